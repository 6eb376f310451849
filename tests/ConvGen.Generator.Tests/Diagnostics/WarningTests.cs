using System.Linq;
using ConvGen.Generator.Tests.Harness;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>What compiles and may not be what was meant. A method is generated all the same.</summary>
public sealed class WarningTests
{
    private const string Bytes = "(ReadOnlySpan<byte> source, Span<byte> destination);";
    private const string Floats = "public static partial void M(ReadOnlySpan<float> source, Span<float> destination);";
    private const string Planes = "(ReadOnlySpan2D<float> source, Span2D<float> destination);";

    [Theory]
    [InlineData("[Kernel(0, 0)]")]
    [InlineData("[Kernel(\"0 0.0\")]")]
    [InlineData("[Kernel(1, 2, Scale = \"0\")]")]
    public void Rule014AllZero(string kernel) => Generated($"{kernel} public static partial void {{|CONVGEN014:M|}}{Bytes}");

    [Theory]
    [InlineData("AnchorX = {|CONVGEN015:0|}")]
    [InlineData("AnchorY = {|CONVGEN015:0|}")]
    [InlineData("BorderValue = {|CONVGEN015:3|}")]
    [InlineData("Border = Border.Wrap, BorderValue = {|CONVGEN015:3|}")]
    [InlineData("Rounding = {|CONVGEN015:Rounding.Floor|}")]
    [InlineData("AnchorX = {|CONVGEN015:9|}, AnchorY = {|CONVGEN015:9|}, BorderValue = {|CONVGEN015:1|}, Rounding = {|CONVGEN015:Rounding.HalfUp|}")]
    public void Rule015NoEffect(string options) => Generated($"[Kernel(1, 2, 3)] [Convolution({options})] {Floats}");

    [Fact]
    public void Rule015FlipOfOneWeight() => Generated($"[Kernel(2)] [Convolution(Flip = {{|CONVGEN015:true|}})] {Floats}");

    [Theory]
    [InlineData("[Kernel(-1, 1)]", "byte", "byte")]
    [InlineData("[Kernel(1, 1)]", "byte", "byte")]
    [InlineData("[Kernel(1)]", "ushort", "short")]
    [InlineData("[Kernel(1)]", "sbyte", "byte")]
    [InlineData("[Kernel(2)]", "int", "int")]
    [InlineData("[Kernel(\"1 1\", Scale = \"1/2\")] [Convolution(Offset = 0.5)]", "byte", "byte")]
    public void Rule016Saturates(string kernel, string source, string destination) =>
        Generated($"{kernel} public static partial void {{|CONVGEN016:M|}}(ReadOnlySpan<{source}> source, Span<{destination}> destination);");

    [Theory]
    [InlineData("[Kernel(\"1 1\", Scale = \"1/2\")] [Convolution(Offset = 0.49)]", "byte")]
    [InlineData("[Kernel(1, 1)] [Convolution(Rounding = Rounding.Floor)]", "ushort")]
    [InlineData("[Kernel(0.5, 0.5)] [Convolution(Rounding = Rounding.Floor, Offset = 0.75)]", "byte")]
    [InlineData("[Kernel(-1, 1)] [Convolution(Offset = -0.5)]", "short")]
    public void Rule016IsSilentWhereEveryResultFits(string kernel, string destination) =>
        Generated($"{kernel} public static partial void M(ReadOnlySpan<byte> source, Span<{destination}> destination);");

    [Fact]
    public void Rule017FixedPoint()
    {
        Generated("[Kernel(\"-0.33333333333333333333 0.66666666666666666666\", Scale = \"1/3\")] public static partial void {|CONVGEN017:M|}(ReadOnlySpan<int> source, Span<int> destination);");

        // The deviation of bytes does not show.
        Generated($"[Kernel(\"0.33333333333333333333 0.66666666666666666666\", Scale = \"1/3\")] [Convolution(Offset = 1)] public static partial void M{Bytes}");
    }

