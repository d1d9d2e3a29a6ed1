using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Takes out of a program what watches its run, so that the analyzer sees it as a user would have written it.</summary>
internal sealed class Stripper : CSharpSyntaxRewriter
{
    private static readonly Stripper s_instance = new();

    public static SyntaxNode Strip(SyntaxNode root) => s_instance.Visit(root);

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (!IsWatch(node))
        {
            return base.VisitInvocationExpression(node);
        }

        var inner = (ExpressionSyntax)Visit(node.ArgumentList.Arguments[^1].Expression);

        // Beside other operators it has to be in parentheses; where it is the only one, they would only be in the way.
        return node.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or WithExpressionSyntax
            || inner is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax
                ? inner
                : SyntaxFactory.ParenthesizedExpression(inner);
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node) =>
        node.Expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call && IsWatch(call) ? SyntaxFactory.EmptyStatement() : base.VisitExpressionStatement(node);

    private static bool IsWatch(InvocationExpressionSyntax node) =>
        node.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "T" } };
}
