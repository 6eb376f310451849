using System;
using System.Numerics;
using ConvGen.Benchmarks.Rows;
using OpenCvSharp;

namespace ConvGen.Benchmarks.Peers;

/// <summary>The function of OpenCV that computes a row.</summary>
internal enum OpenCvCall
{
    /// <summary><c>filter2D</c>, for any kernel.</summary>
    Filter2D,

    /// <summary><c>sepFilter2D</c>, for floating kernels of rank one.</summary>
    SepFilter2D,

    /// <summary><c>GaussianBlur</c> with the library's fixed kernel of that size.</summary>
    GaussianBlur,

    /// <summary><c>blur</c>: the normalized box.</summary>
    Blur,

    /// <summary><c>Sobel</c> along x, 3 × 3.</summary>
    SobelX,
}

/// <summary>OpenCV through OpenCvSharp on one thread, with the border it takes by default.</summary>
internal sealed class OpenCvPeer : IDisposable
{
    /// <summary>OpenCV rounds intermediate results of some integer kernels, and halves to even.</summary>
    public const double Tolerance = 1;

    private readonly Mat _source;
    private readonly Mat _destination;
    private readonly Mat _row;
    private readonly Mat _column;
    private readonly OpenCvCall _call;
    private readonly Size _size;

    static OpenCvPeer() => Cv2.SetNumThreads(1);

    private OpenCvPeer(OpenCvCall call, Mat source, Mat destination, Mat column, Mat row)
    {
        (_call, _source, _destination, _column, _row) = (call, source, destination, column, row);
        _size = new Size(row.Cols, call is OpenCvCall.Filter2D ? row.Rows : column.Rows);
    }

    /// <summary>The version of the library and whether it uses Intel IPP.</summary>
    public static string Description
    {
        get
        {
            string build = Cv2.GetBuildInformation() ?? string.Empty;
            return $"OpenCV {Cv2.GetVersionString()}{(build.Contains("Intel IPP:", StringComparison.Ordinal) ? " with Intel IPP" : string.Empty)}";
        }
    }

    /// <summary>Prepares a call over memory that others use as well.</summary>
    public static unsafe OpenCvPeer Create<TSource, TDestination>(OpenCvCall call, Kernel kernel, Image<TSource> source, Image<TDestination> destination)
        where TSource : unmanaged, INumber<TSource>
        where TDestination : unmanaged, INumber<TDestination>
    {
        Mat from = Mat.FromPixelData(source.Height, source.Width, TypeOf<TSource>(), (nint)source.Pointer);
        Mat to = Mat.FromPixelData(destination.Height, destination.Width, TypeOf<TDestination>(), (nint)destination.Pointer);
        (double[] column, double[] row) = call is OpenCvCall.Filter2D ? ([], []) : KernelNumbers.Factors(kernel);
        return new OpenCvPeer(
            call,
            from,
            to,
            MatOf(column, column.Length, 1),
            call is OpenCvCall.Filter2D ? MatOf(KernelNumbers.All(kernel), kernel.Rows, kernel.Columns) : MatOf(row, 1, row.Length));
    }

    /// <summary>Computes the whole output once.</summary>
    public void Run()
    {
        switch (_call)
        {
            case OpenCvCall.Filter2D:
                Cv2.Filter2D(_source, _destination, _destination.Type(), _row);
                break;
            case OpenCvCall.SepFilter2D:
                Cv2.SepFilter2D(_source, _destination, _destination.Type(), _row, _column);
                break;
            case OpenCvCall.GaussianBlur:
                Cv2.GaussianBlur(_source, _destination, _size, 0);
                break;
            case OpenCvCall.Blur:
                Cv2.Blur(_source, _destination, _size);
                break;
            case OpenCvCall.SobelX:
                Cv2.Sobel(_source, _destination, MatType.CV_16S, 1, 0);
                break;
            default:
                throw new InvalidOperationException($"Unknown call {_call}.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _destination.Dispose();
        _row.Dispose();
        _column.Dispose();
    }

    /// <summary>A matrix of floats.</summary>
    internal static Mat MatOf(double[] numbers, int rows, int columns)
    {
        Mat mat = new(Math.Max(rows, 1), Math.Max(columns, 1), MatType.CV_32FC1, Scalar.All(0));
        for (int i = 0; i < numbers.Length; i++)
        {
            mat.Set(i / columns, i % columns, (float)numbers[i]);
        }

        return mat;
    }

    /// <summary>The type of a matrix with elements of a type.</summary>
    internal static MatType TypeOf<T>() =>
        typeof(T) == typeof(byte) ? MatType.CV_8UC1
        : typeof(T) == typeof(ushort) ? MatType.CV_16UC1
        : typeof(T) == typeof(short) ? MatType.CV_16SC1
        : typeof(T) == typeof(float) ? MatType.CV_32FC1
        : MatType.CV_64FC1;
}
