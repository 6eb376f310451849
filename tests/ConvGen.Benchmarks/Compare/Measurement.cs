using System.Text.Json.Serialization;

namespace ConvGen.Benchmarks.Compare;

/// <summary>What one row took at one size: microseconds an image, on one thread; null where there is no such contestant.</summary>
/// <param name="Row">The name of the row.</param>
/// <param name="Size">The name of the size.</param>
/// <param name="ConvGen">The generated method with an output of the source's size.</param>
/// <param name="Valid">The generated method over whole windows: what Halide computes.</param>
/// <param name="OpenCv">OpenCV with an output of the source's size.</param>
/// <param name="Halide">The fastest schedule of Halide over whole windows.</param>
/// <param name="Copy">A copy of as many bytes as the output has.</param>
/// <param name="MultiplyAdd">The multiply-adds alone, at the limit of the processor.</param>
/// <param name="Alone">The kernels of a bank in methods of their own over whole windows, with a plain loop behind them.</param>
internal sealed record Measurement(
    [property: JsonPropertyName("row")] string Row,
    [property: JsonPropertyName("size")] string Size,
    [property: JsonPropertyName("convgen_us")] double ConvGen,
    [property: JsonPropertyName("valid_us")] double Valid,
    [property: JsonPropertyName("opencv_us")] double? OpenCv,
    [property: JsonPropertyName("halide_us")] double? Halide,
    [property: JsonPropertyName("copy_us")] double Copy,
    [property: JsonPropertyName("fma_us")] double? MultiplyAdd,
    [property: JsonPropertyName("alone_us")] double? Alone = null)
{
    /// <summary>How many times as long OpenCV takes.</summary>
    [JsonIgnore]
    public double? OverOpenCv => OpenCv / ConvGen;

    /// <summary>How many times as long the kernels of a bank take one by one.</summary>
    [JsonIgnore]
    public double? OverAlone => Alone / Valid;

    /// <summary>How many times as long Halide takes.</summary>
    [JsonIgnore]
    public double? OverHalide => Halide / Valid;

    /// <summary>The time over what memory or the multipliers allow, whichever is slower.</summary>
    [JsonIgnore]
    public double OverLimit => Valid / (MultiplyAdd is { } limit && limit > Copy ? limit : Copy);

    /// <summary>What the border costs.</summary>
    [JsonIgnore]
    public double OverValid => ConvGen / Valid;
}
