using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library;

/// <summary>Evaluates the properties and fields of .NET.</summary>
internal static class LibraryProperties
{
    /// <summary>Evaluates a property or field; returns null where nothing is known beyond the type.</summary>
    public static AbstractValue? Evaluate(ISymbol member, AbstractValue? receiver, KnownTypes types)
    {
        LibraryType type = types.Classify(member.ContainingType);
        if (type == LibraryType.None)
        {
            return null;
        }

        if (member.IsStatic)
        {
            return member.Name == "Empty" ? Empty(type) : null;
        }

        AbstractValue value = receiver ?? AbstractValue.Unknown;
        return (type, member.Name) switch
        {
            (LibraryType.String, "Length") => TextOperations.Units(value),
            (LibraryType.Array, "Length" or "LongLength") => Count(value),
            (LibraryType.List or LibraryType.ReadOnlyList or LibraryType.Immutable or LibraryType.Builder or LibraryType.Map, "Count") => Count(value),
            (LibraryType.Immutable or LibraryType.Span, "Length") => Count(value),
            (LibraryType.Nullable, "Value") => value.IsNull ? null : value.WithoutNull(),
            _ => LibraryConditions.Decide(member, [value], types),
        };
    }

    /// <summary>Evaluates <c>list[index]</c> and <c>map[key]</c>; returns null where nothing is known beyond the type.</summary>
    public static AbstractValue? ItemOf(IPropertySymbol indexer, AbstractValue? receiver, AbstractValue index, KnownTypes types) => (types.Classify(indexer.ContainingType), receiver) switch
    {
        (LibraryType.Map, CollectionValue map) => MapChanges.Find(map, index),
        (LibraryType.List or LibraryType.ReadOnlyList or LibraryType.Immutable or LibraryType.Builder, CollectionValue list) when index is IntegerValue => CollectionOperations.ItemAt(list, index),
        _ => null,
    };

    private static AbstractValue? Empty(LibraryType type) => type switch
    {
        LibraryType.String => TextValue.Exactly(""),
        LibraryType.Immutable or LibraryType.ReadOnlyList or LibraryType.Span => CollectionValue.Empty,
        _ => null,
    };

    private static AbstractValue Count(AbstractValue collection) => CountRange.Of(CollectionOperations.Of(collection)).ToInteger();
}
