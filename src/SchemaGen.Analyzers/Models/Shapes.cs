namespace SchemaGen.Models;

/// <summary>The type of a value and the constraints that it must satisfy. Whether null is allowed too is stated beside the shape.</summary>
internal abstract record Shape;

/// <summary>Any JSON value.</summary>
internal sealed record AnyShape : Shape;

/// <summary>A value that is true or false.</summary>
/// <param name="Constant">The only allowed value, where <c>const</c> or a single <c>enum</c> restricts it to one.</param>
internal sealed record BooleanShape(bool? Constant = null) : Shape;

/// <summary>A whole number. Bounds are inclusive: exclusive and fractional ones were moved to the next whole number.</summary>
/// <param name="Minimum">The least value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="MultipleOf">The number that values are multiples of.</param>
/// <param name="AllowedValues">The only values.</param>
/// <param name="Format">The <c>format</c> whose range gives a bound, or both; also <c>int64</c>, whose range needs none.</param>
/// <param name="Texts">The texts that are taken for a number.</param>
internal sealed record IntegerShape(
    long? Minimum = null,
    long? Maximum = null,
    NumberLiteral? MultipleOf = null,
    EquatableArray<long> AllowedValues = default,
    string? Format = null,
    NumberTexts Texts = NumberTexts.None) : Shape
{
    /// <summary>Gets the enum that names the <see cref="AllowedValues"/>: its texts are their digits, in the same order. Null where they have no names.</summary>
    public EnumShape? Names { get; init; }

    /// <summary>Gets whether every allowed value is an <see cref="int"/>, because both bounds are, or the listed values.</summary>
    public bool FitsInt32 => AllowedValues.Count > 0
        ? AllowedValues.All(static value => value is >= int.MinValue and <= int.MaxValue)
        : Minimum is >= int.MinValue and <= int.MaxValue && Maximum is >= int.MinValue and <= int.MaxValue;
}

/// <summary>A number that may have a fraction.</summary>
/// <param name="Minimum">The least value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="MultipleOf">The number that values are multiples of.</param>
/// <param name="AllowedValues">The only values.</param>
/// <param name="Format">The <c>format</c> whose range gives a bound, or both.</param>
/// <param name="Texts">The texts that are taken for a number.</param>
internal sealed record NumberShape(
    NumberBound? Minimum = null,
    NumberBound? Maximum = null,
    NumberLiteral? MultipleOf = null,
    EquatableArray<NumberLiteral> AllowedValues = default,
    string? Format = null,
    NumberTexts Texts = NumberTexts.None) : Shape;

/// <summary>A text that is not one of a fixed list.</summary>
/// <param name="MinLength">The minimum length in Unicode code points.</param>
/// <param name="MaxLength">The maximum length in Unicode code points.</param>
/// <param name="Pattern">An ECMA-262 regular expression, not anchored.</param>
/// <param name="Format">The <c>format</c>, as written.</param>
/// <param name="Media">The kind of file, where the text is a reference to one: a URL or a data URI.</param>
internal sealed record TextShape(
    int? MinLength = null,
    int? MaxLength = null,
    string? Pattern = null,
    string? Format = null,
    MediaReferenceModel? Media = null) : Shape;

/// <summary>A reference to a media file: an http(s) URL, or a data URI of the accepted types.</summary>
/// <param name="Accept">Media types as in HTML's <c>accept</c>: <c>image/*</c>; <c>*/*</c> for any.</param>
internal sealed record MediaReferenceModel(string Accept);

/// <summary>A text that must be one of a list.</summary>
/// <param name="Title">The <c>title</c>, which names the C# enum where it is short.</param>
/// <param name="Description">The <c>description</c> of the type, where it has one apart from the property's.</param>
/// <param name="Values">The list, in the order of the schema, without duplicates.</param>
internal sealed record EnumShape(string? Title, string? Description, EquatableArray<EnumValueModel> Values) : Shape
{
    /// <summary>Gets the definition that it is, where others refer to it: one type then stands for all of them.</summary>
    public DefinitionReference? Definition { get; init; }
}

