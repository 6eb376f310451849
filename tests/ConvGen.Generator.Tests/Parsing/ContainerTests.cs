using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ConvGen.Generator.Tests.Parsing;

/// <summary>Wherever C# lets a partial method stand, the generated part of it compiles, in every version of the language from 13 up.</summary>
public sealed class ContainerTests
{
    private const string Step = "[Kernel(-1, 1)] public static partial void Step(ReadOnlySpan<float> source, Span<float> destination);";

    // One method each, by the name of what is special about its place.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["static class"] = $"public static partial class C {{ {Step} }}",
        ["class"] = $"public partial class C {{ {Step} }}",
        ["sealed class"] = $"public sealed partial class C {{ {Step} }}",
        ["abstract class"] = $"public abstract partial class C {{ {Step} }}",
        ["record"] = $"public partial record C(int Value) {{ {Step} }}",
        ["record class"] = $"public partial record class C(int Value) {{ {Step} }}",
        ["record struct"] = $"public partial record struct C(int Value) {{ {Step} }}",
        ["readonly record struct"] = $"public readonly partial record struct C(int Value) {{ {Step} }}",
        ["struct"] = $"public partial struct C {{ {Step} }}",
        ["readonly struct"] = $"public readonly partial struct C {{ {Step} }}",
        ["ref struct"] = $"public ref partial struct C {{ {Step} }}",
        ["readonly ref struct"] = $"public readonly ref partial struct C {{ {Step} }}",
        ["interface"] = $"public partial interface C {{ {Step} }}",
        ["primary constructor"] = $"public partial class C(int value) {{ public int Value => value; {Step} }}",
        ["nested"] = $"public static partial class A {{ public partial struct B {{ internal partial record C {{ {Step} }} }} }}",
        ["private nested"] = $"public partial class A {{ private static partial class B {{ {Step} }} }}",
        ["protected nested"] = $"public partial class A {{ protected internal partial class B {{ {Step} }} }}",
        ["generic"] = $"public static partial class C<T> {{ {Step} }}",
        ["constrained"] = $"public static partial class C<T, TOther> where T : unmanaged, IComparable<T> where TOther : class?, new() {{ {Step} }}",
        ["variant"] = $"public partial interface C<in T, out TOther> {{ {Step} }}",
        ["nested generic"] = $"public partial class A<T> {{ public static partial class B<TOther> where TOther : T {{ {Step} }} }}",
        ["allows ref struct"] = $"public static partial class C<T> where T : allows ref struct {{ {Step} }}",
        ["keyword names"] = $"public static partial class @class<@int> {{ public partial struct @void {{ {Step} }} }}",
        ["contextual names"] = $"public static partial class @partial {{ public partial class @record {{ public partial class @field {{ {Step} }} }} }}",
        ["derived"] = $"public class Base {{ public void Step() {{ }} }} public partial class C : Base {{ {Step} }}",
        ["several parts"] = $"public static partial class C {{ }} public static partial class C {{ {Step} }} static partial class C {{ }}",
        ["obsolete"] = $"[Obsolete] public static partial class C {{ {Step} }}",
    };

    [Theory]
    [InlineData("13.0")]
    [InlineData("14.0")]
    [InlineData("preview")]
    public void InNamespaces(string version)
    {
        Assert.True(LanguageVersionFacts.TryParse(version, out LanguageVersion parsed));
        string source = string.Join('\n', Places.Select(static (place, index) => $"namespace Demo.Number{index} {{ {place.Value} }} // {place.Key}"));
        Assert.Equal(Places.Count, StrictConsumer.Compile("using System; using ConvGen;\n" + source, parsed).Files.Count);
    }

    [Theory]
    [InlineData("static class")]
    [InlineData("nested")]
    [InlineData("generic")]
    public void InTheGlobalNamespace(string place) => Assert.Single(StrictConsumer.Compile($"using System; using ConvGen;\n{Places[place]}").Files);

    [Fact]
    public void InAFileScopedNamespaceOfKeywords() =>
        Assert.Single(StrictConsumer.Compile($"using System; using ConvGen;\nnamespace @namespace.@if;\npublic static partial class C {{ {Step} }}").Files);
}
