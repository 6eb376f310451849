extern alias generator;
using System.Linq;
using generator::ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Tests.Lowering;

/// <summary>What a body does once a tile, by kind: the currency in which passes state what they save.</summary>
internal readonly record struct Operations(int Loads = 0, int Constants = 0, int Multiplies = 0, int Adds = 0, int Shifts = 0, int Others = 0, int Stores = 0)
{
    /// <summary>Counts a body; a fused multiply-add is one multiplication.</summary>
    public static Operations Of(Tile tile) => tile.Body.Aggregate(new Operations(), static (sum, instruction) => instruction switch
    {
        Instruction.Load => sum with { Loads = sum.Loads + 1 },
        Instruction.Constant or Instruction.TableConstant => sum with { Constants = sum.Constants + 1 },
        Instruction.MultiplyAdd or Instruction.Binary { Operation: BinaryOperation.Multiply } => sum with { Multiplies = sum.Multiplies + 1 },
        Instruction.Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract } => sum with { Adds = sum.Adds + 1 },
        Instruction.Shift => sum with { Shifts = sum.Shifts + 1 },
        Instruction.Store => sum with { Stores = sum.Stores + 1 },
        _ => sum with { Others = sum.Others + 1 },
    });
}
