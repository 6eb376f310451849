using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Harness;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>A declaration and the method that the generator wrote for it.</summary>
internal sealed class Subject(Declaration declaration, Delegate method)
{
    /// <summary>The declaration.</summary>
    public Declaration Declaration { get; } = declaration;

    /// <summary>Compiles declarations, all in one compilation, and loads their methods.</summary>
    public static IReadOnlyList<Subject> Compile(IReadOnlyList<Declaration> declarations)
    {
        LoadedAssembly loaded = CompiledSources.Load($$"""
            using System;
            using System.Threading.Tasks;
            using CommunityToolkit.HighPerformance;
            using ConvGen;

            public static partial class Kernels
            {
                {{string.Concat(declarations.Select(static (declaration, index) => declaration.ToSource(Name(index))))}}
            }
            """);
        return [.. declarations.Select((declaration, index) => new Subject(declaration, loaded.Assembly.GetType("Kernels", throwOnError: true)!.GetMethod(Name(index))!.CreateDelegate(DelegateOf(declaration))))];
    }

    /// <summary>Compiles one declaration.</summary>
    public static Subject Compile(Declaration declaration) => Compile([declaration])[0];

    /// <summary>Calls the method; a linear one takes the only row.</summary>
    public void Apply<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination, ParallelOptions? parallel = null)
    {
        switch (method)
        {
            case Planar<TIn, TOut> planar:
                planar(source, destination);
                break;
            case PlanarParallel<TIn, TOut> planar:
                planar(source, destination, parallel);
                break;
            case Linear<TIn, TOut> linear:
                linear(source.IsEmpty ? [] : source.GetRowSpan(0), destination.IsEmpty ? [] : destination.GetRowSpan(0));
                break;
            default:
                ((LinearParallel<TIn, TOut>)method)(source.IsEmpty ? [] : source.GetRowSpan(0), destination.IsEmpty ? [] : destination.GetRowSpan(0), parallel);
                break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Declaration.ToString();

    private static string Name(int index) => FormattableString.Invariant($"K{index}");

    private static Type DelegateOf(Declaration declaration)
    {
        Type definition = declaration.Form switch
        {
            Form.Planar => typeof(Planar<,>),
            Form.PlanarParallel => typeof(PlanarParallel<,>),
            Form.Linear => typeof(Linear<,>),
            _ => typeof(LinearParallel<,>),
        };
        return definition.MakeGenericType(declaration.Source, declaration.Destination);
    }
}
