extern alias library;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using library::ConvGen;

namespace ConvGen.Generator.Tests.Conformance;

/// <summary>How a declaration writes its weights.</summary>
internal enum Notation
{
    /// <summary>One string a row.</summary>
    Rows,

    /// <summary>One raw string, one line a row.</summary>
    RawString,

    /// <summary>Numbers and <c>Columns</c>.</summary>
    Numbers,
}

/// <summary>Which of the four signatures a method has.</summary>
internal enum Form
{
    Planar,
    PlanarParallel,
    Linear,
    LinearParallel,
}

/// <summary>
/// One declaration, twice: as the C# a user writes for the generator, and as the kernel and options that
/// <see cref="SlidingWindow"/> takes.
/// </summary>
internal sealed record Declaration
{
    /// <summary>The rows of the kernel; weights separated by spaces.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    public string Scale { get; init; } = "1";

    public required Type Source { get; init; }

    public required Type Destination { get; init; }

    public Notation Notation { get; init; }

    public Form Form { get; init; }

    public Border Border { get; init; }

    public double BorderValue { get; init; }

    public bool Flip { get; init; }

    public int? AnchorX { get; init; }

    public int? AnchorY { get; init; }

    public double Offset { get; init; }

    public Rounding Rounding { get; init; }

    /// <summary>True for the signatures on one-dimensional spans.</summary>
    public bool IsLinear => Form is Form.Linear or Form.LinearParallel;

    /// <summary>True where source and destination are integers, so that results are exact.</summary>
    public bool IsExact => Elements.IsInteger(Source) && Elements.IsInteger(Destination);

    /// <summary>The kernel for the reference.</summary>
    public Kernel ToKernel() => (Notation == Notation.Numbers ? Kernel.FromWeights(ToNumbers()) : Kernel.Parse([.. Rows])).Scaled(Scale);

    /// <summary>The options for the reference.</summary>
    public ConvolutionOptions ToOptions() => new()
    {
        Border = Border,
        BorderValue = BorderValue,
        Flip = Flip,
        AnchorX = AnchorX,
        AnchorY = AnchorY,
        Offset = Offset,
        Rounding = Rounding,
    };

    /// <summary>The declaration as C#, without the type around it.</summary>
    public string ToSource(string name)
    {
        (string source, string destination) = (Elements.Keyword(Source), Elements.Keyword(Destination));
        string parallel = Form is Form.PlanarParallel or Form.LinearParallel ? ", ParallelOptions? parallel = null" : string.Empty;
        string planes = IsLinear ? string.Empty : "2D";
        return $"""
            [Kernel({KernelArguments()})]
            [Convolution({string.Join(", ", Options())})]
            public static partial void {name}(ReadOnlySpan{planes}<{source}> source, Span{planes}<{destination}> destination{parallel});

            """;
    }

    /// <summary>The declaration on one line, to paste into an issue.</summary>
    public override string ToString() => ToSource("Method").ReplaceLineEndings(" ");

    private string KernelArguments()
    {
        StringBuilder text = new();
        switch (Notation)
        {
            case Notation.Numbers:
                text.AppendJoin(", ", Rows.SelectMany(static row => row.Split(' ')));
                text.Append(CultureInfo.InvariantCulture, $", Columns = {Rows[0].Split(' ').Length}");
                break;
            case Notation.RawString:
                text.Append("\"\"\"\n").AppendJoin('\n', Rows).Append("\n\"\"\"");
                break;
            default:
                text.AppendJoin(", ", Rows.Select(static row => $"\"{row}\""));
                break;
        }

        return Scale == "1" ? text.ToString() : $"{text}, Scale = \"{Scale}\"";
    }

    // An option that changes nothing is left out: on a method it is a warning, and warnings are errors here.
    private IEnumerable<string> Options()
    {
        yield return $"Border = Border.{Border}";
        if (Border == Border.Constant)
        {
            yield return $"BorderValue = {Text(BorderValue)}";
        }

        if (Flip && (Rows.Count > 1 || Rows[0].Contains(' ')))
        {
            yield return "Flip = true";
        }

        if (AnchorX is int x && Border != Border.Valid)
        {
            yield return $"AnchorX = {Text(x)}";
        }

        if (AnchorY is int y && Border != Border.Valid)
        {
            yield return $"AnchorY = {Text(y)}";
        }

        if (Offset != 0)
        {
            yield return $"Offset = {Text(Offset)}";
        }

        if (Elements.IsInteger(Destination))
        {
            yield return $"Rounding = Rounding.{Rounding}";
        }
    }

    private double[,] ToNumbers()
    {
        double[][] rows = [.. Rows.Select(static row => row.Split(' ').Select(static weight => double.Parse(weight, CultureInfo.InvariantCulture)).ToArray())];
        double[,] numbers = new double[rows.Length, rows[0].Length];
        foreach ((int row, double[] weights) in rows.Index())
        {
            foreach ((int column, double weight) in weights.Index())
            {
                numbers[row, column] = weight;
            }
        }

        return numbers;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
