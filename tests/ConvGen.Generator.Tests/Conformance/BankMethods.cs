extern alias library;
using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using CommunityToolkit.HighPerformance;
using ConvGen.Generator.Tests.Harness;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>Methods with several kernels, compiled, with what they declare.</summary>
internal static class BankMethods
{
    /// <summary>Small integers, so that floating sums are exact whatever their order and precision.</summary>
    public static T[,] Create<T>(int height, int width, int shift = 56)
        where T : unmanaged, INumber<T>
    {
        SplitMix random = new((ulong)((height * 1000) + width));
        T[,] image = new T[height, width];
        foreach (ref T element in image.AsSpan2D().TryGetSpan(out Span<T> all) ? all : [])
        {
            element = T.CreateTruncating((byte)(random.Next() >> (random.Next() % 3 == 0 ? 61 : shift)));
        }

        return image;
    }

    /// <summary>Compiles methods of a class C.</summary>
    public static LoadedAssembly Load(string methods) =>
        CompiledSources.Load($"using System; using System.Threading.Tasks; using CommunityToolkit.HighPerformance; using ConvGen;\npublic static partial class C\n{{\n{methods}\n}}\n");

    /// <summary>A method of the class.</summary>
    public static MethodInfo Method(LoadedAssembly assembly, string name) => assembly.Assembly.GetType("C")!.GetMethod(name)!;

    /// <summary>The kernels that a method declares.</summary>
    public static Kernel[] Kernels(MethodInfo method) =>
        [.. method.GetCustomAttributes<KernelFamilyAttribute>().SelectMany(attribute => attribute.ToKernels(isSignal: method.GetParameters()[0].ParameterType.Name.StartsWith("ReadOnlySpan`", StringComparison.Ordinal)))];

    /// <summary>The options that a method declares.</summary>
    public static ConvolutionOptions Options(MethodInfo method)
    {
        ConvolutionAttribute attribute = method.GetCustomAttribute<ConvolutionAttribute>() ?? new();
        return new ConvolutionOptions
        {
            Border = attribute.Border,
            BorderValue = attribute.BorderValue,
            Offset = attribute.Offset,
            Rounding = attribute.Rounding,
            Combine = attribute.Combine,
            Activation = attribute.Activation,
        };
    }
}
