using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ConvGen.Generator.Collections;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Parsing;

/// <summary>
/// Reads a method's documentation comment. The implementing part's comment replaces the user's in the editor and in the XML
/// file, so the generated one begins by repeating it.
/// </summary>
internal static class DocumentationReader
{
    /// <summary>The lines inside <c>&lt;member&gt;</c>, their common indentation removed; none if there is no comment.</summary>
    public static EquatableArray<string> Read(IMethodSymbol method, CancellationToken cancellation)
    {
        string xml = method.GetDocumentationCommentXml(cancellationToken: cancellation) ?? string.Empty;
        int open = xml.IndexOf("<member", StringComparison.Ordinal);
        int start = open < 0 ? -1 : xml.IndexOf('>', open);
        int end = xml.LastIndexOf("</member>", StringComparison.Ordinal);
        if (start < 0 || end <= start)
        {
            return default;
        }

        List<string> lines = [.. xml.Substring(start + 1, end - start - 1).Replace("\r", string.Empty).Split('\n').Select(static line => line.TrimEnd())];
        lines.RemoveAll(static line => line.Length == 0);
        int indentation = lines.Count == 0 ? 0 : lines.Min(static line => line.Length - line.TrimStart().Length);
        return new EquatableArray<string>([.. lines.Select(line => line.Substring(indentation))]);
    }
}
