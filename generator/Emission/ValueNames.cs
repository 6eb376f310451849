using System;
using System.Collections.Generic;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>
/// Gives the values of a body their C# variables. Values that are written where they are used need none; a value may take over
/// the variable of an earlier one that nobody uses any more, so that a sum reads as one variable that grows.
/// </summary>
internal sealed class ValueNames
{
    private readonly Dictionary<Value, int> _uses = [];
    private readonly Dictionary<Value, string> _variables = [];
    private readonly Dictionary<Value, Inlined> _inlined = [];
    private readonly Dictionary<string, Value> _holders = [];
    private readonly List<string> _declared = [];

    /// <summary>Counts the uses in a tile.</summary>
    public ValueNames(Tile tile) => InstructionExtensions.VisitUses(tile.Carried, tile.Body, operand => _uses[operand] = UsesOf(operand) + 1);

    /// <summary>How often a value is still used.</summary>
    public int UsesOf(Value value) => _uses.TryGetValue(value, out int uses) ? uses : 0;

    /// <summary>The text of an operand; counts as one use.</summary>
    public string Use(Value value)
    {
        _uses[value] = UsesOf(value) - 1;
        return _inlined.TryGetValue(value, out Inlined inlined) ? inlined.Text() : _variables[value];
    }

    /// <summary>The variable that a value was assigned to first.</summary>
    public string NameOf(Value value) => _variables[value];

    /// <summary>How many calls stand inside one another where a value is used: 0 for a variable.</summary>
    public int DepthOf(Value value) => _inlined.TryGetValue(value, out Inlined inlined) ? inlined.Depth : 0;

    /// <summary>Lets a value stand for an expression wherever it is used. The operands stay in use until the expression is written.</summary>
    public void Inline(Value value, Func<string> text, int depth) => _inlined.Add(value, new Inlined(text, depth));

    /// <summary>
    /// The left side of an assignment to a value: the name of a variable that is free, or a declaration. Call it after the right
    /// side was written, when the operands have been used.
    /// </summary>
    public string Assign(Value value, string name)
    {
        if (_holders.TryGetValue(name, out Value holder) && holder.Type == value.Type && UsesOf(holder) == 0)
        {
            _holders[name] = value;
            _variables[value] = name;
            return name;
        }

        return Declare(value, name);
    }

    /// <summary>The variables that have been declared.</summary>
    public int Declared => _declared.Count;

    /// <summary>Ends a block: no value behind it takes over a variable that was declared inside, the first of them <paramref name="first"/>.</summary>
    public void EndBlock(int first)
    {
        for (; first < _declared.Count; first++)
        {
            Value holder = _holders[_declared[first]];
            _uses[holder] = UsesOf(holder) + 1;
        }
    }

    /// <summary>Declares a value under a name that no other value takes over.</summary>
    public string Reserve(Value value, string name)
    {
        _uses[value] = UsesOf(value) + 1;
        return Declare(value, name);
    }

    /// <summary>Makes a value another name for the variable of <paramref name="holder"/>.</summary>
    public void Alias(Value value, Value holder)
    {
        string name = _variables[holder];
        _variables[value] = name;
        _holders[name] = value;
    }

    private string Declare(Value value, string name)
    {
        string free = name;
        for (int i = 2; _holders.ContainsKey(free); i++)
        {
            free = $"{name}_{Text.Of(i)}";
        }

        _holders.Add(free, value);
        _declared.Add(free);
        _variables[value] = free;
        return $"{LaneNames.Vector(value.Type)} {free}";
    }

    /// <summary>An expression and how many calls stand inside one another in it.</summary>
    private sealed record Inlined(Func<string> Text, int Depth);
}
