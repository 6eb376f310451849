using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace ConvGen.Tests.Lanes;

/// <summary>The loads, at the edges of readable memory.</summary>
internal sealed partial class LaneMachine<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>
{
    private delegate TVector LoadOperation<T, TVector>(ref readonly T source, nint offset);

    private void RegisterLoads()
    {
        Load<byte, short, TInt16>("LoadInt16", TLanes.LoadInt16);
        Load<sbyte, short, TInt16>("LoadInt16", TLanes.LoadInt16);
        Load<short, short, TInt16>("LoadInt16", TLanes.LoadInt16);

        Load<byte, int, TInt32>("LoadInt32", TLanes.LoadInt32);
        Load<sbyte, int, TInt32>("LoadInt32", TLanes.LoadInt32);
        Load<ushort, int, TInt32>("LoadInt32", TLanes.LoadInt32);
        Load<short, int, TInt32>("LoadInt32", TLanes.LoadInt32);
        Load<int, int, TInt32>("LoadInt32", TLanes.LoadInt32);

        Load<byte, long, TInt64>("LoadInt64", TLanes.LoadInt64);
        Load<sbyte, long, TInt64>("LoadInt64", TLanes.LoadInt64);
        Load<ushort, long, TInt64>("LoadInt64", TLanes.LoadInt64);
        Load<short, long, TInt64>("LoadInt64", TLanes.LoadInt64);
        Load<int, long, TInt64>("LoadInt64", TLanes.LoadInt64);

        Load<byte, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<sbyte, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<ushort, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<short, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<int, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<Half, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<float, float, TSingle>("LoadSingle", TLanes.LoadSingle);
        Load<double, float, TSingle>("LoadSingle", TLanes.LoadSingle);

        Load<byte, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<sbyte, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<ushort, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<short, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<int, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<Half, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<float, double, TDouble>("LoadDouble", TLanes.LoadDouble);
        Load<double, double, TDouble>("LoadDouble", TLanes.LoadDouble);

        Across<float, TSingle>(1, TLanes.LoadSingle, static (ref readonly float source, nint offset, TSingle lower, TSingle upper) => TLanes.LoadAcross(in source, offset, lower, upper, 1));
        Across<float, TSingle>(7, TLanes.LoadSingle, static (ref readonly float source, nint offset, TSingle lower, TSingle upper) => TLanes.LoadAcross(in source, offset, lower, upper, 7));
        Across<float, TSingle>(15, TLanes.LoadSingle, static (ref readonly float source, nint offset, TSingle lower, TSingle upper) => TLanes.LoadAcross(in source, offset, lower, upper, 15));
        Across<double, TDouble>(1, TLanes.LoadDouble, static (ref readonly double source, nint offset, TDouble lower, TDouble upper) => TLanes.LoadAcross(in source, offset, lower, upper, 1));
        Across<double, TDouble>(7, TLanes.LoadDouble, static (ref readonly double source, nint offset, TDouble lower, TDouble upper) => TLanes.LoadAcross(in source, offset, lower, upper, 7));
    }

    private delegate TVector AcrossOperation<T, TVector>(ref readonly T source, nint offset, TVector lower, TVector upper);

    /// <summary>Loads every vector of the array from where it lies across two vectors, from memory or from those.</summary>
    private void Across<T, TVector>(int lane, LoadOperation<T, TVector> load, AcrossOperation<T, TVector> loadAcross)
        where T : unmanaged
        where TVector : unmanaged =>
        Register($"LoadAcross {lane} {typeof(T).Name}", operands =>
        {
            T[] values = operands.Get<T>(0);
            T[] results = new T[values.Length];
            int count = Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>();
            T[] memory = new T[lane + (2 * count)];
            for (int i = 0; i < values.Length; i += count)
            {
                values.AsSpan(i, count).CopyTo(memory.AsSpan(lane));
                Put(loadAcross(in memory[0], lane, load(in memory[0], 0), load(in memory[0], count)), results, i);
            }

            return results;
        });

    /// <summary>
    /// Loads every vector of the array three times: the one starting where readable memory starts, the one ending where it
    /// ends, and the one in between at an odd address and a negative offset. All three must agree.
    /// </summary>
    private void Load<T, TResult, TVector>(string name, LoadOperation<T, TVector> load, int elementsPerLane = 1)
        where T : unmanaged
        where TResult : unmanaged
        where TVector : unmanaged =>
        Register($"{name} {typeof(T).Name}", operands =>
        {
            T[] values = operands.Get<T>(0);
            TResult[] results = new TResult[values.Length / elementsPerLane];
            int count = elementsPerLane * Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<TResult>();
            using GuardedMemory memory = new(2 * (count + 1) * Unsafe.SizeOf<T>());
            for (int i = 0; i < values.Length; i += count)
            {
                Span<T> start = memory.AtStart<T>(count);
                values.AsSpan(i, count).CopyTo(start);
                TVector atStart = load(in start[0], 0);

                Span<byte> odd = memory.AtStart<byte>(1 + (count * Unsafe.SizeOf<T>()))[1..];
                MemoryMarshal.AsBytes(values.AsSpan(i, count)).CopyTo(odd);
                ref T oddEnd = ref Unsafe.Add(ref Unsafe.As<byte, T>(ref odd[0]), count);
                TVector between = load(in oddEnd, -count);

                Span<T> end = memory.AtEnd<T>(count);
                values.AsSpan(i, count).CopyTo(end);
                TVector atEnd = load(in end[0], 0);

                Put(atStart, results, i / elementsPerLane);
                Assert.Equal(Bytes(in atStart), Bytes(in between));
                Assert.Equal(Bytes(in atStart), Bytes(in atEnd));
            }

            return results;
        });

    private static byte[] Bytes<TVector>(ref readonly TVector vector)
        where TVector : unmanaged =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<TVector>(in vector)).ToArray();
}
