using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>
/// JSON Schema 2020-12 by the letter, keyword by keyword, for the keywords that NJsonSchema does not know. Short because it is slow and tells no reasons.
/// A member that is null counts as one that is not given, as in a record, which does not send it.
/// </summary>
internal static class Specification
{
    public static bool IsValid(JsonNode? schema, JsonNode? value) => schema switch
    {
        JsonValue => schema.GetValue<bool>(),
        JsonObject keywords => keywords.All(keyword => Keeps(keywords, keyword.Key, keyword.Value!, value)),
        _ => true,
    };

    private static bool Keeps(JsonObject schema, string keyword, JsonNode? argument, JsonNode? value) => keyword switch
    {
        "type" => argument is JsonArray names ? names.Any(name => IsOf(name!.GetValue<string>(), value)) : IsOf(argument!.GetValue<string>(), value),
        "enum" => argument!.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)),
        "const" => JsonNode.DeepEquals(argument, value),
        "not" => !IsValid(argument, value),
        "allOf" => argument!.AsArray().All(part => IsValid(part, value)),
        "anyOf" => argument!.AsArray().Any(part => IsValid(part, value)),
        "oneOf" => argument!.AsArray().Count(part => IsValid(part, value)) == 1,
        "if" => IsValid(schema[IsValid(argument, value) ? "then" : "else"] ?? true, value),
        _ => value switch
        {
            JsonObject members => OfObject(schema, keyword, argument!, Given(members)),
            JsonArray items => OfArray(schema, keyword, argument!, items),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => OfText(keyword, argument!, text.GetValue<string>()),
            JsonValue number when number.GetValueKind() == JsonValueKind.Number => OfNumber(keyword, argument!, Number(number)),
            _ => true,
        },
    };

    private static Dictionary<string, JsonNode> Given(JsonObject members) =>
        members.Where(static member => member.Value is not null).ToDictionary(static member => member.Key, static member => member.Value!);

    private static bool OfObject(JsonObject schema, string keyword, JsonNode argument, Dictionary<string, JsonNode> members) => keyword switch
    {
        "required" => argument.AsArray().All(name => members.ContainsKey(name!.GetValue<string>())),
        "properties" => argument.AsObject().All(property => !members.TryGetValue(property.Key, out JsonNode? member) || IsValid(property.Value, member)),
        "patternProperties" => argument.AsObject().All(pattern => members.All(member => !Regex.IsMatch(member.Key, pattern.Key) || IsValid(pattern.Value, member.Value))),
        "additionalProperties" => members.All(member => IsNamed(schema, member.Key) || IsValid(argument, member.Value)),
        "propertyNames" => members.Keys.All(name => IsValid(argument, name)),
        "minProperties" => members.Count >= argument.GetValue<int>(),
        "maxProperties" => members.Count <= argument.GetValue<int>(),
        "dependentSchemas" => argument.AsObject().All(dependent => !members.ContainsKey(dependent.Key) || IsValid(dependent.Value, new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value.DeepClone()))))),
        _ => true,
    };

    private static bool IsNamed(JsonObject schema, string name) =>
        schema["properties"]?[name] is not null || (schema["patternProperties"]?.AsObject().Any(pattern => Regex.IsMatch(name, pattern.Key)) ?? false);

    private static bool OfArray(JsonObject schema, string keyword, JsonNode argument, JsonArray items) => keyword switch
    {
        "minItems" => items.Count >= argument.GetValue<int>(),
        "maxItems" => items.Count <= argument.GetValue<int>(),
        "uniqueItems" => !argument.GetValue<bool>() || items.All(item => items.Count(other => JsonNode.DeepEquals(item, other)) == 1),
        "items" => items.All(item => IsValid(argument, item)),
        "contains" => items.Count(item => IsValid(argument, item)) is var count
            && count >= (schema["minContains"]?.GetValue<int>() ?? 1) && count <= (schema["maxContains"]?.GetValue<int>() ?? int.MaxValue),
        _ => true,
    };

    private static bool OfText(string keyword, JsonNode argument, string text) => keyword switch
    {
        "minLength" => text.EnumerateRunes().Count() >= argument.GetValue<int>(),
        "maxLength" => text.EnumerateRunes().Count() <= argument.GetValue<int>(),
        "pattern" => Regex.IsMatch(text, argument.GetValue<string>()),
        "format" => argument.GetValue<string>() != "uri" || Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };

    private static bool OfNumber(string keyword, JsonNode argument, decimal number) => keyword switch
    {
        "minimum" => number >= Number(argument),
        "maximum" => number <= Number(argument),
        "exclusiveMinimum" => number > Number(argument),
        "exclusiveMaximum" => number < Number(argument),
        "multipleOf" => number % Number(argument) == 0,
        _ => true,
    };

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("string", JsonValueKind.String)
            or ("number", JsonValueKind.Number) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
        ("integer", JsonValueKind.Number) => Number(value!) % 1 == 0,
        _ => false,
    };

    private static decimal Number(JsonNode number) => decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
