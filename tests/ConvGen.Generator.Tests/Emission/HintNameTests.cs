extern alias generator;
using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Tests.Analysis;
using ConvGen.Generator.Tests.Harness;
using generator::ConvGen;
using generator::ConvGen.Generator.Collections;
using generator::ConvGen.Generator.Emission;
using generator::ConvGen.Generator.Model;
using Xunit;

namespace ConvGen.Generator.Tests.Emission;

/// <summary>Names of files: of characters that every host accepts, and different where hosts ignore case.</summary>
public sealed class HintNameTests
{
    private static readonly KernelSpec Spec = Specs.Create(ElementType.Single, ElementType.Single, "1");

    [Fact]
    public void TheNameSaysWhichMethodItIs() => Assert.Matches(@"^Demo\.Filters\.Filter-[0-9a-f]{8}\.g\.cs$", HintName.Of(Spec));

    [Fact]
    public void GenericTypesSayTheirArity() =>
        Assert.StartsWith("Demo.Filters`2.Filter-", HintName.Of(In(new ContainerSpec("class", "Filters", new EquatableArray<string>(["T", "U"])))), StringComparison.Ordinal);

    [Fact]
    public void MethodsThatDifferInCaseOrTypesHaveDifferentNames()
    {
        KernelSpec[] specs =
        [
            Spec,
            Spec with { Method = Spec.Method with { Name = "filter" } },
            Spec with { Method = Spec.Method with { Name = "FILTER" } },
            Spec with { Method = Specs.Create(ElementType.Double, ElementType.Single, "1").Method },
            Spec with { Method = Specs.Create(ElementType.Single, ElementType.Double, "1").Method },
            In(new ContainerSpec("class", "filters", default)),
            In(new ContainerSpec("class", "Filters", new EquatableArray<string>(["T"]))),
            In(new ContainerSpec("class", "Größe", default)),
            In(new ContainerSpec("class", "Grüße", default)),
            Spec with { Method = Spec.Method with { Containers = Spec.Method.Containers with { Namespace = string.Empty } } },
            Spec with { Method = Spec.Method with { Containers = Spec.Method.Containers with { Namespace = "Demo.@class" } } },
        ];
        string[] names = [.. specs.Select(HintName.Of)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static name => Assert.Matches(@"^[A-Za-z0-9._`-]+$", name));
        string[] namespaces = [.. specs.Select(static spec => HintName.NamespaceOf(spec.Method))];
        Assert.Equal(namespaces.Length, namespaces.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void TheKernelIsNoPartOfTheName() =>
        // A changed weight changes a file, it does not delete one and add another.
        Assert.Equal(HintName.Of(Spec), HintName.Of(Specs.Create(ElementType.Single, ElementType.Single, "2 3")));

    [Fact]
    public void TheHostAcceptsThemAll()
    {
        IReadOnlyDictionary<string, string> files = GeneratorHarness.Run("""
            using System; using ConvGen;
            namespace @namespace.Größe;
            public static partial class @class<Τ>
            {
                [Kernel(1)] internal static partial void Blur(ReadOnlySpan<float> source, Span<float> destination);
                [Kernel(1)] internal static partial void blur(ReadOnlySpan<float> source, Span<float> destination);
                [Kernel(1)] internal static partial void blur(ReadOnlySpan<byte> source, Span<float> destination);
                [Kernel(1)] internal static partial void @void(ReadOnlySpan<float> source, Span<float> destination);
            }
            """).Files;
        Assert.Equal(4, files.Count);
    }

    private static KernelSpec In(ContainerSpec type) =>
        Spec with { Method = Spec.Method with { Containers = Spec.Method.Containers with { Types = new EquatableArray<ContainerSpec>([type]) } } };
}
