using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>Finds the expressions that a value is chosen from.</summary>
internal static class Choices
{
    /// <summary>Both of <c>flag ? 5 : 1</c>, each arm of a <c>switch</c>, the 5 of <c>(int?)5</c>; the expression itself, where it has no choice.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner),
        ConditionalExpressionSyntax conditional => Of(conditional.WhenTrue).Concat(Of(conditional.WhenFalse)),
        SwitchExpressionSyntax { Arms: var arms } => arms.SelectMany(static arm => Of(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Of(coalesce.Left).Concat(Of(coalesce.Right)),

        // `flag ? (int?)5 : null` was the way to write it before C# 9.
        CastExpressionSyntax { Type: NullableTypeSyntax, Expression: var inner } => Of(inner),
        ThrowExpressionSyntax => [],
        _ => [expression],
    };
}
