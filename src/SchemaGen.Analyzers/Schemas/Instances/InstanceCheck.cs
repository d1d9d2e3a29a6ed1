using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Instances;

/// <summary>A violation of the shape by a value in a schema file.</summary>
/// <param name="At">The value, or the part of it that is wrong.</param>
/// <param name="Expected">What is expected there, in words that follow "asks for".</param>
internal readonly record struct InstanceFault(JsonNode At, string Expected);

/// <summary>Checks a value in a schema file against its shape.</summary>
/// <param name="objects">The objects that references lead to, by key; null where they are not read yet, and everything there is taken as allowed.</param>
internal sealed class InstanceCheck(IReadOnlyDictionary<string, ObjectShape>? objects)
{
    /// <summary>A check that does not know the objects that references lead to.</summary>
    public static readonly InstanceCheck WithoutObjects = new(objects: null);

    // Alternatives that contain each other would be tried again at each level, and that doubles with each.
    private Dictionary<(JsonNode Value, string Key), InstanceFault?>? _known;

    /// <summary>The object that a reference leads to; null where that is not read yet.</summary>
    public ObjectShape? ObjectOf(ReferenceShape reference) =>
        objects is not null && objects.TryGetValue(reference.Key, out ObjectShape? target) ? target : null;

    /// <summary>Finds the first violation; null where the value is allowed, or where it is unknown what is.</summary>
    public InstanceFault? Find(JsonNode value, Shape shape, bool isNullable)
    {
        if (shape is AnyShape || (isNullable && value is JsonNull))
        {
            return null;
        }

        if (shape is ReferenceShape reference)
        {
            return OfReference(reference, value);
        }

        string? expected = (shape, value) switch
        {
            (BooleanShape { Constant: { } constant }, JsonBoolean flag) => flag.Value == constant ? null : constant ? "true" : "false",
            (BooleanShape, _) => value is JsonBoolean ? null : "true or false",
            (IntegerShape { Texts: not NumberTexts.None } or LargeIntegerShape { Texts: not NumberTexts.None } or NumberShape { Texts: not NumberTexts.None }, JsonString text)
                when SpelledInstances.ToNumber(text, shape) is { } spelled => Find(spelled, shape, isNullable: false)?.Expected,
            (IntegerShape integer, JsonNumber number) => OfInteger(integer, WholeNumber.Floor(number.Text)),
            (LargeIntegerShape integer, JsonNumber number) => SpelledInstances.OfLarge(integer, ExactNumber.Parse(number.Text)),
            (IntegerShape or LargeIntegerShape, _) => "an integer",
            (NumberShape numbers, JsonNumber number) => OfNumber(numbers, NumericKeywords.ReadLiteral(number)),
            (NumberShape, _) => "a number",
            (TextShape bounds, JsonString text) => OfText(bounds, text.Value),
            (TextShape, _) => "a text",
            (EnumShape texts, _) => OfEnum(texts, value),
            (OpenEnumShape texts, _) => Find(value, texts.Text, isNullable: false)?.Expected,
            (UnionShape union, _) => OfUnion(union, value),
            (ListShape, JsonArray) or (MapShape or ObjectShape, JsonObject) => null,
            (ListShape, _) => "an array",
            _ => "an object",
        };
        return expected is not null ? new InstanceFault(value, expected) : (shape, value) switch
        {
            (ListShape list, JsonArray array) => OfList(list, array),
            (MapShape map, JsonObject json) => OfMap(map, json),
            (ObjectShape record, JsonObject json) => OfObject(record, json),
            _ => null,
        };
    }

    private InstanceFault? OfReference(ReferenceShape shape, JsonNode value)
    {
        if (ObjectOf(shape) is not { } target)
        {
            return null;
        }

        _known ??= [];
        if (!_known.TryGetValue((value, shape.Key), out InstanceFault? known))
        {
            known = Find(value, target, isNullable: false);
            _known.Add((value, shape.Key), known);
        }

        return known;
    }

    /// <summary>Finds the first violation by a string; null where there is none.</summary>
    public static string? FindText(string text, TextShape shape) => OfText(shape, text);

