extern alias generator;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using generator::ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>The table of rules itself.</summary>
public sealed class RuleTests
{
    /// <summary>Every rule in the order of its number.</summary>
    internal static readonly DiagnosticDescriptor[] All = [.. typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    [Fact]
    public void IdentifiersAreConsecutive() =>
        Assert.Equal(Enumerable.Range(1, All.Length).Select(static number => $"CONVGEN{number:D3}"), All.Select(static rule => rule.Id));

    [Fact]
    public void EveryMessageNamesTheMethodAndTheFix() => Assert.All(All, static rule =>
    {
        string message = rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("'{0}'", message, System.StringComparison.Ordinal);

        // A message ends with the fix, or with an argument that does.
        Assert.True(message.EndsWith('.') || message.EndsWith('}'), message);
        Assert.False(rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture).EndsWith('.'));
    });

    [Fact]
    public void EveryRuleHasATestOfItsOwn()
    {
        HashSet<string> tests = [.. typeof(ErrorTests).GetMethods().Concat(typeof(WarningTests).GetMethods()).Select(static method => method.Name)];
        Assert.All(All, rule => Assert.Contains(tests, test => test.StartsWith(rule.Id.Replace("CONVGEN", "Rule"), System.StringComparison.Ordinal)));
    }
}
