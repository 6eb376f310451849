using System;
using System.Collections.Generic;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the core: a file-local type with the facts the library needs, the tables, and one method a body.</summary>
internal static class CoreEmitter
{
    /// <summary>Where cores live; each is local to its file, so names repeat without harm.</summary>
    public const string Namespace = "ConvGen.Generated";

    private const int NumbersPerLine = 12;

    /// <summary>The name of a kernel's core.</summary>
    public static string NameOf(KernelSpec spec) => spec.Method.Name + "Core";

    /// <summary>Prints the core.</summary>
    public static void Emit(SourceWriter writer, KernelSpec spec, KernelFacts facts, ConvolutionProgram program)
    {
        using (writer.Block("namespace " + Namespace))
        {
            writer.Line("""
                using global::System;
                using global::System.Runtime.CompilerServices;
                using global::ConvGen.CompilerServices;

                """);
            string source = ElementTypeInfo.Of(facts.Source).Keyword;
            string core = $"ICore<{source}, {ElementTypeInfo.Of(facts.Destination).Keyword}>";
            using (writer.Block($"file readonly struct {NameOf(spec)} : {core}"))
            {
                writer.Line($"""
                    public static Window Window => new(Rows: {Text.Of(facts.Rows)}, Columns: {Text.Of(facts.Columns)}, AnchorRow: {Text.Of(facts.AnchorRow)}, AnchorColumn: {Text.Of(facts.AnchorColumn)});

                    public static Border Border => Border.{spec.Options.Border};

                    public static {source} BorderValue => {Literal.OfElement(spec.Options.BorderValue, facts.Source)};

                    public static Tile Tile => new(Rows: {Text.Of(program.Wide.Rows)}, Vectors: {Text.Of(program.Wide.Vectors)}, LaneBits: {Text.Of(LaneNames.Bits(program.Lanes))});

                    """);
                EmitTables(writer, program);
                EmitBody(writer, core, "Wide", program, program.Wide);
                writer.Line();
                EmitBody(writer, core, "Narrow", program, program.Narrow);
            }
        }
    }

    private static void EmitTables(SourceWriter writer, ConvolutionProgram program)
    {
        string keyword = LaneNames.Keyword(program.Lanes);
        if (program.Constants.Length > 0)
        {
            EmitTable(writer, keyword, "Weights", program.Constants.Select(weight => Literal.Of(weight, program.Lanes)));
        }

        if (program.LoopTaps.Length > 0)
        {
            EmitTable(writer, keyword, "Weights", program.LoopTaps.Select(tap => Literal.Of(tap.Weight, program.Lanes)));
            string index = program.LoopTaps.Max(static tap => Math.Max(tap.Row, tap.Column)) > ushort.MaxValue ? "int" : "ushort";
            EmitTable(writer, index, "Rows", program.LoopTaps.Select(static tap => Text.Of(tap.Row)));
            EmitTable(writer, index, "Columns", program.LoopTaps.Select(static tap => Text.Of(tap.Column)));
        }
    }

    private static void EmitTable(SourceWriter writer, string keyword, string name, IEnumerable<string> values)
    {
        string[] items = [.. values];
        writer.Line($"private static ReadOnlySpan<{keyword}> {name} =>");
        writer.Line("[");
        using (writer.Indent())
        {
            for (int start = 0; start < items.Length; start += NumbersPerLine)
            {
                writer.Line(string.Join(", ", items.Skip(start).Take(NumbersPerLine)) + ",");
            }
        }

        writer.Line("];");
        writer.Line();
    }

    private static void EmitBody(SourceWriter writer, string core, string name, ConvolutionProgram program, Tile tile)
    {
        string region = $"Region<{ElementTypeInfo.Of(program.Source).Keyword}, {ElementTypeInfo.Of(program.Outputs.Single()).Keyword}>";
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Block($"static void {core}.{name}<L, I16, I32, I64, F32, F64>(in {region} region)"))
        {
            new BodyEmitter(writer, program, tile).Emit();
        }
    }
}
