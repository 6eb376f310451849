using System;
using System.Collections.Generic;

namespace ConvGen;

/// <summary>
/// Robinson's compass kernel of a direction, in integers: the kernel of <see cref="SobelAttribute"/> turned in steps of an eighth;
/// for the east the rows -1 0 1, -2 0 2, -1 0 1. Positive where the image rises in that direction; the weights add up to 0. Times
/// 1/8 it is the slope per element to the east, north, west and south.
/// </summary>
/// <remarks>G. S. Robinson, Edge detection by compass gradient masks, 1977.</remarks>
public sealed class RobinsonAttribute : KernelFamilyAttribute
{
    /// <summary>A compass kernel.</summary>
    /// <param name="direction">Where the image rises that answers most.</param>
    public RobinsonAttribute(Direction direction) => Direction = direction;

    /// <summary>The direction.</summary>
    public Direction Direction { get; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Member(nameof(Direction), (int)Direction, (int)Direction.SouthEast, nameof(Direction));

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) => [CompassKernels.Robinson(Direction)];
}
