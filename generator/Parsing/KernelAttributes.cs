using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// The attributes that declare kernels: <c>[Kernel]</c> and the families. The families are the same source here and in the
/// library, so what stands in their files is all there is to know about them.
/// </summary>
internal static class KernelAttributes
{
    /// <summary>The full name of the attribute that gives the weights themselves.</summary>
    public const string Kernel = "ConvGen.KernelAttribute";

    private static readonly ImmutableDictionary<string, Type> Families = typeof(KernelFamilyAttribute).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(KernelFamilyAttribute)))
        .ToImmutableDictionary(static type => type.FullName, StringComparer.Ordinal);

    /// <summary>The full names of all of them, in a fixed order.</summary>
    public static ImmutableArray<string> Names { get; } = [Kernel, .. Families.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>True for an attribute that declares kernels.</summary>
    public static bool IsKernel(AttributeData attribute) => NameOf(attribute) is { } name && (name == Kernel || Families.ContainsKey(name));

    /// <summary>All kernel attributes of a method in the order of the source.</summary>
    public static ImmutableArray<AttributeData> Of(IMethodSymbol method, CancellationToken cancellation) =>
    [
        .. method.GetAttributes()
            .Where(IsKernel)
            .OrderBy(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(attribute => attribute.Syntax(cancellation)?.SpanStart ?? 0),
    ];

    /// <summary>
    /// The attribute of a family as the user's program would see it at run time; null where the compiler has errors of its own to
    /// report about its arguments.
    /// </summary>
    public static KernelFamilyAttribute? TryCreate(AttributeData attribute)
    {
        Type type = Families[NameOf(attribute)!];
        object?[] arguments = [.. attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Error ? null : argument.Value)];
        System.Reflection.ConstructorInfo? constructor = type.GetConstructors().SingleOrDefault(candidate => candidate.GetParameters().Length == arguments.Length);
        if (constructor is null || attribute.AttributeConstructor is null)
        {
            return null;
        }

        if (!TryConvert(arguments, [.. constructor.GetParameters().Select(static parameter => parameter.ParameterType)]))
        {
            return null;
        }

        KernelFamilyAttribute family = (KernelFamilyAttribute)constructor.Invoke(arguments);
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            object?[] value = [named.Value.Kind == TypedConstantKind.Error ? null : named.Value.Value];
            if (type.GetProperty(named.Key) is not { CanWrite: true } property)
            {
                return null;
            }

            // A null scale is read, and reported, where scales are.
            if (named.Key != nameof(KernelFamilyAttribute.Scale))
            {
                if (!TryConvert(value, [property.PropertyType]))
                {
                    return null;
                }

                property.SetValue(family, value[0]);
            }
        }

        return family;
    }

    private static string? NameOf(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString();

    /// <summary>Constants of enums come as their numbers.</summary>
    private static bool TryConvert(object?[] values, Type[] types)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = types[i].IsEnum && values[i] is int number ? Enum.ToObject(types[i], number) : values[i];
            if (!types[i].IsInstanceOfType(values[i]))
            {
                return false;
            }
        }

        return true;
    }
}
