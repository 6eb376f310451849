using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Says where the sum of a row by its factors is taken in two halves that are added at the end. A sum of floats takes a tap only
/// when it has the one before it; all that follows waits in the processor's schedulers, and they fill up. Two sums side by side
/// wait half as long. The place depends on the factors alone, so that every body rounds alike.
/// </summary>
internal static class RowHalves
{
    /// <summary>Factors of a row that are worth two sums: fewer wait too little to pay for one more addition.</summary>
    private const int LeastFactors = 6;

    /// <summary>The column that the second half begins at; the number of columns where there is one sum.</summary>
    public static int Middle(LaneType lanes, ImmutableArray<Rational> row)
    {
        int active = row.Count(static factor => !factor.IsZero);
        if (!lanes.IsFloating() || active < LeastFactors)
        {
            return row.Length;
        }

        int column = 0;
        for (int taken = 0; taken < (active + 1) / 2; column++)
        {
            taken += row[column].IsZero ? 0 : 1;
        }

        return column;
    }
}
