extern alias generator;
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ConvGen.Generator.Tests.Emission;
using ConvGen.Generator.Tests.Harness;
using generator::ConvGen;
using generator::ConvGen.Generator;
using generator::ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>
/// What the pipeline remembers between keystrokes holds nothing of the compiler, which would keep whole compilations alive, and
/// compares by value.
/// </summary>
public sealed class ModelTests
{
    private const string Broken = """
        using System; using ConvGen;
        public static partial class C { [Kernel("x")] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }
        """;

    [Fact]
    public void HoldsNothingOfTheCompiler()
    {
        object[] models = [.. Models(Catalogue.Source, ConvolutionGenerator.SpecStep), .. Models(Broken, ConvolutionGenerator.BrokenStep)];
        Assert.Equal(Catalogue.Names.Length + 1, models.Length);
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Assert.All(models, model => Walk(model, model.GetType().Name, seen));
        Assert.Contains(seen, static node => node is ParameterSpec);
        Assert.Contains(seen, static node => node is ContainerSpec[]);
        Assert.Contains(seen, static node => node is Rational[]);
    }

    [Fact]
    public void EqualSourcesGiveEqualModels()
    {
        Assert.Equal(Models(Catalogue.Source, ConvolutionGenerator.SpecStep), Models(Catalogue.Source, ConvolutionGenerator.SpecStep));
        Assert.Equal(Models(Catalogue.Source, ConvolutionGenerator.SpecStep).Select(static model => model.GetHashCode()), Models(Catalogue.Source, ConvolutionGenerator.SpecStep).Select(static model => model.GetHashCode()));
        Assert.Equal(Models(Broken, ConvolutionGenerator.BrokenStep), Models(Broken, ConvolutionGenerator.BrokenStep));
    }

    [Fact]
    public void DifferentKernelsGiveDifferentModels()
    {
        object[] models = Models(Catalogue.Source, ConvolutionGenerator.SpecStep);
        Assert.Equal(models.Length, models.Distinct().Count());
    }

    private static object[] Models(string source, string step) =>
        Steps.Values(GeneratorHarness.CreateDriver(trackSteps: true).RunGenerators(GeneratorHarness.Compile(source)).GetRunResult(), step);

    private static void Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || (!node.GetType().IsValueType && !seen.Add(node)))
        {
            return;
        }

        Assert.False(node is ISymbol or SyntaxNode or SyntaxTree or SyntaxToken or Location or Compilation or AttributeData or Diagnostic, $"{path} is a {node.GetType().Name}");
        if (node is Delegate)
        {
            Assert.Fail($"{path} is a delegate, which can hold anything");
        }

        // An array that was never set is inside one that counts as empty.
        if (node is IEnumerable items && node.GetType().GetProperty("IsDefault")?.GetValue(node) is not true)
        {
            foreach ((int index, object? item) in items.Cast<object?>().Index())
            {
                Walk(item, $"{path}[{index}]", seen);
            }
        }

        for (Type? type = node.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(node), $"{path}.{field.Name}", seen);
            }
        }
    }
}
