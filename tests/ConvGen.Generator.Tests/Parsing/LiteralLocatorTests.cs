using System;
using System.Linq;
using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>The squiggle lies under the bad weight, however the string around it is written.</summary>
public sealed class LiteralLocatorTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("\"1 bad 3\"", "bad")]
    [InlineData("\"bad\"", "bad")]
    [InlineData("@\"1 bad 3\"", "bad")]
    [InlineData("@\"1 2\n3 bad\"", "bad")]
    [InlineData("@\"1 2\r\n3 bad\"", "bad")]
    [InlineData(Quotes + "1 bad 3" + Quotes, "bad")]
    [InlineData("\"" + Quotes + "1 bad 3" + Quotes + "\"", "bad")]
    [InlineData(Quotes + "\n    1 2\n    3 bad\n    " + Quotes, "bad")]
    [InlineData(Quotes + "\r\n    1 2\r\n    3 bad\r\n    " + Quotes, "bad")]
    [InlineData(Quotes + "\n\n    1 2\n\n      3   bad  \n    " + Quotes, "bad")]
    [InlineData(Quotes + "\n\t1 2\n\tbad 3\n\t" + Quotes, "bad")]
    [InlineData(Quotes + "\nbad 2\n3 4\n" + Quotes, "bad")]
    [InlineData(Quotes + "  \n    1 2\n    3 bad\n    " + Quotes, "bad")]
    [InlineData("\"1 2\", \"3 bad\"", "bad")]
    [InlineData("[\"1 2\", \"3 bad\"]", "bad")]
    [InlineData("new[] { \"1 2\", \"3 bad\" }", "bad")]
    [InlineData("new string[] { \"1 2\", \"3 bad\" }", "bad")]
    [InlineData("rows: [\"1 2\", \"3 bad\"]", "bad")]
    [InlineData("\"1 2\", \"3\"", "3")]
    [InlineData(Quotes + "\n    1 2\n    3 4 5\n    " + Quotes, "3 4 5")]
    [InlineData("\"1,,2\"", ",")]
    [InlineData("\"1 2,\"", ",")]
    [InlineData("\"1 −2\"", "−2")]
    [InlineData("\"1 2\\t3\\u0020bad\"", "\"1 2\\t3\\u0020bad\"")]
    [InlineData("\"1 2 \" + \"bad\"", "\"1 2 \" + \"bad\"")]
    [InlineData("Row", "Row")]
    [InlineData("\"1 2\", null", "null")]
    public void OfAKernel(string arguments, string expected) => Assert.Equal(expected, Squiggle($"[Kernel({arguments})]", "CONVGEN006"));

    [Theory]
    [InlineData("\"1/0\"", "1/0")]
    [InlineData("\" 1/x \"", "1/x")]
    [InlineData("@\"half\"", "half")]
    [InlineData(Quotes + "half" + Quotes, "half")]
    [InlineData("\"1 2\"", "1 2")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("null", "null")]
    [InlineData("Row", "Row")]
    public void OfAScale(string scale, string expected) => Assert.Equal(expected, Squiggle($"[Kernel(1, 2, Scale = {scale})]", "CONVGEN007"));

    private static string Squiggle(string attribute, string rule)
    {
        string source = $"using System; using ConvGen; public static partial class C {{ private const string Row = \"1 bad\";\n    {attribute}\n    public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }}";
        GeneratorRun run = GeneratorHarness.Run(source);
        Assert.Null(run.Exception);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(run.Compilation.SyntaxTrees.First(), diagnostic.Location.SourceTree);
        return source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
    }
}
