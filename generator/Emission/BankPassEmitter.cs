using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission;

/// <summary>Prints what the library runs for kernels that have a destination each: a type that holds the destinations and knows their cores.</summary>
internal static class BankPassEmitter
{
    /// <summary>The name of a bank's pass.</summary>
    public static string NameOf(BankSpec bank) => bank.Method.Name + "Pass";

    /// <summary>Prints the pass into the namespace of its file.</summary>
    public static void Emit(SourceWriter writer, string space, BankSpec bank, ImmutableArray<CompiledPart> parts)
    {
        using (writer.Block("namespace " + space))
        {
            MethodSpec method = bank.Method;
            writer.Line($"""
                {(method.IsPlanar && !NeedsSystem([method.Source, .. method.Destinations]) ? string.Empty : "using global::System;\n")}{(method.IsPlanar ? "using global::CommunityToolkit.HighPerformance;\n" : string.Empty)}using global::ConvGen.CompilerServices;

                """);
            string source = ElementNames.Of(method.Source);
            string span = method.IsPlanar ? "Span2D" : "Span";
            ImmutableArray<string> cores = [.. parts.SelectMany(static part => part.Groups.SelectMany(static group => group.Kernels.Select(_ => CoreEmitter.NameOf(group.Core))))];
            string fields = string.Join(", ", method.Destinations.Select((type, kernel) => $"{span}<{ElementNames.Of(type)}> destination{Text.Of(kernel)}"));
            using (writer.Block($"internal readonly ref struct {NameOf(bank)}({fields}) : IBankPass<{source}>"))
            {
                for (int kernel = 0; kernel < cores.Length; kernel++)
                {
                    writer.Line($"private readonly {span}<{ElementNames.Of(method.Destinations[kernel])}> _destination{Text.Of(kernel)} = destination{Text.Of(kernel)};");
                }

                writer.Line($"""

                    public static int Count => {Text.Of(cores.Length)};

                    public static int Cores => {Text.Of(parts.Sum(static part => part.Groups.Length))};

                    public static global::ConvGen.Border Border => {cores[0]}.Border;

                    """);
                EmitSwitch(writer, "static Window WindowOf", [.. cores.Select(static core => $"{core}.Window")]);
                EmitSwitch(writer, "static string NameOf", [.. cores.Select((_, kernel) => $"\"{method.Parameters[kernel + 1].Name}\"")]);
                EmitSwitch(writer, "BankPlane PlaneOf", [.. cores.Select(static (_, kernel) => $"BankPlane.Of(_destination{Text.Of(kernel)})")]);
                EmitCompute(writer, bank, parts, source);
            }
        }
    }

    /// <summary>True if the name of one of the types is not a keyword.</summary>
    public static bool NeedsSystem(ImmutableArray<ElementType> types) => types.Contains(ElementType.Half);

    private static void EmitSwitch(SourceWriter writer, string head, ImmutableArray<string> values)
    {
        string arms = string.Concat(values.Take(values.Length - 1).Select(static (value, kernel) => $"\n    {Text.Of(kernel)} => {value},"));
        writer.Line($"public {head}(int kernel) => kernel switch\n{{{arms}\n    _ => {values[values.Length - 1]},\n}};\n");
    }

    private static void EmitCompute(SourceWriter writer, BankSpec bank, ImmutableArray<CompiledPart> parts, string source)
    {
        using (writer.Block($"public static void Compute(in BankBand<{source}> band)"))
        {
            for (int kernel = 0; kernel < parts.Length && !bank.IsPlain; kernel++)
            {
                writer.Line($"band.Activate<{BankEmitter.BankName(parts[kernel])}, {ElementNames.Of(parts[kernel].Forms!.Sum)}, {ElementNames.Of(bank.Method.Destinations[kernel])}>({Text.Of(kernel)});");
            }

            foreach (CompiledGroup group in bank.IsPlain ? parts[0].Groups : [])
            {
                string outputs = group.IsShared ? $"{Text.Of(group.First)}, {Text.Of(group.Kernels.Length)}" : Text.Of(group.First);
                writer.Line($"band.Run<{CoreEmitter.NameOf(group.Core)}, {ElementNames.Of(group.Core.Method.Destination)}>({outputs});");
            }
        }
    }
}
