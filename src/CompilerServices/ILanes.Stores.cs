using System;

namespace ConvGen.CompilerServices;

/// <content>This part is the stores.</content>
public partial interface ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
    where TInt16 : struct
    where TInt32 : struct
    where TInt64 : struct
    where TSingle : struct
    where TDouble : struct
{
    /// <summary>Writes the lanes as <see cref="byte"/>, saturated.</summary>
    static abstract void Store(TInt16 value, ref byte destination, nint offset);

    /// <summary>Writes the lanes as <see cref="sbyte"/>, saturated.</summary>
    static abstract void Store(TInt16 value, ref sbyte destination, nint offset);

    /// <summary>Writes the lanes as <see cref="ushort"/>, saturated.</summary>
    static abstract void Store(TInt16 value, ref ushort destination, nint offset);

    /// <summary>Writes the lanes as <see cref="short"/>.</summary>
    static abstract void Store(TInt16 value, ref short destination, nint offset);

    /// <summary>Writes the lanes as <see cref="int"/>.</summary>
    static abstract void Store(TInt16 value, ref int destination, nint offset);

    /// <summary>Writes the lanes as <see cref="byte"/>, saturated.</summary>
    static abstract void Store(TInt32 value, ref byte destination, nint offset);

    /// <summary>Writes the lanes as <see cref="sbyte"/>, saturated.</summary>
    static abstract void Store(TInt32 value, ref sbyte destination, nint offset);

    /// <summary>Writes the lanes as <see cref="ushort"/>, saturated.</summary>
    static abstract void Store(TInt32 value, ref ushort destination, nint offset);

    /// <summary>Writes the lanes as <see cref="short"/>, saturated.</summary>
    static abstract void Store(TInt32 value, ref short destination, nint offset);

    /// <summary>Writes the lanes as <see cref="int"/>.</summary>
    static abstract void Store(TInt32 value, ref int destination, nint offset);

    /// <summary>Writes the lanes as <see cref="byte"/>, saturated.</summary>
    static abstract void Store(TInt64 value, ref byte destination, nint offset);

    /// <summary>Writes the lanes as <see cref="sbyte"/>, saturated.</summary>
    static abstract void Store(TInt64 value, ref sbyte destination, nint offset);

    /// <summary>Writes the lanes as <see cref="ushort"/>, saturated.</summary>
    static abstract void Store(TInt64 value, ref ushort destination, nint offset);

    /// <summary>Writes the lanes as <see cref="short"/>, saturated.</summary>
    static abstract void Store(TInt64 value, ref short destination, nint offset);

    /// <summary>Writes the lanes as <see cref="int"/>, saturated.</summary>
    static abstract void Store(TInt64 value, ref int destination, nint offset);

    /// <summary>Writes two phases as <see cref="byte"/>, saturated: lane <c>i</c> of phase <c>p</c> becomes element <c>2i + p</c>.</summary>
    static abstract void StorePhases(TInt16 phase0, TInt16 phase1, ref byte destination, nint offset);

    /// <summary>Writes two phases as <see cref="short"/>: lane <c>i</c> of phase <c>p</c> becomes element <c>2i + p</c>.</summary>
    static abstract void StorePhases(TInt16 phase0, TInt16 phase1, ref short destination, nint offset);

    /// <summary>Writes four phases as <see cref="byte"/>, saturated: lane <c>i</c> of phase <c>p</c> becomes element <c>4i + p</c>.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, TInt32 phase2, TInt32 phase3, ref byte destination, nint offset);

    /// <summary>Writes four phases as <see cref="short"/>, saturated: lane <c>i</c> of phase <c>p</c> becomes element <c>4i + p</c>.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, TInt32 phase2, TInt32 phase3, ref short destination, nint offset);

    /// <summary>Writes the lanes as <see cref="Half"/>, rounded to nearest even.</summary>
    static abstract void Store(TSingle value, ref Half destination, nint offset);

    /// <summary>Writes the lanes.</summary>
    static abstract void Store(TSingle value, ref float destination, nint offset);

    /// <summary>Writes the lanes, which lie within <see cref="int"/>, as <see cref="byte"/>: cut to whole numbers, saturated.</summary>
    static abstract void Store(TDouble value, ref byte destination, nint offset);

    /// <summary>Writes the lanes, which lie within <see cref="int"/>, as <see cref="sbyte"/>: cut to whole numbers, saturated.</summary>
    static abstract void Store(TDouble value, ref sbyte destination, nint offset);

    /// <summary>Writes the lanes, which lie within <see cref="int"/>, as <see cref="ushort"/>: cut to whole numbers, saturated.</summary>
    static abstract void Store(TDouble value, ref ushort destination, nint offset);

    /// <summary>Writes the lanes, which lie within <see cref="int"/>, as <see cref="short"/>: cut to whole numbers, saturated.</summary>
    static abstract void Store(TDouble value, ref short destination, nint offset);

    /// <summary>Writes the lanes, which lie within <see cref="int"/>, as <see cref="int"/>: cut to whole numbers.</summary>
    static abstract void Store(TDouble value, ref int destination, nint offset);

    /// <summary>Writes the lanes.</summary>
    static abstract void Store(TDouble value, ref double destination, nint offset);
}
