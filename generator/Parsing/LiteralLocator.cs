using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Generator.Parsing;

/// <summary>Translates a place inside a string's value to a place in the source, so that a squiggle sits under the bad weight.</summary>
internal static class LiteralLocator
{
    /// <summary>
    /// The location of <paramref name="length"/> characters at <paramref name="start"/> of the value of <paramref name="expression"/>.
    /// Where value and text differ (escapes, concatenations, constants declared elsewhere), and for no characters at all, it is the
    /// whole expression; null for no expression.
    /// </summary>
    public static Location? Locate(ExpressionSyntax? expression, int start, int length)
    {
        if (expression is null)
        {
            return null;
        }

        if (length == 0 || expression is not LiteralExpressionSyntax { Token: { } token } || Offset(token, start) is not { } offset)
        {
            return expression.GetLocation();
        }

        int first = token.SpanStart + offset;
        TextSpan span = TextSpan.FromBounds(Math.Min(first, token.Span.End), Math.Min(first + length, token.Span.End));
        return Location.Create(expression.SyntaxTree, span);
    }

    private static int? Offset(SyntaxToken token, int start) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => OrdinaryOffset(token, start),
        SyntaxKind.SingleLineRawStringLiteralToken => QuoteCount(token.Text) + start,
        SyntaxKind.MultiLineRawStringLiteralToken => RawOffset(token.Text, start),
        _ => null,
    };

    /// <summary>Plain and verbatim strings, as long as no escape stands between the quotes.</summary>
    private static int? OrdinaryOffset(SyntaxToken token, int start)
    {
        int prefix = token.Text.StartsWith("@", StringComparison.Ordinal) ? 2 : 1;
        return token.Text.Length == prefix + token.ValueText.Length + 1 ? prefix + start : null;
    }

    /// <summary>
    /// Raw strings of several lines: the value begins on the second line, and every line loses the indentation that stands before
    /// the closing quotes (lines of white space may have less of it).
    /// </summary>
    private static int? RawOffset(string text, int start)
    {
        int lastLine = text.LastIndexOf('\n') + 1;
        int indentation = text.IndexOf('"', lastLine) - lastLine;
        int line = text.IndexOf('\n') + 1;
        int remaining = start;
        while (line > 0 && line < lastLine)
        {
            int next = text.IndexOf('\n', line) + 1;
            int lineBreak = next - line > 1 && text[next - 2] == '\r' ? 2 : 1;
            int content = Math.Max(lineBreak, next - line - indentation);
            if (remaining < content)
            {
                return line + indentation + remaining;
            }

            remaining -= content;
            line = next;
        }

        return null;
    }

    private static int QuoteCount(string text) => text.Length - text.TrimStart('"').Length;
}
