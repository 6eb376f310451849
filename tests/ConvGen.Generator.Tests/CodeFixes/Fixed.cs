using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>
/// An editor in memory: a document whose diagnostics are those of a run of the generator, and what a fix or a refactoring makes
/// of its text.
/// </summary>
internal sealed class Fixed
{
    private readonly Document _document;
    private readonly ImmutableArray<Diagnostic> _diagnostics;

    private Fixed(Document document, ImmutableArray<Diagnostic> diagnostics) => (_document, _diagnostics) = (document, diagnostics);

    /// <summary>Opens a file and runs the generator.</summary>
    public static async Task<Fixed> OpenAsync(string source)
    {
        CSharpCompilation template = GeneratorHarness.Compile(source);
        AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: template.Options, parseOptions: (CSharpParseOptions)template.SyntaxTrees[0].Options, metadataReferences: CompilerReferences.All));
        Document document = project.AddDocument("File0.cs", SourceText.From(source));
        GeneratorRun run = GeneratorHarness.Run((CSharpCompilation)(await document.Project.GetCompilationAsync())!);
        Assert.Null(run.Exception);
        return new Fixed(document, run.Diagnostics);
    }

    /// <summary>What the fix calls itself for the first diagnostic of a rule; null where it is not offered.</summary>
    public async Task<string?> TitleAsync(CodeFixProvider fix, string rule) => (await ActionAsync(fix, rule))?.Title;

    /// <summary>The text after the fix for the first diagnostic of a rule.</summary>
    public async Task<string> ApplyAsync(CodeFixProvider fix, string rule) => await ApplyAsync(Assert.IsAssignableFrom<CodeAction>(await ActionAsync(fix, rule)));

    /// <summary>The text after the fix for all diagnostics of a rule at once.</summary>
    public async Task<string> ApplyToAllAsync(CodeFixProvider fix, string rule)
    {
        CodeAction first = Assert.IsAssignableFrom<CodeAction>(await ActionAsync(fix, rule));
        FixAllContext context = new(_document, fix, FixAllScope.Document, first.EquivalenceKey!, [rule], new Known(_diagnostics), CancellationToken.None);
        return await ApplyAsync(Assert.IsAssignableFrom<CodeAction>(await fix.GetFixAllProvider()!.GetFixAsync(context)));
    }

    /// <summary>The text after the only refactoring that is offered at a place; null where none is.</summary>
    public async Task<string?> RefactorAsync(CodeRefactoringProvider refactoring, string place)
    {
        int start = (await _document.GetTextAsync()).ToString().IndexOf(place, System.StringComparison.Ordinal);
        List<CodeAction> actions = [];
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(_document, new TextSpan(start, 0), actions.Add, CancellationToken.None));
        return actions.Count == 0 ? null : await ApplyAsync(Assert.Single(actions));
    }

    private async Task<CodeAction?> ActionAsync(CodeFixProvider fix, string rule)
    {
        Assert.Contains(rule, fix.FixableDiagnosticIds);
        Diagnostic diagnostic = _diagnostics.First(diagnostic => diagnostic.Id == rule);
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.SingleOrDefault();
    }

    private async Task<string> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(_document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
