using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator;

/// <summary>The compiler for methods with several kernels: every kernel goes through the stages by itself, and its core writes sums or its destination.</summary>
internal static class BankCompiler
{
    /// <summary>Compiles a bank. A pure function.</summary>
    public static string Compile(BankSpec bank) => BankEmitter.Emit(bank, [.. bank.Parts.Select(CompilePart)]);

    private static CompiledPart CompilePart(BankSpec part)
    {
        BankForms? forms = part.IsPlain ? null : BankAnalyzer.Forms(part);
        ImmutableArray<KernelSpec> kernels = forms?.Kernels ?? part.Kernels.Items;
        return new CompiledPart(part, forms, [.. kernels.Zip(part.Kernels, static (kernel, declared) => CompileCore(declared, kernel))]);
    }

    private static CompiledCore CompileCore(KernelSpec declared, KernelSpec computed)
    {
        KernelFacts facts = KernelAnalyzer.Analyze(computed);
        ConvolutionPlan plan = Planner.Plan(facts);
        return new CompiledCore(declared, computed, facts, plan, Lowerer.Lower(facts, plan));
    }
}

/// <summary>One kernel of a bank behind all stages but the last.</summary>
internal sealed record CompiledCore(KernelSpec Declared, KernelSpec Computed, KernelFacts Facts, ConvolutionPlan Plan, ConvolutionProgram Program);

/// <summary>The kernels of a bank that are computed together.</summary>
internal sealed record CompiledPart(BankSpec Spec, BankForms? Forms, ImmutableArray<CompiledCore> Cores);
