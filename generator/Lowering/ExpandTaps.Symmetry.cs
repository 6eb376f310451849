using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>The taps of integer kernels whose rows or columns repeat each other.</summary>
internal sealed partial class ExpandTaps
{
    /// <summary>
    /// One row of the source: the elements under equal columns as one, which rows of weights that no other row of outputs takes add to
    /// its sum, and those that several take to a sum of their own that goes to all of them.
    /// </summary>
    private void ForAllAlike(List<Instruction> body, TapSymmetry symmetry, int[] rows, Func<int, int> kernelRow, Func<int, int, Instruction.Computation> load)
    {
        int[][] classes = [.. rows.Where(row => symmetry.IsActive(kernelRow(row))).GroupBy(row => symmetry.Rows[kernelRow(row)].First).Select(static alike => alike.ToArray())];
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            Value?[] shared = [.. classes.Select(alike => alike.Length > 1 ? Add(body, new Instruction.Constant(_values.Create(_plan.Lanes, AlongName(vector)), Rational.Zero)) : null)];
            foreach (int column in symmetry.FirstColumns)
            {
                Value elements = AddAlike(body, symmetry, column, vector, load);
                for (int i = 0; i < classes.Length; i++)
                {
                    int row = classes[i][0];
                    int like = symmetry.Rows[kernelRow(row)].First;
                    Instruction.Constant weight = Constant(shared[i] is null ? symmetry.Weight(kernelRow(row), column) : symmetry.Weight(like, column));
                    Value addend = shared[i] ?? _sums[row][vector];
                    Value sum = _values.Create(_plan.Lanes, addend.Name);
                    body.Add(weight);
                    body.Add(new Instruction.MultiplyAdd(sum, elements, weight.Result, addend));
                    shared[i] = shared[i] is null ? null : sum;
                    _sums[row][vector] = shared[i] is null ? sum : _sums[row][vector];
                }
            }

            foreach ((int[] alike, Value? sum) in classes.Zip(shared, static (alike, sum) => (alike, sum)).Where(static both => both.sum is not null))
            {
                foreach (int row in alike)
                {
                    BinaryOperation operation = symmetry.Rows[kernelRow(row)].Sign > 0 ? BinaryOperation.Add : BinaryOperation.Subtract;
                    Value result = _values.Create(_plan.Lanes, _sums[row][vector].Name);
                    body.Add(new Instruction.Binary(result, operation, _sums[row][vector], sum!));
                    _sums[row][vector] = result;
                }
            }
        }
    }

    /// <summary>The elements under all columns with the weights of one.</summary>
    private Value AddAlike(List<Instruction> body, TapSymmetry symmetry, int column, int vector, Func<int, int, Instruction.Computation> load)
    {
        Value sum = Add(body, load(column, vector));
        foreach (int other in symmetry.Like(column).Skip(1))
        {
            Value element = Add(body, load(other, vector));
            Value both = _values.Create(_plan.Lanes, sum.Name);
            body.Add(new Instruction.Binary(both, symmetry.Columns[other].Sign > 0 ? BinaryOperation.Add : BinaryOperation.Subtract, sum, element));
            sum = both;
        }

        return sum;
    }

    private string AlongName(int vector) => _shape.Vectors == 1 ? "along" : "along" + Text.Of(vector);
}
