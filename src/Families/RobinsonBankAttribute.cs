using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <summary>The eight kernels of <see cref="RobinsonAttribute"/>, in the order of <see cref="Direction"/>: east first, then counterclockwise.</summary>
public sealed class RobinsonBankAttribute : KernelFamilyAttribute
{
    internal override ParameterError? Check(bool isSignal) => null;

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal) => [.. CompassKernels.Directions.Select(CompassKernels.Robinson)];
}
