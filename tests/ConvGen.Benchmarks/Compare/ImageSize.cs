using System.CommandLine.Parsing;
using System.Linq;

namespace ConvGen.Benchmarks.Compare;

/// <summary>A size that rows are measured at.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Height">The rows.</param>
/// <param name="Width">The columns.</param>
internal sealed record ImageSize(string Name, int Height, int Width)
{
    /// <summary>The sizes of images.</summary>
    public static ImageSize[] Images { get; } = [new("28", 28, 28), new("512", 512, 512), new("1080p", 1080, 1920), new("4K", 2160, 3840)];

    /// <summary>The size of signals.</summary>
    public static ImageSize Signal { get; } = new("1M", 1, 1_000_000);

    /// <summary>Reads a list such as <c>28,1080p</c>.</summary>
    public static ImageSize[] Parse(ArgumentResult argument)
    {
        ImageSize[] sizes = [.. argument.Tokens.SelectMany(static token => token.Value.Split(',')).Select(static name => Images.FirstOrDefault(size => size.Name == name)!)];
        if (sizes.Contains(null))
        {
            argument.AddError($"A size is one of {string.Join(", ", Images.Select(static size => size.Name))}.");
        }

        return sizes;
    }
}
