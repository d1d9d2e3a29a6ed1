using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Makes payloads for a schema: at the bounds, just inside and outside of them, and with a mistake here and there.</summary>
internal sealed class PayloadMaker(Dice dice)
{
    private const int Mistakes = 3;

    private static readonly string[] s_letters = ["a", "b", "c", "1", "2", " ", "é", "😀", "e\u0301"];

    public JsonNode? Value(JsonObject schema)
    {
        if (dice.Percent(Mistakes))
        {
            return JsonNode.Parse(dice.Of("null", "true", "0", "3", "1.5", "\"a\"", "\"1\"", "[]", "{}", "[1]"));
        }

        if (schema["anyOf"] is JsonArray alternatives)
        {
            return Value(alternatives[dice.Below(alternatives.Count)]!.AsObject());
        }

        if (schema["const"] is { } constant && !dice.Percent(10))
        {
            return constant.DeepClone();
        }

        if (schema["enum"] is JsonArray values && !dice.Percent(10))
        {
            return values[dice.Below(values.Count)]?.DeepClone();
        }

        JsonNode? type = schema["type"];
        string name = type is JsonArray types ? dice.Percent(20) ? "null" : types[0]!.GetValue<string>() : type?.GetValue<string>() ?? "string";
        return name switch
        {
            "object" => Object(schema),
            "array" => List(schema),
            "string" => Text(schema),
            "integer" => Integer(schema),
            "number" => JsonNode.Parse(Near(schema, dice.Of(0m, 0.1m, 0.01m, 0.5m, 1m)).ToString(CultureInfo.InvariantCulture)),
            "boolean" => dice.Percent(50),
            _ => null,
        };
    }

    private JsonObject Object(JsonObject schema)
    {
        var payload = new JsonObject();
        var required = schema["required"]?.AsArray().Select(static name => name!.GetValue<string>()).ToHashSet() ?? [];
        foreach (KeyValuePair<string, JsonNode?> member in dice.Some(schema["properties"]?.AsObject() ?? [], int.MaxValue))
        {
            if (dice.Percent(required.Contains(member.Key) ? 100 - Mistakes : 60))
            {
                payload[member.Key] = Value(member.Value!.AsObject());
            }
        }

        // In a map, members are the point; elsewhere they are rare.
        int count = schema.ContainsKey("properties") ? dice.Percent(12) ? 1 : 0 : Count(schema, "minProperties", "maxProperties");
        for (int i = 0; i < count; i++)
        {
            payload[dice.Of("k", "b", "N", "a/b", "", "日") + i] = schema["additionalProperties"] is JsonObject values ? Value(values) : JsonNode.Parse(dice.Of("1", "\"a\"", "null", "[{}]"));
        }

        return payload;
    }

    private JsonArray List(JsonObject schema)
    {
        var payload = new JsonArray();
        for (int count = Count(schema, "minItems", "maxItems"); count > 0; count--)
        {
            payload.Add(payload.Count > 0 && dice.Percent(10) ? payload[0]?.DeepClone() : Value(schema["items"]!.AsObject()));
        }

        return payload;
    }

    private JsonNode Text(JsonObject schema) =>
        JsonValue.Create(string.Concat(Enumerable.Range(0, Count(schema, "minLength", "maxLength")).Select(_ => dice.Of<string>(s_letters))));

    /// <summary>A whole number, in one of the ways to spell it; rarely one that is none.</summary>
    private JsonNode Integer(JsonObject schema)
    {
        decimal value = Near(schema, dice.Percent(Mistakes) ? 0.5m : 1m);
        string text = (dice.Percent(Mistakes) ? value : Math.Round(value)).ToString(CultureInfo.InvariantCulture);
        return JsonNode.Parse(text + (text.Contains('.', StringComparison.Ordinal) || text == "0" ? "" : dice.Of("", "", "", ".0", "e0", "0e-1")))!;
    }

    /// <summary>A number at a bound of the schema or at a multiple, or a step away from there.</summary>
    private decimal Near(JsonObject schema, decimal step)
    {
        decimal[] bounds = new[] { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" }
            .Select(keyword => schema[keyword])
            .Where(static bound => bound?.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            .Select(static bound => bound!.GetValue<decimal>())
            .ToArray();
        decimal start = bounds.Length == 0 ? dice.Below(4) : dice.Of<decimal>(bounds);
        if (schema["multipleOf"]?.GetValue<decimal>() is { } factor && !dice.Percent(20))
        {
            return decimal.Floor(start / factor) * factor + (factor * dice.Below(3));
        }

        return start + (step * (dice.Below(3) - 1));
    }

    private int Count(JsonObject schema, string minimum, string maximum)
    {
        int least = schema[minimum]?.GetValue<int>() ?? 0;
        int most = schema[maximum]?.GetValue<int>() ?? least + 2;
        return dice.Percent(2 * Mistakes) ? Math.Max(0, dice.Of(least - 1, most + 1)) : least + dice.Below(most - least + 1);
    }
}
