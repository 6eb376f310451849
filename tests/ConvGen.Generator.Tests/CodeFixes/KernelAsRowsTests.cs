extern alias fixes;
using System.Linq;
using System.Threading.Tasks;
using ConvGen.Generator.Tests.Harness;
using fixes::ConvGen.CodeFixes;
using Xunit;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>Numbers with <c>Columns</c> become rows of text: aligned, below one another, and the same kernel to the last digit.</summary>
public sealed class KernelAsRowsTests
{
    private const string Head = "using System; using CommunityToolkit.HighPerformance; using ConvGen;\nstatic partial class C\n{\n    ";
    private const string Tail = "\n    public static partial void M(ReadOnlySpan2D<float> source, Span2D<float> destination);\n}\n";

    [Theory]
    [InlineData("[Kernel(0, 1, 0, 1, -4, 1, 0, 1, 0, Columns = 3)]", "[Kernel(\"0  1 0\",\n            \"1 -4 1\",\n            \"0  1 0\")]")]
    [InlineData("[Kernel(0.0625, 0.125, .5, 1e-3, Columns = 2, Scale = \"1/3\")]", "[Kernel(\"0.0625 0.125\",\n            \"    .5  1e-3\", Scale = \"1/3\")]")]
    [InlineData("[Kernel(1, 2, Columns = 1)]", "[Kernel(\"1\",\n            \"2\")]")]
    [InlineData("[Kernel(0.25f, 1.0 / 16, 0x10, 1_000, Columns = 2)]", "[Kernel(\"1/4 1/16\",\n            \" 16 1000\")]")]
    [InlineData("[ConvGen.Kernel(1, 2, 3, 4, Columns = 1 + 1)]", "[ConvGen.Kernel(\"1 2\",\n                    \"3 4\")]")]
    public async Task NumbersBecomeRows(string before, string after)
    {
        string? text = await (await Fixed.OpenAsync(Head + before + Tail)).RefactorAsync(new KernelAsRowsRefactoring(), "Kernel(");
        Assert.Equal(Head + after + Tail, text);
        Assert.Equal(Body(Head + before + Tail), Body(text!));
    }

    [Theory]
    [InlineData("\r\n\t[Kernel(1, 2,\r\n\t\t3, 4, Columns = 2), Convolution(Border = Border.Wrap)] // why\r\n", "\r\n\t[Kernel(\"1 2\",\r\n\t        \"3 4\"), Convolution(Border = Border.Wrap)] // why\r\n")]
    public async Task LineBreaksTabsAndNeighboursStay(string before, string after) =>
        Assert.Equal(Head + after + Tail, await (await Fixed.OpenAsync(Head + before + Tail)).RefactorAsync(new KernelAsRowsRefactoring(), "Kernel("));

    [Theory]
    [InlineData("[Kernel(1, 2, // the first row\n    3, 4, Columns = 2)]")]
    [InlineData("[Kernel(1, /* left */ 2, Columns = 1)]")]
    [InlineData("[Kernel(1, 2, 3)]")]
    [InlineData("[Kernel(1, 2, 3, Columns = 2)]")]
    [InlineData("[Kernel(1, 2, Columns = 0)]")]
    [InlineData("[Kernel(1, double.NaN, Columns = 1)]")]
    [InlineData("[Kernel(\"1 2\", Columns = 1)]")]
    [InlineData("[Kernel(1, x, Columns = 1)]")]
    [InlineData("[Kernel(new double[] { 1, 2 }, Columns = 1)]")]
    public async Task OthersStay(string kernel) => Assert.Null(await (await Fixed.OpenAsync(Head + kernel + Tail)).RefactorAsync(new KernelAsRowsRefactoring(), "Kernel("));

    /// <summary>What is generated, without the place in the source.</summary>
    private static string Body(string source) => GeneratorHarness.Run(source).Files.Values.Single();
}
