using SchemaGen.Models;

namespace SchemaGen.Analyzers.Tests.Models;

/// <summary>Two shapes that differ in one property of the model, and in nothing else.</summary>
/// <param name="Property">The property: <c>ListShape.MinItems</c>.</param>
/// <param name="Loose">The shape before.</param>
/// <param name="Tight">The shape after. It may refuse what the other allows, so it must never be taken for one that allows as much.</param>
/// <param name="Allowed">A JSON value that the loose shape allows, and the tight one does not; null where the property does not decide about values.</param>
internal sealed record ShapeVariation(string Property, Shape Loose, Shape Tight, string? Allowed)
{
    private static readonly IntegerShape s_digit = new(0, 9);
    private static readonly IntegerShape s_choice = new(AllowedValues: List(1L, 2L));
    private static readonly LargeIntegerShape s_large = new("1", "18446744073709551615");
    private static readonly NumberShape s_number = new(AllowedValues: default);
    private static readonly EnumValueModel s_a = new("a");
    private static readonly EnumValueModel s_b = new("b");
    private static readonly EnumShape s_letters = new("Letter", "A letter.", List(s_a, s_b));
    private static readonly EnumShape s_letter = new("Letter", "A letter.", List(s_a));
    private static readonly OpenEnumShape s_open = new(s_letters, new TextShape());
    private static readonly ListShape s_list = new(s_digit);
    private static readonly MapShape s_map = new(s_digit);
    private static readonly ItemsCondition s_items = new(null, ValueIs(1), 1, 3);
    private static readonly PropertyModel s_property = new("x", s_digit);
    private static readonly PropertyModel s_other = new("y", s_digit);
    private static readonly CompanionRule s_companion = new("x", List("y"), RuleSource.Keyword, "dependentRequired");
    private static readonly StatedRule s_stated = new("""{"not":{"required":["x","y"]}}""", "give 'x' or 'y', not both", default) { Keyword = "not" };
    private static readonly ConditionRule s_rule = new("then", new GivenCondition("x"), new GivenCondition("y"));
    private static readonly ObjectShape s_object = new("Thing", "A thing.", List(s_property, s_other), new AnyShape(), true, default);
    private static readonly UnionShape s_union = new("Choice", "A choice.", List<Shape>(new ReferenceShape("/a"), new ReferenceShape("/b")));
    private static readonly DiscriminatorModel s_discriminator = new("kind", List(new DiscriminatorValue("one", "/a"), new DiscriminatorValue("two", "/b")));

    /// <summary>The objects that references lead to.</summary>
    public static readonly EquatableArray<DefinitionModel> Definitions = List(
        new DefinitionModel("/a", "A", new ObjectShape(null, null, List(new PropertyModel("kind", new TextShape()), new PropertyModel("a", s_digit)), null, false, default)),
        new DefinitionModel("/b", "B", new ObjectShape(null, null, List(new PropertyModel("kind", new TextShape()), new PropertyModel("b", s_digit)), null, false, default)));

