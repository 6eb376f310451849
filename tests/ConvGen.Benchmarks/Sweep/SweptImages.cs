using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using CommunityToolkit.HighPerformance;
using ConvGen.Benchmarks.Rows;

namespace ConvGen.Benchmarks.Sweep;

/// <summary>A method of the sweep over images of its types.</summary>
internal abstract class SweptImages : IDisposable
{
    /// <summary>The bytes of a vector, whatever the processor has: figures of different ones compare.</summary>
    protected const int VectorBytes = 64;

    /// <summary>Applies the method once.</summary>
    public abstract Action Run { get; }

    /// <summary>The vectors of one output, of the wider of both elements.</summary>
    public abstract double Vectors { get; }

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>Images that the second cache holds, and the outputs of one call.</summary>
internal sealed unsafe class SweptImages<TSource, TDestination> : SweptImages
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private const int OutputHeight = 64;

    private const int OutputRowBytes = 1024;

    private readonly Image<TSource> _source;

    private readonly Image<TDestination>[] _outputs;

    private readonly nint _method;

    /// <summary>Allocates what a kernel of a size needs for outputs of 64 rows of 1 KB.</summary>
    public SweptImages(MethodInfo method, int rows, int columns)
    {
        int width = OutputRowBytes / ElementBytes;
        _source = new Image<TSource>(OutputHeight + rows - 1, width + columns - 1).FillRandom();
        _outputs = [.. method.GetParameters().Skip(1).Select(_ => new Image<TDestination>(OutputHeight, width))];
        _method = method.MethodHandle.GetFunctionPointer();
    }

    /// <inheritdoc/>
    public override Action Run => _outputs.Length switch
    {
        1 => () => ((delegate*<ReadOnlySpan2D<TSource>, Span2D<TDestination>, void>)_method)(_source.View, _outputs[0].View),
        2 => () => ((delegate*<ReadOnlySpan2D<TSource>, Span2D<TDestination>, Span2D<TDestination>, void>)_method)(_source.View, _outputs[0].View, _outputs[1].View),
        3 => () => ((delegate*<ReadOnlySpan2D<TSource>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, void>)_method)(_source.View, _outputs[0].View, _outputs[1].View, _outputs[2].View),
        4 => () => ((delegate*<ReadOnlySpan2D<TSource>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, void>)_method)(_source.View, _outputs[0].View, _outputs[1].View, _outputs[2].View, _outputs[3].View),
        8 => () => ((delegate*<ReadOnlySpan2D<TSource>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, Span2D<TDestination>, void>)_method)(
            _source.View, _outputs[0].View, _outputs[1].View, _outputs[2].View, _outputs[3].View, _outputs[4].View, _outputs[5].View, _outputs[6].View, _outputs[7].View),
        _ => throw new NotSupportedException($"The sweep has no call with {_outputs.Length} outputs."),
    };

    /// <inheritdoc/>
    public override double Vectors => (double)OutputHeight * OutputRowBytes / VectorBytes;

    private static int ElementBytes => Math.Max(sizeof(TSource), sizeof(TDestination));

    /// <inheritdoc/>
    public override void Dispose()
    {
        _source.Dispose();
        Array.ForEach(_outputs, static output => output.Dispose());
    }
}
