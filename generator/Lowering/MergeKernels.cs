using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Makes one body of those of several kernels over the same windows: every instruction stands where the last element that it
/// needs has been read, so that an element is used up by all kernels before the next one is read. The order within a kernel stays.
/// </summary>
/// <remarks>
/// Weights of all kernels are alive meanwhile. Where there are more kernels than vectors, the elements of a column are read for all
/// vectors instead, and a weight is used up by them before the next one is read.
/// </remarks>
internal sealed class MergeKernels
{
    /// <summary>Columns and vectors of a row, for comparing places: more than there are.</summary>
    private const long PerRow = 1L << 32;

    private const long PerColumn = 1L << 12;

    private readonly Dictionary<Value, long> _places = [];
    private readonly long _perVector;

    private MergeKernels(int kernels, int vectors) => _perVector = kernels > vectors ? 0 : 1;

    /// <summary>Merges tiles of one shape; tile k writes output k, and its reads of a table become reads of <paramref name="table"/>.</summary>
    public static Tile Run(ImmutableArray<Tile> tiles, GroupTable? table)
    {
        return tiles[0] with
        {
            Body = new MergeKernels(tiles.Length, tiles[0].Vectors).Merge([.. tiles.Select((tile, kernel) => tile.Body.Select(instruction => Relocate(instruction, kernel, table)).ToImmutableArray())]),
            Carried = Interleave([.. tiles.Select(static tile => tile.Carried)]),
        };
    }

    private ImmutableArray<Instruction> Merge(ImmutableArray<ImmutableArray<Instruction>> bodies) =>
    [
        .. bodies.SelectMany(Placed)
            .OrderBy(static placed => placed.Place)
            .Select(static placed => placed.Instruction)
            .Aggregate(ImmutableArray.CreateBuilder<Instruction>(), Append),
    ];

    /// <summary>The loops of all kernels stand side by side and become one.</summary>
    private ImmutableArray<Instruction>.Builder Append(ImmutableArray<Instruction>.Builder merged, Instruction instruction)
    {
        int last = merged.Count - 1;
        if (instruction is Instruction.RowLoop loop && last >= 0 && merged[last] is Instruction.RowLoop first)
        {
            merged[last] = first with { Carried = first.Carried.AddRange(loop.Carried), Body = Merge([first.Body, loop.Body]) };
        }
        else
        {
            merged.Add(instruction);
        }

        return merged;
    }

    /// <summary>The instructions of a kernel with their places: that of the last element read, and for what reads none that of its first use.</summary>
    private IEnumerable<(Instruction Instruction, long Place)> Placed(ImmutableArray<Instruction> instructions)
    {
        long[] places = new long[instructions.Length];
        for (int i = 0; i < instructions.Length; i++)
        {
            places[i] = instructions[i] switch
            {
                Instruction.Load load => PlaceOf(load.Row, load.Column, load.Vector),
                Instruction.RowLoad load => PlaceOf(0, load.Column, load.Vector),
                Instruction.RowLoop loop => PlaceOf(loop.First, 0, 0),
                _ => instructions[i].Operands().Select(operand => _places.TryGetValue(operand, out long place) ? place : 0).DefaultIfEmpty(0).Max(),
            };
            foreach (Value result in instructions[i].Results())
            {
                _places[result] = instructions[i] is Instruction.RowLoop { End: var end } ? PlaceOf(end, 0, 0) - 1 : places[i];
            }
        }

        Dictionary<Value, long> firstUses = [];
        for (int i = instructions.Length - 1; i >= 0; i--)
        {
            if (instructions[i] is Instruction.TableConstant or Instruction.RowConstant)
            {
                places[i] = firstUses.TryGetValue(instructions[i].Results()[0], out long place) ? place : 0;
            }

            foreach (Value operand in instructions[i].Operands())
            {
                firstUses[operand] = firstUses.TryGetValue(operand, out long known) && known < places[i] ? known : places[i];
            }
        }

        return instructions.Zip(places, static (instruction, place) => (instruction, place));
    }

    private long PlaceOf(int row, int column, int vector) => ((row + 1) * PerRow) + (column * PerColumn) + (vector * _perVector);

    /// <summary>What writes an output or reads the table, for a kernel of several.</summary>
    private static Instruction Relocate(Instruction instruction, int kernel, GroupTable? table) => instruction switch
    {
        Instruction.Store store => store with { Output = kernel },
        Instruction.StorePhases store => store with { Output = kernel },
        Instruction.TableConstant constant when table is not null => constant with { Index = table.Place(kernel, constant.Index) },
        Instruction.RowConstant constant when table is not null => constant with { Stride = table.Stride, Index = table.Place(kernel, constant.Index) },
        Instruction.RowLoop loop => loop with { Body = [.. loop.Body.Select(inner => Relocate(inner, kernel, table))] },
        _ => instruction,
    };

    /// <summary>The carried values of all kernels, those that wait for the same row of the window together.</summary>
    private static ImmutableArray<Carried> Interleave(ImmutableArray<ImmutableArray<Carried>> carried) =>
        [.. Enumerable.Range(0, carried.Max(static kernel => kernel.Length)).SelectMany(index => carried.Where(kernel => index < kernel.Length).Select(kernel => kernel[index]))];
}
