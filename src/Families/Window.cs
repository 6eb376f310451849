namespace ConvGen;

/// <summary>
/// The window that tapers a <see cref="WindowedSincAttribute"/>. With <c>t</c> running from 0 at the first tap to 1 at the last;
/// a window of a single tap is 1.
/// </summary>
public enum Window
{
    /// <summary>0.54 - 0.46 cos(2πt).</summary>
    Hamming,

    /// <summary>0.5 - 0.5 cos(2πt).</summary>
    Hann,

    /// <summary>0.42 - 0.5 cos(2πt) + 0.08 cos(4πt).</summary>
    Blackman,

    /// <summary>1 - |2t - 1|, a triangle that ends at 0.</summary>
    Bartlett,

    /// <summary>1 everywhere: the sinc as it is, cut off.</summary>
    Rectangular,
}
