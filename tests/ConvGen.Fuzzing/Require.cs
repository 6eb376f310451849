using System;

namespace ConvGen.Fuzzing;

/// <summary>What must hold; a fuzzer finds inputs for which this throws.</summary>
internal static class Require
{
    public static void That(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
