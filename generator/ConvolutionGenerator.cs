using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using ConvGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator;

/// <summary>The wiring: methods with kernel attributes become specs, specs become files, and what reading reported is passed on.</summary>
/// <remarks>
/// Every kind of kernel attribute has its own pipeline, as the compiler finds attributes by name; a method with several kinds is
/// the matter of its first. Each has two outputs for specs, so that an edit which only moves a diagnostic regenerates nothing:
/// files depend on the spec alone.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ConvolutionGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads a declaration.</summary>
    public const string ParseStep = "Parse";

    /// <summary>The name of the step that gates regeneration.</summary>
    public const string SpecStep = "Spec";

    /// <summary>The name of the step that looks for what the user may not have meant.</summary>
    public const string AdviceStep = "Advice";

    /// <summary>The name of the step that passes declarations with an error on to a body that throws.</summary>
    public const string BrokenStep = "Broken";

    /// <summary>The name of the steps that find options on methods without a kernel, and kernels on events.</summary>
    public const string StrayStep = "Stray";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (string attribute in KernelAttributes.Names)
        {
            Register(context, attribute);
        }

        IncrementalValuesProvider<Reported> strays = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                OptionsReader.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (attributed, cancellation) => new Reported(StrayOptions.Report(attributed, cancellation)))
            .Where(static reported => !reported.Diagnostics.IsEmpty)
            .WithTrackingName(StrayStep);

        context.RegisterSourceOutput(strays, static (output, reported) => Report(output, reported));

        IncrementalValuesProvider<Reported> events = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => EventAccessors.MayHaveAttribute(node), static (found, cancellation) => new Reported(EventAccessors.Report(found, cancellation)))
            .Where(static reported => !reported.Diagnostics.IsEmpty)
            .WithTrackingName(StrayStep);

        context.RegisterSourceOutput(events, static (output, reported) => Report(output, reported));
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        IncrementalValuesProvider<ParseResult> results = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (_, _) => true,
                static (attributed, cancellation) => KernelParser.Parse(attributed, cancellation))
            .WithTrackingName(ParseStep);

        IncrementalValuesProvider<KernelSpec> specs = results
            .Where(static result => result.Spec is not null)
            .Select(static (result, _) => result.Spec!)
            .WithTrackingName(SpecStep);

        // Analysis costs as much as reading, and an edit in another file needs neither of them again.
        IncrementalValuesProvider<Reported> advice = results
            .Where(static result => result.Spec is not null || result.Bank is not null)
            .Select(static (result, _) => new Reported(result.Bank is { } bank ? BankAdvice.For(bank, result.Name!) : Advice.For(result.Spec!, result.Name!)))
            .WithTrackingName(AdviceStep);

        context.RegisterSourceOutput(advice, static (output, reported) => Report(output, reported));

        context.RegisterSourceOutput(specs, static (output, spec) => output.AddSource(HintName.Of(spec), KernelCompiler.Compile(spec)));

        IncrementalValuesProvider<BankSpec> banks = results
            .Where(static result => result.Bank is not null)
            .Select(static (result, _) => result.Bank!)
            .WithTrackingName(SpecStep);

        context.RegisterSourceOutput(banks, static (output, bank) => output.AddSource(HintName.Of(bank.Method), BankCompiler.Compile(bank)));

        IncrementalValuesProvider<BrokenSpec> broken = results
            .Where(static result => result.Broken is not null)
            .Select(static (result, _) => result.Broken!)
            .WithTrackingName(BrokenStep);

        context.RegisterSourceOutput(broken, static (output, spec) => output.AddSource(HintName.Of(spec), BrokenEmitter.Emit(spec)));

        context.RegisterSourceOutput(
            results.Select(static (result, _) => result.Reported),
            static (output, reported) => Report(output, reported));
    }

    private static void Report(SourceProductionContext output, Reported reported)
    {
        foreach (Diagnostic diagnostic in reported.Diagnostics)
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
