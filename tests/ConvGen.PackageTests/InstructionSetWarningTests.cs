using System;
using System.Runtime.InteropServices;
using Xunit;

namespace ConvGen.PackageTests;

/// <summary>CONVGEN900: said to whoever publishes for x64 without AVX2 and FMA, and to nobody else.</summary>
[Collection(PackageCollection.Name)]
[Trait("Category", "Tooling")]
public sealed class InstructionSetWarningTests(PackedPackage package)
{
    [PackageFact]
    public void PublishingForEveryProcessorWarnsAndNamesTheSetting()
    {
        if (RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            Assert.Empty(Command.Warnings(package.NativeBaseline.Output));
            return;
        }

        string warning = Assert.Single(Command.Warnings(package.NativeBaseline.Output));
        Assert.Contains("warning CONVGEN900", warning, StringComparison.Ordinal);
        Assert.Contains("<IlcInstructionSet>x86-64-v3</IlcInstructionSet>", warning, StringComparison.Ordinal);
    }

    [PackageTheory]
    [InlineData("")]
    [InlineData("x86-64")]
    [InlineData("x86-64-v2")]
    [InlineData("avx,aes")]
    [InlineData("x86-64-v3,-avx2")]
    [InlineData("", "win-x64")]
    public void WarnsWithoutThem(string instructionSet, string runtime = "linux-x64") =>
        Assert.Single(Command.Warnings(Check(instructionSet, runtime)));

    [PackageTheory]
    [InlineData("x86-64-v3")]
    [InlineData("x86-64-v4")]
    [InlineData("native")]
    [InlineData("avx,avx2")]
    [InlineData("aes,avx512")]
    [InlineData("", "linux-arm64")]
    [InlineData("", "osx-arm64")]
    public void IsSilentWithThem(string instructionSet, string runtime = "linux-x64") =>
        Assert.Empty(Command.Warnings(Check(instructionSet, runtime)));

    [PackageFact]
    public void IsSilentWithoutNativeCompilation() =>
        Assert.Empty(Command.Warnings(package.Built.RunTarget("ConvGenCheckInstructionSet", "-p:RuntimeIdentifier=linux-x64")));

    [PackageFact]
    public void CanBeSwitchedOff() =>
        Assert.Empty(Command.Warnings(package.Built.RunTarget("ConvGenCheckInstructionSet", "-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", "-p:NoWarn=CONVGEN900")));

    private string Check(string instructionSet, string runtime) => package.Built.RunTarget(
        "ConvGenCheckInstructionSet", "-p:PublishAot=true", $"-p:RuntimeIdentifier={runtime}", $"-p:IlcInstructionSet={instructionSet.Replace(",", "%2c", StringComparison.Ordinal)}");
}
