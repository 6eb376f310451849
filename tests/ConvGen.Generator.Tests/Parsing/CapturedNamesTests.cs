using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>Users may call their namespaces, types and members what they like: generated code means the names it means.</summary>
public sealed class CapturedNamesTests
{
    private const string Method = "[global::ConvGen.Kernel(\"1 2 1\", \"2 4 2\", \"1 2 1\", Scale = \"1/16\")] public static partial void Blur(global::CommunityToolkit.HighPerformance.ReadOnlySpan2D<byte> source, global::CommunityToolkit.HighPerformance.Span2D<byte> destination, global::System.Threading.Tasks.ParallelOptions? parallel = null);";

    [Theory]
    [InlineData("Demo.System")]
    [InlineData("Demo.ConvGen")]
    [InlineData("ConvGen")]
    [InlineData("ConvGen.System")]
    [InlineData("ConvGen.System.Runtime")]
    [InlineData("ConvGen.Demo")]
    [InlineData("ConvGen.CompilerServices.Demo")]
    [InlineData("ConvGen.Generated")]
    [InlineData("ConvGen.Generated.System")]
    [InlineData("ConvGen.ConvGen")]
    [InlineData("System.Demo")]
    [InlineData("CommunityToolkit.HighPerformance.Demo")]
    [InlineData("Demo.CommunityToolkit")]
    [InlineData("Demo.global")]
    public void Namespaces(string name) => StrictConsumer.Compile($"namespace {name} {{ public static partial class Filters {{ {Method} }} }}");

    [Theory]
    [InlineData("System")]
    [InlineData("ConvGen")]
    [InlineData("CommunityToolkit")]
    [InlineData("Convolution")]
    [InlineData("Math")]
    [InlineData("ReadOnlySpan2D")]
    [InlineData("ParallelOptions")]
    public void TypesAroundTheMethod(string name)
    {
        StrictConsumer.Compile($"namespace Demo {{ public static partial class {name} {{ {Method} }} }}");
        StrictConsumer.Compile($"namespace Demo {{ public static partial class Filters {{ {Method} public static class {name} {{ }} }} }}");
        StrictConsumer.Compile($"namespace ConvGen.Demo {{ public static partial class Filters {{ {Method} }} }} namespace ConvGen {{ public static class {name}2 {{ }} }}");
    }

    [Theory]
    [InlineData("Math")]
    [InlineData("Half")]
    [InlineData("Region")]
    [InlineData("ICore")]
    [InlineData("MethodImpl")]
    [InlineData("MethodImplAttribute")]
    [InlineData("Window")]
    [InlineData("Tile")]
    [InlineData("Table")]
    [InlineData("ReadOnlySpan")]
    public void TypesInOurNamespace(string name) =>
        StrictConsumer.Compile($"namespace ConvGen {{ public static class {name} {{ }} }} namespace Demo {{ public static partial class Filters {{ {Method} }} }}");

    [Theory]
    [InlineData("Math")]
    [InlineData("Region")]
    [InlineData("Window")]
    [InlineData("Tile")]
    [InlineData("L")]
    [InlineData("I16")]
    [InlineData("BlurCore")]
    public void TypesInTheGlobalNamespace(string name) =>
        StrictConsumer.Compile($"public static class {name} {{ }} namespace Demo {{ public static partial class Filters {{ {Method} }} }}");

    [Theory]
    [InlineData("global using System = Demo.Other;")]
    [InlineData("global using ConvGen = Demo.Other;")]
    [InlineData("global using Math = Demo.Other;")]
    [InlineData("global using static Demo.Other;")]
    [InlineData("global using Demo;")]
    public void GlobalUsings(string directive) =>
        StrictConsumer.Compile($"{directive}\nnamespace Demo {{ public static class Other {{ public static int Min(int a, int b) => 0; }} public static partial class Filters {{ {Method} }} }}");
}
