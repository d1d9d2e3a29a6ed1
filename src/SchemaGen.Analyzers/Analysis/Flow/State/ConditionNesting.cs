using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Tells conditions that are asked one under the other from those that only follow each other. Whoever asks a second question under an outcome of the first thinks that
/// both of its outcomes are possible there.</summary>
internal static class ConditionNesting
{
    /// <summary>Determines whether one of two conditions is asked under an outcome of the other, or both are parts of one condition.</summary>
    public static bool AreNested(SyntaxNode left, SyntaxNode right)
    {
        SyntaxNode? common = left.FirstAncestorOrSelf<SyntaxNode>(node => node.FullSpan.Contains(right.FullSpan));
        return common == left || common == right || common switch
        {
            // `order.Prompt ?? ""` may be there for the compiler alone, where the first has checked it: `IsValid(order) ? new() { Prompt = order.Prompt ?? "" } : null`.
            IfStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax when IsDefaulted(left) || IsDefaulted(right) => false,
            IfStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or ConditionalAccessExpressionSyntax or IsPatternExpressionSyntax => true,
            WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or DoStatementSyntax => true,
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
                or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.CoalesceExpression,
            _ => false,
        };
    }

    /// <summary>Determines whether a condition is what a <c>??</c> asks.</summary>
    public static bool IsDefaulted(SyntaxNode condition) => condition.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice && choice.Left == condition;
}
