using System;
using System.ComponentModel;
using CommunityToolkit.HighPerformance;

namespace ConvGen.CompilerServices;

/// <summary>
/// The destinations of the kernels that one core computes together, in their order: up to eight planes of one size and type, or as
/// many signals. Members are only ever added.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BankPlanes<T>
    where T : unmanaged
{
    private readonly Plane<T> _plane0;
    private readonly Plane<T> _plane1;
    private readonly Plane<T> _plane2;
    private readonly Plane<T> _plane3;
    private readonly Plane<T> _plane4;
    private readonly Plane<T> _plane5;
    private readonly Plane<T> _plane6;
    private readonly Plane<T> _plane7;

    private BankPlanes(BankPlanes<T> others, Plane<T> last)
    {
        this = others;
        Count = others.Count + 1;
        switch (others.Count)
        {
            case 0:
                _plane0 = last;
                break;
            case 1:
                _plane1 = last;
                break;
            case 2:
                _plane2 = last;
                break;
            case 3:
                _plane3 = last;
                break;
            case 4:
                _plane4 = last;
                break;
            case 5:
                _plane5 = last;
                break;
            case 6:
                _plane6 = last;
                break;
            case 7:
                _plane7 = last;
                break;
            default:
                throw new InvalidOperationException($"A core has at most {PinnedPlanes.Size} outputs.");
        }
    }

    /// <summary>The number of planes.</summary>
    internal int Count { get; }

    /// <summary>The first plane; all have its size.</summary>
    internal Plane<T> First => _plane0;

    /// <summary>A plane; one without elements behind the last.</summary>
    internal Plane<T> this[int output] => output switch
    {
        0 => _plane0,
        1 => _plane1,
        2 => _plane2,
        3 => _plane3,
        4 => _plane4,
        5 => _plane5,
        6 => _plane6,
        _ => _plane7,
    };

    /// <summary>One plane.</summary>
    public static BankPlanes<T> Of(Span2D<T> first) => new(default, Plane<T>.Of(first));

    /// <summary>One signal.</summary>
    public static BankPlanes<T> Of(Span<T> first) => new(default, Plane<T>.Of(first));

    /// <summary>These planes and another.</summary>
    /// <exception cref="InvalidOperationException">There are eight already.</exception>
    public BankPlanes<T> And(Span2D<T> next) => new(this, Plane<T>.Of(next));

    /// <summary>These signals and another.</summary>
    /// <exception cref="InvalidOperationException">There are eight already.</exception>
    public BankPlanes<T> And(Span<T> next) => new(this, Plane<T>.Of(next));
}
