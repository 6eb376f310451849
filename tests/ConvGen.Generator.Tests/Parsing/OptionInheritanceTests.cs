extern alias generator;
using System.Linq;
using ConvGen.Generator.Tests.Harness;
using ConvGen.Generator.Tests.Incrementality;
using generator::ConvGen;
using generator::ConvGen.Generator;
using generator::ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>Property by property the nearest <c>[Convolution]</c> that sets it wins: method, containing types from inner to outer, assembly.</summary>
public sealed class OptionInheritanceTests
{
    [Fact]
    public void NothingSetIsTheDefault() => Assert.Equal(
        new OptionsSpec { Border = Border.Valid, BorderValue = 0, Flip = false, AnchorX = 1, AnchorY = 1, Offset = 0, Rounding = Rounding.HalfUp },
        Read());

    [Theory]
    [InlineData("Border = Border.Wrap", "Border = Border.Replicate")]
    [InlineData("Border = Border.Constant, BorderValue = 7", "Border = Border.Constant, BorderValue = 8")]
    [InlineData("Flip = true", "Flip = false")]
    [InlineData("Border = Border.Wrap, AnchorX = 0", "Border = Border.Wrap, AnchorX = 2")]
    [InlineData("Border = Border.Wrap, AnchorY = 0", "Border = Border.Wrap, AnchorY = 2")]
    [InlineData("Offset = 0.1", "Offset = 2")]
    [InlineData("Rounding = Rounding.Floor", "Rounding = Rounding.HalfEven")]
    public void TheNearestWins(string near, string far)
    {
        OptionsSpec expected = Read(method: near);
        Assert.NotEqual(expected, Read(method: far));
        Assert.Equal(expected, Read(inner: near, outer: far, assembly: far));
        Assert.Equal(expected, Read(outer: near, assembly: far));
        Assert.Equal(expected, Read(assembly: near));
        Assert.Equal(expected, Read(method: near, inner: far, outer: far, assembly: far));
    }

    [Fact]
    public void EveryPropertyIsLookedUpOnItsOwn() => Assert.Equal(
        new OptionsSpec { Border = Border.Constant, BorderValue = 9, Flip = true, AnchorX = 2, AnchorY = 0, Offset = new Rational(1, 10), Rounding = Rounding.Floor },
        Read(
            method: "AnchorX = 2, AnchorY = 0",
            inner: "Flip = true, Border = Border.Constant",
            outer: "Offset = 0.1, Flip = false, AnchorX = 1",
            assembly: "Rounding = Rounding.Floor, BorderValue = 9, Offset = 3, Border = Border.Wrap"));

    [Fact]
    public void AValueThatIsTheDefaultIsSetAllTheSame() => Assert.Equal(Read(), Read(method: "Flip = false, Rounding = Rounding.HalfUp", inner: "Offset = 0", assembly: "Flip = true, Rounding = Rounding.Floor, Offset = 5"));

    [Fact]
    public void BaseTypesDoNotCount() => Assert.Equal(Read(), ReadSource("""
        using System; using CommunityToolkit.HighPerformance; using ConvGen;
        [Convolution(Flip = true)] public class Base { }
        public partial class Outer : Base
        {
            [Kernel("1 2 3", "4 5 6", "7 8 9")] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<int> destination);
        }
        """));

    [Fact]
    public void AnyPartOfATypeCounts() => Assert.True(ReadSource("""
        using System; using CommunityToolkit.HighPerformance; using ConvGen;
        public partial class Outer
        {
            [Kernel("1 2 3", "4 5 6", "7 8 9")] public static partial void M(ReadOnlySpan2D<byte> source, Span2D<int> destination);
        }
        [Convolution(Flip = true)] public partial class Outer { }
        """).Flip);

    [Fact]
    public void OptionsWithoutEffectLeaveNoTrace()
    {
        // They would make specs differ whose files are the same.
        Assert.Equal(Read(), Read(assembly: "AnchorX = 0, AnchorY = 2, BorderValue = 3"));
        Assert.Equal(Read(method: "Border = Border.Wrap"), Read(method: "Border = Border.Wrap", assembly: "BorderValue = 3"));
    }

    private static OptionsSpec Read(string method = "", string inner = "", string outer = "", string assembly = "") => ReadSource($$"""
        using System; using CommunityToolkit.HighPerformance; using ConvGen;
        [assembly: Convolution({{assembly}})]
        [Convolution({{outer}})]
        public partial class Outer
        {
            [Convolution({{inner}})]
            private partial struct Inner
            {
                [Kernel("1 2 3", "4 5 6", "7 8 9")]
                [Convolution({{method}})]
                private static partial void M(ReadOnlySpan2D<byte> source, Span2D<int> destination);
            }
        }
        """);

    private static OptionsSpec ReadSource(string source)
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver(trackSteps: true).RunGenerators(GeneratorHarness.Compile(source));
        Assert.Empty(driver.GetRunResult().Diagnostics);
        return Steps.Values(driver.GetRunResult(), ConvolutionGenerator.SpecStep).Cast<KernelSpec>().Single().Options;
    }
}