    public static IReadOnlyList<ShapeVariation> All { get; } =
    [
        new("BooleanShape.Constant", new BooleanShape(), new BooleanShape(true), "false"),

        new("IntegerShape.Minimum", s_digit, s_digit with { Minimum = 5 }, "1"),
        new("IntegerShape.Maximum", s_digit, s_digit with { Maximum = 5 }, "9"),
        new("IntegerShape.MultipleOf", s_digit, s_digit with { MultipleOf = new("2", 2) }, "1"),
        new("IntegerShape.AllowedValues", s_digit, s_digit with { AllowedValues = List(1L, 2L) }, "3"),

        new("IntegerShape.Names", s_choice, s_choice with { Names = new EnumShape(null, null, List(new EnumValueModel("1", "One"), new EnumValueModel("2", "Two"))) }, null),
        new("IntegerShape.Format", s_digit, s_digit with { Format = "uint8" }, null),
        new("IntegerShape.Texts", s_digit with { Texts = NumberTexts.Integer }, s_digit, "\"1\""),
        new("LargeIntegerShape.Minimum", s_large, s_large with { Minimum = "5" }, "1"),
        new("LargeIntegerShape.Maximum", s_large, s_large with { Maximum = "9223372036854775808" }, "18446744073709551615"),
        new("LargeIntegerShape.Format", s_large, s_large with { Format = "uint64" }, null),
        new("LargeIntegerShape.Texts", s_large with { Texts = NumberTexts.Integer }, s_large, "\"1\""),

        new("NumberShape.Format", s_number with { Minimum = new(new("0", 0), false) }, s_number with { Minimum = new(new("0", 0), false), Format = "uint8" }, null),
        new("NumberShape.Texts", s_number with { Texts = NumberTexts.Number }, s_number, "\"1\""),
        new("NumberShape.Minimum", s_number, s_number with { Minimum = new(new("5", 5), false) }, "1"),
        new("NumberShape.Maximum", s_number, s_number with { Maximum = new(new("5", 5), false) }, "9"),
        new("NumberShape.MultipleOf", s_number, s_number with { MultipleOf = new("2", 2) }, "1"),
        new("NumberShape.AllowedValues", s_number, s_number with { AllowedValues = List(new NumberLiteral("1", 1)) }, "3"),
        new("NumberBound.Value", Least("1", 1), Least("5", 5), "1"),
        new("NumberBound.IsExclusive", Least("1", 1), Least("1", 1, isExclusive: true), "1"),
        new("NumberLiteral.Value", Least("1", 1), Least("1", 5), "1"),
        new("NumberLiteral.Text", Least("1", 1), Least("1.0", 1), null),

        new("TextShape.MinLength", new TextShape(), new TextShape(MinLength: 2), "\"a\""),
        new("TextShape.MaxLength", new TextShape(), new TextShape(MaxLength: 2), "\"abc\""),
        new("TextShape.Pattern", new TextShape(), new TextShape(Pattern: "^a"), "\"b\""),
        new("TextShape.Format", new TextShape(), new TextShape(Format: TextFormats.Uri), "\"b\""),
        new("TextShape.Media", new TextShape(), new TextShape(Media: new("image/*")), "\"b\""),
        new("MediaReferenceModel.Accept", new TextShape(Media: new("*/*")), new TextShape(Media: new("image/*")), "\"data:text/plain,b\""),

        new("EnumShape.Title", s_letters, s_letters with { Title = "Sign" }, null),
        new("EnumShape.Description", s_letters, s_letters with { Description = "A sign." }, null),
        new("EnumShape.Definition", s_letters, s_letters with { Definition = new("/c", null) }, null),
        new("EnumShape.Values", s_letters, s_letters with { Values = List(s_a) }, "\"b\""),
        new("EnumValueModel.WireValue", s_letters, s_letters with { Values = List(s_a, new EnumValueModel("c")) }, "\"b\""),
        new("EnumValueModel.Name", s_letters, s_letters with { Values = List(s_a, s_b with { Name = "Bee" }) }, null),
        new("EnumValueModel.Description", s_letters, s_letters with { Values = List(s_a, s_b with { Description = "The second." }) }, null),
        new("OpenEnumShape.Known", s_open, s_open with { Known = s_letters with { Values = List(s_a) } }, null),
        new("OpenEnumShape.Text", s_open, s_open with { Text = new TextShape(MaxLength: 2) }, "\"abc\""),

        new("ListShape.Item", s_list, s_list with { Item = s_digit with { Maximum = 5 } }, "[9]"),
        new("ListShape.ItemIsNullable", s_list with { ItemIsNullable = true }, s_list, "[null]"),
        new("ListShape.MinItems", s_list, s_list with { MinItems = 2 }, "[1]"),
        new("ListShape.MaxItems", s_list, s_list with { MaxItems = 1 }, "[1,2]"),
        new("ListShape.UniqueItems", s_list, s_list with { UniqueItems = true }, "[1,1]"),
        new("ListShape.Contained", s_list, s_list with { Contained = List(s_items) }, "[2]"),
        new("ItemsCondition.Property", Containing(s_items), Containing(s_items with { Property = "x" }), null),
        new("ItemsCondition.Item", Containing(s_items), Containing(s_items with { Item = ValueIs(2) }), "[1]"),
        new("ItemsCondition.Minimum", Containing(s_items), Containing(s_items with { Minimum = 2 }), "[1]"),
        new("ItemsCondition.Maximum", Containing(s_items), Containing(s_items with { Maximum = 2 }), "[1,1,1]"),

        new("MapShape.Value", s_map, s_map with { Value = s_digit with { Maximum = 5 } }, """{"k":9}"""),
        new("MapShape.ValueIsNullable", s_map with { ValueIsNullable = true }, s_map, """{"k":null}"""),
        new("MapShape.MinProperties", s_map, s_map with { MinProperties = 2 }, """{"k":1}"""),
        new("MapShape.MaxProperties", s_map, s_map with { MaxProperties = 1 }, """{"k":1,"l":1}"""),
        new("MapShape.Names", s_map, s_map with { Names = new TextShape(MaxLength: 2) }, """{"long":1}"""),

        new("ObjectShape.Title", s_object, s_object with { Title = "Part" }, null),
        new("ObjectShape.Description", s_object, s_object with { Description = "A part." }, null),
        new("ObjectShape.Properties", s_object, s_object with { Properties = List(s_property, s_other, new PropertyModel("z", s_digit)) }, """{"z":"text"}"""),
        new("ObjectShape.Additional", s_object, s_object with { Additional = null }, """{"z":1}"""),
        new("ObjectShape.AdditionalIsNullable", s_object with { Additional = s_digit }, s_object with { Additional = s_digit, AdditionalIsNullable = false }, """{"z":null}"""),
        new("ObjectShape.Companions", s_object, s_object with { Companions = List(s_companion) }, """{"x":1}"""),
        new("ObjectShape.Conditions", s_object, s_object with { Conditions = List(s_rule) }, """{"x":1}"""),
        new("ObjectShape.Stated", s_object, s_object with { Stated = List(s_stated) }, null),
        new("ObjectShape.AdditionalNames", s_object, s_object with { AdditionalNames = new TextShape(MaxLength: 2) }, """{"long":1}"""),

        new("CompanionRule.Property", With(s_companion with { Property = "z" }), With(s_companion), """{"x":1}"""),
        new("CompanionRule.Companions", With(s_companion with { Companions = default }), With(s_companion), """{"x":1}"""),
        new("CompanionRule.Source", With(s_companion with { Source = RuleSource.Prose }), With(s_companion), """{"x":1}"""),
        new("CompanionRule.SourceWords", With(s_companion), With(s_companion with { SourceWords = "dependencies" }), null),
        new("ConditionRule.Keyword", With(s_rule), With(s_rule with { Keyword = "else" }), null),
        new("ConditionRule.Where", With(s_rule with { Where = new GivenCondition("y") }), With(s_rule), """{"x":1}"""),
        new("ConditionRule.Source", With(s_rule with { Source = "Requires y." }), With(s_rule), """{"x":1}"""),
        new("ConditionRule.Message", With(s_rule), With(s_rule with { Message = "give 'y'" }), null),
        new("StatedRule.Schema", With(s_stated), With(s_stated with { Schema = "{}" }), null),
        new("StatedRule.Message", With(s_stated), With(s_stated with { Message = "give 'x'" }), null),
        new("StatedRule.Members", With(s_stated), With(s_stated with { Members = List("x") }), null),
        new("StatedRule.Keyword", With(s_stated), With(s_stated with { Keyword = "anyOf" }), null),
        new("StatedRule.Source", With(s_stated), With(s_stated with { Source = "Only with y." }), null),
        new("StatedRule.Ignored", With(s_stated), With(s_stated with { Ignored = "x" }), null),
        new("ConditionRule.Asked", With(s_rule with { Asked = new GivenCondition("x") }), With(s_rule), """{"x":1}"""),

        new("PropertyModel.WireName", With(s_property), With(s_property with { WireName = "z" }), """{"z":"text"}"""),
        new("PropertyModel.Shape", With(s_property), With(s_property with { Shape = s_digit with { Maximum = 5 } }), """{"x":9}"""),
        new("PropertyModel.IsRequired", With(s_property), With(s_property with { IsRequired = true }), "{}"),
        new("PropertyModel.IsDiscriminator", With(s_property with { Shape = s_letter }), With(s_property with { Shape = s_letter, IsDiscriminator = true }), null),
        new("PropertyModel.IsNullable", With(s_property with { IsNullable = true }), With(s_property), """{"x":null}"""),
        new("PropertyModel.Conditions", With(s_property), With(s_property with { Conditions = List(new ConditionRule("not", Condition.True, Condition.Not(ValueIs(1)))) }), """{"x":1}"""),
        new("PropertyModel.Default", WithCompanion(s_other with { Default = new IntegerDefault(1) }), WithCompanion(s_other), null),
        new("PropertyModel.DefaultText", With(s_property), With(s_property with { DefaultText = "1" }), null),
        new("PropertyModel.Title", With(s_property), With(s_property with { Title = "The x" }), null),
        new("PropertyModel.Description", With(s_property), With(s_property with { Description = "The x." }), null),
        new("PropertyModel.Examples", With(s_property), With(s_property with { Examples = List("1") }), null),
        new("PropertyModel.IsDeprecated", With(s_property), With(s_property with { IsDeprecated = true }), null),
        new("PropertyModel.Hints", With(s_property), With(s_property with { Hints = new(true, true, true) }), null),
        new("InputHints.IsMultiline", With(s_property), With(s_property with { Hints = InputHints.None with { IsMultiline = true } }), null),
        new("InputHints.IsUpload", With(s_property), With(s_property with { Hints = InputHints.None with { IsUpload = true } }), null),
        new("InputHints.IsAdvanced", With(s_property), With(s_property with { Hints = InputHints.None with { IsAdvanced = true } }), null),

        new("UnionShape.Title", s_union, s_union with { Title = "Option" }, null),
        new("UnionShape.Description", s_union, s_union with { Description = "An option." }, null),
        new("UnionShape.Alternatives", s_union, s_union with { Alternatives = List<Shape>(new ReferenceShape("/a"), s_digit) }, """{"b":1}"""),
        new("UnionShape.Definition", s_union, s_union with { Definition = new("/c", null) }, null),
        new("DefinitionReference.Key", s_union with { Definition = new("/b", null) }, s_union with { Definition = new("/c", null) }, null),
        new("DefinitionReference.Name", s_union with { Definition = new("/c", null) }, s_union with { Definition = new("/c", "Kind") }, null),
        new("UnionShape.Discriminator", s_union, s_union with { Discriminator = s_discriminator }, null),
        new("DiscriminatorModel.Property", Told(s_discriminator), Told(s_discriminator with { Property = "a" }), null),
        new("DiscriminatorModel.Values", Told(s_discriminator), Told(s_discriminator with { Values = List(new DiscriminatorValue("one", "/a")) }), null),
        new("DiscriminatorValue.Text", Told(s_discriminator), Told(s_discriminator with { Values = List(new DiscriminatorValue("one", "/a"), new DiscriminatorValue("three", "/b")) }), null),
        new("DiscriminatorValue.Key", Told(s_discriminator), Told(s_discriminator with { Values = List(new DiscriminatorValue("one", "/a"), new DiscriminatorValue("two", "/a")) }), null),
        new("ReferenceShape.Key", new ReferenceShape("/b"), new ReferenceShape("/a"), """{"b":1}"""),
    ];

    private static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => items.ToEquatableArray();

    private static ValueCondition ValueIs(long value) => new(null, List<DefaultValue>(new IntegerDefault(value)));

    private static NumberShape Least(string text, double value, bool isExclusive = false) => new(Minimum: new(new(text, value), isExclusive));

    private static ListShape Containing(ItemsCondition condition) => s_list with { Contained = List(condition) };

    private static ObjectShape With(PropertyModel property) => s_object with { Properties = List(property, s_other) };

    /// <summary>An object whose <c>x</c> needs <c>y</c>: a default counts as given.</summary>
    private static ObjectShape WithCompanion(PropertyModel other) => s_object with { Properties = List(s_property, other), Companions = List(s_companion) };

    private static ObjectShape With(CompanionRule rule) => s_object with { Companions = List(rule) };

    private static ObjectShape With(ConditionRule rule) => s_object with { Conditions = List(rule) };

    private static ObjectShape With(StatedRule rule) => s_object with { Stated = List(rule) };

    private static UnionShape Told(DiscriminatorModel discriminator) => s_union with { Discriminator = discriminator };
}
