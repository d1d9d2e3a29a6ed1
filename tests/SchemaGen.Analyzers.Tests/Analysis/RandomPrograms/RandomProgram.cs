using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analyzers.Tests.Generation;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>A program twice: as it is run, watched, and as the analyzer sees it.</summary>
internal sealed class RandomProgram
{
    private const string Header = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using Shop.Models;
        
        """;

    public RandomProgram(string name, Mode mode, string body)
        : this(name, mode, SyntaxFactory.ParseCompilationUnit($"{Header}static class {name} {{ {body} }}", options: Compilations.ParseOptions))
    {
    }

    public RandomProgram(string name, Mode mode, CompilationUnitSyntax root)
    {
        Name = name;
        Mode = mode;
        Root = Renamed(root, name);
        Watched = CSharpSyntaxTree.Create(Root, Compilations.ParseOptions, name + ".cs", System.Text.Encoding.UTF8);
        Seen = CSharpSyntaxTree.Create((CompilationUnitSyntax)Stripper.Strip(Root), Compilations.ParseOptions, name + ".cs", System.Text.Encoding.UTF8);
    }

    public string Name { get; }

    public Mode Mode { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>What is run.</summary>
    public SyntaxTree Watched { get; }

    /// <summary>What is analyzed.</summary>
    public SyntaxTree Seen { get; }

    /// <summary>The wire names that each initializer assigns.</summary>
    public IReadOnlyDictionary<int, string[]> Assignments() => Root.DescendantNodes().OfType<InitializerExpressionSyntax>()
        .Where(static initializer => LocationOf(initializer) > 0)
        .ToDictionary(LocationOf, static initializer => initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(WireName).ToArray());

    /// <summary>Where a diagnostic is; no place where it is not in an initializer of an input.</summary>
    public static ReportedPlace LocationOf(Diagnostic diagnostic)
    {
        bool isInArm = false;
        SyntaxNode? previous = null;
        foreach (SyntaxNode node in diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf())
        {
            if (node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment && LocationOf(initializer) is > 0 and var place)
            {
                return new ReportedPlace(place, WireName(assignment), isInArm);
            }

            isInArm |= node is SwitchExpressionArmSyntax
                || (node is ConditionalExpressionSyntax choice && previous is not null && choice.Condition != previous)
                || (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == previous);
            previous = node;
        }

        return default;
    }

    public override string ToString() => ((CompilationUnitSyntax)Seen.GetRoot()).Members[0].NormalizeWhitespace().ToFullString();

    private static int LocationOf(InitializerExpressionSyntax initializer) =>
        initializer.OpenBraceToken.TrailingTrivia.FirstOrDefault().ToString() is var comment && comment.StartsWith("/*", StringComparison.Ordinal)
            ? int.Parse(comment.Trim('/', '*'), System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    private static string WireName(AssignmentExpressionSyntax assignment) =>
        string.Concat(assignment.Left.ToString().Select(static (c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static CompilationUnitSyntax Renamed(CompilationUnitSyntax root, string name)
    {
        var type = (ClassDeclarationSyntax)root.Members[0];
        return root.ReplaceNode(type, type.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(type.Identifier)));
    }
}

/// <summary>Where a diagnostic is.</summary>
/// <param name="Place">The number of the initializer.</param>
/// <param name="Property">The wire name.</param>
/// <param name="IsInArm">Whether it is at a part of the value that the initializer does not always need: an item of a list in one arm of <c>?:</c>.</param>
internal readonly record struct ReportedPlace(int Place, string Property, bool IsInArm);
