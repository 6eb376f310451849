using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Tests.Documentation;

/// <summary>The C# in a Markdown file, each piece as a file of a project that <c>dotnet new console</c> makes.</summary>
internal static partial class Fences
{
    /// <summary>What a new project has in scope, and what a fragment may leave out.</summary>
    public const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        global using CommunityToolkit.HighPerformance; global using ConvGen;
        """;

    /// <summary>The pieces of a file by the line they begin in.</summary>
    public static IReadOnlyDictionary<int, string> Read(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        return Fence().Matches(text).ToDictionary(
            match => text.AsSpan(0, match.Index).Count('\n') + 1,
            static match => Complete(match.Groups[1].Value));
    }

    /// <summary>The pieces of a text in their order.</summary>
    public static IEnumerable<string> Of(string text) => Fence().Matches(text).Select(static match => Complete(match.Groups[1].Value));

    /// <summary>Members without a type around them, which is how a method is best shown, get one.</summary>
    public static string Complete(string code)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(code);
        bool isMembers = unit.Members.Any(static member => member is MethodDeclarationSyntax or GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax { Body: null, ExpressionBody: null } });
        if (!isMembers)
        {
            return code;
        }

        int start = unit.Members.First().FullSpan.Start;
        return $"{code[..start]}public static partial class Fragment\n{{\n{code[start..]}\n}}\n";
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
