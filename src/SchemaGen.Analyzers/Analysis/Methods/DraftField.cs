using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds the uses of a read-only field or property whose object is completed by a <c>with</c> wherever the file reads it: <c>Draft with { Prompt = prompt }</c>.</summary>
internal static class DraftField
{
    /// <summary>Returns the <c>with</c> expressions that complete the object, and the reads of it that go into a variable which a <c>with</c> completes; null where the file reads it otherwise, or
    /// not at all.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="declaration">A node of the file that declares it.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static IReadOnlyList<ExpressionSyntax>? UsesOf(ISymbol member, SyntaxNode declaration, SemanticModel model)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }))
        {
            return null;
        }

        List<ExpressionSyntax>? uses = null;
        foreach (IdentifierNameSyntax name in declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != member.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, member))
            {
                continue;
            }

            ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
            {
                whole = parenthesized;
            }

            if (whole.Parent is WithExpressionSyntax with && with.Expression == whole)
            {
                (uses ??= []).Add(with);
            }
            else if (IsDraftAgain(whole))
            {
                (uses ??= []).Add(whole);
            }
            else
            {
                return null;
            }
        }

        return uses;
    }

    /// <summary>Determines whether an object is a draft still: the copy that a <c>with</c> makes, say, which another <c>with</c> completes.</summary>
    public static bool IsDraftAgain(ExpressionSyntax expression)
    {
        SyntaxNode copy = expression;
        while (copy.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax || (copy.Parent is ConditionalExpressionSyntax choice && choice.Condition != copy))
        {
            copy = copy.Parent;
        }

        return copy.Parent switch
        {
            WithExpressionSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } => IsCompleted(copy, name),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } => IsCompleted(copy, name),
            _ => false,
        };
    }

    private static bool IsCompleted(SyntaxNode copy, string variable) => copy.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().Any(node => node is WithExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == variable);
}
