using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace ConvGen.Tests.Lanes;

/// <summary>The stores, at the edges of writable memory.</summary>
internal sealed partial class LaneMachine<TLanes, TInt16, TInt32, TInt64, TSingle, TDouble>
{
    private const byte Sentinel = 0xA5;

    private delegate void StoreOperation<TVector, T>(TVector value, ref T destination, nint offset);

    private void RegisterStores()
    {
        Store<short, TInt16, byte>(TLanes.Store);
        Store<short, TInt16, sbyte>(TLanes.Store);
        Store<short, TInt16, ushort>(TLanes.Store);
        Store<short, TInt16, short>(TLanes.Store);
        Store<short, TInt16, int>(TLanes.Store);

        Store<int, TInt32, byte>(TLanes.Store);
        Store<int, TInt32, sbyte>(TLanes.Store);
        Store<int, TInt32, ushort>(TLanes.Store);
        Store<int, TInt32, short>(TLanes.Store);
        Store<int, TInt32, int>(TLanes.Store);

        Store<long, TInt64, byte>(TLanes.Store);
        Store<long, TInt64, sbyte>(TLanes.Store);
        Store<long, TInt64, ushort>(TLanes.Store);
        Store<long, TInt64, short>(TLanes.Store);
        Store<long, TInt64, int>(TLanes.Store);

        Store<float, TSingle, Half>(TLanes.Store);
        Store<float, TSingle, float>(TLanes.Store);
        Store<double, TDouble, double>(TLanes.Store);

        Store<double, TDouble, byte>(TLanes.Store, WithinInt32);
        Store<double, TDouble, sbyte>(TLanes.Store, WithinInt32);
        Store<double, TDouble, ushort>(TLanes.Store, WithinInt32);
        Store<double, TDouble, short>(TLanes.Store, WithinInt32);
        Store<double, TDouble, int>(TLanes.Store, WithinInt32);
    }

    /// <summary>
    /// Stores every vector of the array twice: first where writable memory starts, then where it ends. The other side of the
    /// vector holds sentinels, which must survive, and both must write the same.
    /// </summary>
    private void Store<T, TVector, TResult>(StoreOperation<TVector, TResult> store, Func<T, T>? prepare = null)
        where T : unmanaged
        where TVector : unmanaged
        where TResult : unmanaged =>
        Register($"Store {typeof(T).Name} to {typeof(TResult).Name}", operands =>
        {
            T[] values = prepare is null ? operands.Get<T>(0) : Array.ConvertAll(operands.Get<T>(0), value => prepare(value));
            TResult[] results = new TResult[values.Length];
            int count = Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>();
            using GuardedMemory memory = new(3 * count * Unsafe.SizeOf<TResult>());
            for (int i = 0; i < values.Length; i += count)
            {
                TVector vector = Take<T, TVector>(values, i);
                Span<TResult> start = memory.AtStart<TResult>(3 * count);
                MemoryMarshal.AsBytes(start).Fill(Sentinel);
                store(vector, ref start[count], -count);
                Assert.Equal(-1, MemoryMarshal.AsBytes(start[count..]).IndexOfAnyExcept(Sentinel));
                start[..count].CopyTo(results.AsSpan(i));

                Span<TResult> end = memory.AtEnd<TResult>(3 * count);
                MemoryMarshal.AsBytes(end).Fill(Sentinel);
                store(vector, ref end[0], 2 * count);
                Assert.Equal(-1, MemoryMarshal.AsBytes(end[..^count]).IndexOfAnyExcept(Sentinel));
                Assert.True(MemoryMarshal.AsBytes(end[^count..]).SequenceEqual(MemoryMarshal.AsBytes(results.AsSpan(i, count))));
            }

            return results;
        });

    /// <summary>What such stores are for: all but NaN and what is beyond the range, which is moved to its ends.</summary>
    private static double WithinInt32(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, int.MinValue, int.MaxValue);
}
