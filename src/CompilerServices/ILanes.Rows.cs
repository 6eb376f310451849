namespace ConvGen.CompilerServices;

/// <content>This part is 16-bit elements of two rows, side by side in 32-bit lanes.</content>
public partial interface ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
    where TInt16 : struct
    where TInt32 : struct
    where TInt64 : struct
    where TSingle : struct
    where TDouble : struct
{
    /// <summary>
    /// Reads as many elements of two rows as there are 16-bit lanes; the result is half of them, two to a lane: the upper row's in
    /// the low half. Which columns those are is for <c>StorePhases</c> to know, which puts two phases back in order.
    /// </summary>
    static abstract TInt32 LoadRows0(ref readonly short upper, ref readonly short lower, nint offset);

    /// <summary>Reads the same elements; the result is the other half of them.</summary>
    static abstract TInt32 LoadRows1(ref readonly short upper, ref readonly short lower, nint offset);

    /// <summary>The sum of the products of the signed numbers of 16 bits that each lane packs.</summary>
    static abstract TInt32 DotRows(TInt32 elements, TInt32 weights);

    /// <summary>The same, added to <paramref name="addend"/>.</summary>
    static abstract TInt32 DotRows(TInt32 elements, TInt32 weights, TInt32 addend);

    /// <summary>Writes the phases of <see cref="LoadRows0"/> and <see cref="LoadRows1"/> in the order of columns as <see cref="byte"/>, saturated.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, ref byte destination, nint offset);

    /// <summary>Writes the phases of <see cref="LoadRows0"/> and <see cref="LoadRows1"/> in the order of columns as <see cref="sbyte"/>, saturated.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, ref sbyte destination, nint offset);

    /// <summary>Writes the phases of <see cref="LoadRows0"/> and <see cref="LoadRows1"/> in the order of columns as <see cref="ushort"/>, saturated.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, ref ushort destination, nint offset);

    /// <summary>Writes the phases of <see cref="LoadRows0"/> and <see cref="LoadRows1"/> in the order of columns as <see cref="short"/>, saturated.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, ref short destination, nint offset);

    /// <summary>Writes the phases of <see cref="LoadRows0"/> and <see cref="LoadRows1"/> in the order of columns as <see cref="int"/>.</summary>
    static abstract void StorePhases(TInt32 phase0, TInt32 phase1, ref int destination, nint offset);
}
