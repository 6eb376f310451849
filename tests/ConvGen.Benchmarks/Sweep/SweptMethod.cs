using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;

namespace ConvGen.Benchmarks.Sweep;

/// <summary>A generated method of the sweep, and what can be said about it without running it.</summary>
internal abstract class SweptMethod
{
    private const string Suffix = "Sweep";

    private protected SweptMethod(MethodInfo method)
    {
        Kernels = [.. method.GetCustomAttributes<KernelFamilyAttribute>().SelectMany(static attribute => attribute.ToKernels())];
        string group = method.DeclaringType!.Name;
        Name = $"{(group.EndsWith(Suffix, StringComparison.Ordinal) ? group[..^Suffix.Length] : group)}.{method.Name}";
    }

    /// <summary>The methods of all types whose name ends in <c>Sweep</c>.</summary>
    public static IEnumerable<SweptMethod> All =>
        from type in typeof(SweptMethod).Assembly.GetTypes()
        where type.Namespace == typeof(SweptMethod).Namespace && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
        orderby type.Name
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        select Create(method);

    /// <summary>The group of the method and its own name, such as <c>Byte.Dense3x3</c>.</summary>
    public string Name { get; }

    /// <summary>The weights that are not zero, of all kernels; of a kernel of rank one those of a row and a column, where they are fewer.</summary>
    public int Products => Kernels.Sum(static kernel => Math.Min(Count(kernel, static (row, column) => (row, column)), Factors(kernel)));

    /// <summary>The kernels in the order of the destinations.</summary>
    protected IReadOnlyList<Kernel> Kernels { get; }

    /// <summary>Prepares images that the second cache holds.</summary>
    public abstract SweptImages Prepare();

    private static SweptMethod Create(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        Type source = parameters[0].ParameterType.GenericTypeArguments[0];
        Type destination = parameters[1].ParameterType.GenericTypeArguments[0];
        return (SweptMethod)Activator.CreateInstance(typeof(SweptMethod<,>).MakeGenericType(source, destination), method)!;
    }

    /// <summary>The factors of a row and a column whose product the kernel is; more than there can be if it is none.</summary>
    private static int Factors(Kernel kernel)
    {
        (int row, int column) = Places(kernel).First(place => !kernel[place.Row, place.Column].IsZero);
        bool isProduct = Places(kernel).All(place => kernel[place.Row, place.Column] * kernel[row, column] == kernel[place.Row, column] * kernel[row, place.Column]);
        return isProduct ? Count(kernel, (r, _) => (r, column)) / kernel.Columns + (Count(kernel, (_, c) => (row, c)) / kernel.Rows) : int.MaxValue;
    }

    private static int Count(Kernel kernel, Func<int, int, (int Row, int Column)> place) =>
        Places(kernel).Select(at => place(at.Row, at.Column)).Count(at => !kernel[at.Row, at.Column].IsZero);

    private static IEnumerable<(int Row, int Column)> Places(Kernel kernel) =>
        from row in Enumerable.Range(0, kernel.Rows)
        from column in Enumerable.Range(0, kernel.Columns)
        select (row, column);
}

/// <summary>A method between two types of elements.</summary>
internal sealed class SweptMethod<TSource, TDestination>(MethodInfo method) : SweptMethod(method)
    where TSource : unmanaged, INumber<TSource>
    where TDestination : unmanaged, INumber<TDestination>
{
    private readonly MethodInfo _method = method;

    /// <inheritdoc/>
    public override SweptImages Prepare() => new SweptImages<TSource, TDestination>(_method, Kernels[0].Rows, Kernels[0].Columns);
}
