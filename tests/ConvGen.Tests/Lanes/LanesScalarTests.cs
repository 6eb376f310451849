using System;
using System.Linq;
using System.Numerics;
using ConvGen.CompilerServices;
using CsCheck;
using Xunit;

namespace ConvGen.Tests.Lanes;

/// <summary>The single lane against definitions that do not share its way of computing.</summary>
public sealed class LanesScalarTests
{
    private delegate void Store<TValue, T>(TValue value, ref T destination, nint offset);

    [Fact]
    public void RoundingOfSinglesFollowsItsDefinition()
    {
        foreach (float value in EdgeValues.Singles.Where(float.IsFinite))
        {
            CheckRounding(value);
        }

        Gen.Int.Sample(seed => CheckRounding(Operands.Random(seed).Get<float>(0).First(float.IsFinite)), iter: 2000, threads: 1);
    }

    [Fact]
    public void RoundingOfDoublesFollowsItsDefinition()
    {
        foreach (double value in EdgeValues.Doubles.Where(double.IsFinite))
        {
            CheckRounding(value);
        }

        Gen.Int.Sample(seed => CheckRounding(Operands.Random(seed).Get<double>(0).First(double.IsFinite)), iter: 2000, threads: 1);
    }

    [Fact]
    public void InfinitiesAndNaNPassThroughRounding()
    {
        foreach (float value in new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN })
        {
            Assert.Equal(value, LanesScalar.Floor(value));
            Assert.Equal(value, LanesScalar.Truncate(value));
            Assert.Equal(value, LanesScalar.RoundHalfEven(value));
            Assert.Equal(value, LanesScalar.RoundHalfUp(value));
            Assert.Equal(value, LanesScalar.RoundHalfAwayFromZero(value));
            Assert.Equal(value, LanesScalar.RoundHalfUp((double)value));
            Assert.Equal(value, LanesScalar.RoundHalfAwayFromZero((double)value));
        }
    }

    [Fact]
    public void ConversionsSaturateToInt32()
    {
        foreach (double value in EdgeValues.Doubles)
        {
            double integral = Math.Round(value);
            BigInteger expected = double.IsNaN(integral)
                ? 0
                : (BigInteger)Math.Min(Math.Max(integral, int.MinValue), int.MaxValue);
            Assert.Equal(expected, LanesScalar.ToInt64(integral));
        }

        Assert.Equal(0, LanesScalar.ToInt32(float.NaN));
        Assert.Equal(int.MaxValue, LanesScalar.ToInt32(2147483648f));
        Assert.Equal(2147483520, LanesScalar.ToInt32(2147483520f));
        Assert.Equal(int.MinValue, LanesScalar.ToInt32(-2147483648f));
        Assert.Equal(int.MinValue, LanesScalar.ToInt32(float.NegativeInfinity));
    }

    [Fact]
    public void DivisionIsFloorDivision()
    {
        foreach (int value in EdgeValues.Int32s)
        {
            foreach (int divisor in new[] { 1, 2, 3, 9, 77, 225, 1000 })
            {
                BigInteger expected = FloorDivide(value, divisor);
                Assert.Equal(expected, LanesScalar.FloorDivide(value, 1.0 / divisor));
                Assert.Equal(expected, LanesScalar.FloorDivide((long)value, divisor, 1.0 / divisor));
                int small = value >> 10;
                Assert.Equal(FloorDivide(small, divisor), LanesScalar.FloorDivide(small, 1f / divisor));
                Assert.Equal(FloorDivide((short)value, divisor), LanesScalar.FloorDivide((short)value, 1f / divisor));
            }
        }
    }

    /// <summary>Weights whose pairs sum up within 16 bits; the halves wrap each by itself.</summary>
    [Fact]
    public void HalvesOfALaneAreSummedByThemselves() => Gen.Select(Gen.Byte.Array[4], Gen.SByte[-64, 64].Array[4], Gen.Short, Gen.Short).Sample(
        static (elements, weights, lower, upper) =>
        {
            int sum = LanesScalar.DotHalves(BitConverter.ToInt32(elements), BitConverter.ToInt32([.. weights.Select(static weight => (byte)weight)]), (ushort)lower | (upper << 16));
            Assert.Equal((short)(lower + (elements[0] * weights[0]) + (elements[1] * weights[1])), (short)sum);
            Assert.Equal((short)(upper + (elements[2] * weights[2]) + (elements[3] * weights[3])), (short)(sum >> 16));
            Assert.Equal((short)sum + (short)(sum >> 16), LanesScalar.SumHalves(sum));
        },
        threads: 1);

    [Fact]
    public void StoresSaturate()
    {
        foreach (long value in EdgeValues.Int64s)
        {
            CheckStores<byte>(value, LanesScalar.Store, LanesScalar.Store, LanesScalar.Store);
            CheckStores<sbyte>(value, LanesScalar.Store, LanesScalar.Store, LanesScalar.Store);
            CheckStores<ushort>(value, LanesScalar.Store, LanesScalar.Store, LanesScalar.Store);
            CheckStores<short>(value, LanesScalar.Store, LanesScalar.Store, LanesScalar.Store);
            CheckStores<int>(value, LanesScalar.Store, LanesScalar.Store, LanesScalar.Store);
        }
    }

    [Theory]
    [InlineData(254.999, 254, 127)]
    [InlineData(255.001, 255, 127)]
    [InlineData(1e9, 255, 127)]
    [InlineData(-0.999, 0, 0)]
    [InlineData(-1.999, 0, -1)]
    [InlineData(-1e9, 0, -128)]
    public void StoresOfDoublesCutAndSaturate(double value, byte expectedByte, sbyte expectedSByte)
    {
        byte unsigned = 77;
        sbyte signed = 77;
        int whole = 77;
        LanesScalar.Store(value, ref unsigned, 0);
        LanesScalar.Store(value, ref signed, 0);
        LanesScalar.Store(value, ref whole, 0);
        Assert.Equal((expectedByte, expectedSByte, (int)value), (unsigned, signed, whole));
    }

    [Fact]
    public void ArithmeticWraps()
    {
        Assert.Equal(short.MinValue, LanesScalar.Add(short.MaxValue, (short)1));
        Assert.Equal(short.MinValue, LanesScalar.Negate(short.MinValue));
        Assert.Equal((short)1, LanesScalar.Multiply((short)-1, (short)-1));
        Assert.Equal(unchecked((short)(300 * 300 + 7)), LanesScalar.MultiplyAdd((short)300, (short)300, (short)7));
        Assert.Equal(unchecked((short)(1 << 15)), LanesScalar.ShiftLeft((short)1, 15));
        Assert.Equal(-1, LanesScalar.ShiftRight((short)-1, 15));
        Assert.Equal(-1, LanesScalar.IsZero(0));
        Assert.Equal(0, LanesScalar.IsZero(int.MinValue));
        Assert.True(float.IsNegative(LanesScalar.Negate(0f)));
        Assert.False(double.IsNegative(LanesScalar.Negate(-0.0)));
    }

    private static void CheckRounding(float value)
    {
        CheckRounding(value, LanesScalar.Floor(value), LanesScalar.Truncate(value), LanesScalar.RoundHalfEven(value));
        CheckHalves(value, LanesScalar.RoundHalfUp(value), LanesScalar.RoundHalfAwayFromZero(value));
    }

    private static void CheckRounding(double value)
    {
        CheckRounding(value, LanesScalar.Floor(value), LanesScalar.Truncate(value), LanesScalar.RoundHalfEven(value));
        CheckHalves(value, LanesScalar.RoundHalfUp(value), LanesScalar.RoundHalfAwayFromZero(value));
    }

    private static void CheckRounding(double value, double floor, double truncated, double halfEven)
    {
        BigInteger units = ExactMultiplyAdd.Units(value);
        BigInteger one = ExactMultiplyAdd.Units(1);
        Assert.Equal((double)FloorDivide(units, one), floor);
        Assert.Equal((double)(units / one), truncated);

        BigInteger nearest = FloorDivide((2 * units) + one, 2 * one);
        bool isTie = ((2 * units) + one) % (2 * one) == 0;
        Assert.Equal((double)(isTie && !nearest.IsEven ? nearest - 1 : nearest), halfEven);
    }

    private static void CheckHalves(double value, double halfUp, double halfAway)
    {
        BigInteger units = ExactMultiplyAdd.Units(value);
        BigInteger one = ExactMultiplyAdd.Units(1);
        Assert.Equal((double)FloorDivide((2 * units) + one, 2 * one), halfUp);
        Assert.Equal((double)(units.Sign * (((2 * BigInteger.Abs(units)) + one) / (2 * one))), halfAway);
    }

    private static void CheckStores<T>(long value, Store<long, T> storeInt64, Store<int, T> storeInt32, Store<short, T> storeInt16)
        where T : struct, IBinaryInteger<T>
    {
        T destination = T.One;
        storeInt64(value, ref destination, 0);
        Assert.Equal(T.CreateSaturating(value), destination);
        storeInt32((int)value, ref destination, 0);
        Assert.Equal(T.CreateSaturating((int)value), destination);
        storeInt16((short)value, ref destination, 0);
        Assert.Equal(T.CreateSaturating((short)value), destination);
    }

    private static BigInteger FloorDivide(BigInteger value, BigInteger divisor) =>
        (value - (((value % divisor) + divisor) % divisor)) / divisor;
}
