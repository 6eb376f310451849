using System;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>What a test does with a pair of element types that it only knows at run time.</summary>
internal interface IPairAction
{
    /// <summary>Runs with the types.</summary>
    void Run<TIn, TOut>()
        where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
        where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>;
}

/// <summary>The eight element types.</summary>
internal static class Elements
{
    private static readonly MethodInfo RunMethod = typeof(IPairAction).GetMethod(nameof(IPairAction.Run))!;

    /// <summary>The integer types.</summary>
    public static ImmutableArray<Type> Integers { get; } = [typeof(byte), typeof(sbyte), typeof(ushort), typeof(short), typeof(int)];

    /// <summary>The floating types.</summary>
    public static ImmutableArray<Type> Floats { get; } = [typeof(Half), typeof(float), typeof(double)];

    /// <summary>All of them.</summary>
    public static ImmutableArray<Type> All { get; } = [.. Integers, .. Floats];

    /// <summary>True for the integer types.</summary>
    public static bool IsInteger(Type type) => Integers.Contains(type);

    /// <summary>How C# spells a type.</summary>
    public static string Keyword(Type type) =>
        type == typeof(byte) ? "byte"
        : type == typeof(sbyte) ? "sbyte"
        : type == typeof(ushort) ? "ushort"
        : type == typeof(short) ? "short"
        : type == typeof(int) ? "int"
        : type == typeof(Half) ? "Half"
        : type == typeof(float) ? "float"
        : "double";

    /// <summary>Calls an action with type arguments.</summary>
    public static void Dispatch(Type source, Type destination, IPairAction action) =>
        RunMethod.MakeGenericMethod(source, destination).Invoke(action, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
}
