using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// The operations a generated core is written in, over vectors of one width. A core names no instruction and no width: the
/// library implements these members for 512, 256 and 128 bits and for a single lane, and the JIT turns each of the four into
/// straight machine code. Every implementation gives the same bits in every lane.
/// </summary>
/// <remarks>
/// Lane <c>i</c> of a load is element <c>offset + i</c> and lane <c>i</c> of a store writes element <c>offset + i</c>; a load
/// or store touches exactly as many elements as the vector type has lanes, in order, whatever the element type. Integer
/// arithmetic wraps; the generator proves that it never does. Members are only ever added: users' assemblies call them.
/// </remarks>
/// <typeparam name="TInt16">A vector of <see cref="Count16"/> lanes of <see cref="short"/>.</typeparam>
/// <typeparam name="TInt32">A vector of <see cref="Count32"/> lanes of <see cref="int"/>.</typeparam>
/// <typeparam name="TInt64">A vector of <see cref="Count64"/> lanes of <see cref="long"/>.</typeparam>
/// <typeparam name="TSingle">A vector of <see cref="Count32"/> lanes of <see cref="float"/>.</typeparam>
/// <typeparam name="TDouble">A vector of <see cref="Count64"/> lanes of <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface ILanes<TInt16, TInt32, TInt64, TSingle, TDouble>
    where TInt16 : struct
    where TInt32 : struct
    where TInt64 : struct
    where TSingle : struct
    where TDouble : struct
{
    /// <summary>Lanes of 16 bits a vector: 32, 16, 8, or 1.</summary>
    static abstract int Count16 { get; }

    /// <summary>Lanes of 32 bits a vector: 16, 8, 4, or 1.</summary>
    static abstract int Count32 { get; }

    /// <summary>Lanes of 64 bits a vector: 8, 4, 2, or 1.</summary>
    static abstract int Count64 { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract TInt16 Broadcast(short value);

    /// <summary>The same number in every lane.</summary>
    static abstract TInt32 Broadcast(int value);

    /// <summary>The same number in every lane.</summary>
    static abstract TInt64 Broadcast(long value);

    /// <summary>The same number in every lane.</summary>
    static abstract TSingle Broadcast(float value);

    /// <summary>The same number in every lane.</summary>
    static abstract TDouble Broadcast(double value);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract TInt16 Add(TInt16 left, TInt16 right);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract TInt32 Add(TInt32 left, TInt32 right);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract TInt64 Add(TInt64 left, TInt64 right);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract TSingle Add(TSingle left, TSingle right);

    /// <summary>The sum of each pair of lanes.</summary>
    static abstract TDouble Add(TDouble left, TDouble right);

    /// <summary>The difference of each pair of lanes.</summary>
    static abstract TInt16 Subtract(TInt16 left, TInt16 right);

    /// <summary>The difference of each pair of lanes.</summary>
    static abstract TInt32 Subtract(TInt32 left, TInt32 right);

    /// <summary>The difference of each pair of lanes.</summary>
    static abstract TInt64 Subtract(TInt64 left, TInt64 right);

    /// <summary>The difference of each pair of lanes.</summary>
    static abstract TSingle Subtract(TSingle left, TSingle right);

    /// <summary>The difference of each pair of lanes.</summary>
    static abstract TDouble Subtract(TDouble left, TDouble right);

    /// <summary>The product of each pair of lanes.</summary>
    static abstract TInt16 Multiply(TInt16 left, TInt16 right);

    /// <summary>The product of each pair of lanes.</summary>
    static abstract TInt32 Multiply(TInt32 left, TInt32 right);

    /// <summary>The product of each pair of lanes.</summary>
    static abstract TInt64 Multiply(TInt64 left, TInt64 right);

    /// <summary>The product of each pair of lanes.</summary>
    static abstract TSingle Multiply(TSingle left, TSingle right);

    /// <summary>The product of each pair of lanes.</summary>
    static abstract TDouble Multiply(TDouble left, TDouble right);

    /// <summary><c>left · right + addend</c> in each lane.</summary>
    static abstract TInt16 MultiplyAdd(TInt16 left, TInt16 right, TInt16 addend);

    /// <summary><c>left · right + addend</c> in each lane.</summary>
    static abstract TInt32 MultiplyAdd(TInt32 left, TInt32 right, TInt32 addend);

    /// <summary><c>left · right + addend</c> in each lane.</summary>
    static abstract TInt64 MultiplyAdd(TInt64 left, TInt64 right, TInt64 addend);

    /// <summary><c>left · right + addend</c> in each lane, rounded once in hardware or in software.</summary>
    static abstract TSingle MultiplyAdd(TSingle left, TSingle right, TSingle addend);

    /// <summary><c>left · right + addend</c> in each lane, rounded once in hardware or in software.</summary>
    static abstract TDouble MultiplyAdd(TDouble left, TDouble right, TDouble addend);

    /// <summary>
    /// <c>addend + Σ elements · weights</c> over the two unsigned bytes and the two signed bytes of a lane; the generator has proven
    /// that the sum of the two products fits a lane.
    /// </summary>
    static abstract TInt16 Dot(TInt16 elements, TInt16 weights, TInt16 addend);

    /// <summary>
    /// <c>addend + Σ elements · weights</c> over the four unsigned bytes and the four signed bytes of a lane; the generator has
    /// proven that the products of the lower two and of the upper two each sum up within 16 bits.
    /// </summary>
    static abstract TInt32 Dot(TInt32 elements, TInt32 weights, TInt32 addend);

    /// <summary>The same without an addend.</summary>
    static abstract TInt16 Dot(TInt16 elements, TInt16 weights);

    /// <summary>The same without an addend.</summary>
    static abstract TInt32 Dot(TInt32 elements, TInt32 weights);

    /// <summary>
    /// The same in 16 bits: the lower half of a lane takes the products of the lower two bytes and the upper half those of the upper
    /// two; the generator has proven that each half's sum fits it.
    /// </summary>
    static abstract TInt32 DotHalves(TInt32 elements, TInt32 weights, TInt32 addend);

    /// <summary>The same without an addend.</summary>
    static abstract TInt32 DotHalves(TInt32 elements, TInt32 weights);

    /// <summary>The sum of the two signed numbers of 16 bits in the halves of each lane.</summary>
    static abstract TInt32 SumHalves(TInt32 value);

    /// <summary>The negative of each lane.</summary>
    static abstract TInt16 Negate(TInt16 value);

    /// <summary>The negative of each lane.</summary>
    static abstract TInt32 Negate(TInt32 value);

    /// <summary>The negative of each lane.</summary>
    static abstract TInt64 Negate(TInt64 value);

    /// <summary>The negative of each lane; a zero changes its sign as well.</summary>
    static abstract TSingle Negate(TSingle value);

    /// <summary>The negative of each lane; a zero changes its sign as well.</summary>
    static abstract TDouble Negate(TDouble value);

    /// <summary>Each lane times <c>2^count</c>.</summary>
    static abstract TInt16 ShiftLeft(TInt16 value, int count);

    /// <summary>Each lane times <c>2^count</c>.</summary>
    static abstract TInt32 ShiftLeft(TInt32 value, int count);

    /// <summary>Each lane times <c>2^count</c>.</summary>
    static abstract TInt64 ShiftLeft(TInt64 value, int count);

    /// <summary><c>floor(value / 2^count)</c> in each lane: an arithmetic shift.</summary>
    static abstract TInt16 ShiftRight(TInt16 value, int count);

    /// <summary><c>floor(value / 2^count)</c> in each lane: an arithmetic shift.</summary>
    static abstract TInt32 ShiftRight(TInt32 value, int count);

    /// <summary><c>floor(value / 2^count)</c> in each lane: an arithmetic shift.</summary>
    static abstract TInt64 ShiftRight(TInt64 value, int count);

    /// <summary><c>floor(value / 2^count)</c> in each lane taken as an unsigned number.</summary>
    static abstract TInt16 ShiftRightLogical(TInt16 value, int count);

    /// <summary><c>floor(left · right / 2^16)</c> of each pair of lanes taken as unsigned numbers.</summary>
    static abstract TInt16 MultiplyHigh(TInt16 left, TInt16 right);

    /// <summary><c>floor((left · right + 2^14) / 2^15)</c> of each pair of lanes, which must not both be -32768: times a power of two, a division that rounds ties up.</summary>
    static abstract TInt16 MultiplyHighRounded(TInt16 left, TInt16 right);

    /// <summary>The bits that each pair of lanes has in common.</summary>
    static abstract TInt16 And(TInt16 left, TInt16 right);

    /// <summary>The bits that each pair of lanes has in common.</summary>
    static abstract TInt32 And(TInt32 left, TInt32 right);

    /// <summary>The bits that each pair of lanes has in common.</summary>
    static abstract TInt64 And(TInt64 left, TInt64 right);

    /// <summary>-1 in lanes that are zero, 0 in all others.</summary>
    static abstract TInt16 IsZero(TInt16 value);

    /// <summary>-1 in lanes that are zero, 0 in all others.</summary>
    static abstract TInt32 IsZero(TInt32 value);

    /// <summary>-1 in lanes that are zero, 0 in all others.</summary>
    static abstract TInt64 IsZero(TInt64 value);

    /// <summary>Each lane limited to a range.</summary>
    static abstract TInt32 Clamp(TInt32 value, TInt32 minimum, TInt32 maximum);

    /// <summary>Each lane limited to a range.</summary>
    static abstract TInt64 Clamp(TInt64 value, TInt64 minimum, TInt64 maximum);

    /// <summary><c>floor((value + 1/2) · reciprocal)</c> in the type of the reciprocal, which the generator has proven to be the floor of the quotient for every value that occurs: |value| &lt; 2^22.</summary>
    static abstract TInt16 FloorDivide(TInt16 value, float reciprocal);

    /// <summary><c>floor((value + 1/2) · reciprocal)</c> in the type of the reciprocal, which the generator has proven to be the floor of the quotient for every value that occurs: |value| &lt; 2^22.</summary>
    static abstract TInt32 FloorDivide(TInt32 value, float reciprocal);

    /// <summary><c>floor((value + 1/2) · reciprocal)</c> in the type of the reciprocal, which the generator has proven to be the floor of the quotient for every value that occurs: any Int32.</summary>
    static abstract TInt32 FloorDivide(TInt32 value, double reciprocal);

    /// <summary><c>floor(value / divisor)</c> for <c>0 &lt; divisor &lt; 2^62</c> and quotients within ±2^33; <paramref name="reciprocal"/> is 1 / divisor to nearest. The quotient found in double is off by one at most, and the remainder in integers corrects it.</summary>
    static abstract TInt64 FloorDivide(TInt64 value, long divisor, double reciprocal);

    /// <summary>The largest integer that is not greater than each lane.</summary>
    static abstract TSingle Floor(TSingle value);

    /// <summary>The largest integer that is not greater than each lane.</summary>
    static abstract TDouble Floor(TDouble value);

    /// <summary>Each lane without its fraction.</summary>
    static abstract TSingle Truncate(TSingle value);

    /// <summary>Each lane without its fraction.</summary>
    static abstract TDouble Truncate(TDouble value);

    /// <summary>The nearest integer of each lane, halves to the even one.</summary>
    static abstract TSingle RoundHalfEven(TSingle value);

    /// <summary>The nearest integer of each lane, halves to the even one.</summary>
    static abstract TDouble RoundHalfEven(TDouble value);

    /// <summary>The nearest integer of each lane, halves towards positive infinity; exact for every value, unlike <c>Floor(value + 0.5)</c>.</summary>
    static abstract TSingle RoundHalfUp(TSingle value);

    /// <summary>The nearest integer of each lane, halves towards positive infinity; exact for every value, unlike <c>Floor(value + 0.5)</c>.</summary>
    static abstract TDouble RoundHalfUp(TDouble value);

    /// <summary>The nearest integer of each lane, halves away from zero.</summary>
    static abstract TSingle RoundHalfAwayFromZero(TSingle value);

    /// <summary>The nearest integer of each lane, halves away from zero.</summary>
    static abstract TDouble RoundHalfAwayFromZero(TDouble value);

    /// <summary>Integral floats as integers, saturated; NaN gives 0.</summary>
    static abstract TInt32 ToInt32(TSingle value);

    /// <summary>Integral doubles as integers, saturated to the range of Int32; NaN gives 0.</summary>
    static abstract TInt64 ToInt64(TDouble value);
}
