using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <summary>The kernels of 3 × 3 whose weights go round the middle, turned in steps of an eighth.</summary>
internal static class CompassKernels
{
    // The ring in the order of the directions: east, north-east, north and on, counterclockwise.
    private static readonly (int Row, int Column)[] Ring = [(1, 2), (0, 2), (0, 1), (0, 0), (1, 0), (2, 0), (2, 1), (2, 2)];

    private static readonly int[] KirschEast = [5, 5, -3, -3, -3, -3, -3, 5];

    private static readonly int[] RobinsonEast = [2, 1, 0, -1, -2, -1, 0, 1];

    /// <summary>All directions in their order.</summary>
    public static IEnumerable<Direction> Directions { get; } = Enumerable.Range((int)Direction.East, Ring.Length).Select(static direction => (Direction)direction);

    /// <summary>Kirsch's kernel of a direction.</summary>
    public static Rational[,] Kirsch(Direction direction) => Turn(KirschEast, direction);

    /// <summary>Robinson's kernel of a direction.</summary>
    public static Rational[,] Robinson(Direction direction) => Turn(RobinsonEast, direction);

    private static Rational[,] Turn(int[] east, Direction direction)
    {
        Rational[,] weights = new Rational[3, 3];
        for (int place = 0; place < Ring.Length; place++)
        {
            (int row, int column) = Ring[(place + (int)direction) % Ring.Length];
            weights[row, column] = east[place];
        }

        return weights;
    }
}
