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
    /// <summary>Integers up to this are exact in a float.</summary>
    private static readonly BigInteger ExactInteger = BigInteger.One << 24;

    /// <summary>The sums; null where those of integers leave 53 bits.</summary>
    public static BankForms? Forms(BankSpec bank) => bank.IsInteger ? IntegerForms(bank) : FloatForms(bank);

    private static BankForms FloatForms(BankSpec bank)
    {
        ElementType last = bank.Method.Destinations.Last();
        if (ExactForms(bank, last) is { } exact)
        {
            return exact;
        }

        bool isDouble = last == ElementType.Double || (ElementTypeInfo.Of(last).IsInteger && bank.Method.Source == ElementType.Double);
        ElementType sum = isDouble ? ElementType.Double : ElementType.Single;
        return new BankForms([.. bank.Kernels.Select(kernel => Into(kernel, sum))], sum, BigInteger.One, BigInteger.Zero, Rational.Zero);
    }

    /// <summary>
    /// The root of a sum of squares that a float holds exactly is the same from integers of 16 bits, of which a vector has twice as
    /// many: sums without a fraction over integer sources, few enough and small. Null for all else.
    /// </summary>
    private static BankForms? ExactForms(BankSpec bank, ElementType destination)
    {
        bool isRoot = bank is { Combine: Combine.Magnitude, Activation: Activation.None or Activation.Abs } && destination == ElementType.Single && ElementTypeInfo.Of(bank.Method.Source).IsInteger;
        return isRoot && IntegerForms(bank) is { Sum: ElementType.Int16, ErrorBound.IsZero: true } forms && forms.Denominator.IsOne && forms.SumLimit * forms.SumLimit * bank.Kernels.Count <= ExactInteger
            ? forms
            : null;
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
