using ConvGen.Generator.Lowering;

namespace ConvGen.Generator.Emission;

/// <summary>What a careful author would call the result of an instruction; names need not be unique yet.</summary>
internal static class NameChooser
{
    /// <summary>Longer digits do not read as a name.</summary>
    private const int LongestDigits = 8;

    /// <summary>Constants are named by what they are for, table reads by their place, shifted loads by their factor, all else by the pass that made it.</summary>
    public static string Of(Instruction instruction, Value result) => instruction switch
    {
        Instruction.Constant constant when IsWeight(result) => "times" + Digits(constant),
        Instruction.Constant when IsSum(result) => "start",
        Instruction.Constant constant => "c" + Digits(constant),
        Instruction.TableConstant constant => "weight" + Text.Of(constant.Index),
        Instruction.Shift { Count: > 0 } shift when IsPower(result) => $"{shift.Operand.Name}Times{Text.Of(System.Numerics.BigInteger.One << shift.Count)}",
        _ => result.Name,
    };

    /// <summary>True for the multiple of a load that a power of two stands for.</summary>
    public static bool IsPower(Value value) => value.Name == "power";

    private static bool IsWeight(Value value) => value.Name == "weight";

    private static bool IsSum(Value value) => value.Name.StartsWith("sum", System.StringComparison.Ordinal);

    private static string Digits(Instruction.Constant constant)
    {
        Rational magnitude = constant.Number.Abs();
        string digits = magnitude.IsInteger ? Text.Of(magnitude.Numerator) : Literal.Of(magnitude, constant.Result.Type).TrimEnd('f', 'd').Replace('.', '_');
        string sign = constant.Number.Sign < 0 ? "Minus" : string.Empty;
        return digits.Length <= LongestDigits && !digits.Contains("E") ? sign + digits : "Weight";
    }
}
