using ConvGen.Generator.Analysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Where zero goes so that an unsigned destination can show results of both signs.</summary>
internal static class Middle
{
    /// <summary>The offset for a kernel that has none and an unsigned destination; null for others.</summary>
    public static string? Of(KernelFacts facts) => !facts.Offset.IsZero ? null : facts.Destination switch
    {
        ElementType.Byte => "128",
        ElementType.UInt16 => "32768",
        _ => null,
    };
}
