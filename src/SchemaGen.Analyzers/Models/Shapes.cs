namespace SchemaGen.Models;

/// <summary>The type of a value and what it must satisfy. One of the sealed records below; null among the types is told by who holds the shape.</summary>
internal abstract record Shape;

/// <summary>Any JSON value.</summary>
internal sealed record AnyShape : Shape;

/// <summary>A Boolean.</summary>
/// <param name="Constant">The one allowed value, where <c>const</c> or a single <c>enum</c> says so.</param>
internal sealed record BooleanShape(bool? Constant = null) : Shape;

/// <summary>A whole number. Bounds are inclusive: exclusive and fractional ones were moved to the next whole number.</summary>
internal sealed record IntegerShape(
    long? Minimum = null,
    long? Maximum = null,
    NumberLiteral? MultipleOf = null,
    EquatableArray<long> AllowedValues = default) : Shape
{
    /// <summary>Whether every allowed value is an <see cref="int"/>, because both bounds are, or the listed values.</summary>
    public bool FitsInt32 => AllowedValues.Count > 0
        ? AllowedValues.All(static value => value is >= int.MinValue and <= int.MaxValue)
        : Minimum is >= int.MinValue and <= int.MaxValue && Maximum is >= int.MinValue and <= int.MaxValue;
}

/// <summary>A number.</summary>
internal sealed record NumberShape(
    NumberBound? Minimum = null,
    NumberBound? Maximum = null,
    NumberLiteral? MultipleOf = null,
    EquatableArray<NumberLiteral> AllowedValues = default) : Shape;

/// <summary>A text that is not one of a fixed list.</summary>
/// <param name="MinLength">In Unicode code points.</param>
/// <param name="MaxLength">In Unicode code points.</param>
/// <param name="Pattern">An ECMA-262 regular expression, not anchored.</param>
/// <param name="Format"><c>format</c>, as written.</param>
/// <param name="Media">Set when the text is a reference to a file: a URL or a data URI.</param>
internal sealed record TextShape(
    int? MinLength = null,
    int? MaxLength = null,
    string? Pattern = null,
    string? Format = null,
    MediaReferenceModel? Media = null) : Shape;

/// <summary>A reference to a media file: an http(s) URL, or a data URI of the accepted types.</summary>
/// <param name="Accept">Media types as in HTML's <c>accept</c>: <c>image/*</c>; <c>*/*</c> for any.</param>
internal sealed record MediaReferenceModel(string Accept);

/// <summary>A text out of a list.</summary>
/// <param name="Title">The <c>title</c>, which names the C# enum where it is short.</param>
/// <param name="Description">The <c>description</c> of the type, where it has one apart from the property's.</param>
/// <param name="Values">In the order of the schema, without duplicates.</param>
internal sealed record EnumShape(string? Title, string? Description, EquatableArray<EnumValueModel> Values) : Shape;

/// <summary>A text out of a list, or another one.</summary>
/// <param name="Known">The list.</param>
/// <param name="Text">What any text must satisfy; those of the list do.</param>
internal sealed record OpenEnumShape(EnumShape Known, TextShape Text) : Shape;

/// <summary>One value of an <see cref="EnumShape"/>.</summary>
/// <param name="WireValue">The text in JSON.</param>
/// <param name="Name">The name that <c>x-enumNames</c> or <c>x-enum-varnames</c> gives it.</param>
/// <param name="Description">The text that <c>x-enumDescriptions</c> or <c>x-enum-descriptions</c> gives it.</param>
internal sealed record EnumValueModel(string WireValue, string? Name = null, string? Description = null);

/// <summary>A list.</summary>
/// <param name="Item">What each item must satisfy.</param>
/// <param name="ItemIsNullable">Whether items may be null.</param>
/// <param name="MinItems">The least items.</param>
/// <param name="MaxItems">The most items.</param>
/// <param name="UniqueItems">Whether no two may be equal.</param>
/// <param name="Contained">What some of the items must satisfy.</param>
internal sealed record ListShape(
    Shape Item,
    bool ItemIsNullable = false,
    int? MinItems = null,
    int? MaxItems = null,
    bool UniqueItems = false,
    EquatableArray<ItemsCondition> Contained = default) : Shape;

/// <summary>An object without fixed members: a map from any name to one shape.</summary>
/// <param name="Value">What each value must satisfy.</param>
/// <param name="ValueIsNullable">Whether values may be null.</param>
/// <param name="MinProperties">The least members.</param>
/// <param name="MaxProperties">The most members.</param>
/// <param name="Names">What each name must satisfy; null where it may be any.</param>
internal sealed record MapShape(
    Shape Value,
    bool ValueIsNullable = false,
    int? MinProperties = null,
    int? MaxProperties = null,
    TextShape? Names = null) : Shape;

/// <summary>An object with fixed members.</summary>
/// <param name="Title">The <c>title</c>, which names the nested record where it is short.</param>
/// <param name="Description">The <c>description</c> of the type, where it has one apart from the property's.</param>
/// <param name="Properties">In the order of the schema.</param>
/// <param name="Additional">What other members may hold; null when there may be none (<c>additionalProperties: false</c>).</param>
/// <param name="AdditionalIsNullable">Whether other members may be <c>null</c>.</param>
/// <param name="Companions">Which members need others.</param>
/// <param name="Conditions">What else holds between the members.</param>
/// <param name="AdditionalNames">What the names of other members must satisfy; null where they may be any.</param>
internal sealed record ObjectShape(
    string? Title,
    string? Description,
    EquatableArray<PropertyModel> Properties,
    Shape? Additional,
    bool AdditionalIsNullable,
    EquatableArray<CompanionRule> Companions,
    EquatableArray<ConditionRule> Conditions = default,
    TextShape? AdditionalNames = null) : Shape;

/// <summary>A value of one of several shapes.</summary>
/// <param name="Title">The <c>title</c>, which names the struct where it is short.</param>
/// <param name="Description">The <c>description</c> of the type, where it has one apart from the property's.</param>
/// <param name="Alternatives">At least two, in the order of the schema, each of another C# type.</param>
/// <param name="Key">Where it stands in the document, a JSON Pointer, where others refer to it: one type then stands for all of them.</param>
internal sealed record UnionShape(string? Title, string? Description, EquatableArray<Shape> Alternatives, string? Key = null) : Shape
{
    /// <summary>The member that tells which object is meant; null where none is said to.</summary>
    public DiscriminatorModel? Discriminator { get; init; }
}

/// <summary>A member whose text tells which of the objects of a union a value is.</summary>
/// <param name="Property">Its wire name.</param>
/// <param name="Values">What its text may be.</param>
internal sealed record DiscriminatorModel(string Property, EquatableArray<DiscriminatorValue> Values);

/// <param name="Text">The text of the member.</param>
/// <param name="Key">The <see cref="DefinitionModel.Key"/> of the object that is then meant.</param>
internal sealed record DiscriminatorValue(string Text, string Key);

/// <summary>An object that stands elsewhere, so that it can hold itself.</summary>
/// <param name="Key">The <see cref="DefinitionModel.Key"/>; empty for the input itself.</param>
internal sealed record ReferenceShape(string Key) : Shape;