    private static string? OfInteger(IntegerShape shape, WholeNumber number)
    {
        if (number.HasFraction)
        {
            return "an integer";
        }

        if (number.Value is not { } value)
        {
            return "an integer of 64 bits";
        }

        (long minimum, long maximum) = (shape.Minimum ?? long.MinValue, shape.Maximum ?? long.MaxValue);
        return IntegerRangeConstraint.IsOutside(value, minimum, maximum) ? IntegerRangeConstraint.Expected(minimum, maximum)
            : shape.MultipleOf is { } factor && !MultipleOfConstraint.IsMultiple(value, factor.Value) ? "a multiple of " + factor.Text
            : shape.AllowedValues.Count > 0 && !shape.AllowedValues.Contains(value) ? OneOf(shape.AllowedValues.Select(ConstraintMessages.Number))
            : null;
    }

    private static string? OfNumber(NumberShape shape, NumberLiteral? number) =>
        number is not { Value: var value } ? "a number that a double holds"
        : NumberRangeConstraint.IsOutside(
            value, shape.Minimum?.Value.Value ?? double.NegativeInfinity, shape.Maximum?.Value.Value ?? double.PositiveInfinity, shape.Minimum is { IsExclusive: true }, shape.Maximum is { IsExclusive: true })
            ? ConstraintMessages.Bounds(shape.Minimum?.Value.Text, shape.Minimum is { IsExclusive: true }, shape.Maximum?.Value.Text, shape.Maximum is { IsExclusive: true })
        : shape.MultipleOf is { } factor && !MultipleOfConstraint.IsMultiple(value, factor.Value) ? "a multiple of " + factor.Text
        : shape.AllowedValues.Count > 0 && !shape.AllowedValues.Any(allowed => allowed.Value == value) ? OneOf(shape.AllowedValues.Select(static allowed => allowed.Text))
        : null;

    private static string? OfText(TextShape shape, string text) =>
        !TextLengthConstraint.IsWithin(text, shape.MinLength ?? 0, shape.MaxLength ?? int.MaxValue)
            ? ConstraintMessages.CountBounds(shape.MinLength ?? 0, shape.MaxLength ?? int.MaxValue, "character")
        : shape.Pattern is { } pattern && !Matches(pattern, text) ? "a text that matches the pattern " + ConstraintMessages.Quote(pattern)
        : shape.Format is { } format && AssertedFormats.Find(format) is { } asserted && !asserted.IsValid(text) ? asserted.Expected
        : null;

