using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace ConvGen.Generator.Lowering;

/// <summary>
/// Walks a body in order, loops included, and lets a pass put other instructions in the place of each. Uses of values that the
/// pass has replaced are renamed before it sees them.
/// </summary>
internal sealed class Rewriter
{
    private readonly Dictionary<Value, Value> _replaced = [];
    private readonly Predicate<Value> _isReplaced;
    private readonly Func<Instruction, Rewriter, Instruction[]?> _rewrite;

    private Rewriter(Func<Instruction, Rewriter, Instruction[]?> rewrite) => (_rewrite, _isReplaced) = (rewrite, _replaced.ContainsKey);

    /// <summary>True while the walk is inside a loop.</summary>
    public bool IsInLoop { get; private set; }

    /// <summary>Rewrites a tile.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="rewrite">What stands in the place of an instruction; null where it stays.</param>
    public static Tile Run(Tile tile, Func<Instruction, Rewriter, Instruction[]?> rewrite)
    {
        Rewriter rewriter = new(rewrite);
        ImmutableArray<Instruction> body = rewriter.Rewrite(tile.Body);
        return tile with { Body = body, Carried = tile.Carried.Rename(rewriter.Rename) };
    }

    /// <summary>From here on, uses of <paramref name="value"/> are uses of <paramref name="other"/>.</summary>
    public void Replace(Value value, Value other) => _replaced.Add(value, other);

    /// <summary>Most instructions use nothing that was replaced and stay as they are.</summary>
    private Instruction Rename(Instruction instruction) =>
        _replaced.Count > 0 && instruction.Uses(_isReplaced) ? instruction.WithOperands(Rename) : instruction;

    private Value Rename(Value value) => _replaced.TryGetValue(value, out Value other) ? other : value;

    private ImmutableArray<Instruction> Rewrite(ImmutableArray<Instruction> body)
    {
        ImmutableArray<Instruction>.Builder result = ImmutableArray.CreateBuilder<Instruction>(body.Length);
        foreach (Instruction instruction in body)
        {
            Instruction renamed = Rename(instruction);
            if (renamed.LoopBody() is { } inner)
            {
                IsInLoop = true;
                // The values at the end of a round are defined inside and may be replaced there.
                result.Add(renamed.WithLoopBody(Rewrite(inner)).WithOperands(Rename));
                IsInLoop = false;
            }
            else if (_rewrite(renamed, this) is { } others)
            {
                result.AddRange(others);
            }
            else
            {
                result.Add(renamed);
            }
        }

        return result.ToImmutable();
    }
}
