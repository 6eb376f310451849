using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>Users may call their namespaces, types and members what they like: generated code means the names it means.</summary>
public sealed class CapturedNamesTests
{
    private const string Method = "[global::ConvGen.Kernel(\"1 2 1\", \"2 4 2\", \"1 2 1\", Scale = \"1/16\")] public static partial void Blur(global::CommunityToolkit.HighPerformance.ReadOnlySpan2D<byte> source, global::CommunityToolkit.HighPerformance.Span2D<byte> destination, global::System.Threading.Tasks.ParallelOptions? parallel = null);";

    [Fact]
    public void Namespaces()
    {
        string[] names =
        [
            "Demo.System", "Demo.ConvGen", "Demo.CommunityToolkit", "Demo.global",
            "ConvGen", "ConvGen.System", "ConvGen.System.Runtime", "ConvGen.ConvGen", "ConvGen.Demo",
            "ConvGen.CompilerServices.Demo", "ConvGen.Generated", "ConvGen.Generated.System",
            "System.Demo", "CommunityToolkit.HighPerformance.Demo",
        ];
        Compile(names.Select(static name => $"namespace {name} {{ public static partial class Filters {{ {Method} }} }}"), files: names.Length);
    }

    [Fact]
    public void TypesAroundAndBesideTheMethod()
    {
        string[] names = ["System", "ConvGen", "CommunityToolkit", "Convolution", "Math", "ReadOnlySpan2D", "ParallelOptions", "Filters2"];
        Compile(names.Select(static name => $"namespace Around{name} {{ public static partial class {name} {{ {Method} }} }}"), files: names.Length);
        Compile(names.Select(static name => $"namespace Beside{name} {{ public static partial class Filters {{ {Method} public static class {name} {{ }} }} }}"), files: names.Length);
    }

    [Fact]
    public void TypesInOurNamespace() => Compile(
        [
            .. Types("ConvGen", "Math", "Half", "Region", "ICore", "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "Window", "Tile", "Table", "ReadOnlySpan"),
            $"namespace Demo {{ public static partial class Filters {{ {Method} }} }}",
        ],
        files: 1);

    [Fact]
    public void TypesInTheGlobalNamespace() => Compile(
        [
            "public static class Math { } public static class Region { } public static class Window { } public static class Tile { } public static class L { } public static class I16 { } public static class BlurCore { }",
            $"namespace Demo {{ public static partial class Filters {{ {Method} }} }}",
        ],
        files: 1);

    [Theory]
    [InlineData("global using System = Demo.Other; global using ConvGen = Demo.Other; global using Math = Demo.Other;")]
    [InlineData("global using static Demo.Other;")]
    [InlineData("global using Demo;")]
    public void GlobalUsings(string directives) => Compile(
        [directives, $"namespace Demo {{ public static class Other {{ public static int Min(int a, int b) => 0; }} public static partial class Filters {{ {Method} }} }}"],
        files: 1);

    private static IEnumerable<string> Types(string ns, params string[] names) => names.Select(name => $"namespace {ns} {{ public static class {name} {{ }} }}");

    private static void Compile(IEnumerable<string> source, int files) => Assert.Equal(files, StrictConsumer.Compile(string.Join('\n', source)).Files.Count);
}
