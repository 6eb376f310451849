using System.Collections.Generic;
using System.Runtime.Intrinsics;
using ConvGen.CompilerServices;

namespace ConvGen.Tests.Lanes;

/// <summary>The implementations of the lanes under test, by the name of their width.</summary>
internal static class LaneWidths
{
    /// <summary>One lane: what the vectors are compared with.</summary>
    public static readonly LaneMachine Scalar = new LaneMachine<LanesScalar, short, int, long, float, double>();

    public static readonly IReadOnlyDictionary<string, LaneMachine> Vectors = new Dictionary<string, LaneMachine>
    {
        ["512"] = new LaneMachine<Lanes512<NoEdge>, Vector512<short>, Vector512<int>, Vector512<long>, Vector512<float>, Vector512<double>>(),
        ["256"] = new LaneMachine<Lanes256, Vector256<short>, Vector256<int>, Vector256<long>, Vector256<float>, Vector256<double>>(),
        ["128"] = new LaneMachine<Lanes128, Vector128<short>, Vector128<int>, Vector128<long>, Vector128<float>, Vector128<double>>(),
    };

    /// <summary>Every vector width with every operation.</summary>
    public static IEnumerable<object[]> Operations()
    {
        foreach (string width in Vectors.Keys)
        {
            foreach (string operation in Vectors[width].Names)
            {
                yield return [width, operation];
            }
        }
    }

    /// <summary>Every vector width.</summary>
    public static IEnumerable<object[]> Widths()
    {
        foreach (string width in Vectors.Keys)
        {
            yield return [width];
        }
    }
}
