using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace ConvGen;

/// <summary>
/// Reads one weight: a sign or none, then an integer (<c>3</c>), a decimal (<c>0.25</c>, <c>.5</c>, <c>5.</c>) with or without
/// an exponent (<c>1e-3</c>), or a fraction of two plain integers (<c>1/16</c>) whose denominator has no sign. Digits are the
/// ten of ASCII. The limits are checked before any arithmetic, so that no input is slow.
/// </summary>
internal struct WeightReader
{
    private const string Grammar = "write an integer (3), a decimal (0.25, 1e-3) or a fraction (-1/16)";

    private readonly string _text;
    private readonly int _end;
    private int _position;

    private WeightReader(string text, int start, int end)
    {
        _text = text;
        _position = start;
        _end = end;
    }

    /// <summary>Reads the weight that fills a stretch of a string, which is not empty and holds no white space.</summary>
    public static bool TryRead(int row, string text, int start, int end, out Rational weight, [NotNullWhen(false)] out KernelTextError? error)
    {
        weight = default;
        WeightReader reader = new(text, start, end);
        bool isNegative = reader.SkipSign();
        Digits integer = reader.SkipDigits();
        Digits second;
        bool isReadable;
        int exponent = 0;
        bool isFraction = integer.Count > 0 && reader.Skip('/');
        if (isFraction)
        {
            second = reader.SkipDigits();
            isReadable = second.Count > 0;
        }
        else
        {
            second = reader.Skip('.') ? reader.SkipDigits() : default;
            isReadable = integer.Count + second.Count > 0;
            if (reader.Skip('e') || reader.Skip('E'))
            {
                isReadable &= reader.TryReadExponent(out exponent);
            }
        }

        int length = end - start;
        if (!isReadable || reader._position < end)
        {
            error = KernelTextError.Unreadable(row, text, start, length, GetAdvice(text, start, end));
            return false;
        }

        if (integer.Count + second.Count > KernelText.MaximumDigits)
        {
            error = KernelTextError.TooManyDigits(row, text, start, length, integer.Count + second.Count);
            return false;
        }

        if (exponent is < -KernelText.MaximumExponent or > KernelText.MaximumExponent)
        {
            error = KernelTextError.ExponentOutOfRange(row, text, start, length);
            return false;
        }

        BigInteger first = reader.Read(integer, BigInteger.Zero);
        BigInteger numerator = isFraction ? first : reader.Read(second, first);
        BigInteger denominator = isFraction ? reader.Read(second, BigInteger.Zero) : BigInteger.One;
        if (denominator.IsZero)
        {
            error = KernelTextError.ZeroDenominator(row, text, start, length);
            return false;
        }

        int power = isFraction ? 0 : exponent - second.Count;
        numerator *= BigInteger.Pow(10, power > 0 ? power : 0);
        denominator *= BigInteger.Pow(10, power < 0 ? -power : 0);
        weight = new Rational(isNegative ? -numerator : numerator, denominator);
        error = null;
        return true;
    }

    private bool Skip(char expected)
    {
        bool isThere = _position < _end && _text[_position] == expected;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Passes over a sign, if there is one; true for a minus.</summary>
    private bool SkipSign()
    {
        bool isNegative = Skip('-');
        if (!isNegative)
        {
            Skip('+');
        }

        return isNegative;
    }

    private Digits SkipDigits()
    {
        int start = _position;
        while (_position < _end && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        return new Digits(start, _position - start);
    }

    private readonly BigInteger Read(Digits digits, BigInteger leading)
    {
        for (int index = digits.Start; index < digits.Start + digits.Count; index++)
        {
            leading = (leading * 10) + (_text[index] - '0');
        }

        return leading;
    }

    /// <summary>Reads an exponent of any length; one that is far too large ends up just beyond the limit.</summary>
    private bool TryReadExponent(out int exponent)
    {
        bool isNegative = SkipSign();
        Digits digits = SkipDigits();
        exponent = 0;
        for (int index = digits.Start; index < digits.Start + digits.Count && exponent <= KernelText.MaximumExponent; index++)
        {
            exponent = (exponent * 10) + (_text[index] - '0');
        }

        exponent = isNegative ? -exponent : exponent;
        return digits.Count > 0;
    }

    /// <summary>What to do about a text that is no weight, from what it looks like.</summary>
    private static string GetAdvice(string text, int start, int end)
    {
        bool hasSlash = false;
        for (int index = start; index < end; index++)
        {
            switch (text[index])
            {
                case '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\uFE63' or '\uFF0D':
                    return "write the minus sign as the ASCII hyphen '-'";
                case ';' or '|':
                    return "separate weights with spaces or one comma, and rows with line breaks or as strings of their own";
                case '/':
                    hasSlash = true;
                    break;
                case > '~' or < ' ':
                    return "use ASCII characters only: " + Grammar;
            }
        }

        return hasSlash
            ? "write a fraction as two plain integers without spaces, the sign in front, such as -3/32"
            : Grammar;
    }

    /// <summary>A run of digits in the text.</summary>
    private readonly record struct Digits(int Start, int Count);
}
