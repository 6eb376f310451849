using System;

namespace Samples.FeatureMaps;

/// <summary>Something the user asked for cannot be done; the message says what and why.</summary>
internal sealed class InputException(string message) : Exception(message);
