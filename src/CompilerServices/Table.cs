using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Reads weights from static data. Unlike literals, which the JIT would all keep in registers, they stay in memory and become
/// operands of the instructions that use them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Table
{
    /// <summary>The first element of a table that is not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly T First<T>(ReadOnlySpan<T> table) => ref MemoryMarshal.GetReference(table);

    /// <summary>The place in a table <paramref name="index"/> elements behind another; the generator keeps it inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly T From<T>(ref readonly T first, int index) => ref Unsafe.Add(ref Unsafe.AsRef(in first), index);

    /// <summary>The element <paramref name="index"/> places behind the first one; the generator keeps it inside the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At<T>(ref readonly T first, int index) => Unsafe.Add(ref Unsafe.AsRef(in first), index);
}
