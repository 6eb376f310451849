using System.Collections.Immutable;
using System.Linq;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>Brings kernels, destinations and options of one method together, or says why they do not fit.</summary>
internal static class BankChecks
{
    /// <summary>Kernels of one method; the index of each fits every element type.</summary>
    private const int MostKernels = 64;

    /// <summary>Checks a bank; null after an error was reported.</summary>
    public static BankSpec? TryCreate(ImmutableArray<KernelSpec> kernels, Location name, DiagnosticSink sink)
    {
        MethodSpec method = kernels[0].Method;
        OptionsSpec options = kernels[0].Options;
        ImmutableArray<ElementType> destinations = method.Destinations;
        if (Problem(kernels, method, options, destinations) is { } problem)
        {
            sink.Report(Rules.Bank, name, problem);
            return null;
        }

        // The arithmetic is that of the value, which comes last; without a combination each kernel has its own.
        BankSpec bank = new()
        {
            Method = method,
            Kernels = new EquatableArray<KernelSpec>([.. kernels.Select((kernel, index) => kernel with
            {
                Method = method with
                {
                    Name = method.Name + Text.Of(index),
                    Destination = options.Combine == Combine.None ? destinations[index] : destinations[destinations.Length - 1],
                    MoreDestinations = default,
                },
            })]),
            Combine = options.Combine,
            Activation = options.Activation,
        };
        if (!bank.IsPlain && bank.Parts.Any(static part => BankAnalyzer.Forms(part) is null))
        {
            sink.Report(Rules.Bank, name, "combines integers whose exact sums leave 53 bits. Use smaller weights, or a floating destination.");
            return null;
        }

        return bank;
    }

    private static string? Problem(ImmutableArray<KernelSpec> kernels, MethodSpec method, OptionsSpec options, ImmutableArray<ElementType> destinations)
    {
        string count = $"has {Text.Of(kernels.Length)} kernel{(kernels.Length == 1 ? string.Empty : "s")} and {Text.Of(destinations.Length)} destination{(destinations.Length == 1 ? string.Empty : "s")}";
        bool isIndex = options.Combine is Combine.ArgMax or Combine.ArgMaxAbs;
        if (kernels.Length > MostKernels)
        {
            return $"has {Text.Of(kernels.Length)} kernels. Use at most {Text.Of(MostKernels)}, and several methods for more.";
        }

        if (options.Combine == Combine.None)
        {
            return destinations.Length != kernels.Length ? $"{count}. Give it one for each kernel, or set Combine." : null;
        }

        if (destinations.Length > (isIndex ? 2 : 1))
        {
            return $"{count}, but Combine.{options.Combine} has {(isIndex ? "an index and a value" : "one result")}. Remove the others.";
        }

        bool isOneSize = kernels.All(kernel => kernel.Weights.Rows == kernels[0].Weights.Rows && kernel.Weights.Columns == kernels[0].Weights.Columns);
        return options.Border == Border.Valid && !isOneSize
            ? "combines kernels of several sizes, whose outputs have several sizes under Border.Valid. Set another Border."
            : null;
    }
}
