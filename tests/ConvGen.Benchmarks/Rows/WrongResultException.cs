using System;

namespace ConvGen.Benchmarks.Rows;

/// <summary>A contestant computed something else than the reference: its time would say nothing.</summary>
internal sealed class WrongResultException(string message) : Exception(message);
