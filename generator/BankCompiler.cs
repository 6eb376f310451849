using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator;

/// <summary>The compiler for methods with several kernels: those that may share a body go through the last stages together, and its core writes the sums or the destinations of all.</summary>
internal static class BankCompiler
{
    /// <summary>Compiles a bank. A pure function.</summary>
    public static string Compile(BankSpec bank) => BankEmitter.Emit(bank, bank.IsPlain ? [CompilePart(bank)] : [.. bank.Parts.Select(CompilePart)]);

    private static CompiledPart CompilePart(BankSpec part)
    {
        BankForms? forms = part.IsPlain ? null : BankAnalyzer.Forms(part);
        ImmutableArray<KernelSpec> kernels = forms?.Kernels ?? part.Kernels.Items;
        ImmutableArray<KernelFacts> facts = [.. kernels.Select(KernelAnalyzer.Analyze)];
        return new CompiledPart(part, forms, [.. GroupPlanner.Plan(facts).Select(group => new CompiledGroup(
            group.First,
            [.. group.Plans.Select((plan, index) => new CompiledKernel(part.Kernels[group.First + index], kernels[group.First + index], facts[group.First + index], plan))],
            GroupLowerer.Lower([.. facts.Skip(group.First).Take(group.Plans.Length)], group.Plans)))]);
    }
}

/// <summary>One kernel of a bank as planned.</summary>
internal sealed record CompiledKernel(KernelSpec Declared, KernelSpec Computed, KernelFacts Facts, ConvolutionPlan Plan);

/// <summary>Kernels that one core computes, the first of which has this number; behind all stages but the last.</summary>
internal sealed record CompiledGroup(int First, ImmutableArray<CompiledKernel> Kernels, ConvolutionProgram Program)
{
    /// <summary>True for several kernels.</summary>
    public bool IsShared => Kernels.Length > 1;

    /// <summary>What the core is declared by: the first kernel.</summary>
    public KernelSpec Core => Kernels[0].Computed;
}

/// <summary>The kernels of a bank that are combined, or all that are plain.</summary>
internal sealed record CompiledPart(BankSpec Spec, BankForms? Forms, ImmutableArray<CompiledGroup> Groups);
