using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Analysis;

/// <summary>The kernels of a bank as what they compute before activation and combination, and the common denominator.</summary>
/// <param name="Kernels">Specs whose destination is the type of the sums; of integers with weights that are integers.</param>
/// <param name="Sum">The type of the sums.</param>
/// <param name="Denominator">What integer sums are divided by.</param>
/// <param name="SumLimit">The largest magnitude of an integer sum; 0 for floats.</param>
/// <param name="ErrorBound">The deviation of fixed-point weights.</param>
internal sealed record BankForms(ImmutableArray<KernelSpec> Kernels, ElementType Sum, BigInteger Denominator, BigInteger SumLimit, Rational ErrorBound);

/// <summary>Derives the sums of a bank that goes through an activation or a combination.</summary>
internal static class BankAnalyzer
{
    /// <summary>The sums; null where those of integers leave 53 bits.</summary>
    public static BankForms? Forms(BankSpec bank) => bank.IsInteger ? IntegerForms(bank) : FloatForms(bank);

    private static BankForms FloatForms(BankSpec bank)
    {
        ElementType last = bank.Method.Destinations.Last();
        bool isDouble = last == ElementType.Double || (ElementTypeInfo.Of(last).IsInteger && bank.Method.Source == ElementType.Double);
        ElementType sum = isDouble ? ElementType.Double : ElementType.Single;
        return new BankForms([.. bank.Kernels.Select(kernel => Into(kernel, sum))], sum, BigInteger.One, BigInteger.Zero, Rational.Zero);
    }

    private static BankForms? IntegerForms(BankSpec bank)
    {
        Rational[][] weights = [.. bank.Kernels.Select(static kernel => kernel.Weights.Weights.Select(weight => weight * kernel.Scale).ToArray())];
        if (BankForm.TryCreate(weights, [.. bank.Kernels.Select(static kernel => kernel.Options.Offset)], bank.Method.Source) is not { } form)
        {
            return null;
        }

        ElementType sum = form.SumLimit <= short.MaxValue ? ElementType.Int16 : form.SumLimit <= int.MaxValue ? ElementType.Int32 : ElementType.Double;
        return new BankForms(
            [.. bank.Kernels.Zip(form.Kernels, (kernel, integers) => Into(kernel, sum) with
            {
                Weights = kernel.Weights with { Weights = new EquatableArray<Rational>([.. integers.Weights]) },
                Scale = Rational.One,
                Options = kernel.Options with { Offset = integers.Offset },
            })],
            sum,
            form.Denominator,
            form.SumLimit,
            form.ErrorBound);
    }

    private static KernelSpec Into(KernelSpec kernel, ElementType sum) => kernel with { Method = kernel.Method with { Destination = sum } };
}