    [Theory]
    [InlineData("\"1 2\"", "")]
    [InlineData("\"1\", \"2\"", "")]
    [InlineData("\"1 2\", \"3 4\"", ", AnchorX = 0")]
    [InlineData("\"1 2\", \"3 4\"", ", AnchorY = 1")]
    public void Rule018EvenSize(string rows, string options) => Generated($"[Kernel({rows})] [Convolution(Border = Border.Wrap{options})] public static partial void {{|CONVGEN018:M|}}{Planes}");

    [Theory]
    [InlineData("[Kernel(\"1 2\")]")]
    [InlineData("[Kernel(\"1 2 3\")] [Convolution(Border = Border.Wrap)]")]
    [InlineData("[Kernel(\"1 2\", \"3 4\")] [Convolution(Border = Border.Wrap, AnchorX = 1, AnchorY = 1)]")]
    public void Rule018IsSilentWhereNothingIsOpen(string attributes) => Generated($"{attributes} public static partial void M{Planes}");

    [Fact]
    public void Rule015OptionsWithoutAKernel()
    {
        Marked.Verify("[{|CONVGEN015:Convolution(Border = Border.Wrap)|}] public static void M(ReadOnlySpan<float> source, Span<float> destination) { }");
        Marked.Verify("[{|CONVGEN015:Convolution|}] static partial void M(ReadOnlySpan<float> source, Span<float> destination);");
    }

    [Theory]
    [InlineData("[Kernel(-1, 1)]", "float", "byte")]
    [InlineData("[Kernel(\"1 -2 1\")]", "double", "ushort")]
    [InlineData("[Kernel(0.1, 0.2, -0.3)]", "Half", "byte")]
    public void Rule020NegativeResults(string kernel, string source, string destination) =>
        Generated($"{kernel} public static partial void {{|CONVGEN020:M|}}(ReadOnlySpan<{source}> source, Span<{destination}> destination);");

    [Theory]
    [InlineData("[Kernel(-1, 1)]", "float", "sbyte")]
    [InlineData("[Kernel(-1, 1)]", "float", "float")]
    [InlineData("[Kernel(-1, 2)]", "float", "byte")]
    [InlineData("[Kernel(-1, 1)] [Convolution(Offset = 128)]", "float", "byte")]
    public void Rule020IsSilentWhereNegativeResultsAreKeptOrRare(string kernel, string source, string destination) =>
        Generated($"{kernel} public static partial void M(ReadOnlySpan<{source}> source, Span<{destination}> destination);");

    [Theory]
    [InlineData("[Kernel(0.3, 0.3, 0.3)]", "byte")]
    [InlineData("[Kernel(1, 2, 1, Scale = \"1/5\")]", "ushort")]
    [InlineData("[Kernel(0.3, 0.4)]", "int")]
    [InlineData("[Kernel(0.333, 0.333, 0.333)] [Convolution(Rounding = Rounding.Floor)]", "byte")]
    public void Rule021Sum(string kernel, string type) => Generated($"{kernel} public static partial void {{|CONVGEN021:M|}}(ReadOnlySpan<{type}> source, Span<{type}> destination);");

