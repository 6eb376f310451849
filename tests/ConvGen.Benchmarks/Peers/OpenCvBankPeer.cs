using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ConvGen.Benchmarks.Rows;
using OpenCvSharp;

namespace ConvGen.Benchmarks.Peers;

/// <summary>The calls of OpenCV that compute a bank.</summary>
internal enum OpenCvBankCall
{
    /// <summary><c>Sobel</c> along x and y into floats, then <c>magnitude</c>, and <c>convertTo</c> where the destination is bytes.</summary>
    SobelMagnitude,

    /// <summary>One <c>filter2D</c> a kernel.</summary>
    Filters,

    /// <summary>One <c>filter2D</c> a kernel, its absolute values compared with the largest so far, and index and value copied where they are larger.</summary>
    Winner,
}

/// <summary>OpenCV on one thread, with the border it takes by default, for a bank.</summary>
internal sealed class OpenCvBankPeer : IDisposable
{
    private readonly OpenCvBankCall _call;
    private readonly Mat _source;
    private readonly Mat[] _destinations;
    private readonly Mat[] _kernels;
    private readonly Mat _first = new();
    private readonly Mat _second = new();
    private readonly Mat _mask = new();

    private OpenCvBankPeer(OpenCvBankCall call, Mat source, Mat[] destinations, Mat[] kernels) =>
        (_call, _source, _destinations, _kernels) = (call, source, destinations, kernels);

    /// <summary>Prepares the calls over memory that others use as well: planes of the source's size below each other.</summary>
    public static unsafe OpenCvBankPeer Create<TSource, TDestination>(OpenCvBankCall call, IReadOnlyList<Kernel> kernels, Image<TSource> source, Image<TDestination> destination, int height)
        where TSource : unmanaged, INumber<TSource>
        where TDestination : unmanaged, INumber<TDestination>
    {
        nint plane = (nint)height * destination.Width * sizeof(TDestination);
        return new OpenCvBankPeer(
            call,
            Mat.FromPixelData(source.Height, source.Width, OpenCvPeer.TypeOf<TSource>(), (nint)source.Pointer),
            [.. Enumerable.Range(0, destination.Height / height).Select(index => Mat.FromPixelData(height, destination.Width, OpenCvPeer.TypeOf<TDestination>(), (nint)destination.Pointer + (index * plane)))],
            [.. kernels.Select(static kernel => OpenCvPeer.MatOf(KernelNumbers.All(kernel), kernel.Rows, kernel.Columns))]);
    }

    /// <summary>Computes the whole output once.</summary>
    public void Run()
    {
        switch (_call)
        {
            case OpenCvBankCall.SobelMagnitude:
                RunMagnitude();
                break;
            case OpenCvBankCall.Filters:
                for (int i = 0; i < _kernels.Length; i++)
                {
                    Cv2.Filter2D(_source, _destinations[i], MatType.CV_32F, _kernels[i]);
                }

                break;
            default:
                RunWinner();
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat mat in (Mat[])[_source, .. _destinations, .. _kernels, _first, _second, _mask])
        {
            mat.Dispose();
        }
    }

    private void RunMagnitude()
    {
        Mat destination = _destinations[0];
        Cv2.Sobel(_source, _first, MatType.CV_32F, 1, 0);
        Cv2.Sobel(_source, _second, MatType.CV_32F, 0, 1);
        if (destination.Type() == MatType.CV_32FC1)
        {
            Cv2.Magnitude(_first, _second, destination);
            return;
        }

        Cv2.Magnitude(_first, _second, _first);
        _first.ConvertTo(destination, MatType.CV_8U);
    }

    // The second matrix holds the largest absolute value so far.
    private void RunWinner()
    {
        Mat index = _destinations[0];
        index.SetTo(Scalar.All(0));
        for (int i = 0; i < _kernels.Length; i++)
        {
            Mat answer = i == 0 ? _second : _first;
            Cv2.Filter2D(_source, answer, MatType.CV_32F, _kernels[i]);
            Cv2.Absdiff(answer, Scalar.All(0), answer);
            if (i > 0)
            {
                Cv2.Compare(_first, _second, _mask, CmpTypes.GT);
                _first.CopyTo(_second, _mask);
                index.SetTo(Scalar.All(i), _mask);
            }
        }
    }
}
