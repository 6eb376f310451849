using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>What it takes to add one weighted element to a sum.</summary>
internal static class TapCost
{
    /// <summary>The operations of a tap: none for a zero, an addition for ±1, a shift and an addition for powers of two of integers.</summary>
    public static Work Of(LaneType lanes, Rational weight) => weight.IsZero ? default
        : lanes.IsFloating() ? Operations(multiplies: 1, adds: 0)
        : weight.Abs() == Rational.One ? Operations(multiplies: 0, adds: 1)
        : weight.Abs().Numerator.IsPowerOfTwo ? Operations(multiplies: 1, adds: 1)
        : Operations(Product(lanes), adds: 1);

    /// <summary>The operations that make a multiple of an element, which several sums may add.</summary>
    public static Work OfMultiple(LaneType lanes, Rational weight) => Of(lanes, weight) with { Adds = 0 };

    /// <summary>The lane calls of a tap.</summary>
    public static int Calls(LaneType lanes, Rational weight) =>
        weight.IsZero ? 0 : lanes.IsFloating() || weight.Abs() == Rational.One ? 1 : 2;

    /// <summary>A dot product of bytes with the addition to its sum: two multiplications for lanes of 32 bits.</summary>
    public static Work OfDot(int size) => Operations(multiplies: size / 2, adds: 1);

    /// <summary>Widening a read: bytes to 16 bits in one step, integers to floats in two.</summary>
    public static Work OfConversion(ElementType source, LaneType lanes)
    {
        ElementTypeInfo info = ElementTypeInfo.Of(source);
        bool isFloating = lanes.IsFloating();
        return (info.IsInteger, isFloating) switch
        {
            (true, true) => Operations(multiplies: 2, adds: 0),
            (false, _) when source == ElementType.Half => Operations(multiplies: 4, adds: 4),
            _ => Operations(multiplies: info.Bits == lanes.Bits() ? 0 : 1, adds: 0),
        };
    }

    /// <summary>Rounding and writing a vector of sums; phases are put back in order, by shuffles across the vector where they are not narrowed.</summary>
    public static Work OfFinish(ElementType destination, LaneType lanes, bool isPhase)
    {
        bool isNarrowed = ElementTypeInfo.Of(destination).Bits < lanes.Bits();
        return new Work(0, 0, isNarrowed ? 2 : isPhase ? 4 : 0, 0, isNarrowed ? 0.6 : 1.0);
    }

    /// <summary>Products of 32 bits take two steps on many processors, those of 64 more.</summary>
    private static double Product(LaneType lanes) => lanes switch
    {
        LaneType.Int16 => 1.0,
        LaneType.Int32 => 1.5,
        _ => 4.0,
    };

    private static Work Operations(double multiplies, double adds) => new(0, 0, multiplies, adds, 0);
}
