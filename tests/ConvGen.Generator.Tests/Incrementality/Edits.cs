using ConvGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>A user at the keyboard: one run of the generator over the first text, and one over the second with everything it remembers.</summary>
internal static class Edits
{
    /// <summary>Runs over both texts and gives the second result.</summary>
    public static GeneratorDriverRunResult Apply(string before, string after)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(before, "class Neighbour { }");
        GeneratorDriver driver = GeneratorHarness.CreateDriver(trackSteps: true).RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        return driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(after, (CSharpParseOptions)tree.Options, tree.FilePath))).GetRunResult();
    }

    /// <summary>Runs over a text before and after an edit in another file.</summary>
    public static GeneratorDriverRunResult ApplyElsewhere(string source)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(source, "class Neighbour { }");
        GeneratorDriver driver = GeneratorHarness.CreateDriver(trackSteps: true).RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[1];
        return driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("class Neighbour { int field; }", (CSharpParseOptions)tree.Options, tree.FilePath))).GetRunResult();
    }
}
