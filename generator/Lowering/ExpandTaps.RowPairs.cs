using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// A column over rows of 16-bit elements, two at a time: a lane holds an element and the one below it, and one dot product multiplies both. Pairs
/// begin at every other row of the source, so that rows of outputs share them: of a window that begins within a pair, the first
/// weight is beside a zero.
/// </summary>
internal sealed partial class ExpandTaps
{
    private void ExpandRowPairs(List<Instruction> body)
    {
        int end = _rows + _shape.Rows - 1;
        for (int first = 0; first < end; first += 2)
        {
            // The last row of an odd number is read beside itself, and multiplied by zero there.
            int second = System.Math.Min(first + 1, end - 1);
            Value?[] reads = new Value?[_shape.Vectors];
            for (int row = 0; row < _shape.Rows; row++)
            {
                Rational packed = PackRows(WeightOf(first - row), second > first ? WeightOf(second - row) : Rational.Zero);
                if (packed.IsZero)
                {
                    continue;
                }

                Value factor = Add(body, Constant(packed));
                for (int vector = 0; vector < _shape.Vectors; vector++)
                {
                    Value read = reads[vector] ??= Add(body, new Instruction.LoadRows(Element(first, 0, vector), first, second, vector / _phases, vector % _phases));
                    Value sum = _values.Create(_plan.Lanes, _sums[row][vector].Name);
                    body.Add(new Instruction.DotRows(sum, read, factor, _sums[row][vector]));
                    _sums[row][vector] = sum;
                }
            }
        }
    }

    private Rational WeightOf(int row) => row >= 0 && row < _rows ? _weights[row] : Rational.Zero;

    /// <summary>Two weights of 16 bits in a lane, that of the upper row in the low half.</summary>
    private static Rational PackRows(Rational upper, Rational lower) => (lower.Numerator << 16) | (upper.Numerator & ushort.MaxValue);
}