    [Theory]
    [InlineData("[Kernel(1, 2, 1, Scale = \"1/4\")]", "byte", "byte")]
    [InlineData("[Kernel(0.333, 0.333, 0.333)]", "byte", "byte")]
    [InlineData("[Kernel(0.5)]", "byte", "byte")]
    [InlineData("[Kernel(0.3, 0.3)]", "byte", "short")]
    [InlineData("[Kernel(0.3, 0.3)]", "float", "float")]
    [InlineData("[Kernel(-0.3, 0.7)]", "int", "int")]
    [InlineData("[Kernel(0.3, 0.3)] [Convolution(Offset = 1)]", "byte", "byte")]
    public void Rule021IsSilentWhereTheSumIsOneOrNoAverageIsMeant(string kernel, string source, string destination) =>
        Assert.DoesNotContain("CONVGEN021", GeneratorHarness.Run($"using System; using ConvGen; public static partial class C {{ {kernel} public static partial void M(ReadOnlySpan<{source}> source, Span<{destination}> destination); }}").Diagnostics.Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void Rule022Budget()
    {
        string row = string.Join(' ', Enumerable.Range(1, 500));
        Generated($"[Kernel(\"{row}\")] public static partial void {{|CONVGEN022:M|}}{Planes}");
    }

    [Fact]
    public void Rule022IsSilentWhereRowsAreLooped()
    {
        string rows = string.Join(", ", Enumerable.Range(1, 12).Select(static row => $"\"{string.Join(' ', Enumerable.Range(row, 12))}\""));
        Generated($"[Kernel({rows})] public static partial void M{Planes}");
    }

    [Theory]
    [InlineData("[Kernel(\"1e39 1\")]", "float")]
    [InlineData("[Kernel(\"1 1e-50\")]", "float")]
    [InlineData("[Kernel(\"1e200 1\", Scale = \"1e200\")]", "double")]
    [InlineData("[Kernel(1, 1)] [Convolution(Offset = 1e39)]", "Half")]
    public void Rule023FloatRange(string kernel, string type) => Generated($"{kernel} public static partial void {{|CONVGEN023:M|}}(ReadOnlySpan<{type}> source, Span<{type}> destination);");

    [Fact]
    public void Rule023IsSilentInDouble() => Generated("[Kernel(\"1e39 1e-50\")] public static partial void M(ReadOnlySpan<float> source, Span<double> destination);");

    [Fact]
    public void InheritedOptionsWithoutEffectAreSilent() => Assert.Single(Marked.VerifyFile($$"""
        using System; using ConvGen;
        [assembly: Convolution(BorderValue = 3, Rounding = Rounding.Floor)]
        [Convolution(AnchorX = 0, AnchorY = 5, Flip = true)]
        public static partial class C { [Kernel(2)] {{Floats}} }
        """).Files);

    [Fact]
    public void MessagesNameMethodValueAndFix()
    {
        Assert.Equal(
            "The exact range of 'M', -1020 … 1020, does not fit Byte and saturates. Use Int16, Scale or Offset.",
            Message("[Kernel(-4, 4)] public static partial void {|CONVGEN016:M|}" + Bytes));
        Assert.Equal(
            "The exact range of 'M', -4294967296 … 4294967294, does not fit Int32 and saturates. Use Scale or Offset.",
            Message("[Kernel(2)] public static partial void {|CONVGEN016:M|}(ReadOnlySpan<int> source, Span<int> destination);"));
        Assert.Equal("BorderValue of 'M' has no effect without Border.Constant. Remove it.", Message($"[Kernel(1, 2, 3)] [Convolution(BorderValue = {{|CONVGEN015:3|}})] {Floats}"));
        Assert.Equal(
            "The weights of 'M' sum to zero, so that about half of its results are negative and become 0 in Byte. Use Int16, or Offset = 128 for a zero in the middle.",
            Message("[Kernel(-1, 1)] public static partial void {|CONVGEN020:M|}(ReadOnlySpan<float> source, Span<byte> destination);"));
        Assert.Equal(
            "The weights of 'M' sum to 0.9, so that an even image does not keep its value. Scale = \"10/9\" makes them sum to one.",
            Message("[Kernel(0.3, 0.3, 0.3)] public static partial void {|CONVGEN021:M|}" + Bytes));
        Assert.Equal(
            "A weight of 'M' becomes infinite in its Single arithmetic. Use numbers nearer to one, or a Double destination.",
            Message("[Kernel(1e39)] public static partial void {|CONVGEN023:M|}" + Planes));
        Assert.Equal("The kernel of 'M' is 1 × 2; its anchor is tap (1, 0), right of and below the middle. Set AnchorX and AnchorY to say so.", Message("[Kernel(1, 2)] [Convolution(Border = Border.Wrap)] public static partial void {|CONVGEN018:M|}" + Planes));
    }

    private static GeneratorRun Generated(string members)
    {
        GeneratorRun run = Marked.Verify(members);
        Assert.Single(run.Files);
        return run;
    }

    private static string Message(string members) => Generated(members).Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
