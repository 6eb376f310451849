using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Kirsch's compass kernel of a direction, in integers: 5 at the three neighbours that lie there, -3 at the other five, 0 in the
/// middle; for the east the rows -3 -3 5, -3 0 5, -3 -3 5. Positive where the image rises in that direction; the weights add up
/// to 0. Times 1/24 it is the slope per element to the east, north, west and south.
/// </summary>
/// <remarks>R. A. Kirsch, Computer determination of the constituent structure of biological images, 1971.</remarks>
public sealed class KirschAttribute : KernelFamilyAttribute
{
    /// <summary>A compass kernel.</summary>
    /// <param name="direction">Where the image rises that answers most.</param>
    public KirschAttribute(Direction direction) => Direction = direction;

    /// <summary>The direction.</summary>
    public Direction Direction { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Direction), (int)Direction, (int)Direction.SouthEast, nameof(Direction));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) => [CompassKernels.Kirsch(Direction)];
}
