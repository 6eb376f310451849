using Xunit;
using Xunit.Abstractions;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Generated methods against the reference, over every type pair, border and combination of two options.</summary>
public class SweepTests(ITestOutputHelper output)
{
    [Fact]
    public void GeneratedMethodsAgreeWithTheReference() => Walk.All(Sweep.Subjects, output);

    [Fact]
    public void KernelsAtTheLimitsAgreeWithTheReference() => Walk.All(Subject.Compile(EdgeKernels.All), output);
}
