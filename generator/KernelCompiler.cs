using ConvGen.Generator.Analysis;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Lowering;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator;

/// <summary>The compiler behind the front end: a spec in, the text of one file out. A pure function.</summary>
internal static class KernelCompiler
{
    /// <summary>Runs the four stages in order.</summary>
    public static string Compile(KernelSpec spec)
    {
        KernelFacts facts = KernelAnalyzer.Analyze(spec);
        ConvolutionPlan plan = Planner.Plan(facts);
        ConvolutionProgram program = Lowerer.Lower(facts, plan);
        return FileEmitter.Emit(spec, facts, plan, program);
    }
}
