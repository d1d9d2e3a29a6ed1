using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Members;

/// <summary>The names that the declarations of a type mention where something may change: as a target, by reference, or in code of another configuration. It goes
/// by names alone: what is not meant is at most not known.</summary>
internal sealed class TypeMentions
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Mentions> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Determines whether a declaration of its type may change the member, or does so in another configuration.</summary>
    public bool MayChange(ISymbol member, CancellationToken cancellation)
    {
        if (!_types.TryGetValue(member.ContainingType, out Mentions? mentions))
        {
            mentions = Find(member.ContainingType, cancellation);
            _types.TryAdd(member.ContainingType, mentions);
        }

        return HasDisabledText(member, cancellation) || mentions.Targets.Contains(member.Name) || mentions.Disabled.Any(text => text.Contains(member.Name));
    }

    /// <summary>Determines whether the declaration of the member is another one in another configuration.</summary>
    public static bool HasDisabledText(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences.Any(reference => DisabledText(reference.GetSyntax(cancellation)).Any());

    private static IEnumerable<SyntaxTrivia> DisabledText(SyntaxNode declaration) =>
        declaration.ContainsDirectives ? declaration.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)) : [];

    private static Mentions Find(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var mentions = new Mentions(new HashSet<string>(StringComparer.Ordinal), []);
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax(cancellation);
            foreach (SyntaxNode node in declaration.DescendantNodes())
            {
                // A change of an item leaves the array that it is in.
                foreach (SyntaxNode target in TargetsIn(node).Where(static target => target is not ElementAccessExpressionSyntax))
                {
                    mentions.Targets.UnionWith(target.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText));
                }
            }

            mentions.Disabled.AddRange(DisabledText(declaration).Select(static trivia => trivia.ToString()));
        }

        return mentions;
    }

    private static IEnumerable<SyntaxNode> TargetsIn(SyntaxNode node) => node switch
    {
        // A member of another object: nothing that is known here can be assigned in an initializer.
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax } => [],
        AssignmentExpressionSyntax assignment => [assignment.Left],
        PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => [unary.Operand],
        PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression => [unary.Operand],
        ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => [argument.Expression],
        RefExpressionSyntax reference => [reference.Expression],
        MakeRefExpressionSyntax reference => [reference.Expression],
        FixedStatementSyntax { Declaration: var pinned } => [pinned],

        // They take what is read-only by reference, with or without a word for it.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } } call when NameOf(type) is "Unsafe" or "MemoryMarshal" => [call.ArgumentList],
        _ => [],
    };

    private static string? NameOf(ExpressionSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        _ => null,
    };

    private sealed record Mentions(HashSet<string> Targets, List<string> Disabled);
}
