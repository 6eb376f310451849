using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// A stretch of a row while the kernels are combined one by one, in lanes that hold all that occurs. Behind the stretch lies what
/// nobody reads, so that every vector is a whole one.
/// </summary>
internal readonly ref struct BankLanes<TLane>
    where TLane : unmanaged, INumber<TLane>
{
    private readonly BankRule _rule;
    private readonly Span<TLane> _values;

    /// <summary>Takes three buffers of one length, a multiple of all vectors'.</summary>
    public BankLanes(BankRule rule, Span<TLane> values, Span<TLane> combined, Span<TLane> winners)
    {
        _rule = rule;
        _values = values;
        Combined = combined;
        Winners = winners;
        values.Clear();
    }

    /// <summary>What the kernels so far come to; squares, before the root, of a magnitude.</summary>
    public Span<TLane> Combined { get; }

    /// <summary>The kernel of the largest value, the first of equals.</summary>
    public Span<TLane> Winners { get; }

    /// <summary>Takes the sums of the next kernel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add<TSum>(int kernel, ReadOnlySpan<TSum> sums)
        where TSum : unmanaged
    {
        BankElements.Read(sums, _values);
        if (kernel == 0)
        {
            Combined.Clear();
            Winners.Clear();
        }

        ref TLane values = ref MemoryMarshal.GetReference(_values);
        ref TLane combined = ref MemoryMarshal.GetReference(Combined);
        ref TLane winners = ref MemoryMarshal.GetReference(Winners);
        int step = Vector.IsHardwareAccelerated ? Vector<TLane>.Count : 1;
        for (int x = 0; x < sums.Length; x += step)
        {
            if (Vector.IsHardwareAccelerated)
            {
                Vector<TLane> best = Vector.LoadUnsafe(ref combined, (nuint)x);
                Vector<TLane> value = Activate(Vector.LoadUnsafe(ref values, (nuint)x));
                if (_rule.Combine is Combine.Magnitude or Combine.AbsSum)
                {
                    best += _rule.Combine == Combine.Magnitude ? value * value : Vector.Abs(value);
                    best.StoreUnsafe(ref combined, (nuint)x);
                    continue;
                }

                value = _rule.IsAbsolute ? Vector.Abs(value) : value;
                Vector<TLane> isLarger = kernel == 0 ? Vector<TLane>.AllBitsSet : IsLarger(value, best);
                Vector.ConditionalSelect(isLarger, value, best).StoreUnsafe(ref combined, (nuint)x);
                Vector.ConditionalSelect(isLarger, Vector.Create(TLane.CreateTruncating(kernel)), Vector.LoadUnsafe(ref winners, (nuint)x)).StoreUnsafe(ref winners, (nuint)x);
            }
            else
            {
                Add(kernel, Activate(_values[x]), ref Combined[x], ref Winners[x]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int kernel, TLane value, ref TLane combined, ref TLane winner)
    {
        switch (_rule.Combine)
        {
            case Combine.Magnitude:
                combined += value * value;
                break;
            case Combine.AbsSum:
                combined += TLane.Abs(value);
                break;
            default:
                value = _rule.IsAbsolute ? TLane.Abs(value) : value;
                if (kernel == 0 || value > combined || (TLane.IsNaN(value) && !TLane.IsNaN(combined)))
                {
                    (combined, winner) = (value, TLane.CreateTruncating(kernel));
                }

                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLane Activate(TLane sum) => _rule.Activation switch
    {
        Activation.Relu => sum < TLane.Zero ? TLane.Zero : sum,
        Activation.Abs => TLane.Abs(sum),
        Activation.Square => sum * sum,
        _ => sum,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<TLane> Activate(Vector<TLane> sum) => _rule.Activation switch
    {
        Activation.Relu => Vector.ConditionalSelect(Vector.LessThan(sum, Vector<TLane>.Zero), Vector<TLane>.Zero, sum),
        Activation.Abs => Vector.Abs(sum),
        Activation.Square => sum * sum,
        _ => sum,
    };

    /// <summary>A NaN beats every number and loses to none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<TLane> IsLarger(Vector<TLane> value, Vector<TLane> best) =>
        typeof(TLane) == typeof(float) || typeof(TLane) == typeof(double)
            ? Vector.GreaterThan(value, best) | Vector.AndNot(Vector.Equals(best, best), Vector.Equals(value, value))
            : Vector.GreaterThan(value, best);
}
