using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>
/// The specification's verdict: NJsonSchema's, with its known gaps filled, here and nowhere else. It ignores <c>const</c>, and is given an enum of one value. It
/// takes 1.0 for no integer, and is given 1. It ignores <c>dependentRequired</c>, and counts UTF-16 units: those keywords are taken from it and judged here.
/// It takes null wherever the type allows it, though the enum does not list it, and <c>maxItems</c> and <c>maxProperties</c> of 0 for no bound.
/// </summary>
internal sealed class Oracle
{
    private readonly JsonObject _schema;
    private readonly JsonSchema _judge;

    private Oracle(JsonObject schema, JsonSchema judge)
    {
        _schema = schema;
        _judge = judge;
    }

    public static async Task<Oracle> CreateAsync(JsonObject schema)
    {
        JsonObject plain = schema.DeepClone().AsObject();
        RemoveGaps(plain);
        return new Oracle(schema, await JsonSchema.FromJsonAsync(plain.ToJsonString()));
    }

    public bool IsValid(JsonNode? payload) =>
        _judge.Validate(WithPlainIntegers(payload)?.ToJsonString() ?? "null").Count == 0 && HoldsInGaps(_schema, payload);

    private static void RemoveGaps(JsonObject schema)
    {
        schema.Remove("minLength");
        schema.Remove("maxLength");
        schema.Remove("dependentRequired");
        if (schema.Remove("const", out JsonNode? constant))
        {
            schema["enum"] = new JsonArray(constant);
        }

        foreach (JsonObject inner in InnerSchemas(schema))
        {
            RemoveGaps(inner);
        }
    }

    private static IEnumerable<JsonObject> InnerSchemas(JsonObject schema) =>
        (schema["properties"]?.AsObject().Select(static member => member.Value) ?? [])
        .Concat(schema["anyOf"]?.AsArray() ?? [])
        .Append(schema["items"])
        .Append(schema["additionalProperties"])
        .OfType<JsonObject>();

    private static JsonNode? WithPlainIntegers(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, WithPlainIntegers(member.Value)))),
        JsonArray items => new JsonArray(items.Select(WithPlainIntegers).ToArray()),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number && Number(number) is var exact && decimal.IsInteger(exact) => decimal.ToInt64(exact),
        _ => value?.DeepClone(),
    };

    private static decimal Number(JsonValue number) => decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool HoldsInGaps(JsonObject schema, JsonNode? value) => value switch
    {
        JsonObject members => HasNoneOf(schema["maxProperties"], members.Count) && HoldCompanions(schema, members) && members.All(member => SchemaOf(schema, member.Key) is not { } inner || HoldsInGaps(inner, member.Value)),
        null => !(schema["enum"] is JsonArray values && values.All(static allowed => allowed is not null)),
        JsonArray items => HasNoneOf(schema["maxItems"], items.Count) && (schema["items"] is not JsonObject inner || items.All(item => HoldsInGaps(inner, item))),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => HasLength(schema, text.GetValue<string>().EnumerateRunes().Count()),
        _ => true,
    };

    private static bool HasNoneOf(JsonNode? maximum, int count) => maximum?.GetValue<int>() is not 0 || count == 0;

    /// <summary>A member that is null counts as one that is not given. The specification counts it as given; a record cannot tell the two apart, and does not
    /// send the null of an optional member. A required one is always sent.</summary>
    private static bool HoldCompanions(JsonObject schema, JsonObject members) =>
        schema["dependentRequired"]?.AsObject().All(rule =>
            members[rule.Key] is null || rule.Value!.AsArray().Select(static companion => companion!.GetValue<string>()).All(companion => members[companion] is not null || IsRequired(schema, companion))) ?? true;

    private static bool IsRequired(JsonObject schema, string member) =>
        schema["required"]?.AsArray().Any(name => name!.GetValue<string>() == member) ?? false;

    private static JsonObject? SchemaOf(JsonObject schema, string member) =>
        (schema["properties"]?[member] ?? schema["additionalProperties"]) as JsonObject;

    private static bool HasLength(JsonObject schema, int length) =>
        length >= (schema["minLength"]?.GetValue<int>() ?? 0) && length <= (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue);
}
