using Xunit;

namespace ConvGen.PackageTests;

/// <summary>A project that references the package: the same answers on the JIT, as a native program and as a trimmed file.</summary>
[Collection(PackageCollection.Name)]
[Trait("Category", "Tooling")]
public sealed class ConsumerTests(PackedPackage package)
{
    [PackageFact]
    public void EdgesAnswerOnTheJit()
    {
        string[] lines = package.Built.Run();

        Assert.Empty(Command.Warnings(package.Built.Output));
        Assert.Equal("signal 0 0 0 0 1 0 0 0 0 | 0 0 0 0 1 0 0 0 0", lines[0]);
        Assert.Equal("signal 0 1 0 -1 0 1 0 -1 0 | 0 1 0 -1 0 1 0 -1 0", lines[1]);
        Assert.Equal("edges 0 200 0 -200 0 0 200 0 -200 0 0 200 0 -200 0", lines[2]);
        Assert.Equal(10, lines.Length);
    }

    [PackageFact]
    public void NativeProgramGivesTheSameBits()
    {
        Assert.Equal(package.Built.Run(), package.Native.Run());
        Assert.Empty(Command.Warnings(package.Native.Output));
        Assert.Single(package.Native.Files());
    }

    [PackageFact]
    public void NativeProgramForEveryProcessorGivesTheSameBits() =>
        Assert.Equal(package.Built.Run(), package.NativeBaseline.Run());

    [PackageFact]
    public void TrimmedFileGivesTheSameBits()
    {
        Assert.Equal(package.Built.Run(), package.Trimmed.Run());
        Assert.Empty(Command.Warnings(package.Trimmed.Output));
        Assert.Single(package.Trimmed.Files());
    }
}
