using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using ConvGen.Benchmarks.Rows;

namespace ConvGen.Benchmarks.Peers;

/// <summary>A class of schedules in the peer library.</summary>
/// <param name="Kind">Its name there: <c>f32_direct</c>, <c>u8_sep</c>, ...</param>
/// <param name="Shift">The exponent of the power of two that integer weights are divided by.</param>
internal sealed record HalideClass(string Kind, int Shift = 0)
{
    /// <summary>True if the weights are a row and a column.</summary>
    public bool IsSeparable => Kind.EndsWith("_sep", StringComparison.Ordinal);
}

/// <summary>
/// Every schedule that the library named by <c>CONVGEN_HALIDE</c> has for a class, compiled for one kernel or a bank and applied on one
/// thread. The fastest of them is the peer.
/// </summary>
internal sealed unsafe class HalidePeer : IDisposable
{
    private static readonly nint Library = Load();

    private readonly List<nint> _handles = [];

    private HalidePeer(IEnumerable<nint> handles, Func<nint, Action> run)
    {
        _handles.AddRange(handles);
        Variants = [.. _handles.Select(run)];
    }

    /// <summary>True if the library is there.</summary>
    public static bool IsBuilt => Library != 0;

    /// <summary>The schedules that apply to this kernel and size.</summary>
    public Action[] Variants { get; }

    /// <summary>Compiles all schedules; null without the library.</summary>
    public static HalidePeer? TryCreate<TSource, TDestination>(
        HalideClass kind, IReadOnlyList<Kernel> kernels, Image<TSource> source, Image<TDestination> destination, int height, int width)
        where TSource : unmanaged, INumber<TSource>
        where TDestination : unmanaged, INumber<TDestination>
    {
        if (!IsBuilt)
        {
            return null;
        }

        Kernel[] whole = [.. kernels.Select(kernel => kernel.Scaled(new Rational(BigInteger.One << kind.Shift, 1)))];
        (double[] column, double[] row) = kind.IsSeparable ? KernelNumbers.Factors(whole[0]) : ([], []);
        float[] weights = [.. (kind.IsSeparable ? row.Concat(column) : whole.SelectMany(KernelNumbers.All)).Select(static weight => (float)weight)];
        delegate* unmanaged<byte*, int> count = (delegate* unmanaged<byte*, int>)NativeLibrary.GetExport(Library, "hl_variants");
        delegate* unmanaged<byte*, int, float*, int, int, int, int, int, nint> create =
            (delegate* unmanaged<byte*, int, float*, int, int, int, int, int, nint>)NativeLibrary.GetExport(Library, "hl_new");
        delegate* unmanaged<nint, void*, int, void*, int, int, int, int> run =
            (delegate* unmanaged<nint, void*, int, void*, int, int, int, int>)NativeLibrary.GetExport(Library, "hl_run");
        byte[] name = [.. System.Text.Encoding.ASCII.GetBytes(kind.Kind), 0];
        List<nint> handles = [];
        fixed (byte* kindName = name)
        fixed (float* first = weights)
        {
            for (int variant = 0; variant < count(kindName); variant++)
            {
                nint handle = create(kindName, variant, first, whole[0].Columns, whole[0].Rows, kind.Shift, whole.Length, height);
                if (handle != 0 && run(handle, source.Pointer, source.Width, destination.Pointer, width, width, height) == 0)
                {
                    handles.Add(handle);
                }
            }
        }

        nint from = (nint)source.Pointer;
        nint to = (nint)destination.Pointer;
        return new HalidePeer(handles, handle => () => run(handle, (void*)from, source.Width, (void*)to, width, width, height));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        delegate* unmanaged<nint, void> free = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(Library, "hl_free");
        foreach (nint handle in _handles)
        {
            free(handle);
        }
    }

    private static nint Load()
    {
        string? path = Environment.GetEnvironmentVariable("CONVGEN_HALIDE");
        return string.IsNullOrEmpty(path) ? 0 : NativeLibrary.Load(path);
    }
}
