using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>Every way to write one of the permitted signatures compiles, without a word from the compiler.</summary>
public sealed class SignatureTests
{
    private const string Spans = "ReadOnlySpan<float> source, Span<float> destination";

    // One method each, by the name of what is special about it.
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["no modifiers"] = $"partial void M({Spans});",
        ["static without accessibility"] = $"static partial void M({Spans});",
        ["private"] = $"private static partial void M({Spans}); public static void Use() => M(default, default);",
        ["protected"] = $"protected static partial void M({Spans});",
        ["internal"] = $"internal static partial void M({Spans});",
        ["protected internal"] = $"protected internal static partial void M({Spans});",
        ["private protected"] = $"private protected static partial void M({Spans});",
        ["instance"] = $"public partial void M({Spans});",
        ["virtual"] = $"public virtual partial void M({Spans});",
        ["modifiers in another order"] = $"static internal partial void M({Spans});",
        ["scoped source"] = "public static partial void M(scoped ReadOnlySpan<float> source, Span<float> destination);",
        ["scoped both"] = "public static partial void M(scoped ReadOnlySpan<float> source, scoped Span<float> destination);",
        ["keyword parameters"] = "public static partial void M(ReadOnlySpan<float> @in, Span<float> @out);",
        ["contextual parameters"] = "public static partial void M(ReadOnlySpan<float> @field, Span<float> value);",
        ["parameters named like generated names"] = "public static partial void M(ReadOnlySpan<float> region, Span<float> n);",
        ["parameters named like namespaces"] = "public static partial void M(ReadOnlySpan<float> System, Span<float> ConvGen);",
        ["parameters of other scripts"] = "public static partial void M(ReadOnlySpan<float> quelle_Größe, Span<float> 結果);",
        ["nullable options"] = $"public static partial void M({Spans}, ParallelOptions? parallel);",
        ["options"] = $"public static partial void M({Spans}, ParallelOptions parallel);",
        ["options by default"] = $"public static partial void M({Spans}, ParallelOptions? parallel = null);",
        ["options in an oblivious context"] = $"\n#nullable disable\npublic static partial void M({Spans}, ParallelOptions parallel = null);\n#nullable restore\n",
        ["planes"] = "public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> destination);",
        ["planes with options"] = "public static partial void M(ReadOnlySpan2D<byte> source, Span2D<short> destination, ParallelOptions? parallel = null);",
        ["full names"] = "public static partial void M(global::System.ReadOnlySpan<global::System.Half> source, System.Span<System.Double> destination);",
        ["keyword name"] = $"public static partial void @for({Spans});",
        ["names that a core would clash with"] = $"public static partial void I({Spans});",
        ["attributes on parameters"] = "public static partial void M([System.Runtime.InteropServices.In] ReadOnlySpan<float> source, Span<float> destination);",
        ["attributes on the method"] = $"[Obsolete(\"no\")] public static partial void M({Spans});",
        ["a condition"] = $"[System.Diagnostics.Conditional(\"DEBUG\")] public static partial void M({Spans});",
    };

    [Fact]
    public void EveryForm()
    {
        string source = string.Join('\n', Methods.Select(static (method, index) => $"public partial class Filters{index} {{ [Kernel(-1, 1)] {method.Value} }} // {method.Key}"));
        Assert.Equal(Methods.Count, StrictConsumer.Compile("using System; using System.Threading.Tasks; using CommunityToolkit.HighPerformance; using ConvGen;\nnamespace Demo;\n" + source).Files.Count);
    }

    [Fact]
    public void AnExtensionMethod() => Assert.Single(StrictConsumer.Compile("""
        using System; using ConvGen;
        public static partial class Filters { [Kernel(-1, 1)] public static partial void Step(this ReadOnlySpan<float> source, Span<float> destination); }
        public static class User { public static void Use(float[] from, float[] to) => ((ReadOnlySpan<float>)from).Step(to); }
        """).Files);

    [Fact]
    public void AMethodThatHidesOrOverridesAnother() => Assert.Equal(3, StrictConsumer.Compile($$"""
        using System; using ConvGen;
        public abstract partial class A
        {
            [Kernel(1, 2)] public virtual partial void M({{Spans}});
            public abstract void N({{Spans}});
        }
        public partial class B : A
        {
            [Kernel(1, 2)] public new partial void M({{Spans}});
            [Kernel(1, 2)] public sealed override partial void N({{Spans}});
        }
        """).Files.Count);

    [Fact]
    public void EveryPairOfElementTypes()
    {
        // So small a kernel, and such an offset, that the results fit every type.
        string[] types = ["byte", "sbyte", "ushort", "short", "int", "Half", "float", "double"];
        IEnumerable<string> methods =
            from source in types
            from destination in types
            select $"[Kernel(\"1e-9 1/134217728\")] public static partial void M(ReadOnlySpan<{source}> source, Span<{destination}> destination);";
        Assert.Equal(64, StrictConsumer.Compile($"using System; using ConvGen;\n[assembly: Convolution(Offset = 40.5)]\npublic static partial class Filters {{ {string.Join("\n", methods)} }}").Files.Count);
    }

    [Fact]
    public void OverloadsAndMethodsThatDifferInCase()
    {
        IReadOnlyDictionary<string, string> files = StrictConsumer.Compile("""
            using System; using System.Threading.Tasks; using CommunityToolkit.HighPerformance; using ConvGen;
            public static partial class Filters
            {
                [Kernel(1, 2)] public static partial void Blur(ReadOnlySpan<float> source, Span<float> destination);
                [Kernel(1, 2)] public static partial void Blur(ReadOnlySpan<float> source, Span<float> destination, ParallelOptions? parallel);
                [Kernel(1, 2)] public static partial void Blur(ReadOnlySpan2D<float> source, Span2D<float> destination);
                [Kernel(1, 2)] public static partial void Blur(ReadOnlySpan<double> source, Span<double> destination);
                [Kernel(1, 2)] public static partial void blur(ReadOnlySpan<float> source, Span<float> destination);
            }
            """).Files;
        Assert.Equal(5, files.Count);
        Assert.Equal(5, files.Keys.Distinct(System.StringComparer.OrdinalIgnoreCase).Count());
    }
}
