using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Methods;

/// <summary>Tells empty objects that are made to be used from those that only hold a place, or are completed elsewhere: <c>public FlashImageInput Input { get; set; } = new();</c>,
/// <c>FlashImageInput Draft() => new();</c>.</summary>
internal static class Placeholders
{
    /// <summary>Determines whether a new object becomes the value of a variable, of a member or of a function at once. Nothing tells whether it is used as it is.</summary>
    /// <param name="creation">The expression that creates it.</param>
    public static bool Contain(SyntaxNode creation)
    {
        SyntaxNode value = creation;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
        {
            value = value.Parent;
        }

        return value.Parent is EqualsValueClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax };
    }
}
