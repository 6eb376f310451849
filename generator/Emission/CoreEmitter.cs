using System;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the core: a type with the facts the library needs, the tables, and one method a body.</summary>
internal static class CoreEmitter
{
    /// <summary>
    /// What stands before all that is no member of a user's type: vectors know no null, and the compiler would search every body
    /// for it, which is a fifth of its time.
    /// </summary>
    public const string NullableDirective = "#nullable disable";

    private const int NumbersPerLine = 16;

    /// <summary>The lanes of a body, and their vectors.</summary>
    public const string TypeArguments = "L, I16, I32, I64, F32, F64";

    private const string HasManyRegisters = "VectorRegisters.AreMany";

    /// <summary>The name of a kernel's core.</summary>
    public static string NameOf(KernelSpec spec) => spec.Method.Name + "Core";

    /// <summary>Prints the core into the namespace of its file.</summary>
    public static void Emit(SourceWriter writer, string space, KernelSpec spec, KernelFacts facts, ConvolutionPlan plan, ConvolutionProgram program)
    {
        using (writer.Block("namespace " + space))
        {
            writer.Line("""
                using global::System;
                using global::System.Runtime.CompilerServices;
                using global::ConvGen.CompilerServices;

                """);
            string source = ElementNames.Of(facts.Source);
            string core = $"ICore<{source}, {ElementNames.Of(facts.Destination)}>";
            using (writer.Block($"internal readonly struct {NameOf(spec)} : {core}"))
            {
                writer.Line($"""
                    public static Window Window => new(Rows: {Text.Of(facts.Rows)}, Columns: {Text.Of(facts.Columns)}, AnchorRow: {Text.Of(facts.AnchorRow)}, AnchorColumn: {Text.Of(facts.AnchorColumn)});

                    public static Border Border => Border.{spec.Options.Border};

                    public static {source} BorderValue => {Literal.OfElement(spec.Options.BorderValue, facts.Source)};

                    """);
                EmitTileSize(writer, facts, plan, program);

                writer.Line();
                EmitTables(writer, program);
                string note = program.Outputs.Length > 1 ? string.Empty : StartNote(facts, plan);
                EmitWide(writer, core, facts, plan, program, note);
                if (program is { Compact: { } compact, CompactPasses: null })
                {
                    writer.Line();
                    EmitCompact(writer, program, compact, StartNote(plan.Compact!, note));
                }

                writer.Line();
                EmitBody(writer, core, "Narrow", program, program.Narrow, note);
                PassEmitter.Emit(writer, plan, program, note);
            }
        }
    }

