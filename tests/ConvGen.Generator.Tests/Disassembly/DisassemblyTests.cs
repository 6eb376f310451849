using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using Xunit;

namespace ConvGen.Generator.Tests.Disassembly;

/// <summary>
/// What a plan promises and the JIT keeps: the instruction it is built on, no call and no sum that leaves its register. Asked of
/// the machine code of real cores, with the widest vectors of this processor.
/// </summary>
[Trait("Category", "Tooling")]
public sealed class DisassemblyTests
{
    /// <summary>A benchmark row, and what its wide body must contain with vectors of 512 and of 256 bits.</summary>
    public static TheoryData<string, string, string> Promises() => new()
    {
        // A weight that no register holds is an operand of its multiply-add, or read once for several vectors.
        { "f32-fir-63", @"vfmadd\d+ps +zmm\d+, zmm\d+, dword ptr \[.+\] ?\{1to16\}", @"vfmadd\d+ps +ymm" },
        { "f32-dense-5", @"vfmadd\d+ps +zmm\d+, zmm\d+, zmm", @"vfmadd\d+ps +ymm" },
        { "f32-separable-9", @"vfmadd\d+ps +zmm\d+, zmm\d+, zmm", @"vfmadd\d+ps +ymm" },
        { "f32-separable-5", @"vfmadd\d+ps +zmm\d+, zmm\d+, zmm", @"vfmadd\d+ps +ymm" },
        { "f64-dense-3", @"vfmadd\d+pd +zmm", @"vfmadd\d+pd +ymm" },
        { "u8-dense-3", @"vpmaddubsw +zmm", @"vpmaddubsw +ymm" },
        { "u8-gaussian-5", @"vpmaddubsw +zmm", @"vpmaddubsw +ymm" },
        // In two passes on sixteen registers, lines two at a time.
        { "u8-gaussian-7", @"vpmaddubsw +zmm", @"vpmaddwd +ymm" },
        { "u8-box-3", @"vpmulhuw +zmm", @"vpmulhuw +ymm" },
        { "u8-s16-sobel", @"vpmovzxbw +zmm", @"vpmovzxbw +ymm" },
        { "u16-dense-3", @"vpmovzxwd +zmm", @"vpmovzxwd +ymm" },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public void ACoreIsBuiltOnTheInstructionItsPlanNames(string row, string wide, string narrow)
    {
        if (!Avx2.IsSupported)
        {
            // Neither width is to be had; the conformance tests cover what runs instead.
            return;
        }

        string code = MachineCode.OfBodies(row);
        Assert.Matches(new Regex(Avx512BW.IsSupported ? wide : narrow), code);
        Assert.DoesNotMatch(new Regex(@"\n +call "), code);
    }

    [Theory]
    [InlineData("f32-dense-5")]
    [InlineData("f32-dense-7")]
    [InlineData("f32-separable-5")]
    [InlineData("u8-gaussian-5")]
    [InlineData("u16-dense-5")]
    public void NoSumOfARollingBodyLeavesItsRegister(string row)
    {
        if (!Avx512BW.IsSupported)
        {
            // Thirty-two registers are what the wide body is made for; with sixteen the library takes the narrow one.
            return;
        }

        Assert.DoesNotMatch(new Regex(@"vmovups +zmmword ptr \[r[bs]p[^\]]*\], zmm"), MachineCode.InnerLoop(row));
    }
}