    /// <summary>Whether the text matches. A pattern that .NET cannot run matches everything.</summary>
    private static bool Matches(string pattern, string text) =>
        !EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) || EcmaScriptPattern.IsMatch(regex, text);

    private static string? OfEnum(EnumShape shape, JsonNode value)
    {
        foreach (EnumValueModel known in shape.Values)
        {
            if (value is JsonString text && known.WireValue == text.Value)
            {
                return null;
            }
        }

        string? nearest = value is JsonString { Value: var wrong } ? NearestText.Find(wrong, shape.Values.Select(static known => known.WireValue)) : null;
        return OneOf(shape.Values.Select(static known => ConstraintMessages.Quote(known.WireValue)))
            + ConstraintMessages.DidYouMean(nearest is null ? null : ConstraintMessages.Quote(nearest));
    }

    /// <summary>What the alternatives of the value's own type require, or otherwise all of them.</summary>
    private string? OfUnion(UnionShape shape, JsonNode value)
    {
        List<string> expected = [];
        foreach (Shape alternative in shape.Alternatives)
        {
            if (Find(value, alternative, isNullable: false) is not { } diagnostic)
            {
                return null;
            }

            expected.Add(diagnostic.Expected);
        }

        return string.Join(" or ", expected.Distinct(StringComparer.Ordinal));
    }

    private InstanceFault? OfList(ListShape shape, JsonArray array)
    {
        if (array.Items.Count < shape.MinItems || array.Items.Count > shape.MaxItems)
        {
            return new InstanceFault(array, ConstraintMessages.CountBounds(shape.MinItems ?? 0, shape.MaxItems ?? int.MaxValue, "item"));
        }

        if (shape.UniqueItems && Duplicate(array) is { } twice)
        {
            return new InstanceFault(twice, "no item twice");
        }

        if (shape.Contained.Any(contained => !ConditionCheck.Holds(contained, array, shape)))
        {
            return new InstanceFault(array, "items that 'contains' counts");
        }

        return array.Items.Select(item => Find(item, shape.Item, shape.ItemIsNullable)).FirstOrDefault(static diagnostic => diagnostic is not null);
    }

    private static JsonNode? Duplicate(JsonArray array)
    {
        var seen = new HashSet<JsonNode>(JsonEquality.Comparer);
        return array.Items.FirstOrDefault(item => !seen.Add(item));
    }

    private InstanceFault? OfMap(MapShape shape, JsonObject json) =>
        json.Members.Count < shape.MinProperties || json.Members.Count > shape.MaxProperties
            ? new InstanceFault(json, ConstraintMessages.CountBounds(shape.MinProperties ?? 0, shape.MaxProperties ?? int.MaxValue, "member"))
            : OfNames(shape.Names, json.Members, json) ?? json.Members.Select(member => Find(member.Value, shape.Value, shape.ValueIsNullable)).FirstOrDefault(static diagnostic => diagnostic is not null);

    private static InstanceFault? OfNames(TextShape? names, IEnumerable<JsonMember> members, JsonObject json) =>
        names is not null && members.FirstOrDefault(member => OfText(names, member.Name) is not null) is { } stranger
            ? new InstanceFault(json, $"names that are {OfText(names, stranger.Name)}, and '{stranger.Name}' is none")
            : null;

    /// <summary>Finds the first rule that a value violates. What prose says is no measure for what the vendor's own file holds.</summary>
    public static InstanceFault? OfConditions(EquatableArray<ConditionRule> rules, JsonNode value, Shape shape, bool isNullable) =>
        rules.Count == 0 ? null : Broken(rules, value, shape, isNullable);

    private static InstanceFault? Broken(EquatableArray<ConditionRule> rules, JsonNode value, Shape shape, bool isNullable) =>
        rules.FirstOrDefault(rule => rule.Source is null && ConditionCheck.Holds(rule.Where, value, shape, isNullable) && !ConditionCheck.Holds(rule.Asked, value, shape, isNullable)) is { } broken
            ? new InstanceFault(value, $"what '{broken.Keyword}' says")
            : null;

    private InstanceFault? OfObject(ObjectShape shape, JsonObject json)
    {
        foreach (PropertyModel property in shape.Properties)
        {
            if (json[property.WireName] is { } value)
            {
                if ((Find(value, property.Shape, property.IsNullable) ?? OfConditions(property.Conditions, value, property.Shape, property.IsNullable)) is { } diagnostic)
                {
                    return diagnostic;
                }
            }
            else if (property.IsRequired)
            {
                return new InstanceFault(json, $"the member '{property.WireName}'");
            }
        }

        if (shape.Companions.FirstOrDefault(rule => rule.Source == RuleSource.Keyword && IsGiven(rule.Property) && !rule.Companions.All(IsGiven)) is { } companion)
        {
            return new InstanceFault(json, $"the members that '{companion.Property}' must be used with");
        }

        if (OfConditions(shape.Conditions, json, shape, isNullable: false) is { } broken)
        {
            return broken;
        }

        IEnumerable<JsonMember> others = json.Members.Where(member => shape.Properties.All(property => property.WireName != member.Name));
        return shape.Additional is { } additional
            ? OfNames(shape.AdditionalNames, others, json) ?? others.Select(member => Find(member.Value, additional, shape.AdditionalIsNullable)).FirstOrDefault(static diagnostic => diagnostic is not null)
            : others.FirstOrDefault() is { } stranger ? new InstanceFault(stranger.Value, "no member " + ConstraintMessages.Quote(stranger.Name) + DidYouMean(shape, stranger)) : null;

        bool IsGiven(string name) => ConditionCheck.Holds(new GivenCondition(name), json, shape);
    }

    private static string DidYouMean(ObjectShape shape, JsonMember stranger) =>
        ConstraintMessages.DidYouMean(NearestText.Find(stranger.Name, shape.Properties.Select(static property => property.WireName)) is { } nearest ? ConstraintMessages.Quote(nearest) : null);

    /// <summary>The values as a list of readable length.</summary>
    private static string OneOf(IEnumerable<string> values)
    {
        const int most = 10;
        List<string> all = values.ToList();
        return "one of " + string.Join(", ", all.Take(most)) + (all.Count > most ? ", …" : "");
    }
}
