using System;
using System.Reflection;
using CommunityToolkit.HighPerformance;

namespace ConvGen.Benchmarks.Generation;

/// <summary>One call of a method on an image, prepared so that nothing but the method is left to compile.</summary>
internal abstract class FirstCall
{
    private const int Size = 100;

    /// <summary>Prepares a call.</summary>
    public static FirstCall Create(MethodInfo method, (string Source, string Destination) types) =>
        (FirstCall)Activator.CreateInstance(typeof(On<,>).MakeGenericType(TypeOf(types.Source), TypeOf(types.Destination)), method)!;

    /// <summary>Calls the method.</summary>
    public abstract void Invoke();

    private static Type TypeOf(string keyword) => keyword switch
    {
        "byte" => typeof(byte),
        "sbyte" => typeof(sbyte),
        "ushort" => typeof(ushort),
        "short" => typeof(short),
        "int" => typeof(int),
        "Half" => typeof(Half),
        "float" => typeof(float),
        _ => typeof(double),
    };

    private delegate void Convolve<TIn, TOut>(ReadOnlySpan2D<TIn> source, Span2D<TOut> destination);

    private sealed class On<TIn, TOut>(MethodInfo method) : FirstCall
    {
        private readonly Convolve<TIn, TOut> _convolve = method.CreateDelegate<Convolve<TIn, TOut>>();
        private readonly TIn[,] _source = new TIn[Size, Size];
        private readonly TOut[,] _destination = new TOut[Size, Size];

        public override void Invoke() => _convolve(_source, _destination);
    }
}
