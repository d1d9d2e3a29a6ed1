using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Makes a program that fails smaller, as long as it fails in the same way: without a statement, with a block in place of a branch, with an operand in
/// place of an expression.</summary>
internal static class Reducer
{
    // The smallest are tried first, and one of them is often good.
    private const int FewAtOnce = 12;
    private const int MostAtOnce = 150;

    public static async Task<RandomProgram> ReduceAsync(RandomProgram program, Failure failure, CancellationToken cancellation)
    {
        while (true)
        {
            int size = Size(program.Root);
            RandomProgram[] smaller = [.. Candidates(program.Root)
                .Where(root => Size(root) < size)
                .OrderBy(Size)
                .Select((root, i) => new RandomProgram($"R{i}", program.Mode, root))];
            RandomProgram? next = null;
            int end = 0;
            for (int count = FewAtOnce; end < smaller.Length && next is null; count = Math.Min(count * 2, MostAtOnce))
            {
                int start = end;
                end = Math.Min(smaller.Length, start + count);
                var outcomes = await ProgramBatch.RunAsync(smaller[start..end], cancellation);
                next = outcomes.FirstOrDefault(outcome => outcome.Failures.Any(failure.IsLike))?.Program;
            }

            if (next is null)
            {
                return program;
            }

            program = next;
        }
    }

    private static int Size(SyntaxNode root) => root.FullSpan.Length;

    private static IEnumerable<CompilationUnitSyntax> Candidates(CompilationUnitSyntax root)
    {
        foreach (SyntaxNode node in root.Members[0].DescendantNodes())
        {
            if (CanGo(node) && root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia) is { } without)
            {
                yield return without;
            }

            foreach (SyntaxNode part in Parts(node))
            {
                yield return root.ReplaceNode(node, part.WithTriviaFrom(node));
            }
        }
    }

    /// <summary>What watches the run stays: without it, a loop may have no end.</summary>
    private static bool CanGo(SyntaxNode node) => node switch
    {
        StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement => !statement.ToString().StartsWith("T.Tick", StringComparison.Ordinal),
        ElseClauseSyntax or SwitchSectionSyntax or FinallyClauseSyntax or CatchClauseSyntax or SwitchExpressionArmSyntax or CatchFilterClauseSyntax or CollectionElementSyntax => true,
        ExpressionSyntax { Parent: InitializerExpressionSyntax } => true,
        _ => false,
    };

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode node) => node switch
    {
        BlockSyntax => [],
        StatementSyntax => node.DescendantNodes(child => child == node || child is not StatementSyntax).OfType<StatementSyntax>(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "T" } } } => [],
        TypeSyntax or InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax or ParenthesizedExpressionSyntax { Parent: not (ArgumentSyntax or EqualsValueClauseSyntax) } => [],
        ExpressionSyntax => node.DescendantNodes(child => child == node || child is not ExpressionSyntax)
            .OfType<ExpressionSyntax>()
            .Where(static child => child is not (TypeSyntax or InitializerExpressionSyntax) or IdentifierNameSyntax),
        _ => [],
    };
}
