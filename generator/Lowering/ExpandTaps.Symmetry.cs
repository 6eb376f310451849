using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Lowering;

/// <summary>The taps of integer kernels whose rows or columns repeat each other.</summary>
internal sealed partial class ExpandTaps
{
    /// <summary>
    /// One row of the source: the elements under equal columns as one, which a row of weights that no other row of outputs takes adds
    /// to its sum, and one that several take to a sum of its own that goes to all of them.
    /// </summary>
    private void ForAllAlike(List<Instruction> body, TapSymmetry symmetry, int[] rows, Func<int, int> kernelRow, Func<int, int, Instruction.Computation> load)
    {
        (int[] Rows, int KernelRow)[] classes =
        [
            .. from row in rows
               where symmetry.IsActive(kernelRow(row))
               group row by symmetry.Rows[kernelRow(row)].First into alike
               select (alike.ToArray(), alike.Count() > 1 ? alike.Key : kernelRow(alike.First())),
        ];
        for (int vector = 0; vector < _shape.Vectors; vector++)
        {
            Value[] sums = [.. classes.Select(alike => alike.Rows.Length == 1
                ? _sums[alike.Rows[0]][vector]
                : Add(body, new Instruction.Constant(_values.Create(_plan.Lanes, AlongName(vector)), Rational.Zero)))];
            foreach (int column in symmetry.FirstColumns)
            {
                Value elements = AddAlike(body, symmetry, column, vector, load);
                for (int i = 0; i < classes.Length; i++)
                {
                    Value weight = Add(body, Constant(symmetry.Weight(classes[i].KernelRow, column)));
                    sums[i] = Add(body, new Instruction.MultiplyAdd(_values.Create(_plan.Lanes, sums[i].Name), elements, weight, sums[i]));
                }
            }

            for (int i = 0; i < classes.Length; i++)
            {
                foreach (int row in classes[i].Rows)
                {
                    _sums[row][vector] = classes[i].Rows.Length == 1 ? sums[i] : Sum(body, _sums[row][vector], sums[i], symmetry.Rows[kernelRow(row)].Sign);
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
            sum = Sum(body, sum, Add(body, load(other, vector)), symmetry.Columns[other].Sign);
        }

        return sum;
    }

    private string AlongName(int vector) => _shape.Vectors == 1 ? "along" : "along" + Text.Of(vector);
}
