using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Models;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Unions;

namespace SchemaGen.Analyzers.Tests.Models;

/// <summary>Consumers that rightly do not notice a property.</summary>
/// <param name="Reason">Why they need not.</param>
/// <param name="Consumers">The consumers.</param>
/// <param name="Properties">The properties; <c>ListShape.*</c> for all of a type.</param>
internal sealed record ShapeException(string Reason, string[] Consumers, params string[] Properties)
{
    private const string Covers = nameof(ShapeComparison.Covers);
    private const string Check = nameof(InstanceCheck);
    private const string Identity = nameof(RepeatedShapes.IdentityOf);
    private const string Type = nameof(TypeMapper);
    private const string Checks = nameof(CheckBuilder);
    private const string Attributes = nameof(AttributeBuilder);
    private const string Words = nameof(Sentence);
    private const string Condition = nameof(ConditionBuilder);
    private const string ConditionText = nameof(ConditionWords);
    private const string File = nameof(RecordFile);

    public static IReadOnlyList<ShapeException> All { get; } =
    [
        new("A condition on a value has bounds for numbers, texts and lists alone.",
            [Condition, ConditionText],
            "BooleanShape.*", "EnumShape.*", "EnumValueModel.*", "OpenEnumShape.*", "MapShape.*", "ObjectShape.*", "PropertyModel.*", "InputHints.*", "CompanionRule.*",
            "ConditionRule.*", "StatedRule.*", "UnionShape.*", "DiscriminatorModel.*", "DiscriminatorValue.*", "ReferenceShape.*"),
        new("The evaluator asks conditions of integers beyond 64 bits.", [Condition, ConditionText], "LargeIntegerShape.*"),
        new("The format of a number says only which keyword gives its bounds.", [Check, Attributes, Words], "IntegerShape.Format", "LargeIntegerShape.Format", "NumberShape.Format"),
        new("The bounds that a format gives are compared as bounds.", [Covers], "IntegerShape.Format", "LargeIntegerShape.Format"),
        new("A condition with the format of a number is left to the evaluator.", [Condition, ConditionText], "IntegerShape.Format", "NumberShape.Format"),
        new("A text that spells a number is read as the number, and then no text any more.", [Checks, Attributes, Words], "IntegerShape.Texts", "LargeIntegerShape.Texts", "NumberShape.Texts"),
        new("A condition is asked of the number.", [Condition, ConditionText], "IntegerShape.Texts", "NumberShape.Texts"),
        new("A condition lists values as a ValueCondition.", [Condition, ConditionText], "IntegerShape.AllowedValues", "NumberShape.AllowedValues"),
        new("A condition speaks of items as an ItemsCondition.", [Condition, ConditionText], "ListShape.Item", "ListShape.ItemIsNullable", "ListShape.Contained", "ItemsCondition.*"),
        new("Only the schema of a property says that its text is a media reference.", [Condition, ConditionText], "TextShape.Media", "MediaReferenceModel.Accept"),
        new("A media reference is read from hints and prose, so the keywords allow other defaults.", [Check], "TextShape.Media", "MediaReferenceModel.Accept"),

        new("A constraint does not change the C# type.",
            [Type],
            "BooleanShape.*", "IntegerShape.Minimum", "IntegerShape.Maximum", "IntegerShape.MultipleOf", "IntegerShape.AllowedValues", "LargeIntegerShape.Minimum", "LargeIntegerShape.Maximum",
            "LargeIntegerShape.Format", "NumberShape.Minimum", "NumberShape.Maximum", "NumberShape.MultipleOf", "NumberShape.AllowedValues", "NumberShape.Format", "NumberBound.*", "NumberLiteral.*", "TextShape.*", "MediaReferenceModel.*", "OpenEnumShape.Text", "ListShape.Item",
            "ListShape.MinItems", "ListShape.MaxItems", "ListShape.UniqueItems", "ListShape.Contained", "ItemsCondition.*", "MapShape.Value", "MapShape.MinProperties", "MapShape.MaxProperties",
            "MapShape.Names"),
        new("The text of a number is for people; the code has its value.", [Check, Checks, Attributes, Condition], "NumberLiteral.Text"),
        new("The value of a number is for the code; people read its text.", [Words, ConditionText], "NumberLiteral.Value"),

        new("The names of integers decide about no value.", [Covers, Check], "IntegerShape.Names"),
        new("A condition on a number has no names.", [Condition, ConditionText], "IntegerShape.Names"),

        new("The C# enum says which values there are; its own documentation lists them.", [Attributes, Words], "EnumShape.Values", "EnumValueModel.*"),
        new("A value outside the enum is a number that it does not define, whatever the others are called.", [Checks], "EnumValueModel.*"),
        new("Words about a type decide about no value.", [Covers, Check, Words], "EnumShape.Title", "EnumShape.Description"),
        new("Words about a value of an enum decide about no value.", [Covers, Check], "EnumValueModel.Name", "EnumValueModel.Description"),
        new("What a property says of an enum does not make it another type.", [Identity], "EnumShape.Title", "EnumShape.Description"),
        new("A description is not part of a name.", [Checks, Attributes], "EnumShape.Description"),
        new("The known values of an open enum forbid no other one.", [Check, Checks, Attributes, Words], "OpenEnumShape.Known"),
        new("The text of an open enum is checked where the type is used.", [Identity], "OpenEnumShape.Text"),

        new("An attribute on a list speaks of all its items; a null item satisfies each.", [Attributes, Words], "ListShape.ItemIsNullable"),
        new("Only the checks count items.", [Attributes], "ListShape.Contained", "ItemsCondition.*"),
        new("In a list's own condition there is no property.", [Check, Checks, Words, File], "ItemsCondition.Property"),
        new("No attribute reaches into a map.", [Attributes], "MapShape.Value", "MapShape.ValueIsNullable", "MapShape.Names"),
        new("Documentation does not speak of null values.", [Words], "MapShape.ValueIsNullable"),

        new("An object is a record of its own, which the file holds.",
            [Checks, Attributes, Words], "ObjectShape.*", "PropertyModel.*", "InputHints.*", "CompanionRule.*", "ConditionRule.*", "StatedRule.*", "ReferenceShape.*"),
        new("A record is named after its title alone.",
            [Type],
            "ObjectShape.Description", "ObjectShape.Properties", "ObjectShape.Additional", "ObjectShape.AdditionalIsNullable", "ObjectShape.Companions", "ObjectShape.Conditions", "ObjectShape.AdditionalNames",
            "ObjectShape.Stated", "PropertyModel.*", "InputHints.*", "CompanionRule.*", "ConditionRule.*", "StatedRule.*"),
        new("Words about an object or a property decide about no value.",
            [Check],
            "ObjectShape.Title", "ObjectShape.Description", "PropertyModel.IsDiscriminator", "PropertyModel.Default", "PropertyModel.DefaultText", "PropertyModel.Title", "PropertyModel.Description", "PropertyModel.Examples", "PropertyModel.IsDeprecated",
            "PropertyModel.Hints", "InputHints.*", "CompanionRule.SourceWords", "ConditionRule.Keyword", "ConditionRule.Message"),
        new("What only the evaluator checks, or what is only ignored, is no measure for the examples of the file.", [Check], "ObjectShape.Stated", "StatedRule.*"),

        new("A union is a type of its own, which checks its alternatives.",
            [Checks, Attributes], "UnionShape.*", "DiscriminatorModel.*", "DiscriminatorValue.*"),
        new("Words about a union decide about no value, and its type documents them.", [Check, Words], "UnionShape.Title", "UnionShape.Description"),
        new("What a property says of a union does not make it another type, nor does its definition: two of one shape and one name are one type.", [Identity], "UnionShape.Title", "UnionShape.Description", "UnionShape.Definition", "EnumShape.Definition", "DefinitionReference.*"),
        new("Several places that refer to one definition have one type: a single place shows no difference.", [Type, File], "UnionShape.Definition", "EnumShape.Definition", "DefinitionReference.Key"),
        new("A definition gives its type a name, and decides about no value.", [Check, Words], "UnionShape.Definition", "EnumShape.Definition", "DefinitionReference.*"),
        new("A definition gives its type a name, and decides about no value.", [Covers], "EnumShape.Definition"),
        new("The name of a type is not part of a check.", [Checks, Attributes], "DefinitionReference.*", "EnumShape.Definition"),
        new("A condition has no type of its own.", [Condition, ConditionText], "DefinitionReference.*"),
        new("A discriminator chooses among the alternatives that a value satisfies: the schemas alone decide whether there is one.",
            [Check, Words], "UnionShape.Discriminator", "DiscriminatorModel.*", "DiscriminatorValue.*"),
    ];

    /// <summary>Properties that hold shapes without a weight of their own, and why.</summary>
    public static IReadOnlyDictionary<string, string> Weightless { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ObjectShape.Properties"] = "What is referred to is a ReferenceShape, so the length of the file bounds the objects that stand in it.",
        ["ObjectShape.Additional"] = "As the properties.",
    };

    public bool Lists(string property) => Properties.Any(listed => listed == property || (listed.EndsWith(".*", StringComparison.Ordinal) && property.StartsWith(listed[..^1], StringComparison.Ordinal)));
}
