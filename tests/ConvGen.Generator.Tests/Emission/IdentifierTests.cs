extern alias generator;
using System.Linq;
using generator::ConvGen.Generator.Emission;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>Every name a user may have chosen, keywords among them, is one identifier with the same value.</summary>
public sealed class IdentifierTests
{
    [Fact]
    public void EveryKeywordIsEscaped() =>
        Assert.All(SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier), AssertOneIdentifier);

    [Theory]
    [InlineData("source")]
    [InlineData("Größe")]
    [InlineData("数")]
    [InlineData("_")]
    [InlineData("var")]
    [InlineData("field")]
    [InlineData("extension")]
    public void OtherNamesStayThemselves(string name) => AssertOneIdentifier(name);

    [Fact]
    public void OrdinaryNamesAreNotEscaped() => Assert.Equal("source", Identifier.Escape("source"));

    private static void AssertOneIdentifier(string name)
    {
        IdentifierNameSyntax parsed = Assert.IsType<IdentifierNameSyntax>(SyntaxFactory.ParseExpression(Identifier.Escape(name)));
        Assert.Equal(name, parsed.Identifier.ValueText);
        Assert.False(parsed.ContainsDiagnostics);
    }
}
