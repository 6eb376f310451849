using System.Linq;
using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>
/// Code that is being typed is nonsense most of the time. Whatever it is, the generator does not throw, and what is wrong with
/// the C# is left to the compiler to say.
/// </summary>
public sealed class NonsenseTests
{
    private const string M = "public static partial void M(ReadOnlySpan<float> source, Span<float> destination);";

    [Theory]
    [InlineData("[Kernel]")]
    [InlineData("[Kernel()]")]
    [InlineData("[Kernel(null)]")]
    [InlineData("[Kernel(null!, null!)]")]
    [InlineData("[Kernel(default)]")]
    [InlineData("[Kernel(default(string))]")]
    [InlineData("[Kernel(1, \"2\")]")]
    [InlineData("[Kernel(1, x)]")]
    [InlineData("[Kernel(1, Missing.Value)]")]
    [InlineData("[Kernel(1, )]")]
    [InlineData("[Kernel(1, 2")]
    [InlineData("[Kernel(\"1 2]")]
    [InlineData("[Kernel(\"\"\"1 2\"\"\"\")]")]
    [InlineData("[Kernel(\"1\" + Missing)]")]
    [InlineData("[Kernel(new[] { 1, 2 })]")]
    [InlineData("[Kernel(new double[,] { { 1 } })]")]
    [InlineData("[Kernel(new double[2])]")]
    [InlineData("[Kernel([1, ..new double[0]])]")]
    [InlineData("[Kernel(1.5m)]")]
    [InlineData("[Kernel(typeof(int))]")]
    [InlineData("[Kernel(1, Scale = 2)]")]
    [InlineData("[Kernel(1, Scale = nameof(Missing))]")]
    [InlineData("[Kernel(1, Scale = \"1\", Scale = \"2\")]")]
    [InlineData("[Kernel(1, Columns = \"1\")]")]
    [InlineData("[Kernel(1, Columns = Missing)]")]
    [InlineData("[Kernel(1, Rows = 2)]")]
    [InlineData("[Kernel(1)] [Kernel(2)]")]
    [InlineData("[Kernel(1)] [Convolution(Border = Missing)]")]
    [InlineData("[Kernel(1)] [Convolution(Border = \"Wrap\")]")]
    [InlineData("[Kernel(1)] [Convolution(Border = null)]")]
    [InlineData("[Kernel(1)] [Convolution(Offset = \"1\")]")]
    [InlineData("[Kernel(1)] [Convolution(AnchorX = 1.5)]")]
    [InlineData("[Kernel(1)] [Convolution(Flip = 1)]")]
    [InlineData("[Kernel(1)] [Convolution(Missing = 1)]")]
    [InlineData("[Kernel(1)] [Convolution(1)]")]
    [InlineData("[Kernel(1)] [Convolution] [Convolution(Flip = true)]")]
    public void Attributes(string attributes) => AssertNoException($"using System; using ConvGen; public static partial class C {{ {attributes} {M} }}");

    [Theory]
    [InlineData("public static partial void M(ReadOnlySpan<Missing> source, Span<float> destination);")]
    [InlineData("public static partial void M(Missing<float> source, Span<float> destination);")]
    [InlineData("public static partial void M(ReadOnlySpan<> source, Span<float> destination);")]
    [InlineData("public static partial void M(ReadOnlySpan source, Span destination);")]
    [InlineData("public static partial void M(ReadOnlySpan<float> , Span<float> );")]
    [InlineData("public static partial void M(ReadOnlySpan<float> a, Span<float> a);")]
    [InlineData("public static partial void M(ReadOnlySpan<float> source, Span<float>")]
    [InlineData("public static partial void M")]
    [InlineData("public static partial void (ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial Missing M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial ref int M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial async void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static extern partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public abstract partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("partial void C.M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial void M<T>(ReadOnlySpan<T> source, Span<T> destination) where T : unmanaged;")]
    [InlineData("public static partial void M(__arglist);")]
    [InlineData("public static partial void M(params ReadOnlySpan<float> source);")]
    [InlineData("public static unsafe partial void M(float* source, float* destination);")]
    [InlineData("public static partial void M(ReadOnlySpan<float> source, Span<float> destination) { } public static partial void M(ReadOnlySpan<float> source, Span<float> destination) { }")]
    [InlineData("public static partial void M(ReadOnlySpan<float> source, Span<float> destination); public static partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial int P { get; }")]
    [InlineData("public static int operator +(C a, C b) => 0;")]
    [InlineData("public C() { }")]
    [InlineData("public void Outer() { [Kernel(1)] void Local(ReadOnlySpan<float> source, Span<float> destination) { } }")]
    [InlineData("public Action Lambda = [Kernel(1)] () => { };")]
    public void Members(string member) => AssertNoException($"using System; using ConvGen; public partial class C {{ [Kernel(-1, 1)] {member} }}");

    [Theory]
    [InlineData("[Kernel(1)] partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("partial enum E { [Kernel(1)] A }")]
    [InlineData("static partial class C { extension(ReadOnlySpan<float> source) { [Kernel(1)] public partial void M(Span<float> destination); } }")]
    [InlineData("partial class C { [Kernel(1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); } partial struct C { }")]
    [InlineData("partial class C { [Kernel(1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); class C2 { } partial interface I { } } class C { }")]
    [InlineData("partial class { [Kernel(1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }")]
    [InlineData("namespace { partial class C { [Kernel(1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); } }")]
    [InlineData("partial class C<T, T> { [Kernel(1)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }")]
    public void Places(string text) => AssertNoException($"using System; using ConvGen; {text}");

    [Fact]
    public void ALargeKernelOfTextAndManyDigits()
    {
        string row = string.Join(' ', Enumerable.Repeat("0.123456789012345678901234567890123456789012345678901234567890123", 40));
        AssertNoException($"using System; using ConvGen; public static partial class C {{ [Kernel(\"{row}\")] public static partial void M(ReadOnlySpan<int> source, Span<short> destination); }}");
    }

    [Fact]
    public void TheLargestAndSmallestWeights()
    {
        foreach (string type in (string[])["byte", "int", "Half", "float", "double"])
        {
            AssertNoException($"using System; using ConvGen; public static partial class C {{ [Kernel(\"1e400 -1e-400 1e400\", Scale = \"1e400\")] [Convolution(Offset = 1.7e308)] public static partial void M(ReadOnlySpan<{type}> source, Span<{type}> destination); }}");
        }
    }

    private static void AssertNoException(string source)
    {
        GeneratorRun run = GeneratorHarness.Run(source);
        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), static diagnostic => diagnostic.Id is "CS8785" or "CS8784");

        // An error of ours belongs to code that could otherwise compile; a warning says nothing about code that does not.
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Location == Location.None);
    }
}
