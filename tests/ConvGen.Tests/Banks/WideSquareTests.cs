using System;
using System.Numerics;
using ConvGen.CompilerServices;
using Xunit;

namespace ConvGen.Tests.Banks;

/// <summary>Sums of squares in 256 bits are those of numbers of any size.</summary>
public sealed class WideSquareTests
{
    private static readonly UInt128[] Numbers =
    [
        0, 1, 2, ulong.MaxValue, (UInt128)ulong.MaxValue + 1, ((UInt128)1 << 106) - 1, (UInt128)1 << 106, ((UInt128)1 << 112) - 1,
        ((UInt128)0x1234_5678_9ABC << 64) + 0xFEDC_BA98_7654_3210, 0xFFFF_FFFF_0000_0001,
    ];

    [Fact]
    public void SumsAndOrderAreThoseOfBigIntegers()
    {
        foreach (UInt128 left in Numbers)
        {
            foreach (UInt128 right in Numbers)
            {
                (WideSquare leftSquare, WideSquare rightSquare) = (WideSquare.Of(left), WideSquare.Of(right));
                Assert.Equal(Square(left) + Square(right), Value(leftSquare + rightSquare));
                Assert.Equal(4 * (Square(left) + Square(right)), Value((leftSquare + rightSquare).Quadruple()));
                Assert.Equal(Math.Sign(Square(left).CompareTo(Square(right))), Math.Sign(leftSquare.CompareTo(rightSquare)));
            }

            Assert.InRange(WideSquare.Of(left).Root(), (double)left * (1 - 1e-15), (double)left * (1 + 1e-15));
        }
    }

    private static BigInteger Square(UInt128 number) => (BigInteger)number * number;

    private static BigInteger Value(WideSquare square) => ((BigInteger)square.High << 128) + square.Low;
}
