using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Collections of known items, as if they were written in place.</summary>
internal static class KnownItems
{
    private static readonly SyntaxNode s_place = SyntaxFactory.ParseExpression("item");

    public static CollectionValue Of(params IEnumerable<string> items) => Of(items.Select(TextValue.Exactly));

    public static CollectionValue Of(params IEnumerable<AbstractValue> items)
    {
        ImmutableArray<CollectionItem> known = [.. items.Select(static item => new CollectionItem(item, s_place))];
        return new CollectionValue(known.Length, known.Length, known);
    }
}
