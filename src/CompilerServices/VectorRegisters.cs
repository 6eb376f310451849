using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>What the processor has to keep vectors in; a constant where a method is compiled for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorRegisters
{
    private const int Few = 16;
    private const int Many = 32;

    /// <summary>True for thirty-two vector registers, false for sixteen.</summary>
    public static bool AreMany
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.IsSupported || AdvSimd.IsSupported;
    }

    /// <summary>Their number.</summary>
    internal static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreMany ? Many : Few;
    }
}
