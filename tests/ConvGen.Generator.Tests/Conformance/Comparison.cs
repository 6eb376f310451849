using System.Numerics;
using CommunityToolkit.HighPerformance;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// Runs a generated method between guards and compares every output with the reference. Source and guards must come out
/// unchanged.
/// </summary>
internal sealed class Comparison(Subject subject)
{
    /// <summary>The reference for the subject.</summary>
    public Reference Reference { get; } = new(subject.Declaration);

    /// <summary>Compares on a source of the given size and content.</summary>
    public void Run<TIn, TOut>(int height, int width, Pattern pattern, ulong seed)
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
    {
        TIn[,] elements = Reference.CreateSource<TIn>(height, width, pattern, seed);
        PaddedImage<TIn> source = new(height, width, padding: (int)(seed % 5));
        new ReadOnlySpan2D<TIn>(elements).CopyTo(source.View);
        (int outputHeight, int outputWidth) = Reference.OutputOf(height, width);
        PaddedImage<TOut> destination = new(outputHeight, outputWidth, padding: (int)(seed / 5 % 4));

        subject.Apply<TIn, TOut>(source.View, destination.View);

        source.AssertPaddingUntouched();
        destination.AssertPaddingUntouched();
        Assert.Equal(elements, source.View.ToArray());
        Reference.AssertAgrees<TIn, TOut>(elements, destination.View, $"{height} × {width}, {pattern}, seed {seed}");
    }
}
