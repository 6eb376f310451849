extern alias generator;
using System;
using System.Linq;
using CsCheck;
using generator::ConvGen;
using generator::ConvGen.Generator.Analysis;
using generator::ConvGen.Generator.Collections;
using generator::ConvGen.Generator.Model;

namespace ConvGen.Generator.Tests.Analysis;

/// <summary>Declarations as the front end would read them, made without a compiler: the input of every later stage.</summary>
internal static class Specs
{
    private static readonly OptionsSpec Defaults = new()
    {
        Border = Border.Valid,
        BorderValue = Rational.Zero,
        Flip = false,
        AnchorX = 0,
        AnchorY = 0,
        Offset = Rational.Zero,
        Rounding = Rounding.HalfUp,
    };

    /// <summary>Kernels of up to 9 × 9 weights, dense and sparse, integral and not, between any two types, under any rounding.</summary>
    public static Gen<KernelSpec> Random { get; } =
        from rows in Gen.Int[1, 9]
        from columns in Gen.Int[1, 9]
        from kind in Gen.Int[0, 3]
        from weights in Weight(kind).Array[rows * columns]
        from scale in Gen.OneOf(1, 1, 9, 16, 77, 225, 65536)
        from offset in Gen.OneOf<Rational>(0, 0, 128, new Rational(7, 2))
        from rounding in Gen.Enum<Rounding>()
        from source in Gen.Enum<ElementType>()
        from destination in Gen.Enum<ElementType>()
        from flip in Gen.Bool
        select Create(new WeightMatrix(rows, columns, new EquatableArray<Rational>([.. weights])), source, destination) with
        {
            Scale = new Rational(1, scale),
            Options = Defaults with { AnchorX = columns / 2, AnchorY = rows / 2, Offset = offset, Rounding = rounding, Flip = flip },
        };

    /// <summary>A kernel given as text, with the default options.</summary>
    public static KernelSpec Create(ElementType source, ElementType destination, params string[] rows)
    {
        if (!KernelText.TryParse(rows, out Rational[,]? weights, out KernelTextError? error))
        {
            throw new ArgumentException(error!.Message, nameof(rows));
        }

        return Create(WeightMatrix.Of(weights!), source, destination);
    }

    /// <summary>The same declaration with another scale.</summary>
    public static KernelSpec Scaled(this KernelSpec spec, Rational scale) => spec with { Scale = scale };

    /// <summary>The same declaration with other options.</summary>
    public static KernelSpec With(this KernelSpec spec, Func<OptionsSpec, OptionsSpec> change) => spec with { Options = change(spec.Options) };

    /// <summary>The facts of a declaration.</summary>
    public static KernelFacts Analyze(this KernelSpec spec) => KernelAnalyzer.Analyze(spec);

    /// <summary>Ones, small integers, or decimals with many zeros among them; or weights that no two taps share.</summary>
    private static Gen<Rational> Weight(int kind) => kind switch
    {
        0 => Gen.OneOf<Rational>(-1, 0, 1),
        1 => Gen.Int[-9, 9].Select(static weight => (Rational)weight),
        2 => Gen.Frequency((1, Gen.Const(Rational.Zero)), (1, Gen.Int[-99, 99].Select(static weight => new Rational(weight, 100)))),
        _ => Gen.Int[-30000, 30000].Select(static weight => new Rational(weight, 1000)),
    };

    private static KernelSpec Create(WeightMatrix weights, ElementType source, ElementType destination) => new()
    {
        Method = new MethodSpec
        {
            Containers = new TypeHierarchy("Demo", new EquatableArray<ContainerSpec>([new ContainerSpec("class", "Filters", default)])),
            Modifiers = "public static partial",
            Name = "Filter",
            IsPlanar = true,
            Source = source,
            Destination = destination,
            Parameters = new EquatableArray<ParameterSpec>(
            [
                new ParameterSpec(string.Empty, $"global::CommunityToolkit.HighPerformance.ReadOnlySpan2D<{ElementTypeInfo.Of(source).Keyword}>", "source"),
                new ParameterSpec(string.Empty, $"global::CommunityToolkit.HighPerformance.Span2D<{ElementTypeInfo.Of(destination).Keyword}>", "destination"),
            ]),
            Documentation = default,
        },
        Weights = weights,
        Scale = Rational.One,
        Options = Defaults with { AnchorX = weights.Columns / 2, AnchorY = weights.Rows / 2 },
    };
}
