using System;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>A test that packs, restores and publishes: it runs where <c>CONVGEN_PACKAGE=1</c> asks for it and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PackageFactAttribute : FactAttribute
{
    public PackageFactAttribute() => Skip = Reason;

    internal static string? Reason { get; } =
        Environment.GetEnvironmentVariable("CONVGEN_PACKAGE") == "1" ? null : "Takes minutes; set CONVGEN_PACKAGE=1 to run it.";
}

/// <summary>The same for a test of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PackageTheoryAttribute : TheoryAttribute
{
    public PackageTheoryAttribute() => Skip = PackageFactAttribute.Reason;
}
