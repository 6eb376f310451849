using System;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Generator.Tests.Harness;

/// <summary>A method on planes.</summary>
internal delegate void Planar<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination);

/// <summary>A method on planes that runs on several threads.</summary>
internal delegate void PlanarParallel<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, ParallelOptions? parallel);

/// <summary>A method on signals.</summary>
internal delegate void Linear<TIn, TOut>(ReadOnlySpan<TIn> source, Span<TOut> destination);

/// <summary>A method on signals that runs on several threads.</summary>
internal delegate void LinearParallel<TIn, TOut>(ReadOnlySpan<TIn> source, Span<TOut> destination, ParallelOptions? parallel);
