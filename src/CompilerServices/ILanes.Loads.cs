using System;
using System.Diagnostics.CodeAnalysis;

namespace ConvGen.CompilerServices;

/// <content>This part is the loads.</content>
public partial interface ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
    where TInt16 : struct
    where TInt32 : struct
    where TInt64 : struct
    where TSingle : struct
    where TDouble : struct
{
    /// <summary>Elements of <see cref="byte"/> as Int16 lanes, exactly.</summary>
    static abstract TInt16 LoadInt16(ref readonly byte source, nint offset);

    /// <summary>Elements of <see cref="sbyte"/> as Int16 lanes, exactly.</summary>
    static abstract TInt16 LoadInt16(ref readonly sbyte source, nint offset);

    /// <summary>Elements of <see cref="short"/> as Int16 lanes, exactly.</summary>
    static abstract TInt16 LoadInt16(ref readonly short source, nint offset);

    /// <summary>Elements of <see cref="byte"/> as Int32 lanes, exactly.</summary>
    static abstract TInt32 LoadInt32(ref readonly byte source, nint offset);

    /// <summary>Elements of <see cref="sbyte"/> as Int32 lanes, exactly.</summary>
    static abstract TInt32 LoadInt32(ref readonly sbyte source, nint offset);

    /// <summary>Elements of <see cref="ushort"/> as Int32 lanes, exactly.</summary>
    static abstract TInt32 LoadInt32(ref readonly ushort source, nint offset);

    /// <summary>Elements of <see cref="short"/> as Int32 lanes, exactly.</summary>
    static abstract TInt32 LoadInt32(ref readonly short source, nint offset);

    /// <summary>Elements of <see cref="int"/> as Int32 lanes, exactly.</summary>
    static abstract TInt32 LoadInt32(ref readonly int source, nint offset);

    /// <summary>Elements of <see cref="byte"/> as Int64 lanes, exactly.</summary>
    static abstract TInt64 LoadInt64(ref readonly byte source, nint offset);

    /// <summary>Elements of <see cref="sbyte"/> as Int64 lanes, exactly.</summary>
    static abstract TInt64 LoadInt64(ref readonly sbyte source, nint offset);

    /// <summary>Elements of <see cref="ushort"/> as Int64 lanes, exactly.</summary>
    static abstract TInt64 LoadInt64(ref readonly ushort source, nint offset);

    /// <summary>Elements of <see cref="short"/> as Int64 lanes, exactly.</summary>
    static abstract TInt64 LoadInt64(ref readonly short source, nint offset);

    /// <summary>Elements of <see cref="int"/> as Int64 lanes, exactly.</summary>
    static abstract TInt64 LoadInt64(ref readonly int source, nint offset);

    /// <summary>Elements of <see cref="byte"/> as Single lanes, exactly.</summary>
    static abstract TSingle LoadSingle(ref readonly byte source, nint offset);

    /// <summary>Elements of <see cref="sbyte"/> as Single lanes, exactly.</summary>
    static abstract TSingle LoadSingle(ref readonly sbyte source, nint offset);

    /// <summary>Elements of <see cref="ushort"/> as Single lanes, exactly.</summary>
    static abstract TSingle LoadSingle(ref readonly ushort source, nint offset);

    /// <summary>Elements of <see cref="short"/> as Single lanes, exactly.</summary>
    static abstract TSingle LoadSingle(ref readonly short source, nint offset);

    /// <summary>Elements of <see cref="int"/> as Single lanes, rounded to nearest even.</summary>
    static abstract TSingle LoadSingle(ref readonly int source, nint offset);

    /// <summary>Elements of <see cref="Half"/> as Single lanes, exactly.</summary>
    static abstract TSingle LoadSingle(ref readonly Half source, nint offset);

    /// <summary>Elements of <see cref="float"/> as Single lanes, exactly.</summary>
    static abstract TSingle LoadSingle(ref readonly float source, nint offset);

    /// <summary>Elements of <see cref="double"/> as Single lanes, rounded to nearest even.</summary>
    static abstract TSingle LoadSingle(ref readonly double source, nint offset);

    /// <summary>Elements of <see cref="byte"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly byte source, nint offset);

    /// <summary>Elements of <see cref="sbyte"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly sbyte source, nint offset);

    /// <summary>Elements of <see cref="ushort"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly ushort source, nint offset);

    /// <summary>Elements of <see cref="short"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly short source, nint offset);

    /// <summary>Elements of <see cref="int"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly int source, nint offset);

    /// <summary>Elements of <see cref="Half"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly Half source, nint offset);

    /// <summary>Elements of <see cref="float"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly float source, nint offset);

    /// <summary>Elements of <see cref="double"/> as Double lanes, exactly.</summary>
    static abstract TDouble LoadDouble(ref readonly double source, nint offset);

    /// <summary>
    /// Elements as they are, which may also be had from vectors that are there already: in vectors of 512 bits they are the lanes
    /// from <paramref name="lane"/> on of <paramref name="lower"/> followed by <paramref name="upper"/>. A processor that reads
    /// across lines of the cache slower than it joins two vectors takes those; all others read.
    /// </summary>
    static abstract TSingle LoadAcross(ref readonly float source, nint offset, TSingle lower, TSingle upper, [ConstantExpected] byte lane);

    /// <summary>Elements as they are, which may also be had from vectors that are there already, as for floats.</summary>
    static abstract TDouble LoadAcross(ref readonly double source, nint offset, TDouble lower, TDouble upper, [ConstantExpected] byte lane);

    /// <summary>Bytes as they are: lane <c>i</c> holds elements <c>2i</c> and <c>2i + 1</c>, the first in its low byte.</summary>
    static abstract TInt16 LoadPairs(ref readonly byte source, nint offset);

    /// <summary>Bytes as they are: lane <c>i</c> holds elements <c>4i</c> to <c>4i + 3</c>, the first in its lowest byte.</summary>
    static abstract TInt32 LoadQuads(ref readonly byte source, nint offset);
}
