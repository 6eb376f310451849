using System;

namespace ConvGen;

/// <summary>Elements of a type that is known only at run time. A <see cref="double"/> holds the elements of all eight types exactly.</summary>
internal static class Element
{
    /// <summary>The element type of a type argument.</summary>
    /// <exception cref="NotSupportedException">It is none of the eight.</exception>
    public static ElementType TypeOf<T>() =>
        typeof(T) == typeof(byte) ? ElementType.Byte
        : typeof(T) == typeof(sbyte) ? ElementType.SByte
        : typeof(T) == typeof(ushort) ? ElementType.UInt16
        : typeof(T) == typeof(short) ? ElementType.Int16
        : typeof(T) == typeof(int) ? ElementType.Int32
        : typeof(T) == typeof(Half) ? ElementType.Half
        : typeof(T) == typeof(float) ? ElementType.Single
        : typeof(T) == typeof(double) ? ElementType.Double
        : throw new NotSupportedException($"{typeof(T)} is not an element type; use byte, sbyte, ushort, short, int, Half, float or double.");

    // The JIT compiles these once per type argument, where one comparison is true and no value is boxed.

    /// <summary>The value of an element, exactly.</summary>
    public static double ToDouble<T>(T element) =>
        typeof(T) == typeof(byte) ? (byte)(object)element!
        : typeof(T) == typeof(sbyte) ? (sbyte)(object)element!
        : typeof(T) == typeof(ushort) ? (ushort)(object)element!
        : typeof(T) == typeof(short) ? (short)(object)element!
        : typeof(T) == typeof(int) ? (int)(object)element!
        : typeof(T) == typeof(Half) ? (double)(Half)(object)element!
        : typeof(T) == typeof(float) ? (float)(object)element!
        : (double)(object)element!;

    /// <summary>The element with a value: an integer in range for an integer type, the nearest element of a floating one.</summary>
    public static T FromDouble<T>(double value) =>
        typeof(T) == typeof(byte) ? (T)(object)(byte)value
        : typeof(T) == typeof(sbyte) ? (T)(object)(sbyte)value
        : typeof(T) == typeof(ushort) ? (T)(object)(ushort)value
        : typeof(T) == typeof(short) ? (T)(object)(short)value
        : typeof(T) == typeof(int) ? (T)(object)(int)value
        : typeof(T) == typeof(Half) ? (T)(object)(Half)value
        : typeof(T) == typeof(float) ? (T)(object)(float)value
        : (T)(object)value;
}
