using System;
using System.Collections.Generic;
using System.Linq;

namespace ConvGen;

/// <summary>
/// A low-pass or high-pass filter in one row: with m the distance to the middle, the samples <c>c · sinc(c·m)</c> of the ideal
/// low-pass of cutoff c, or <c>sinc(m) - c · sinc(c·m)</c> of the high-pass, times a <see cref="Window"/>, where
/// <c>sinc(t) = sin(πt) / (πt)</c>. A low-pass is divided by the sum of its weights and has a gain of exactly 1 for a flat signal;
/// a high-pass has it for the fastest alternation, +1 -1 +1.
/// </summary>
/// <remarks><c>scipy.signal.firwin(taps, cutoff, window=…, pass_zero=not HighPass)</c>, in its units of half the sampling rate.</remarks>
public sealed class WindowedSincAttribute : KernelFamilyAttribute
{
    private const int MostTaps = 4096;

    /// <summary>A filter.</summary>
    /// <param name="taps">The number of weights, from 1 to 4096; odd for a high-pass.</param>
    /// <param name="cutoff">The frequency at which the gain is a half, as a part of half the sampling rate: between 0 and 1.</param>
    public WindowedSincAttribute(int taps, double cutoff)
    {
        Taps = taps;
        Cutoff = cutoff;
    }

    /// <summary>The number of weights.</summary>
    public int Taps { get; }

    /// <summary>The frequency at which the gain is a half, as a part of half the sampling rate.</summary>
    public double Cutoff { get; }

    /// <summary>What tapers the weights towards the ends. Default: <see cref="Window.Hamming"/>.</summary>
    public Window Window { get; set; }

    /// <summary>False (default): lets low frequencies pass. True: lets high ones pass.</summary>
    public bool HighPass { get; set; }

    internal override ParameterError? Check(bool isSignal) =>
        Require.Within(nameof(Taps), Taps, 1, MostTaps)
        ?? (Cutoff is >= 1e-9 and < 1 ? null : new ParameterError(nameof(Cutoff), "is not between 0 and 1; give a part of half the sampling rate."))
        ?? Require.Member(nameof(Window), (int)Window, (int)Window.Rectangular, nameof(Window))
        ?? (HighPass && Taps % 2 == 0 ? new ParameterError(nameof(Taps), "is even, and such a filter cannot pass the highest frequency; use an odd number.") : null)
        ?? (Window is Window.Hann or Window.Bartlett or Window.Blackman && Taps == 2 ? new ParameterError(nameof(Taps), "is 2, and the window is 0 at both; use more.") : null);

    internal override IReadOnlyList<Rational[,]> Compute(bool isSignal)
    {
        Rational cutoff = FamilyWeights.Exact(Cutoff);
        Rational[] weights = new Rational[Taps];
        Rational gain = Rational.Zero;
        for (int tap = 0; tap < Taps; tap++)
        {
            Rational middle = new((2 * tap) - (Taps - 1), 2);
            Rational lowPass = cutoff * Sinc(cutoff * middle);
            weights[tap] = (HighPass ? Sinc(middle) - lowPass : lowPass) * Taper(tap);
            gain += Sign(tap) * weights[tap];
        }

        Rational[] rounded = [.. weights.Select(weight => FamilyWeights.Round(weight / gain))];
        Rational reached = rounded.Select((weight, tap) => Sign(tap) * weight).Aggregate(Rational.Zero, static (sum, weight) => sum + weight);

        // What rounding has left goes to the middle, in equal parts where there are two.
        Rational half = (1 - reached) * new Rational(1, 2);
        rounded[(Taps - 1) / 2] += half;
        rounded[Taps / 2] += half;
        return [FamilyWeights.Row(rounded)];
    }

    /// <summary>The signal on which the gain is 1: flat, or alternating and positive in the middle.</summary>
    private int Sign(int tap) => HighPass && (tap - (Taps / 2)) % 2 != 0 ? -1 : 1;

    private static Rational Sinc(Rational t) => t.IsZero ? Rational.One : Elementary.SineOfTurns(t / 2) / (Elementary.Pi * t);

    private Rational Taper(int tap)
    {
        Rational turns = Taps == 1 ? Rational.Zero : new Rational(tap, Taps - 1);
        return Taps == 1 ? Rational.One : Window switch
        {
            Window.Hann => Cosines(turns, [new(1, 2), new(1, 2), 0]),
            Window.Blackman => Cosines(turns, [new(42, 100), new(1, 2), new(8, 100)]),
            Window.Bartlett => 1 - ((2 * turns) - 1).Abs(),
            Window.Rectangular => Rational.One,
            _ => Cosines(turns, [new(54, 100), new(46, 100), 0]),
        };
    }

    private static Rational Cosines(Rational turns, Rational[] factors) =>
        factors[0] - (factors[1] * Elementary.CosineOfTurns(turns)) + (factors[2] * Elementary.CosineOfTurns(2 * turns));
}
