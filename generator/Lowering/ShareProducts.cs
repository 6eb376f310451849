using System.Collections.Generic;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Makes an integer multiple of a value once where several sums add it: rows of a kernel repeat the weights of a column, mostly up
/// to their sign. Floats are left alone; their multiply-adds are one instruction and round once.
/// </summary>
internal static class ShareProducts
{
    /// <summary>Replaces <c>x · w + sum</c> by a product and an addition or subtraction where the product occurs several times; the tile itself where none does.</summary>
    public static Tile Run(Tile tile, ValueFactory values)
    {
        Dictionary<Value, Instruction.Constant> constants = tile.Body.OfType<Instruction.Constant>().ToDictionary(static constant => constant.Result);
        Dictionary<Multiple, int> uses = [];
        bool isShared = false;
        foreach (Instruction instruction in tile.Body)
        {
            if (Key(instruction) is { } key)
            {
                uses[key] = uses.TryGetValue(key, out int count) ? count + 1 : 1;
                isShared |= count > 0;
            }
        }

        if (!isShared)
        {
            return tile;
        }

        Dictionary<Multiple, Value> products = [];
        return DropDeadValues.Run(Rewriter.Run(tile, (instruction, rewriter) =>
        {
            if (Key(instruction) is not { } key || !uses.TryGetValue(key, out int count) || count < 2)
            {
                return null;
            }

            if (instruction is Instruction.Binary first)
            {
                if (constants[first.Right].Number.Sign > 0 && products.TryGetValue(key, out Value earlier))
                {
                    rewriter.Replace(first.Result, earlier);
                    return [];
                }

                return null;
            }

            Instruction.MultiplyAdd tap = (Instruction.MultiplyAdd)instruction;

            List<Instruction> result = [];
            Rational weight = constants[tap.Right].Number;
            if (!products.TryGetValue(key, out Value product))
            {
                product = values.Create(tap.Result.Type, "multiple");
                products.Add(key, product);
                Value factor = tap.Right;
                if (weight.Sign < 0)
                {
                    factor = values.Create(tap.Result.Type, "weight");
                    result.Add(new Instruction.Constant(factor, weight.Abs()));
                }

                result.Add(new Instruction.Binary(product, BinaryOperation.Multiply, tap.Left, factor));
            }

            result.Add(new Instruction.Binary(tap.Result, weight.Sign > 0 ? BinaryOperation.Add : BinaryOperation.Subtract, tap.Addend, product));
            return [.. result];
        }));

        // The element and the size of the weight of a product of integers, as a tap or as the first of its sum.
        Multiple? Key(Instruction instruction) => instruction switch
        {
            Instruction.MultiplyAdd tap when IsInteger(tap.Result) && constants.ContainsKey(tap.Right) => new Multiple(tap.Left, constants[tap.Right].Number.Abs()),
            Instruction.Binary { Operation: BinaryOperation.Multiply } product when IsInteger(product.Result) && constants.ContainsKey(product.Right) => new Multiple(product.Left, constants[product.Right].Number.Abs()),
            _ => null,
        };

        static bool IsInteger(Value value) => !value.Type.IsFloating();
    }

    /// <summary>A value times a number without its sign.</summary>
    private sealed record Multiple(Value Element, Rational Magnitude);
}
