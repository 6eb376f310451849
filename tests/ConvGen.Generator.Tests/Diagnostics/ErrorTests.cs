using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Where no method with a defined meaning can be generated: one error of ours, where the mistake is, and none of the compiler's.</summary>
public sealed class ErrorTests
{
    private const string Spans = "ReadOnlySpan<float> source, Span<float> destination";
    private const string M = $"public static partial void M({Spans});";
    private const string Plane = "public static partial void M(ReadOnlySpan2D<byte> source, Span2D<int> destination);";

    [Theory]
    [InlineData("public static partial void {|CONVGEN001:M|}<T>(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial int {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}();")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination, ParallelOptions a, ParallelOptions b);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(Span<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(float[] source, float[] destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, ReadOnlySpan<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span2D<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan2D<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(in ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, ref Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination, int threads);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, out Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ref readonly ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(Span<float> destination, ReadOnlySpan<float> source);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ParallelOptions parallel, ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination, in ParallelOptions parallel);")]
    [InlineData("public static partial Task {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("public static partial void {|CONVGEN001:M|}<T>(ReadOnlySpan<T> source, Span<T> destination) where T : unmanaged, IComparable<T>;")]
    [InlineData("public static partial void {|CONVGEN001:M|}<T, U>(ReadOnlySpan<float> source, Span<float> destination) where T : class?, new() where U : notnull, allows ref struct;")]
    public void Rule001Signature(string method) => Marked.Verify("[Kernel(-1, 1)] " + method);

    [Theory]
    [InlineData("public static async partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination);", "CS1994")]
    [InlineData("public abstract partial void {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination);", "CS0750", "CS8795")]
    [InlineData("partial void IConvertible.{|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination);", "CS0539", "CS0540", "CS0754")]
    [InlineData("extension(ReadOnlySpan<float> signal) { [Kernel(1)] public partial void {|CONVGEN001:N|}(Span<float> destination); } static partial void M();", "CS0751", "CS8795", "CS9283")]
    public void Rule001WhatCannotBePartial(string method, params string[] compilerErrors) =>
        Marked.VerifyFile($"using System; using ConvGen; public partial class C {{ {(method.StartsWith("extension", StringComparison.Ordinal) ? string.Empty : "[Kernel(-1, 1)] ")}{method} }}", compilerErrors);

    [Theory]
    [InlineData("float* source, float* destination")]
    [InlineData("ReadOnlySpan<float> source, Span<float> destination, float*[] rows")]
    [InlineData("delegate*<void> source, Span<float> destination")]
    public void Rule001PointersStandInBothParts(string parameters) =>
        // The one error of the compiler is about the project, which permits no unsafe code; that of a pointer outside it would be CS0214.
        Marked.VerifyFile($"using System; using ConvGen; public static unsafe partial class C {{ [Kernel(-1, 1)] public static partial void {{|CONVGEN001:M|}}({parameters}); }}", "CS0227");

    [Theory]
    [InlineData("public static void {|CONVGEN002:M|}(ReadOnlySpan<float> source, Span<float> destination) { }")]
    [InlineData("public static void {|CONVGEN002:M|}(ReadOnlySpan<float> source, Span<float> destination) => destination.Clear();")]
    [InlineData("public static partial void {|CONVGEN002:M|}(ReadOnlySpan<float> source, Span<float> destination); public static partial void M(ReadOnlySpan<float> source, Span<float> destination) { }")]
    public void Rule002NotPartial(string method) => Marked.Verify("[Kernel(-1, 1)] " + method);

    [Theory]
    [InlineData("public static void Outer() { M(default, default); [Kernel(1)] static void {|CONVGEN002:M|}(ReadOnlySpan<float> source, Span<float> destination) { } }")]
    [InlineData("public static Action<int> Field = [{|CONVGEN002:Kernel(1)|}] (_) => { };")]
    [InlineData("public static int Property { [Kernel(1)] {|CONVGEN002:get|} => 1; [Kernel(2)] {|CONVGEN002:set|} { } }")]
    [InlineData("public sealed class D { [Kernel(1)] ~{|CONVGEN002:D|}() { } [Kernel(1)] public static D operator {|CONVGEN002:-|}(D d) => d; }")]
    [InlineData("[method: Kernel(1)] public static event Action {|CONVGEN002:A|} = null!, {|CONVGEN002:B|} = null!; [method: System.Diagnostics.DebuggerHidden] public static event Action Other = null!; public static void Use() { A(); B(); Other(); }")]
    [InlineData("public static event Action Event { [Kernel(1)] {|CONVGEN002:add|} { } [Kernel(1)] {|CONVGEN002:remove|} { } }")]
    [InlineData("public sealed class D { public int this[int i] { [Kernel(1)] {|CONVGEN002:get|} => i; } public int P { get; [Kernel(1)] {|CONVGEN002:init|}; } }")]
    [InlineData("public readonly struct D { [Kernel(1)] public static explicit operator {|CONVGEN002:int|}(D d) => 0; }")]
    [InlineData("public interface I { [Kernel(1)] void {|CONVGEN002:N|}(ReadOnlySpan<float> source, Span<float> destination); }")]
    [InlineData("public interface I { [Kernel(1)] static abstract void {|CONVGEN002:N|}(ReadOnlySpan<float> source, Span<float> destination); }")]
    [InlineData("public partial record R { [Kernel(1)] private partial bool {|CONVGEN001:N|}(System.Text.StringBuilder builder); }")]
    [InlineData("public static partial int P { [Kernel(1)] {|CONVGEN002:get|}; } public static partial int P { get => 1; }")]
    public void Rule002WhatCanNeverBePartial(string members) => Marked.Verify(members);

    [Fact]
    public void Rule002InAProgramOfStatements() =>
        Marked.VerifyFile("using System; using ConvGen; Local(default, default); [Kernel(1)] static void {|CONVGEN002:Local|}(ReadOnlySpan<float> source, Span<float> destination) { }", "CS8805");

    [Theory]
    [InlineData("public partial class C { [Kernel(1)] public partial C(); public partial C() { } }", "CS0592")]
    [InlineData("[Kernel(1)] public delegate void D(ReadOnlySpan<float> source, Span<float> destination);", "CS0592")]
    [InlineData("public partial class C { [Kernel(1)] public partial int P { get; } public partial int P => 1; }", "CS0592")]
    [InlineData("public partial class C { [Kernel(1)] public partial event Action E; public partial event Action E { add { } remove { } } }", "CS0592")]
    [InlineData("[method: Kernel(1)] public sealed record R(int A);", "CS0592")]
    public void WhereAttributesOfMethodsCannotStandTheCompilerSaysSo(string declarations, string error) => Marked.VerifyFile($"using System; using ConvGen; {declarations}", error);

    [Fact]
    public void Rule002Extern() => Marked.Verify("[Kernel(-1, 1)] [System.Runtime.InteropServices.DllImport(\"none\")] public static extern void {|CONVGEN002:M|}(ReadOnlySpan<float> source, Span<float> destination);");

    [Fact]
    public void Rule003ContainerThatIsNotPartial()
    {
        // C# has no way to give this method a body elsewhere, and says so itself.
        Marked.VerifyFile($"using System; using ConvGen; public static class C {{ [Kernel(-1, 1)] public static partial void {{|CONVGEN003:M|}}({Spans}); }}", "CS0751", "CS8795");
        Marked.VerifyFile($"using System; using ConvGen; public class A {{ public static partial class C {{ [Kernel(-1, 1)] public static partial void {{|CONVGEN003:M|}}({Spans}); }} }}", "CS8795");
        Marked.VerifyFile($"using System; using ConvGen; file static partial class C {{ [Kernel(-1, 1)] public static partial void {{|CONVGEN003:M|}}({Spans}); }}", "CS8795");
        Marked.VerifyFile($"using System; using ConvGen; file partial class A {{ internal static partial class C {{ [Kernel(-1, 1)] public static partial void {{|CONVGEN003:M|}}({Spans}); }} }}", "CS8795");
    }

    [Theory]
    [InlineData("public static partial void M({|CONVGEN004:ReadOnlySpan<long>|} source, Span<float> destination);")]
    [InlineData("public static partial void M(ReadOnlySpan<float> source, {|CONVGEN004:Span<uint>|} destination);")]
    [InlineData("public static partial void M({|CONVGEN004:ReadOnlySpan<bool>|} source, Span<bool> destination);")]
    [InlineData("public static partial void M({|CONVGEN004:ReadOnlySpan2D<decimal>|} source, Span2D<float> destination);")]
    [InlineData("public static partial void M({|CONVGEN004:ReadOnlySpan<string>|} source, Span<float> destination);")]
    [InlineData("public static partial void M({|CONVGEN004:ReadOnlySpan<DayOfWeek>|} source, Span<float> destination);")]
    public void Rule004ElementType(string method) => Marked.Verify("[Kernel(-1, 1)] " + method);

    [Theory]
    [InlineData("Kernel")]
    [InlineData("Kernel()")]
    [InlineData("Kernel(new double[0])")]
    [InlineData("Kernel(new string[0])")]
    [InlineData("Kernel(\"\")")]
    [InlineData("Kernel(\" \", \"\\n\")")]
    [InlineData("Kernel((string[])null!)")]
    [InlineData("Kernel((double[])null!)")]
    public void Rule005EmptyKernel(string attribute) => Marked.Verify($"[{{|CONVGEN005:{attribute}|}}] {M}");

    [Theory]
    [InlineData("\"1 {|CONVGEN006:x|}\"")]
    [InlineData("\"1 2\", \"{|CONVGEN006:3|}\"")]
    [InlineData("\"1 {|CONVGEN006:1/0|}\"")]
    [InlineData("\"1 {|CONVGEN006:1e401|}\"")]
    [InlineData("\"{|CONVGEN006:12345678901234567890123456789012345678901234567890123456789012345|}\"")]
    [InlineData("\"1 {|CONVGEN006:NaN|}\"")]
    [InlineData("\"1{|CONVGEN006:,|}\"")]
    [InlineData("\"1\", {|CONVGEN006:null!|}")]
    public void Rule006KernelText(string rows) => Marked.Verify($"[Kernel({rows})] {Plane}");

    /// <summary>Beside an argument that the compiler does not understand we do not say that there is none.</summary>
    [Theory]
    [InlineData("Kernel(Unknown)", "CS0103")]
    [InlineData("Kernel(Unknown.Rows)", "CS0103")]
    [InlineData("Kernel(Columns: 2)", "CS1739")]
    [InlineData("Kernel(1, \"2\")", "CS1503")]
    public void Rule006KernelOfNoConstants(string attribute, string compilerError) =>
        Marked.VerifyFile($"using System; using CommunityToolkit.HighPerformance; using ConvGen;\npublic static partial class C {{ [{{|CONVGEN006:{attribute}|}}] {Plane} }}", compilerError);

    [Theory]
    [InlineData("\"{|CONVGEN007:1/0|}\"")]
    [InlineData("\"{|CONVGEN007:1 2|}\"")]
    [InlineData("{|CONVGEN007:\"\"|}")]
    [InlineData("{|CONVGEN007:null!|}")]
    public void Rule007Scale(string scale) => Marked.Verify($"[Kernel(-1, 1, Scale = {scale})] {M}");

    [Theory]
    [InlineData("1, 2, 3, Columns = {|CONVGEN008:2|}")]
    [InlineData("1, 2, 3, Columns = {|CONVGEN008:0|}")]
    [InlineData("1, 2, 3, Columns = {|CONVGEN008:-1|}")]
    [InlineData("1, 2, 3, Columns = {|CONVGEN008:4|}")]
    [InlineData("\"1 2 3\", Columns = {|CONVGEN008:3|}")]
    public void Rule008Columns(string arguments) => Marked.Verify($"[Kernel({arguments})] {Plane}");

    [Theory]
    [InlineData("[Kernel(1, {|CONVGEN009:double.NaN|})]")]
    [InlineData("[Kernel([1, {|CONVGEN009:1e308 * 10|}])]")]
    [InlineData("[Kernel(1, 2)] [Convolution(Offset = {|CONVGEN009:double.NegativeInfinity|})]")]
    [InlineData("[Kernel(1, 2)] [Convolution(Border = Border.Constant, BorderValue = {|CONVGEN009:double.NaN|})]")]
    public void Rule009NotFinite(string attributes) => Marked.Verify($"{attributes} {M}");

    [Theory]
    [InlineData("AnchorX = {|CONVGEN010:2|}")]
    [InlineData("AnchorX = {|CONVGEN010:-1|}")]
    [InlineData("AnchorY = {|CONVGEN010:1|}")]
    public void Rule010Anchor(string option) => Marked.Verify($"[Kernel(1, 2)] [Convolution(Border = Border.Wrap, {option})] {M}");

    [Theory]
    [InlineData("byte", "{|CONVGEN011:256|}")]
    [InlineData("byte", "{|CONVGEN011:-1|}")]
    [InlineData("short", "{|CONVGEN011:0.5|}")]
    [InlineData("int", "{|CONVGEN011:2147483648|}")]
    [InlineData("Half", "{|CONVGEN011:65520|}")]
    [InlineData("float", "{|CONVGEN011:1e39|}")]
    public void Rule011BorderValue(string source, string value) =>
        Marked.Verify($"[Kernel(\"0.001 0 0\")] [Convolution(Border = Border.Constant, BorderValue = {value})] public static partial void M(ReadOnlySpan<{source}> source, Span<double> destination);");

    [Theory]
    [InlineData("Border = {|CONVGEN012:(Border)6|}")]
    [InlineData("Border = {|CONVGEN012:(Border)(-1)|}")]
    [InlineData("Rounding = {|CONVGEN012:(Rounding)5|}")]
    public void Rule012UnknownOption(string option) => Marked.Verify($"[Kernel(1, 2)] [Convolution({option})] {M}");

    [Theory]
    [InlineData("\"1 2\", \"3 4\"")]
    [InlineData("1, 2, Columns = 1")]
    public void Rule013Dimensions(string kernel) => Marked.Verify($"[Kernel({kernel})] public static partial void {{|CONVGEN013:M|}}({Spans});");

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp9)]
    public void Rule019LanguageVersion(LanguageVersion version) =>
        Marked.VerifyFile($"using System; using ConvGen; public static partial class C {{ [Kernel(1, 2)] public static partial void {{|CONVGEN019:M|}}({Spans}); }}", version);

    [Fact]
    public void Rule019BeforePartialMethodsCouldBePublic() =>
        Marked.VerifyFile($"using System; using ConvGen; public static partial class C {{ [Kernel(1, 2)] static partial void {{|CONVGEN019:M|}}({Spans}); }}", LanguageVersion.CSharp8);

    [Fact]
    public void ARepeatedDeclarationIsTheCompilersToReport()
    {
        Marked.VerifyFile($"using System; using ConvGen; public static partial class C {{ [Kernel(1, 2)] {M} [Kernel(1, 2)] {M} }}", "CS0111", "CS0756");
        Marked.VerifyFile($"using System; using ConvGen; public static partial class C {{ [Kernel(\"{{|CONVGEN006:x|}}\")] {M} [Kernel(\"x\")] {M} }}", "CS0111", "CS0756");
        Marked.VerifyFile($"using System; using ConvGen; public partial class C {{ [Kernel(1, 2)] {M} }} public partial struct C {{ [Kernel(1, 2)] {M} }}", "CS0261", "CS8795");
    }

    [Theory]
    [InlineData("Gaussian({|CONVGEN024:0|})")]
    [InlineData("Gaussian({|CONVGEN024:double.NaN|})")]
    [InlineData("Gaussian(sigma: {|CONVGEN024:-1.5|})")]
    [InlineData("Gaussian({|CONVGEN024:50|})")]
    [InlineData("Gaussian(50, Radius = {|CONVGEN024:64|})")]
    [InlineData("Gaussian(1, Radius = {|CONVGEN024:-1|})")]
    [InlineData("Gaussian(1, SigmaY = {|CONVGEN024:1e-10|})")]
    [InlineData("GaussianDerivative(1, {|CONVGEN024:9|}, 0)")]
    [InlineData("GaussianDerivative(orderY: {|CONVGEN024:-1|}, orderX: 0, sigma: 1)")]
    [InlineData("Box(3, {|CONVGEN024:0|})")]
    [InlineData("Box({|CONVGEN024:1000|}, 1000)")]
    [InlineData("Binomial({|CONVGEN024:0|})")]
    [InlineData("Tent({|CONVGEN024:129|})")]
    [InlineData("Sobel({|CONVGEN024:(Axis)2|})")]
    [InlineData("Kirsch({|CONVGEN024:(Direction)(-1)|})")]
    [InlineData("Laplacian(neighbors: {|CONVGEN024:6|})")]
    [InlineData("LaplacianOfGaussian({|CONVGEN024:double.PositiveInfinity|})")]
    [InlineData("DifferenceOfGaussians(1, {|CONVGEN024:1|})")]
    [InlineData("Gabor(1, 0, {|CONVGEN024:0|})")]
    [InlineData("Gabor(1, 0, 4, Gamma = {|CONVGEN024:-1|})")]
    [InlineData("Sharpen({|CONVGEN024:double.NaN|})")]
    [InlineData("UnsharpMask(1, {|CONVGEN024:1e10|})")]
    [InlineData("Emboss({|CONVGEN024:double.NaN|})")]
    [InlineData("MotionBlur({|CONVGEN024:0|}, 0)")]
    [InlineData("SavitzkyGolay(5, {|CONVGEN024:5|})")]
    [InlineData("SavitzkyGolay(5, 2, Derivative = {|CONVGEN024:3|})")]
    [InlineData("WindowedSinc(7, {|CONVGEN024:1|})")]
    [InlineData("WindowedSinc({|CONVGEN024:8|}, 0.5, HighPass = true)")]
    [InlineData("WindowedSinc(7, 0.5, Window = {|CONVGEN024:(Window)5|})")]
    public void Rule024Parameter(string attribute) => Marked.Verify($"[{attribute}] {Plane}");

    [Theory]
    [InlineData("Gaussian(1, RadiusY = {|CONVGEN024:2|})")]
    [InlineData("GaussianDerivative(1, 0, {|CONVGEN024:1|})")]
    [InlineData("Box(3, {|CONVGEN024:3|})")]
    public void Rule024ParameterOfImagesOnSignals(string attribute) => Marked.Verify($"[{attribute}] {M}");

    [Theory]
    [InlineData("[Sobel(Axis.X)] [Sobel(Axis.Y)]", "Span2D<short> a")]
    [InlineData("[Sobel(Axis.X)]", "Span2D<short> a, Span2D<short> b")]
    [InlineData("[KirschBank]", "Span2D<short> a, Span2D<short> b")]
    [InlineData("[KirschBank] [Convolution(Combine = Combine.Max)]", "Span2D<short> a, Span2D<short> b")]
    [InlineData("[KirschBank] [Convolution(Combine = Combine.ArgMax)]", "Span2D<byte> a, Span2D<short> b, Span2D<short> c")]
    [InlineData("[Sobel(Axis.X)] [Box(5, 5)] [Convolution(Combine = Combine.Max)]", "Span2D<short> a")]
    [InlineData("[Kernel(1e15, 0)] [Kernel(0, 1)] [Convolution(Combine = Combine.Max)]", "Span2D<short> a")]
    public void Rule025Bank(string attributes, string destinations) =>
        Marked.Verify($"{attributes} public static partial void {{|CONVGEN025:M|}}(ReadOnlySpan2D<byte> source, {destinations});");

    [Fact]
    public void BanksHaveTheErrorsOfTheirKernels()
    {
        Marked.Verify("[Sobel(Axis.X)] [Kernel(\"{|CONVGEN006:x|}\")] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> a, Span2D<short> b);");
        Marked.Verify("[Sobel(Axis.X)] [Gaussian({|CONVGEN024:0|})] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> a, Span2D<short> b);");
        Marked.Verify("[Sobel(Axis.X)] [Sobel(Axis.Y)] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> a, {|CONVGEN004:Span2D<long>|} b);");
        Marked.Verify("[Sobel(Axis.X)] [Convolution(Combine = {|CONVGEN012:(Combine)7|})] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> a);");
        Marked.Verify("[Sobel(Axis.X)] [Convolution(Activation = {|CONVGEN012:(Activation)(-1)|})] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> a);");
        Marked.Verify("[Kernel(1, 1, 1)] [Kernel(1, 2)] [Convolution(Border = Border.Wrap, AnchorX = {|CONVGEN010:2|})] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> a, Span2D<short> b);");
    }

    [Fact]
    public void FamiliesHaveTheErrorsOfKernels()
    {
        Marked.Verify($"[Sobel(Axis.X, Scale = \"{{|CONVGEN007:x|}}\")] {Plane}");
        Marked.Verify($"[Sobel(Axis.X, Scale = {{|CONVGEN007:null!|}})] {Plane}");
        Marked.Verify($"[Sobel(Axis.X, Offset = {{|CONVGEN009:double.NaN|}})] {Plane}");
        Marked.Verify($"[Sobel(Axis.X)] public static partial void {{|CONVGEN013:M|}}({Spans});");
        Marked.Verify("[Gaussian(1)] public static partial int {|CONVGEN001:M|}(ReadOnlySpan<float> source, Span<float> destination);");
    }

    [Fact]
    public void AnInheritedOptionThatDoesNotFitIsReportedAtTheMethod() => Marked.VerifyFile($$"""
        using System; using ConvGen;
        [assembly: Convolution(Border = Border.Wrap, AnchorX = 3)]
        public static partial class C { [Kernel(1, 2)] public static partial void {|CONVGEN010:M|}({{Spans}}); }
        """);

    [Fact]
    public void TheFirstErrorIsTheOnlyOne() =>
        Marked.Verify("[Kernel(\"x\", Scale = \"y\")] [Convolution(Border = (Border)9, AnchorX = 7)] public static partial void M({|CONVGEN004:ReadOnlySpan<long>|} source, Span<uint> destination);");

    [Fact]
    public void MessagesNameMethodValueAndFix()
    {
        Assert.Equal(
            "The kernel of 'M' cannot be read: 'x' is not a weight; write an integer (3), a decimal (0.25, 1e-3) or a fraction (-1/16).",
            Message($"[Kernel(\"1 {{|CONVGEN006:x|}}\")] {M}"));
        Assert.Equal("AnchorX = 5 of 'M' lies outside its kernel. Choose 0 to 1.", Message($"[Kernel(1, 2)] [Convolution(Border = Border.Wrap, AnchorX = {{|CONVGEN010:5|}})] {M}"));
        Assert.Equal(
            "In 'M', the border value 256 is not an element of a Byte source; use an integer from 0 to 255.",
            Message($"[Kernel(1, 0, 0)] [Convolution(Border = Border.Constant, BorderValue = {{|CONVGEN011:256|}})] public static partial void M(ReadOnlySpan<byte> source, Span<byte> destination);"));
        Assert.Equal("Columns = 2 of 'M' does not divide its 3 weights into rows of equal length. Use a divisor of their number.", Message($"[Kernel(1, 2, 3, Columns = {{|CONVGEN008:2|}})] {Plane}"));
        Assert.Equal("Border = 6 of 'M' is not a member of Border. Name one of its members.", Message($"[Kernel(1, 2)] [Convolution(Border = {{|CONVGEN012:(Border)6|}})] {M}"));
        Assert.Equal("Sigma of the kernel of 'M' is -1; use a positive number from 1e-9 to 1e9.", Message($"[Gaussian({{|CONVGEN024:-1|}})] {Plane}"));
        Assert.Equal("Offset of 'M' is NaN. Write a finite number.", Message($"[Kernel(1, 2)] [Convolution(Offset = {{|CONVGEN009:double.NaN|}})] {M}"));
    }

    private static string Message(string members) => Marked.Verify(members).Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
