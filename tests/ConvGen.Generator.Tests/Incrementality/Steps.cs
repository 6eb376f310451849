extern alias generator;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using generator::ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>Why the steps of a run ran.</summary>
internal static class Steps
{
    /// <summary>The reasons of every output of a step.</summary>
    public static IncrementalStepRunReason[] Reasons(GeneratorDriverRunResult result, string step) => [.. Outputs(result, step).Select(static output => output.Reason)];

    /// <summary>What a step gave.</summary>
    public static object[] Values(GeneratorDriverRunResult result, string step) => [.. Outputs(result, step).Select(static output => output.Value)];

    /// <summary>The reasons of the outputs: files and diagnostics.</summary>
    public static IncrementalStepRunReason[] OutputReasons(GeneratorDriverRunResult result) =>
        [.. result.Results.Single().TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason)];

    /// <summary>Requires that a run found nothing to do.</summary>
    public static void AssertAllCached(GeneratorDriverRunResult result)
    {
        IEnumerable<IncrementalStepRunReason> reasons = Reasons(result, ConvolutionGenerator.ParseStep)
            .Concat(Reasons(result, ConvolutionGenerator.SpecStep)).Concat(Reasons(result, ConvolutionGenerator.BrokenStep)).Concat(Reasons(result, ConvolutionGenerator.StrayStep)).Concat(Reasons(result, ConvolutionGenerator.AdviceStep));
        Assert.All(reasons, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A step ran again: {reason}."));
        Assert.All(OutputReasons(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorDriverRunResult result, string step) =>
        result.Results.Single().TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps.SelectMany(static run => run.Outputs) : [];
}
