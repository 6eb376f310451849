using System;

namespace ConvGen.CompilerServices;

/// <summary>The errors of sources and destinations; every message names both and their sizes.</summary>
internal static class ArgumentErrors
{
    /// <summary>A destination has not the size of the output.</summary>
    public static ArgumentException WrongSize(Shape destination, Shape source, int height, int width) => new(
        destination.IsSignal
            ? $"'{destination.Name}' has {destination.Width} elements, but the output for the {source.Width} of '{source.Name}' has {width}."
            : $"'{destination.Name}' is {destination.Height} × {destination.Width}, but the output for the {source.Height} × {source.Width} of '{source.Name}' is {height} × {width} (rows × columns).",
        destination.Name);

    /// <summary>A destination shares an element with the source or another destination.</summary>
    public static ArgumentException Shared(Shape destination, Shape other) => new(
        $"'{destination.Name}' ({destination.Size}) shares elements with '{other.Name}' ({other.Size}); write to other memory.", destination.Name);
}

/// <summary>A parameter and its size.</summary>
internal readonly record struct Shape(string Name, int Height, int Width, bool IsSignal = false)
{
    /// <summary>The size in words.</summary>
    public string Size => IsSignal ? $"{Width} elements" : $"{Height} × {Width}";
}
