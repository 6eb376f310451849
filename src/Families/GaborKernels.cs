namespace ConvGen;

/// <summary>Stripes of a direction and width under a Gaussian: the one formula of <see cref="GaborAttribute"/> and <see cref="GaborBankAttribute"/>.</summary>
internal static class GaborKernels
{
    /// <summary>The kernel of an orientation.</summary>
    /// <param name="stripes">The parameters that a bank shares.</param>
    /// <param name="theta">The orientation in degrees.</param>
    public static Rational[,] Create(in Stripes stripes, Rational theta)
    {
        (Rational sigma, Rational lambda, Rational gamma, Rational phase, int radius) = stripes;
        Rational cosine = Elementary.CosineOfTurns(theta / 360);
        Rational sine = Elementary.SineOfTurns(theta / 360);
        return FamilyWeights.Create((2 * radius) + 1, (2 * radius) + 1, (row, column) =>
        {
            int x = radius - column;
            int y = radius - row;
            Rational across = FamilyWeights.Round((x * cosine) + (y * sine));
            Rational along = FamilyWeights.Round((y * cosine) - (x * sine)) * gamma;
            Rational envelope = Elementary.ExpOfMinus(((across * across) + (along * along)) / (2 * sigma * sigma));
            return FamilyWeights.Round(envelope * Elementary.CosineOfTurns((across / lambda) + (phase / 360)));
        });
    }

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static ParameterError? Check(double sigma, double lambda, double gamma, double psi, int radius, bool isRadiusSet) =>
        Require.Positive("Sigma", sigma)
        ?? Require.Positive("Lambda", lambda)
        ?? Require.Positive("Gamma", gamma)
        ?? Require.Number("Psi", psi)
        ?? Require.Within("Radius", radius, 0, Require.MaximumWeights)
        ?? Require.Size(isRadiusSet ? "Radius" : "Sigma", (2L * radius) + 1, (2L * radius) + 1);

    /// <summary>What the kernels of a bank have in common: the width of the envelope, that of the stripes, the envelope's ratio, the phase in degrees, and the size.</summary>
    internal readonly record struct Stripes(Rational Sigma, Rational Lambda, Rational Gamma, Rational Phase, int Radius);
}
