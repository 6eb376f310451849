using System;
using System.Runtime.CompilerServices;

namespace ConvGen.Tests.Lanes;

/// <summary>Numbers without a sign, dot products of bytes, and the stores of phases.</summary>
internal sealed partial class LaneMachine<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>
{
    // Weights whose products sum up within 16 bits, as the generator proves; the elements are any bytes.
    private const short PairWeights = 0x40C0;
    private const int QuadWeights = 0x7F80_3F90;

    private void RegisterDots()
    {
        foreach (int count in new[] { 0, 1, 8, 15 })
        {
            Unary<short, TInt16>($"ShiftRightLogical {count}", value => TLanes.ShiftRightLogical(value, count));
        }

        Binary<short, TInt16>("MultiplyHigh", TLanes.MultiplyHigh);
        Unary<short, TInt16>("MultiplyHighRounded 2", static value => TLanes.MultiplyHighRounded(value, TLanes.Broadcast((short)2)));
        Unary<short, TInt16>("MultiplyHighRounded 2048", static value => TLanes.MultiplyHighRounded(value, TLanes.Broadcast((short)2048)));
        Load<byte, short, TInt16>("LoadPairs", TLanes.LoadPairs, elementsPerLane: 2);
        Load<byte, int, TInt32>("LoadQuads", TLanes.LoadQuads, elementsPerLane: 4);
        Binary<short, TInt16>("Dot", static (elements, addend) => TLanes.Dot(elements, TLanes.Broadcast(PairWeights), addend));
        Binary<int, TInt32>("Dot", static (elements, addend) => TLanes.Dot(elements, TLanes.Broadcast(QuadWeights), addend));
        Binary<int, TInt32>("DotHalves", static (elements, addend) => TLanes.DotHalves(elements, TLanes.Broadcast(QuadWeights), addend));
        Unary<int, TInt32>("DotHalves without addend", static elements => TLanes.DotHalves(elements, TLanes.Broadcast(QuadWeights)));
        Unary<int, TInt32>("SumHalves", TLanes.SumHalves);
        Pairs<byte>(TLanes.StorePhases);
        Pairs<short>(TLanes.StorePhases);
        Quads<byte>(TLanes.StorePhases);
        Quads<short>(TLanes.StorePhases);
        Binary<int, TInt32>("DotRows", TLanes.DotRows);
        Binary<int, TInt32>("DotRows with addend", static (elements, weights) => TLanes.DotRows(elements, weights, elements));
        Rows<byte>(TLanes.StorePhases);
        Rows<sbyte>(TLanes.StorePhases);
        Rows<ushort>(TLanes.StorePhases);
        Rows<short>(TLanes.StorePhases);
        Rows<int>(TLanes.StorePhases);
    }

    private delegate void RowStore<TResult>(TInt32 phase0, TInt32 phase1, ref TResult destination, nint offset);

    private delegate void PairStore<TResult>(TInt16 phase0, TInt16 phase1, ref TResult destination, nint offset);

    private delegate void QuadStore<TResult>(TInt32 phase0, TInt32 phase1, TInt32 phase2, TInt32 phase3, ref TResult destination, nint offset);

    private void Pairs<TResult>(PairStore<TResult> store)
        where TResult : unmanaged =>
        Register($"StorePhases 2 to {typeof(TResult).Name}", operands =>
        {
            (short[] first, short[] second) = (operands.Get<short>(0), operands.Get<short>(1));
            TResult[] results = new TResult[2 * first.Length];
            for (int i = 0; i < first.Length; i += Unsafe.SizeOf<TInt16>() / sizeof(short))
            {
                store(Take<short, TInt16>(first, i), Take<short, TInt16>(second, i), ref results[0], 2 * i);
            }

            return results;
        });

    private void Quads<TResult>(QuadStore<TResult> store)
        where TResult : unmanaged =>
        Register($"StorePhases 4 to {typeof(TResult).Name}", operands =>
        {
            (int[] first, int[] second, int[] third) = (operands.Get<int>(0), operands.Get<int>(1), operands.Get<int>(2));
            TResult[] results = new TResult[4 * first.Length];
            for (int i = 0; i < first.Length; i += Unsafe.SizeOf<TInt32>() / sizeof(int))
            {
                store(Take<int, TInt32>(first, i), Take<int, TInt32>(second, i), Take<int, TInt32>(third, i), Take<int, TInt32>(first, i), ref results[0], 4 * i);
            }

            return results;
        });

    /// <summary>Which columns a phase has is each width's own affair, so that reading, multiplying and writing are one operation here.</summary>
    private void Rows<TResult>(RowStore<TResult> store)
        where TResult : unmanaged =>
        Register($"LoadRows to StorePhases of {typeof(TResult).Name}", operands =>
        {
            (short[] upper, short[] lower, int[] weights) = (operands.Get<short>(0), operands.Get<short>(1), operands.Get<int>(2));
            TResult[] results = new TResult[upper.Length];
            int count = 2 * Unsafe.SizeOf<TInt32>() / sizeof(int);
            for (int i = 0; i + count <= upper.Length; i += count)
            {
                // One weight for a whole vector of the widest lanes.
                TInt32 weight = TLanes.Broadcast(weights[i / 32]);
                TInt32 phase0 = TLanes.DotRows(TLanes.LoadRows0(in upper[0], in lower[0], i), weight);
                TInt32 phase1 = TLanes.DotRows(TLanes.LoadRows1(in upper[0], in lower[0], i), weight);
                store(TLanes.ShiftRight(phase0, 7), TLanes.ShiftRight(phase1, 7), ref results[0], i);
            }

            return results;
        });
}
