using System;
using System.Collections.Generic;

namespace ConvGen.Tests.Lanes;

/// <summary>
/// What the lane operations are applied to: for every element type three arrays of one length, the left, right and third
/// operands. The length is a multiple of every lane count.
/// </summary>
internal sealed class Operands
{
    private const int Alignment = 64;

    private readonly Dictionary<Type, Array[]> _arrays = [];

    /// <summary>The operands of one type; the slots are 0 to 2.</summary>
    public T[] Get<T>(int slot) => (T[])_arrays[typeof(T)][slot];

    /// <summary>Every pair of edge values, with an edge value as the third.</summary>
    public static Operands Edges()
    {
        Operands operands = new();
        operands.SetPairs(EdgeValues.Bytes);
        operands.SetPairs(EdgeValues.SBytes);
        operands.SetPairs(EdgeValues.UInt16s);
        operands.SetPairs(EdgeValues.Int16s);
        operands.SetPairs(EdgeValues.Int32s);
        operands.SetPairs(EdgeValues.Int64s);
        operands.SetPairs(EdgeValues.Halves);
        operands.SetPairs(EdgeValues.Singles);
        operands.SetPairs(EdgeValues.Doubles);
        return operands;
    }

    /// <summary>Random values: any bits, integers of any length, floats of moderate size and halves of integers.</summary>
    public static Operands Random(int seed)
    {
        Random random = new(seed);
        Operands operands = new();
        operands.SetRandom(() => (byte)random.Next());
        operands.SetRandom(() => (sbyte)random.Next());
        operands.SetRandom(() => (ushort)NextBits(random));
        operands.SetRandom(() => (short)NextBits(random));
        operands.SetRandom(() => (int)NextBits(random));
        operands.SetRandom(() => NextBits(random));
        operands.SetRandom(() => BitConverter.UInt16BitsToHalf((ushort)random.Next()));
        operands.SetRandom(() => random.Next(3) switch
        {
            0 => BitConverter.Int32BitsToSingle((int)random.NextInt64()),
            1 => random.Next(-4000, 4000) / 8f,
            _ => (float)((random.NextDouble() - 0.5) * random.Next(1, 100_000)),
        });
        operands.SetRandom(() => random.Next(3) switch
        {
            0 => BitConverter.Int64BitsToDouble(NextAnyBits(random)),
            1 => random.Next(-4000, 4000) / 8.0,
            _ => (random.NextDouble() - 0.5) * random.Next(1, 100_000),
        });
        return operands;
    }

    /// <summary>These values as the left operands, padded with the first of them.</summary>
    public static Operands Of<T>(ReadOnlySpan<T> values)
    {
        T[] padded = new T[(values.Length + Alignment - 1) / Alignment * Alignment];
        Array.Fill(padded, values[0]);
        values.CopyTo(padded);
        Operands operands = new();
        operands._arrays[typeof(T)] = [padded];
        return operands;
    }

    private static long NextAnyBits(Random random) => random.NextInt64(long.MinValue, long.MaxValue);

    private static long NextBits(Random random) => NextAnyBits(random) >> random.Next(64);

    private void SetPairs<T>(T[] edges)
    {
        int pairs = edges.Length * edges.Length;
        int length = (pairs + Alignment - 1) / Alignment * Alignment;
        T[] left = new T[length];
        T[] right = new T[length];
        T[] third = new T[length];
        for (int i = 0; i < length; i++)
        {
            left[i] = edges[i % edges.Length];
            right[i] = edges[i / edges.Length % edges.Length];
            third[i] = edges[i * 7 % 61 % edges.Length];
        }

        _arrays[typeof(T)] = [left, right, third];
    }

    private void SetRandom<T>(Func<T> next)
    {
        T[][] slots = new T[3][];
        for (int slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = new T[2 * Alignment];
            for (int i = 0; i < slots[slot].Length; i++)
            {
                slots[slot][i] = next();
            }
        }

        _arrays[typeof(T)] = slots;
    }
}
