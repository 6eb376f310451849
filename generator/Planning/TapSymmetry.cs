using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>A row or a column of the kernel among those with the same weights.</summary>
/// <param name="First">The first that has these weights, itself if no other has.</param>
/// <param name="Sign">-1 if all of its own are the opposite of those of the first, 1 otherwise.</param>
internal readonly record struct Repetition(int First, int Sign);

/// <summary>
/// Rows and columns of integer weights that repeat others up to their sign, as those of symmetric and antisymmetric kernels do.
/// Elements under equal columns are added before they are multiplied, and what equal rows of weights make of a row of the source is
/// summed once for all rows of outputs that see it under one of them.
/// </summary>
/// <remarks>
/// Exact, and within every proven range: what is added first is, times a weight of 1 or more, a part of the whole sum, and the range
/// holds every part of it. Floats would round elsewhere, and products of 16 bits cost no more than additions.
/// </remarks>
internal sealed class TapSymmetry
{
    /// <summary>The share of the multiplications that may be left for the additions in front of them to be worth it.</summary>
    private const double MostProducts = 0.67;

    private readonly ImmutableArray<Rational> _weights;

    private TapSymmetry(ImmutableArray<Rational> weights, int rows, int columns)
    {
        _weights = weights;
        Columns = Repetitions(columns, rows, (column, row) => weights[(row * columns) + column]);
        Rows = Repetitions(rows, columns, (row, column) => weights[(row * columns) + column]);
        FirstRows = [.. Enumerable.Range(0, rows).Where(row => Rows[row].First == row)];
        FirstColumns = [.. Enumerable.Range(0, columns).Where(column => Columns[column].First == column && FirstRows.Any(row => !Weight(row, column).IsZero))];
    }

    /// <summary>What every column of the kernel repeats.</summary>
    public ImmutableArray<Repetition> Columns { get; }

    /// <summary>What every row of the kernel repeats.</summary>
    public ImmutableArray<Repetition> Rows { get; }

    /// <summary>The rows that repeat no other.</summary>
    public ImmutableArray<int> FirstRows { get; }

    /// <summary>The columns that repeat no other and are not all zeros.</summary>
    public ImmutableArray<int> FirstColumns { get; }

    /// <summary>The weights that are multiplied by: of rows and columns that are alike, those of the first.</summary>
    public IEnumerable<Rational> Different => from row in FirstRows from column in FirstColumns select Weight(row, column);

    /// <summary>The symmetry of taps in row-major order; null where it saves few multiplications, and in lanes that gain nothing by it.</summary>
    public static TapSymmetry? TryFind(LaneType lanes, ImmutableArray<TableTap> taps, int rows, int columns)
    {
        if (lanes is not (LaneType.Int32 or LaneType.Int64))
        {
            return null;
        }

        TapSymmetry symmetry = new([.. taps.Select(static tap => tap.Weight)], rows, columns);
        int products = symmetry._weights.Count(IsProduct);
        return products > 0 && symmetry.Different.Count(IsProduct) <= MostProducts * products ? symmetry : null;
    }

    /// <summary>A weight.</summary>
    public Rational Weight(int row, int column) => _weights[(row * Columns.Length) + column];

    /// <summary>True for a row that is not all zeros.</summary>
    public bool IsActive(int row) => Enumerable.Range(0, Columns.Length).Any(column => !Weight(row, column).IsZero);

    /// <summary>The columns that repeat one, itself among them.</summary>
    public IEnumerable<int> Like(int column) => Enumerable.Range(0, Columns.Length).Where(other => Columns[other].First == column);

    /// <summary>True for a weight that is no addition and no shift.</summary>
    private static bool IsProduct(Rational weight) => !weight.IsZero && !weight.Abs().Numerator.IsPowerOfTwo;

    private static ImmutableArray<Repetition> Repetitions(int count, int length, System.Func<int, int, Rational> weight)
    {
        ImmutableArray<Repetition>.Builder repetitions = ImmutableArray.CreateBuilder<Repetition>(count);
        for (int line = 0; line < count; line++)
        {
            int current = line;
            int same = Enumerable.Range(0, line + 1).First(earlier => Enumerable.Range(0, length).All(index => weight(earlier, index) == weight(current, index)));
            int opposite = Enumerable.Range(0, line).Where(earlier => Enumerable.Range(0, length).All(index => weight(earlier, index) == -weight(current, index))).DefaultIfEmpty(line).First();
            repetitions.Add(same <= opposite ? new Repetition(same, 1) : new Repetition(opposite, -1));
        }

        return repetitions.MoveToImmutable();
    }
}
