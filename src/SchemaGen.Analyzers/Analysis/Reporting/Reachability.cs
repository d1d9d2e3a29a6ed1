using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Tells code that the compiler knows never to run: behind a <c>return</c>, or under a condition that is a constant.</summary>
internal static class Reachability
{
    /// <summary>Determines whether the code at a place may run. Asked of what is reported only, because the compiler analyzes the method for it.</summary>
    public static bool IsReachable(SemanticModel model, Location location)
    {
        // In a nested function, the statement around the function has to run as well.
        SyntaxNode? node = location.SourceTree?.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        while (node?.FirstAncestorOrSelf<StatementSyntax>(static statement => statement is not (BlockSyntax or LocalFunctionStatementSyntax)) is { } statement)
        {
            if (model.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false })
            {
                return false;
            }

            node = statement.FirstAncestorOrSelf<SyntaxNode>(static ancestor => ancestor is AnonymousFunctionExpressionSyntax)?.Parent;
        }

        return true;
    }
}
