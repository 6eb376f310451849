extern alias library;
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using library::ConvGen;
using Xunit;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>
/// The bits of floating results are part of a version of ConvGen: these hashes hold on every machine and instruction set. A change
/// of the order of operations changes them and is a change for users.
/// </summary>
public class HashTests
{
    private const int Height = 23;
    private const int Width = 71;

    private static readonly ulong[] Expected =
    [
        0x3e5310f1ae07a12e, 0xa21d4f576ed8926d, 0x4fd89046b69f68c5, 0x1f57c2922bcab8c6,
        0x2da0ad01bd7a2216, 0x2f8be7c75cc6db5a, 0x827ffe5ffcfc43e9, 0x94f8d941e6ba35dc,
        0x4769f2c9f1072fec, 0x9fa29d6ca7e454ce, 0x860c8cfdf01a4503, 0x6e7eab1979ef22a5,
        0xdd598d8ccbeca64e, 0x2ed14777d1d07a9b, 0xdd415ae7feb4e0f4, 0xaa4be61f97ef86ed,
        0x74639c5c0a68dd88, 0x8e67214897d84771, 0xb5ecd519cff11072, 0xc0322aa4ff79bfec,
        0x7b7a4f7d77414099, 0xa9db25fa8547d15e, 0xa0df4bb6b63099f4, 0x4cee06f3ee9cead0,
        0xf76ed923a75a2c72, 0x606261359fda8f42, 0x075ad4a7fcaa4de5,
    ];

    [Fact]
    public void FloatingResultsHaveTheCommittedBits()
    {
        List<ulong> hashes = [];
        foreach ((int index, Subject subject) in Subject.Compile(BitKernels.All).Index())
        {
            Hash hash = new(subject, (ulong)index);
            Elements.Dispatch(subject.Declaration.Source, subject.Declaration.Destination, hash);
            hashes.Add(hash.Value);
        }

        Assert.True(hashes.SequenceEqual(Expected), "The hashes are now\n" + string.Join("\n", hashes.Select(static hash => $"0x{hash:x16},")));
    }

    private sealed class Hash(Subject subject, ulong seed) : IPairAction
    {
        /// <summary>FNV-1a over the elements' bytes in rows, every NaN as the same one.</summary>
        public ulong Value { get; private set; } = 14695981039346656037;

        public void Run<TIn, TOut>()
            where TIn : unmanaged, INumber<TIn>, IMinMaxValue<TIn>
            where TOut : unmanaged, INumber<TOut>, IMinMaxValue<TOut>
        {
            Kernel kernel = subject.Declaration.ToKernel();
            TIn[,] source = new TIn[Height + kernel.Rows - 1, Width + kernel.Columns - 1];
            Patterns.Fill<TIn>(source, Pattern.Random, kernel, flip: false, seed);
            TOut[,] result = new TOut[Height, Width];
            subject.Apply<TIn, TOut>(source, result);
            foreach (TOut element in result)
            {
                TOut canonical = TOut.IsNaN(element) ? TOut.CreateSaturating(double.NaN) : element;
                foreach (byte part in MemoryMarshal.AsBytes(new ReadOnlySpan<TOut>(in canonical)))
                {
                    Value = unchecked((Value ^ part) * 1099511628211);
                }
            }
        }
    }
}
