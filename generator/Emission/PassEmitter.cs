using ConvGen.Generator.Analysis;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the passes of a core: a type each, with its tables and its body. The library has the lines between them and calls both.</summary>
internal static class PassEmitter
{
    /// <summary>What the names of passes for few registers begin with.</summary>
    public const string Compact = "Compact";

    /// <summary>The call that runs both passes over a region.</summary>
    public static string Call(PassPrograms passes, KernelFacts facts, string prefix = "") =>
        $"Passes.Run<{prefix}Rows, {prefix}Columns, {ElementNames.Of(passes.Rows.Source)}, {ElementNames.Of(passes.Line)}, {ElementNames.Of(facts.Destination)}, {CoreEmitter.TypeArguments}>(region, lead: {Text.Of(facts.Rows - 1)})";

    /// <summary>Prints the types of a core's passes, those for few registers last.</summary>
    /// <param name="writer">Inside the core.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="program">The program.</param>
    /// <param name="startNote">What a sum of the whole kernel starts with.</param>
    public static void Emit(SourceWriter writer, ConvolutionPlan plan, ConvolutionProgram program, string startNote)
    {
        EmitBoth(writer, plan, plan.Passes, program.Passes, string.Empty, startNote);
        EmitBoth(writer, plan, plan.CompactPasses, program.CompactPasses, Compact, startNote);
    }

    private static void EmitBoth(SourceWriter writer, ConvolutionPlan whole, PassesPlan? plan, PassPrograms? passes, string prefix, string startNote)
    {
        if (plan is null || passes is null)
        {
            return;
        }

        string registers = prefix.Length > 0 ? ", for processors of sixteen vector registers" : string.Empty;
        string moved = plan.Rows.Start.IsZero ? string.Empty : " // so that 16 bits hold every sum with its sign";
        string missing = plan.Columns.Start == whole.Start ? startNote : $"{(startNote.Length == 0 ? " //" : startNote + ", and")} what the lines are off by";
        EmitPass(writer, $"From rows of the source to lines{registers}.", prefix + "Rows", passes.Rows, moved);
        EmitPass(writer, $"From lines to outputs{registers}.", prefix + "Columns", passes.Columns, missing);
    }

    private static void EmitPass(SourceWriter writer, string summary, string name, ConvolutionProgram program, string startNote)
    {
        string pass = $"IPass<{ElementNames.Of(program.Source)}, {ElementNames.Of(program.Outputs[0])}>";
        writer.Line();
        writer.Line($"// {summary}");
        using (writer.Block($"private readonly struct {name} : {pass}"))
        {
            CoreEmitter.EmitTables(writer, program);
            CoreEmitter.EmitBody(writer, pass, "Run", program, program.Wide, startNote);
        }
    }
}
