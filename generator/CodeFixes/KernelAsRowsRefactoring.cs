using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Rewrites a kernel of numbers with <c>Columns</c> as one string a row, columns aligned. The weights stay exactly the same.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(KernelAsRowsRefactoring))]
[Shared]
public sealed class KernelAsRowsRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        AttributeSyntax? attribute = root?.FindNode(context.Span).AncestorsAndSelf().OfType<AttributeSyntax>().FirstOrDefault();
        if (attribute is null || !attribute.IsNamed("Kernel"))
        {
            return;
        }

        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is not null && ReadRows(attribute, model, context.CancellationToken) is { } rows)
        {
            context.RegisterRefactoring(CodeAction.Create(
                "Write the kernel as one string a row",
                cancellation => RewriteAsync(context.Document, attribute, rows, cancellation),
                equivalenceKey: nameof(KernelAsRowsRefactoring)));
        }
    }

    /// <summary>The rows as aligned text; null where the attribute is not one of numbers that <c>Columns</c> divides.</summary>
    private static IReadOnlyList<string>? ReadRows(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        AttributeArgumentSyntax? columnsArgument = arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Columns");
        AttributeArgumentSyntax[] numbers = [.. arguments.Where(static argument => argument.NameEquals is null)];
        if (columnsArgument is null
            || model.GetConstantValue(columnsArgument.Expression, cancellation).Value is not int columns
            || columns <= 0 || numbers.Length == 0 || numbers.Length % columns != 0
            || attribute.HasComments(attribute.ArgumentList!.Span))
        {
            return null;
        }

        string?[] weights = [.. numbers.Select(number => WeightText.Of(number.Expression, model, cancellation))];
        if (weights.Any(static weight => weight is null))
        {
            return null;
        }

        int[] widths = [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, weights.Length / columns).Max(row => weights[(row * columns) + column]!.Length))];
        return [.. Enumerable.Range(0, weights.Length / columns).Select(row => string.Join(" ", widths.Select((width, column) => weights[(row * columns) + column]!.PadLeft(width))))];
    }

    private static async Task<Document> RewriteAsync(Document document, AttributeSyntax attribute, IReadOnlyList<string> rows, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        AttributeArgumentListSyntax list = attribute.ArgumentList!;

        // Every row begins below the first; what indents the line may be tabs.
        TextLine line = text.Lines.GetLineFromPosition(list.OpenParenToken.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, list.OpenParenToken.Span.End));
        string indentation = string.Concat(before.Select(static character => character == '\t' ? '\t' : ' '));
        string lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        IEnumerable<string> options = list.Arguments
            .Where(static argument => argument.NameEquals is { } name && name.Name.Identifier.ValueText != "Columns")
            .Select(static argument => argument.ToString());
        string separator = "," + (lineBreak.Length == 0 ? "\n" : lineBreak) + indentation;
        string kernel = string.Join(separator, rows.Select(static row => SymbolDisplay.FormatLiteral(row, quote: true)));
        return document.WithText(text.Replace(list.Span, "(" + string.Join(", ", [kernel, .. options]) + ")"));
    }
}
