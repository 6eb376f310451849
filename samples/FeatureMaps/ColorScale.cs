using SkiaSharp;

namespace Samples.FeatureMaps;

/// <summary>Which colour shows which value; values beyond the ends have the colour of the end.</summary>
internal abstract class ColorScale(int low, int high)
{
    /// <summary>The value at which the colours begin.</summary>
    public int Low => low;

    /// <summary>The value at which the colours end.</summary>
    public int High => high;

    public abstract SKColor ColorOf(int value);
}

/// <summary>The grey levels of a picture, black at 0 and white at 255.</summary>
internal sealed class GreyScale() : ColorScale(0, 255)
{
    public override SKColor ColorOf(int value) => new((byte)value, (byte)value, (byte)value);
}
