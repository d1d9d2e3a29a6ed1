using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>A list of nodes with commas between them: the items of a collection that is written in place, or the assignments of an initialiser.</summary>
internal sealed class ItemList
{
    private readonly SyntaxNodeOrTokenList _parts;

    private ItemList(SyntaxNode owner, SyntaxNodeOrTokenList parts)
    {
        Owner = owner;
        _parts = parts;
    }

    public SyntaxNode Owner { get; }

    public int Count => (_parts.Count + 1) / 2;

    public SyntaxNode this[int index] => _parts[2 * index].AsNode()!;

    /// <summary>The list that the node is; null where it is not one.</summary>
    public static ItemList? Of(SyntaxNode? node) => node switch
    {
        CollectionExpressionSyntax collection => new(node, collection.Elements.GetWithSeparators()),
        InitializerExpressionSyntax initializer => new(node, initializer.Expressions.GetWithSeparators()),
        ArgumentListSyntax arguments => new(node, arguments.Arguments.GetWithSeparators()),
        _ => null,
    };

    /// <summary>The items of a collection that is written in place, all of them; null where the value is something else.</summary>
    public static ItemList? OfCollection(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => OfCollection(inner),
        CastExpressionSyntax { Expression: var inner } => OfCollection(inner),
        CollectionExpressionSyntax => Of(value),
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => Of(initializer),

        // A size that is written out would have to change too.
        ArrayCreationExpressionSyntax { Initializer: { } initializer, Type.RankSpecifiers: [{ Sizes: [OmittedArraySizeExpressionSyntax] }, ..] } => Of(initializer),

        // The arguments of the constructor may be items as well.
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } }
            when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => Of(initializer),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" }, ArgumentList: var arguments } => Of(arguments),
        _ => null,
    };

    public int IndexOf(SyntaxNode item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i] == item)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The comma after an item; null after the last one, where there is no trailing comma.</summary>
    public SyntaxToken? Comma(int index) => 2 * index + 1 < _parts.Count ? _parts[2 * index + 1].AsToken() : null;

    /// <summary>The last token of an item with its comma.</summary>
    public SyntaxToken End(int index) => Comma(index) ?? this[index].GetLastToken();
}
