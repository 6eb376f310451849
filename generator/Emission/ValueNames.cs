using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>
/// Gives the values of a body their C# names. Values that are used once, at the place of use, need none; a value may take over
/// the variable of an earlier one that nobody uses any more, so that a sum reads as one variable that grows.
/// </summary>
internal sealed class ValueNames
{
    private readonly Dictionary<Value, int> _uses = [];
    private readonly Dictionary<Value, string> _variables = [];
    private readonly Dictionary<Value, Func<string>> _inlined = [];
    private readonly Dictionary<string, (Value Holder, LaneType Type)> _declared = [];

    /// <summary>Counts the uses in a body.</summary>
    public ValueNames(IEnumerable<Instruction> body)
    {
        foreach (Value operand in body.SelectMany(static instruction => instruction.Operands()))
        {
            _uses[operand] = UsesOf(operand) + 1;
        }
    }

    /// <summary>How often a value is still used.</summary>
    public int UsesOf(Value value) => _uses.TryGetValue(value, out int uses) ? uses : 0;

    /// <summary>The text of an operand; counts as one use.</summary>
    public string Use(Value value)
    {
        _uses[value] = UsesOf(value) - 1;
        return _inlined.TryGetValue(value, out Func<string>? text) ? text() : _variables[value];
    }

    /// <summary>Lets a value stand for an expression wherever it is used.</summary>
    public void Inline(Value value, Func<string> text) => _inlined.Add(value, text);

    /// <summary>
    /// The left side of an assignment to a value: the name of a variable that is free, or a declaration. Call it after the right
    /// side was written, when the operands have been used.
    /// </summary>
    public string Assign(Value value)
    {
        string name = value.Name;
        for (int i = 2; _declared.TryGetValue(name, out (Value Holder, LaneType Type) declared); i++)
        {
            if (declared.Type == value.Type && UsesOf(declared.Holder) == 0)
            {
                _declared[name] = (value, value.Type);
                _variables[value] = name;
                return name;
            }

            name = value.Name + "v" + Text.Of(i);
        }

        _declared.Add(name, (value, value.Type));
        _variables[value] = name;
        return $"{LaneNames.Vector(value.Type)} {name}";
    }

    /// <summary>Declares a value under a name of its own that no other value takes over.</summary>
    public string Reserve(Value value, string name)
    {
        _declared.Add(name, (value, value.Type));
        _uses[value] = UsesOf(value) + 1;
        _variables[value] = name;
        return $"{LaneNames.Vector(value.Type)} {name}";
    }

    /// <summary>Makes a value another name for the variable of <paramref name="holder"/>.</summary>
    public void Alias(Value value, Value holder)
    {
        string name = _variables[holder];
        _variables[value] = name;
        _declared[name] = (value, value.Type);
    }
}
