using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Diagnostics;

/// <summary>Every rule a user can meet, in one table. A message names what is wrong and how to mend it.</summary>
internal static class Rules
{
    private const string Category = "ConvGen";

    /// <summary>The signature is none of the forms that can be generated.</summary>
    public static readonly DiagnosticDescriptor Signature = Error("CONVGEN001", "Signature of a convolution method",
        "'{0}' cannot be generated: {1}. Write (ReadOnlySpan<TIn>, Span<TOut>) or (ReadOnlySpan2D<TIn>, Span2D<TOut>), optionally followed by ParallelOptions, and return void.");

    /// <summary>The method is not a partial declaration without a body.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Error("CONVGEN002", "Convolution method is not a partial declaration",
        "'{0}' has a kernel but {1}. Declare a 'partial' method of a type and end it with a semicolon; the generator writes the body.");

    /// <summary>A containing type cannot be reopened in another file.</summary>
    public static readonly DiagnosticDescriptor Container = Error("CONVGEN003", "Type around a convolution method cannot be extended",
        "'{0}' cannot be generated because the type '{1}' {2}");

    /// <summary>An element type outside the eight.</summary>
    public static readonly DiagnosticDescriptor ElementType = Error("CONVGEN004", "Element type is not supported",
        "'{0}' has the {1} element type '{2}', but {3}. Use byte, sbyte, ushort, short, int, Half, float or double.");

    /// <summary>No weight at all.</summary>
    public static readonly DiagnosticDescriptor EmptyKernel = Error("CONVGEN005", "Kernel is empty",
        "The kernel of '{0}' has no weights. Write at least one, such as [Kernel(-1, 1)] or [Kernel(\"-1 0 1\")].");

    /// <summary>Text that is not a kernel.</summary>
    public static readonly DiagnosticDescriptor KernelText = Error("CONVGEN006", "Kernel cannot be read",
        "The kernel of '{0}' cannot be read: {1}");

    /// <summary>A scale that is not a weight.</summary>
    public static readonly DiagnosticDescriptor Scale = Error("CONVGEN007", "Scale cannot be read",
        "The scale of '{0}' cannot be read: {1}");

    /// <summary><c>Columns</c> that does not fit the weights.</summary>
    public static readonly DiagnosticDescriptor Columns = Error("CONVGEN008", "Columns does not fit the weights",
        "Columns = {1} of '{0}' {2}");

    /// <summary>NaN or infinity as a weight or an option.</summary>
    public static readonly DiagnosticDescriptor NotFinite = Error("CONVGEN009", "Number is not finite",
        "{1} of '{0}' is {2}. Write a finite number.");

    /// <summary>An anchor that is not a tap.</summary>
    public static readonly DiagnosticDescriptor Anchor = Error("CONVGEN010", "Anchor lies outside the kernel",
        "{1} = {2} of '{0}' lies outside its kernel. Choose 0 to {3}.");

    /// <summary>A border value the source cannot hold.</summary>
    public static readonly DiagnosticDescriptor BorderValue = Error("CONVGEN011", "Border value is not a value of the source",
        "In '{0}', {1}");

    /// <summary>A number cast to an enum that has no such member.</summary>
    public static readonly DiagnosticDescriptor UnknownOption = Error("CONVGEN012", "Option has no such value",
        "{1} = {2} of '{0}' is not a member of {1}. Name one of its members.");

    /// <summary>A kernel of several rows on one-dimensional spans.</summary>
    public static readonly DiagnosticDescriptor Dimensions = Error("CONVGEN013", "Kernel has more rows than the signature",
        "The kernel of '{0}' has {1} rows, but spans hold one. Use ReadOnlySpan2D and Span2D, or a kernel of one row.");

    /// <summary>All weights are zero.</summary>
    public static readonly DiagnosticDescriptor AllZero = Warning("CONVGEN014", "Kernel is all zero",
        "Every weight of '{0}' is zero: the result is the offset everywhere. Check the weights and the scale.");

    /// <summary>An option on the method that changes nothing.</summary>
    public static readonly DiagnosticDescriptor NoEffect = Warning("CONVGEN015", "Option has no effect",
        "{1} of '{0}' has no effect {2}. Remove it.");

    /// <summary>Results that saturate.</summary>
    public static readonly DiagnosticDescriptor Saturates = Warning("CONVGEN016", "Result leaves the destination",
        "The exact range of '{0}', {1} … {2}, does not fit {3} and saturates. Use {4}Scale or Offset.");

    /// <summary>Fixed-point weights whose error shows.</summary>
    public static readonly DiagnosticDescriptor FixedPoint = Warning("CONVGEN017", "Weights are beyond exact arithmetic",
        "The weights of '{0}' need more than 64 bits and become fixed-point; a result can be off by {1} units. Use fewer digits in weights, scale and offset.");

    /// <summary>An even size whose anchor the user did not choose.</summary>
    public static readonly DiagnosticDescriptor EvenSize = Info("CONVGEN018", "Kernel of even size has no middle",
        "The kernel of '{0}' is {1}; its anchor is tap ({2}, {3}), right of and below the middle. Set AnchorX and AnchorY to say so.");

    /// <summary>A compiler told to read an older C# than the generated files are written in.</summary>
    public static readonly DiagnosticDescriptor LanguageVersion = Error("CONVGEN019", "Language version is too old for generated code",
        "'{0}' cannot be generated in C# {1}. Set LangVersion to 13.0 or later, or remove it from the project.");

    /// <summary>An unsigned destination under weights that sum to zero.</summary>
    public static readonly DiagnosticDescriptor NegativeResults = Warning("CONVGEN020", "Negative results become zero",
        "The weights of '{0}' sum to zero, so that about half of its results are negative and become 0 in {1}. Use {2}, or Offset = {3} for a zero in the middle.");

    /// <summary>Weights of an average that do not sum to one.</summary>
    public static readonly DiagnosticDescriptor Sum = Info("CONVGEN021", "Weights do not sum to one",
        "The weights of '{0}' sum to {1}, so that an even image does not keep its value. Scale = \"{2}\" makes them sum to one.");

    /// <summary>More taps than are unrolled.</summary>
    public static readonly DiagnosticDescriptor Budget = Info("CONVGEN022", "Kernel is too large to unroll",
        "The {1} weights of '{0}' that are not zero are too many to unroll; a loop over a table takes their place and costs more for each. Split the kernel into smaller ones, such as a row and a column.");

    /// <summary>A number that the arithmetic cannot hold.</summary>
    public static readonly DiagnosticDescriptor FloatRange = Warning("CONVGEN023", "Number leaves the arithmetic",
        "{1} of '{0}' becomes {2} in its {3} arithmetic. Use {4}.");

    /// <summary>A parameter of a family of kernels outside its range.</summary>
    public static readonly DiagnosticDescriptor Parameter = Error("CONVGEN024", "Parameter of a kernel family is out of range",
        "{1} of the kernel of '{0}' {2}");

    /// <summary>Kernels, destinations and options that do not make a bank.</summary>
    public static readonly DiagnosticDescriptor Bank = Error("CONVGEN025", "Kernels and destinations do not fit",
        "'{0}' {1}");

    /// <summary>The page of a rule where the repository is published; null where it is not. The pages are in the folder of this name.</summary>
    public static string? Page(string repository, string id) =>
        repository.Length == 0 ? null : $"{repository.TrimEnd('/')}/blob/main/generator/Diagnostics/Rules/{id}.md";

    /// <summary>Where to read more without a network.</summary>
    public static string Description(string id) => $"What it means, why, and how to mend it: docs/rules/{id}.md in the folder of the ConvGen package.";

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description: Description(id), helpLinkUri: Page(RepositoryAddress.Url, id));
}
