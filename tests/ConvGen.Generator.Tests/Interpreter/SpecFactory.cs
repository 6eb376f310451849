extern alias generator;
using System;
using System.Linq;
using ConvGen.Generator.Tests.Conformance;
using generator::ConvGen;
using generator::ConvGen.Generator.Collections;
using generator::ConvGen.Generator.Model;

namespace ConvGen.Generator.Tests.Interpreter;

/// <summary>The generator's own description of a declaration, without a compiler in between.</summary>
internal static class SpecFactory
{
    /// <summary>The spec that the front end would make of a declaration whose weights are text.</summary>
    public static KernelSpec Create(Declaration declaration)
    {
        if (!KernelText.TryParse([.. declaration.Rows], out Rational[,]? weights, out KernelTextError? error)
            || !KernelText.TryParseWeight(declaration.Scale, out Rational scale, out error))
        {
            throw new ArgumentException(error!.Message, nameof(declaration));
        }

        return new KernelSpec
        {
            Method = Method(declaration),
            Weights = WeightMatrix.Of(weights),
            Scale = scale,
            Options = new OptionsSpec
            {
                Border = (Border)(int)declaration.Border,
                BorderValue = Rational.FromShortestDecimal(declaration.BorderValue),
                Flip = declaration.Flip,
                AnchorX = declaration.AnchorX ?? weights.GetLength(1) / 2,
                AnchorY = declaration.AnchorY ?? weights.GetLength(0) / 2,
                Offset = Rational.FromShortestDecimal(declaration.Offset),
                Rounding = (Rounding)(int)declaration.Rounding,
            },
        };
    }

    private static MethodSpec Method(Declaration declaration) => new()
    {
        Containers = new TypeHierarchy("Tests", new EquatableArray<ContainerSpec>([new ContainerSpec("class", "Kernels", new EquatableArray<string>([]))])),
        Modifiers = "public static partial",
        Name = "Method",
        IsPlanar = !declaration.IsLinear,
        Source = TypeOf(declaration.Source),
        Destination = TypeOf(declaration.Destination),
        Parameters = new EquatableArray<ParameterSpec>([]),
        Documentation = new EquatableArray<string>([]),
    };

    private static ElementType TypeOf(Type type) =>
        type == typeof(Half) ? ElementType.Half : Enum.GetValues<ElementType>().Single(element => ElementTypeInfo.Of(element).Keyword == Elements.Keyword(type));
}