/// <summary>A text that may be one of a list, or another one.</summary>
/// <param name="Known">The list.</param>
/// <param name="Text">The constraints of any text; those of the list satisfy them.</param>
internal sealed record OpenEnumShape(EnumShape Known, TextShape Text) : Shape;

/// <summary>One value of an <see cref="EnumShape"/>.</summary>
/// <param name="WireValue">The text in JSON.</param>
/// <param name="Name">The name that <c>x-enumNames</c> or <c>x-enum-varnames</c> gives it.</param>
/// <param name="Description">The text that <c>x-enumDescriptions</c> or <c>x-enum-descriptions</c> gives it.</param>
internal sealed record EnumValueModel(string WireValue, string? Name = null, string? Description = null);

/// <summary>A list of items of one shape.</summary>
/// <param name="Item">What each item must satisfy.</param>
/// <param name="ItemIsNullable">Whether items may be null.</param>
/// <param name="MinItems">The minimum number of items.</param>
/// <param name="MaxItems">The maximum number of items.</param>
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
/// <param name="MinProperties">The minimum number of members.</param>
/// <param name="MaxProperties">The maximum number of members.</param>
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
/// <param name="Properties">The members, in the order of the schema.</param>
/// <param name="Additional">The shape of other members; null where none are allowed (<c>additionalProperties: false</c>).</param>
/// <param name="AdditionalIsNullable">Whether other members may be <c>null</c>.</param>
/// <param name="Companions">The members that require others.</param>
/// <param name="Conditions">The other conditions between the members.</param>
/// <param name="AdditionalNames">What the names of other members must satisfy; null where they may be any.</param>
/// <param name="Stated">The rules for which no check is generated.</param>
internal sealed record ObjectShape(
    string? Title,
    string? Description,
    EquatableArray<PropertyModel> Properties,
    Shape? Additional,
    bool AdditionalIsNullable,
    EquatableArray<CompanionRule> Companions,
    EquatableArray<ConditionRule> Conditions = default,
    TextShape? AdditionalNames = null,
    EquatableArray<StatedRule> Stated = default) : Shape;

/// <summary>A value of one of several shapes.</summary>
/// <param name="Title">The <c>title</c>, which names the struct where it is short.</param>
/// <param name="Description">The <c>description</c> of the type, where it has one apart from the property's.</param>
/// <param name="Alternatives">At least two, in the order of the schema, each of a different C# type.</param>
internal sealed record UnionShape(string? Title, string? Description, EquatableArray<Shape> Alternatives) : Shape
{
    /// <inheritdoc cref="EnumShape.Definition"/>
    public DefinitionReference? Definition { get; init; }

    /// <summary>Gets the member that shows which object is meant; null where there is none.</summary>
    public DiscriminatorModel? Discriminator { get; init; }
}

/// <summary>A member whose text shows which of the objects of a union a value is.</summary>
/// <param name="Property">The wire name of the member.</param>
/// <param name="Values">The texts that the member may have.</param>
internal sealed record DiscriminatorModel(string Property, EquatableArray<DiscriminatorValue> Values);

/// <param name="Text">The text of the member.</param>
/// <param name="Key">The <see cref="DefinitionModel.Key"/> of the object that is then meant.</param>
internal sealed record DiscriminatorValue(string Text, string Key);

/// <summary>A schema that others refer to.</summary>
/// <param name="Key">Its location in the document: a JSON Pointer.</param>
/// <param name="Name">Its name there; null where it has none.</param>
internal sealed record DefinitionReference(string Key, string? Name)
{
    /// <summary>Gets whether it is a file as a whole.</summary>
    public bool IsFile => Key.IndexOf('/') < 0;
}

/// <summary>A reference to an object that is defined elsewhere, so that it can contain itself.</summary>
/// <param name="Key">The <see cref="DefinitionModel.Key"/> of the object; empty for the input itself.</param>
internal sealed record ReferenceShape(string Key) : Shape;
