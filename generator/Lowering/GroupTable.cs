using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// The table that a loop over rows reads for several kernels: row by row of the window, in a row kernel by kernel, so that one
/// reference moves through it.
/// </summary>
internal sealed class GroupTable
{
    private readonly ImmutableArray<int> _lengths;
    private readonly ImmutableArray<int> _starts;

    /// <summary>Lays out the tables of all kernels.</summary>
    public GroupTable(ImmutableArray<ConvolutionPlan> plans, int rows)
    {
        ImmutableArray<ImmutableArray<Rational>> tables = [.. plans.Select(ExpandTaps.Table)];
        _lengths = [.. tables.Select(table => table.Length / rows)];
        _starts = [.. _lengths.Select((_, kernel) => _lengths.Take(kernel).Sum())];
        Stride = _lengths.Sum();
        Weights = [.. from row in Enumerable.Range(0, rows) from kernel in Enumerable.Range(0, tables.Length) from weight in tables[kernel].Skip(row * _lengths[kernel]).Take(_lengths[kernel]) select weight];
    }

    /// <summary>The weights of one row of the window, of all kernels.</summary>
    public int Stride { get; }

    /// <summary>All weights.</summary>
    public ImmutableArray<Rational> Weights { get; }

    /// <summary>Where an element of a kernel's own table stands.</summary>
    public int Place(int kernel, int index) => (index / _lengths[kernel] * Stride) + _starts[kernel] + (index % _lengths[kernel]);
}
