using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>
/// What the specification says of an instance: small, plain and slow, and able to leave one keyword out. So it can be asked whether a value breaks that
/// keyword and nothing else.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="ignoredFormat">A format that counts as an annotation; null for none.</param>
internal sealed class RawCheck(RawDocument document, string? ignoredFormat = null)
{
    public bool IsValid(JsonNode? value, IEnumerable<RawSchema> schemas, RawConstraint? without = null) => schemas.All(schema => IsValid(value, schema, without));

    /// <summary>Whether the schema allows the value.</summary>
    public bool IsValid(JsonNode? value, RawSchema schema, RawConstraint? without = null)
    {
        bool isReferenceAlone = document.IsReferenceAlone(schema);
        if (value is null && !isReferenceAlone && RawKeywords.IsTrue(schema.Json["nullable"]) && without?.At != new RawKeywordPlace(schema.Pointer, "nullable"))
        {
            return true;
        }

        return (document.Target(schema) is not { } target || IsValid(value, target, without))
            && (isReferenceAlone || schema.Json.All(member => without?.At == new RawKeywordPlace(schema.Pointer, member.Key) || Holds(value, schema, member.Key, without)));
    }

    /// <summary>Whether the value keeps what a keyword says, and what is below it.</summary>
    public bool Holds(JsonNode? value, RawSchema schema, string keyword, RawConstraint? without = null)
    {
        JsonNode? setting = schema.Json[keyword];
        return keyword switch
        {
            "allOf" => IsValid(value, schema.List(keyword), without),
            "anyOf" => Matches(value, schema, keyword, without) > 0,
            "oneOf" => Matches(value, schema, keyword, without) == 1,
            "not" => schema.Inner(keyword) is not { } inner || !IsValid(value, inner, without),
            "type" => setting is JsonArray types ? types.Any(type => IsOf(value, (string)type!)) : IsOf(value, (string)setting!),
            "enum" => ((JsonArray)setting!).Any(allowed => JsonNode.DeepEquals(allowed, value)),
            "const" => JsonNode.DeepEquals(setting, value),
            _ => value switch
            {
                JsonObject members => HoldsForObject(members, schema, keyword, setting, without),
                JsonArray items => HoldsForList(items, schema, keyword, setting, without),
                JsonValue text when text.GetValueKind() == JsonValueKind.String => HoldsForText((string)text!, keyword, setting),
                _ when RawNumber.Of(value) is { } number => HoldsForNumber(number, schema, keyword, setting),
                _ => true,
            },
        };
    }

    private int Matches(JsonNode? value, RawSchema schema, string keyword, RawConstraint? without) =>
        schema.List(keyword).Count(alternative => alternative.IsNull ? value is null : IsValid(value, alternative, without));

    private static bool IsOf(JsonNode? value, string type) => type switch
    {
        "integer" => RawNumber.Of(value) is { } number && decimal.IsInteger(number),
        _ => type == RawTypes.Of(value),
    };

    private bool HoldsForObject(JsonObject members, RawSchema schema, string keyword, JsonNode? setting, RawConstraint? without) => keyword switch
    {
        "properties" => members.All(member => schema.Member(member.Key) is not { } inner || IsValid(member.Value, inner, without)),
        "required" => schema.Required.All(members.ContainsKey),
        "minProperties" => members.Count >= RawNumber.Of(setting),
        "maxProperties" => members.Count <= RawNumber.Of(setting),
        "additionalProperties" => members.Where(member => !schema.Names.Contains(member.Key)).All(member =>
            setting is JsonObject ? IsValid(member.Value, schema.Inner(keyword)!, without) : RawKeywords.IsTrue(setting) || schema.Json.ContainsKey("patternProperties")),
        "dependentRequired" or "dependencies" => ((JsonObject)setting!).All(rule => !members.ContainsKey(rule.Key) || (rule.Value as JsonArray ?? []).All(name => members.ContainsKey((string)name!))),
        _ => true,
    };

    private bool HoldsForList(JsonArray items, RawSchema schema, string keyword, JsonNode? setting, RawConstraint? without) => keyword switch
    {
        "items" => schema.Inner(keyword) is not { } inner || items.All(item => IsValid(item, inner, without)),
        "minItems" => items.Count >= RawNumber.Of(setting),
        "maxItems" => items.Count <= RawNumber.Of(setting),
        "uniqueItems" => !RawKeywords.IsTrue(setting) || !items.Index().Any(one => items.Take(one.Index).Any(other => JsonNode.DeepEquals(one.Item, other))),
        _ => true,
    };

    private bool HoldsForText(string text, string keyword, JsonNode? setting) => keyword switch
    {
        "minLength" => text.EnumerateRunes().Count() >= RawNumber.Of(setting),
        "maxLength" => text.EnumerateRunes().Count() <= RawNumber.Of(setting),
        "pattern" => RawTexts.Matches(text, (string)setting!),
        "format" => (string)setting! == ignoredFormat || RawTexts.IsOfFormat(text, (string)setting!),
        _ => true,
    };

    private static bool HoldsForNumber(decimal number, RawSchema schema, string keyword, JsonNode? setting) => keyword switch
    {
        "minimum" => RawNumber.Of(setting) is not { } bound || number >= bound,
        "maximum" => RawNumber.Of(setting) is not { } bound || number <= bound,
        "multipleOf" => RawNumber.Of(setting) is not { } factor || number % factor == 0,
        "format" => RawNumber.IsOfFormat(number, (string)setting!),
        "exclusiveMinimum" => Exclusive(schema, setting, "minimum") is not { } bound || number > bound,
        "exclusiveMaximum" => Exclusive(schema, setting, "maximum") is not { } bound || number < bound,
        _ => true,
    };

    /// <summary>A number by itself; in older drafts it makes the bound beside it an exclusive one.</summary>
    private static decimal? Exclusive(RawSchema schema, JsonNode? setting, string inclusive) =>
        RawKeywords.IsTrue(setting) ? RawNumber.Of(schema.Json[inclusive]) : RawNumber.Of(setting);
}