    /// <summary>The tile of the body that runs: which one that is, the processor's registers decide.</summary>
    private static void EmitTileSize(SourceWriter writer, KernelFacts facts, ConvolutionPlan plan, ConvolutionProgram program)
    {
        string wide = TileSize(facts, program, program.Wide, plan.Wide, program.Passes);
        using (writer.Block("public static Tile Tile"))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line(program.Compact is { } compact
                ? $"get => {HasManyRegisters}\n    ? {wide}\n    : {TileSize(facts, program, compact, plan.Compact!, program.CompactPasses)};"
                : $"get => {wide};");
        }
    }

    /// <summary>A size, and what the library has to know beyond it.</summary>
    private static string TileSize(KernelFacts facts, ConvolutionProgram program, Tile tile, BodyPlan plan, PassPrograms? passes)
    {
        int lead = passes is null ? tile.Lead : facts.Rows - 1;
        int vectors = passes is null ? tile.Vectors * tile.Phases : Math.Max(VectorsOf(program, passes.Rows), VectorsOf(program, passes.Columns));
        (string Name, int Value)[] properties = [.. new[] { ("Lead", lead), ("Registers", plan.Registers), ("Fold", tile.Fold) }.Where(static property => property.Item2 > 0)];
        string[] others = plan.Extends ? ["HasColumns = true"] : [];
        string[] all = [.. properties.Select(static property => $"{property.Name} = {Text.Of(property.Value)}"), .. others];
        return $"new(Rows: {Text.Of(tile.Rows)}, Vectors: {Text.Of(vectors)}, LaneBits: {Text.Of(LaneNames.Bits(program.Lanes))}){(all.Length == 0 ? string.Empty : $" {{ {string.Join(", ", all)} }}")}";
    }

    /// <summary>The vectors in lanes of the program that hold what a pass takes at once in lanes of its own.</summary>
    private static int VectorsOf(ConvolutionProgram program, ConvolutionProgram pass)
    {
        int share = LaneNames.Bits(program.Lanes) / LaneNames.Bits(pass.Lanes);
        return pass.Wide.Vectors * pass.Wide.Phases * share;
    }

    /// <summary>The tables of a program.</summary>
    public static void EmitTables(SourceWriter writer, ConvolutionProgram program)
    {
        string keyword = LaneNames.Keyword(program.Lanes);
        if (program.Constants.Length > 0)
        {
            EmitTable(writer, keyword, "Weights", [.. program.Constants.Select(weight => Literal.Of(weight, program.Lanes))], TableRows(program));
        }

        if (program.LoopTaps.Length > 0)
        {
            int[] rows = [.. program.LoopTaps.GroupBy(static tap => tap.Row).Select(static row => row.Count())];
            string index = program.LoopTaps.Max(static tap => Math.Max(tap.Row, tap.Column)) > ushort.MaxValue ? "int" : "ushort";
            EmitTable(writer, keyword, "Weights", [.. program.LoopTaps.Select(tap => Literal.Of(tap.Weight, program.Lanes))], rows);
            EmitTable(writer, index, "Rows", [.. program.LoopTaps.Select(static tap => Text.Of(tap.Row))], rows);
            EmitTable(writer, index, "Columns", [.. program.LoopTaps.Select(static tap => Text.Of(tap.Column))], rows);
        }
    }

    /// <summary>How many weights of the table belong to each row of the kernel, where a loop walks them row by row; else all in one.</summary>
    private static int[] TableRows(ConvolutionProgram program)
    {
        int stride = program.Tiles.SelectMany(static tile => tile.Body).OfType<Instruction.RowLoop>()
            .SelectMany(static loop => loop.Body).OfType<Instruction.RowConstant>().Select(static constant => constant.Stride).FirstOrDefault();
        return stride > 0 && program.Constants.Length % stride == 0 ? [.. Enumerable.Repeat(stride, program.Constants.Length / stride)] : [program.Constants.Length];
    }

    /// <summary>A row of the kernel starts a line.</summary>
    private static void EmitTable(SourceWriter writer, string keyword, string name, string[] items, int[] rows)
    {
        writer.Line($"private static ReadOnlySpan<{keyword}> {name} =>");
        writer.Line("[");
        using (writer.Indent())
        {
            int end = 0;
            foreach (int row in rows)
            {
                int start = end;
                end += row;
                for (; start < end; start += NumbersPerLine)
                {
                    writer.Line(string.Join(", ", items.Skip(start).Take(Math.Min(NumbersPerLine, end - start))) + ",");
                }
            }
        }

        writer.Line("];");
        writer.Line();
    }

    /// <summary>One body or two passes, behind what processors of few registers run instead.</summary>
    private static void EmitWide(SourceWriter writer, string core, KernelFacts facts, ConvolutionPlan plan, ConvolutionProgram program, string note)
    {
        string? compact = program.CompactPasses is { } few ? PassEmitter.Call(few, facts, PassEmitter.Compact)
            : program.Compact is not null ? $"Compact<{TypeArguments}>(region)"
            : null;
        string first = compact is null ? string.Empty : $$"""
            if (!{{HasManyRegisters}})
            {
                {{compact}};
                return;
            }
            """;
        if (program.Passes is not { } passes)
        {
            EmitBody(writer, core, "Wide", program, program.Wide, StartNote(plan.Wide, note), first);
            return;
        }

        string call = PassEmitter.Call(passes, facts);
        string head = $"static void {core}.Wide<{TypeArguments}>(in {RegionType(program)} region)";
        if (compact is null)
        {
            writer.Line($"{head} =>\n    {call};");
            return;
        }

        using (writer.Block(head))
        {
            writer.Line($"{first}\n\n{call};");
        }
    }

    /// <summary>A method that the library calls.</summary>
    public static void EmitBody(SourceWriter writer, string core, string name, ConvolutionProgram program, Tile tile, string startNote, string first = "")
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Block($"static void {core}.{name}<{TypeArguments}>(in {RegionType(program)} region)"))
        {
            if (first.Length > 0)
            {
                writer.Line(first);
                writer.Line();
            }

            new BodyEmitter(writer, program, tile).Emit(startNote);
        }
    }

    /// <summary>A body beside those that the library calls, with the constraints that theirs have from there.</summary>
    private static void EmitCompact(SourceWriter writer, ConvolutionProgram program, Tile tile, string startNote)
    {
        writer.Line($"""
            // The wide body for processors of sixteen vector registers.
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static void Compact<{TypeArguments}>(in {RegionType(program)} region)
                where L : struct, ILanes<I16, I32, I64, F32, F64> where I16 : struct where I32 : struct where I64 : struct where F32 : struct where F64 : struct
            """);
        writer.Line("{");
        using (writer.Indent())
        {
            new BodyEmitter(writer, program, tile).Emit(startNote);
        }

        writer.Line("}");
    }

    private static string RegionType(ConvolutionProgram program) => $"Region<{ElementNames.Of(program.Source)}, {ElementNames.Of(program.Outputs[0])}>";

    /// <summary>The same where halves of lanes that do not start at zero are added to a sum.</summary>
    private static string StartNote(BodyPlan body, string note) =>
        body.Strategy == Strategy.Dot && body.Batches.Any(static batch => batch.Starts.Any(static start => start != 0))
            ? $"{(note.Length == 0 ? " //" : note + ",")} less what halves start with"
            : note;

    /// <summary>What a sum starts with: nothing, the offset, half the divisor, or both.</summary>
    private static string StartNote(KernelFacts facts, ConvolutionPlan plan)
    {
        string? half = plan.Finish switch
        {
            FinishPlan.ShiftDown { Mode: not (Rounding.Floor or Rounding.TowardZero) } shift => Text.Of(BigInteger.One << shift.Shift),
            FinishPlan.Divide { Mode: not (Rounding.Floor or Rounding.TowardZero) } divide => Text.Of(divide.Divisor),
            _ => null,
        };
        if (plan.Finish is FinishPlan.RoundExact { Mode: Rounding.HalfUp })
        {
            return facts.Offset.IsZero ? " // one half, so that cutting rounds" : " // the offset, and one half so that cutting rounds";
        }

        return (facts.Offset.IsZero, half) switch
        {
            (true, null) => string.Empty,
            (false, null) => " // the offset",
            (true, _) => $" // half of {half}, to round the quotient",
            (false, _) => $" // the offset, and half of {half} to round the quotient",
        };
    }
}
