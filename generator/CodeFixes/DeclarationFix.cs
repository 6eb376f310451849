using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ConvGen.CodeFixes;

/// <summary>
/// A fix that rewrites the declaration a diagnostic stands in, alone or for all diagnostics of a document, project or solution at
/// once. What it needs to know is in the diagnostic's properties, so it computes nothing about the kernel.
/// </summary>
public abstract class DeclarationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Find(root, diagnostic) is { } method && GetTitle(method, diagnostic) is { } title)
            {
                CodeAction action = CodeAction.Create(title, cancellation => ApplyAsync(context.Document, [diagnostic], cancellation), equivalenceKey: GetType().Name);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>What the fix says it does; null where it does not apply.</summary>
    private protected abstract string? GetTitle(MethodDeclarationSyntax method, Diagnostic diagnostic);

    /// <summary>Rewrites the declaration, to which <see cref="GetTitle"/> gave a title.</summary>
    private protected abstract void Apply(SyntaxEditor editor, MethodDeclarationSyntax method, Diagnostic diagnostic);

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        HashSet<MethodDeclarationSyntax> changed = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Find(editor.OriginalRoot, diagnostic) is { } method && GetTitle(method, diagnostic) is not null && changed.Add(method))
            {
                Apply(editor, method, diagnostic);
            }
        }

        return editor.GetChangedDocument();
    }

    private static MethodDeclarationSyntax? Find(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault();
}
