using System;
using System.Collections.Generic;

namespace ConvGen.Tests.Lanes;

/// <summary>The lane operations of one width, by name, each applied to whole arrays of operands.</summary>
internal abstract class LaneMachine
{
    private readonly SortedDictionary<string, Func<Operands, Array>> _operations = new(StringComparer.Ordinal);

    /// <summary>The names of all operations; every width has the same.</summary>
    public IEnumerable<string> Names => _operations.Keys;

    /// <summary>Applies an operation vector by vector and returns the lanes of all results in order.</summary>
    public Array Run(string name, Operands operands) => _operations[name](operands);

    protected void Register(string name, Func<Operands, Array> operation) => _operations.Add(name, operation);
}
