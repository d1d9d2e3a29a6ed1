using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Constraints;

/// <summary>The attributes that carry constraints, resolved once per compilation.</summary>
internal sealed class AttributeSymbols
{
    private readonly Dictionary<INamedTypeSymbol, AttributeKind> _kinds = new(SymbolEqualityComparer.Default);

    private AttributeSymbols(Compilation compilation)
    {
        foreach ((string name, AttributeKind kind) in Names)
        {
            if (compilation.GetTypeByMetadataName(name) is { } type)
            {
                _kinds[type] = kind;
            }
        }
    }

    private static (string Name, AttributeKind Kind)[] Names { get; } =
    [
        ("SchemaGen.ModelInputAttribute", AttributeKind.ModelInput),
        ("SchemaGen.ModelObjectAttribute", AttributeKind.ModelObject),
        ("SchemaGen.ModelRuleAttribute", AttributeKind.ModelRule),
        ("SchemaGen.TextLengthAttribute", AttributeKind.TextLength),
        // The constraints of items were those of single values once, and still are where a user writes them on a list.
        ("SchemaGen.ItemTextLengthAttribute", AttributeKind.TextLength),
        ("SchemaGen.ItemTextPatternAttribute", AttributeKind.TextPattern),
        ("SchemaGen.ItemIntegerRangeAttribute", AttributeKind.IntegerRange),
        ("SchemaGen.ItemNumberRangeAttribute", AttributeKind.NumberRange),
        ("SchemaGen.ItemCountAttribute", AttributeKind.ItemCount),
        ("SchemaGen.IntegerRangeAttribute", AttributeKind.IntegerRange),
        ("SchemaGen.NumberRangeAttribute", AttributeKind.NumberRange),
        ("SchemaGen.AllowedItemsAttribute", AttributeKind.AllowedItems),
        ("SchemaGen.TextPatternAttribute", AttributeKind.TextPattern),
        ("SchemaGen.MultipleOfAttribute", AttributeKind.MultipleOf),
        ("SchemaGen.UniqueItemsAttribute", AttributeKind.UniqueItems),
        ("SchemaGen.MediaReferenceAttribute", AttributeKind.MediaReference),
        ("SchemaGen.AbsoluteUriAttribute", AttributeKind.AbsoluteUri),
        ("SchemaGen.TextFormatAttribute", AttributeKind.TextFormat),
        ("SchemaGen.RequiresPropertyAttribute", AttributeKind.RequiresProperty),
        ("SchemaGen.NarrowedBoundAttribute", AttributeKind.NarrowedBound),
        ("System.ComponentModel.DataAnnotations.RangeAttribute", AttributeKind.Range),
        ("System.ComponentModel.DataAnnotations.RequiredAttribute", AttributeKind.Required),
        ("System.ComponentModel.DataAnnotations.AllowedValuesAttribute", AttributeKind.AllowedValues),
        ("System.ComponentModel.DataAnnotations.EnumDataTypeAttribute", AttributeKind.EnumDataType),
        ("System.Text.Json.Serialization.JsonPropertyNameAttribute", AttributeKind.JsonPropertyName),
        ("System.Runtime.Serialization.EnumMemberAttribute", AttributeKind.EnumMember),
    ];

    /// <summary>Returns the attributes, or null in a compilation that does not reference SchemaGen, where there is nothing to analyze.</summary>
    public static AttributeSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName("SchemaGen.ModelInputAttribute") is null ? null : new AttributeSymbols(compilation);

    public AttributeKind KindOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type && _kinds.TryGetValue(type, out AttributeKind kind) ? kind : AttributeKind.Other;
}

internal enum AttributeKind
{
    Other,
    ModelInput,
    ModelObject,
    ModelRule,
    TextLength,
    ItemCount,
    IntegerRange,
    NumberRange,
    AllowedItems,
    TextPattern,
    MultipleOf,
    UniqueItems,
    MediaReference,
    AbsoluteUri,
    TextFormat,
    RequiresProperty,
    NarrowedBound,
    Range,
    Required,
    AllowedValues,
    EnumDataType,
    JsonPropertyName,
    EnumMember,
}
