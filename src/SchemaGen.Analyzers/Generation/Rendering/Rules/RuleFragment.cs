using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Rules;

/// <summary>Writes a condition as a fragment of JSON Schema (draft 2020-12) that a record's JSON satisfies where the condition holds.</summary>
/// <param name="properties">The members of the record, by their names in JSON; none for a condition on a value.</param>
internal sealed class RuleFragment(IReadOnlyDictionary<string, PropertyModel> properties)
{
    /// <summary>Writes what a rule requires of the record.</summary>
    public string Write(ConditionRule rule) => Whole(rule, Write(rule.Where), Write(rule.Asked));

    /// <summary>Writes what a rule requires of the value of a member, where it is given.</summary>
    public static string WriteValue(string wireName, ConditionRule rule)
    {
        var value = new RuleFragment(new Dictionary<string, PropertyModel>());
        return $"{{{Name(KeywordNames.Properties)}{{{Name(wireName)}{Whole(rule, value.Write(rule.Where), value.Write(rule.Asked))}}}}}";
    }

    /// <summary>Writes that a member requires others.</summary>
    public static string WriteCompanions(string wireName, IEnumerable<string> companions) => $"{{{Name(KeywordNames.DependentRequired)}{{{Name(wireName)}{Texts(companions)}}}}}";

    private static string Whole(ConditionRule rule, string where, string asked) =>
        rule.Where == Condition.True ? asked : $"{{{Name(KeywordNames.If)}{where},{Name(KeywordNames.Then)}{asked}}}";

    private string Write(Condition condition) => condition switch
    {
        AllCondition { Parts.Count: 0 } => "true",
        AnyCondition { Parts.Count: 0 } => "false",
        GivenCondition given => Required([given.Property]),
        AllCondition all when all.Parts.All(static part => part is GivenCondition) => Required(all.Parts.Select(static part => ((GivenCondition)part).Property)),
        AllCondition all => List(KeywordNames.AllOf, all.Parts),
        AnyCondition any => List(KeywordNames.AnyOf, any.Parts),
        OneCondition one => List(KeywordNames.OneOf, one.Parts),
        NotCondition not => $"{{{Name(KeywordNames.Not)}{Write(not.Condition)}}}",
        ValueCondition value => Of(value.Property, $"{{{Name(KeywordNames.Enum)}[{string.Join(",", value.Values.Select(Value))}]}}", IsOfLeftOut(value)),
        ShapeCondition keeps => Of(keeps.Property, Bounds(keeps.Shape)),
        ItemsCondition items => Of(items.Property, Items(items)),
        CountCondition count => Object([
            count.Minimum > 0 ? Member(KeywordNames.MinProperties, count.Minimum) : null,
            count.Maximum < int.MaxValue ? Member(KeywordNames.MaxProperties, count.Maximum) : null]),
        NoOthersCondition => $"{{{Name(KeywordNames.PropertyNames)}{{{Name(KeywordNames.Enum)}{Texts(properties.Keys)}}}}}",
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private string List(string keyword, EquatableArray<Condition> parts) => $"{{{Name(keyword)}[{string.Join(",", parts.Select(Write))}]}}";

    private string Items(ItemsCondition items) => Object([
        Member(KeywordNames.Type, "array"),
        Name(KeywordNames.Contains) + Write(items.Item),
        Member(KeywordNames.MinContains, items.Minimum),
        items.Maximum < int.MaxValue ? Member(KeywordNames.MaxContains, items.Maximum) : null]);

    /// <summary>Determines whether a condition on a member's value is true where the member is left out: a null of it is, in C#.</summary>
    private bool IsOfLeftOut(ValueCondition value) =>
        value.Property is { } name && value.Values.Contains(new NullDefault()) && properties.TryGetValue(name, out PropertyModel? property) && !property.IsRequired;

    /// <summary>What is asked of a member: it is given, and its value satisfies a schema.</summary>
    private static string Of(string? name, string schema, bool isOptional = false) => name is null
        ? schema
        : $"{{{Name(KeywordNames.Properties)}{{{Name(name)}{schema}}}{(isOptional ? "" : $",{Name(KeywordNames.Required)}{Texts([name])}")}}}";

    private static string Bounds(Shape shape) => shape switch
    {
        IntegerShape integer => Object([
            Member(KeywordNames.Type, "integer"),
            integer.Minimum is { } least ? Member(KeywordNames.Minimum, least) : null,
            integer.Maximum is { } most ? Member(KeywordNames.Maximum, most) : null,
            Factor(integer.MultipleOf)]),
        NumberShape number => Object([
            Member(KeywordNames.Type, "number"),
            number.Minimum is { } least ? Name(least.IsExclusive ? KeywordNames.ExclusiveMinimum : KeywordNames.Minimum) + least.Value.Text : null,
            number.Maximum is { } most ? Name(most.IsExclusive ? KeywordNames.ExclusiveMaximum : KeywordNames.Maximum) + most.Value.Text : null,
            Factor(number.MultipleOf)]),
        TextShape text => Object([
            Member(KeywordNames.Type, "string"),
            text.MinLength is { } least ? Member(KeywordNames.MinLength, least) : null,
            text.MaxLength is { } most ? Member(KeywordNames.MaxLength, most) : null,
            text.Pattern is { } pattern ? Member(KeywordNames.Pattern, pattern) : null,
            TextFormats.IsChecked(text.Format) || text.Format == TextFormats.Uri ? Member(KeywordNames.Format, text.Format!) : null]),
        ListShape list => Object([
            Member(KeywordNames.Type, "array"),
            list.MinItems is { } least ? Member(KeywordNames.MinItems, least) : null,
            list.MaxItems is { } most ? Member(KeywordNames.MaxItems, most) : null,
            list.UniqueItems ? Name(KeywordNames.UniqueItems) + "true" : null]),
        _ => throw new InvalidOperationException(shape.GetType().Name),
    };

    private static string? Factor(NumberLiteral? factor) => factor is null ? null : Name(KeywordNames.MultipleOf) + factor.Text;

    private static string Value(DefaultValue value) => value switch
    {
        NullDefault => "null",
        BooleanDefault boolean => boolean.Value ? "true" : "false",
        IntegerDefault integer => ConstraintMessages.Number(integer.Value),
        LargeIntegerDefault integer => integer.Digits,
        NumberDefault number => number.Value.Text,
        TextDefault text => JsonText.Quote(text.Value),
        EnumDefault text => JsonText.Quote(text.WireValue),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Required(IEnumerable<string> names) => $"{{{Name(KeywordNames.Required)}{Texts(names)}}}";

    private static string Texts(IEnumerable<string> texts)
    {
        string items = "";
        foreach (string text in texts)
        {
            items += (items.Length == 0 ? "" : ",") + JsonText.Quote(text);
        }

        return "[" + items + "]";
    }

    private static string Object(IEnumerable<string?> members) => "{" + string.Join(",", members.Where(static member => member is not null)) + "}";

    private static string Member(string name, long value) => Name(name) + ConstraintMessages.Number(value);

    private static string Member(string name, string value) => Name(name) + JsonText.Quote(value);

    private static string Name(string name) => JsonText.Quote(name) + ":";
}
