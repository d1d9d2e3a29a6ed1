using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Determines whether an expression is null as it is written: <c>null</c>, <c>null!</c>, <c>default</c>, <c>(string?)null</c>.</summary>
internal static class NullLiteral
{
    public static bool Is(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Is(inner),
        CastExpressionSyntax { Expression: var inner } => Is(inner),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => Is(inner),
        DefaultExpressionSyntax => true,
        _ => expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression),
    };
}
