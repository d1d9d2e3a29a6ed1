using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Makes schemas of every shape and keyword, with names, bounds and defaults that a person would not choose.</summary>
internal sealed partial class RandomSchema(int seed)
{
    private const int MaxDepth = 4;

    private static readonly string[] s_names =
    [
        "a", "A", "b c", "b_c", "class", "Equals", "日本語", "1", "", "+", "prompt", "image_urls", "mask_url", "n", "size", "input", "value", "item", "items", "😀", "\u2028", "\"", "Clone", "x.y", "x-y",
    ];

    private static readonly string?[] s_texts =
        [null, null, "A title", "Size", "A much longer title of many words", "", "<b>&\n\"*/", "It must be used with image_urls.", "URL or data URI of the image.", "\u0000\ud83d\ude00", "Wire"];

    private static readonly string[] s_definitions = ["A", "b c", "Wire"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        JsonObject schema = Object(0);
        schema["$defs"] = new JsonObject(s_definitions.Select(name => KeyValuePair.Create(name, (JsonNode?)Object(MaxDepth - 2))));
        return schema.ToJsonString();
    }

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        foreach (string name in _random.GetItems(s_names, _random.Next(1, 8)).Distinct())
        {
            properties[name] = Any(depth + 1);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        Maybe(schema, "required", () => Array(properties.Select(static property => (JsonNode)property.Key).Where(_ => _random.Next(2) == 0)));
        Maybe(schema, "additionalProperties", () => _random.Next(3) == 0 ? Any(depth + 1) : _random.Next(2) == 0);
        Maybe(schema, "dependentRequired", () => new JsonObject { [Pick(s_names)] = Array([Pick(s_names), Pick(s_names)]) });
        AddRules(schema, [.. properties.Select(static property => property.Key)], depth);
        return schema;
    }

    private JsonObject Any(int depth)
    {
        JsonObject schema = _random.Next(depth >= MaxDepth ? 8 : 13) switch
        {
            0 => [],
            1 => new JsonObject { ["type"] = "boolean" },
            2 or 3 => Number(),
            4 => Text(),
            5 => new JsonObject { ["type"] = "string", ["enum"] = Array(_random.GetItems(s_names, _random.Next(1, 6)).Select(static name => (JsonNode)name)) },
            6 => new JsonObject { ["enum"] = Array(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Value())) },
            7 => new JsonObject { ["$ref"] = "#/$defs/" + Pick(s_definitions) },
            8 => List(depth),
            9 => Alternatives(depth),
            10 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Any(depth + 1) },
            11 => new JsonObject { ["allOf"] = Array([Any(depth + 1), Any(depth + 1)]) },
            _ => Object(depth),
        };
        Maybe(schema, "title", () => Pick(s_texts));
        Maybe(schema, "description", () => Pick(s_texts));
        Maybe(schema, "default", () => _random.Next(2) == 0 ? Value() : Fitting(schema));
        Maybe(schema, "examples", () => Array([Value()]));
        Maybe(schema, "deprecated", () => true);
        Maybe(schema, "x-playground", () => new JsonObject { ["widget"] = Pick(["textarea", "file-upload"]), ["advanced"] = true, ["accept"] = "image/*" });
        if (_random.Next(5) == 0 && schema["type"] is JsonValue type)
        {
            schema["type"] = Array([type.DeepClone(), "null"]);
        }

        return schema;
    }

    private JsonObject Number()
    {
        var schema = new JsonObject { ["type"] = _random.Next(2) == 0 ? "integer" : "number" };
        foreach (string keyword in (string[])["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"])
        {
            Maybe(schema, keyword, () => JsonNode.Parse(Pick(["0", "1", "-5", "0.5", "4294967295", "9223372036854775807", "1e20", "18446744073709551615", "-1e30", "1e-9", "1e400", "100"])));
        }

        Maybe(schema, "format", () => Pick(["int32", "uint8", "int64", "uint64", "float", "double"]));
        return schema;
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = "string" };
        Maybe(schema, "minLength", () => _random.Next(3));
        Maybe(schema, "maxLength", () => _random.Next(3));
        Maybe(schema, "pattern", () => Pick(["^a", "\\d+\"", "[", "(?<n>a)", "\\u{1F600}"]));
        Maybe(schema, "format", () => Pick(["uri", "date", ""]));
        return schema;
    }

    private JsonObject Alternatives(int depth)
    {
        var schema = new JsonObject { [Pick(["anyOf", "oneOf"])] = Array(Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Any(depth + 1))) };
        Maybe(schema, "discriminator", () => new JsonObject { ["propertyName"] = Pick(s_names), ["mapping"] = new JsonObject { [Pick(s_names)] = "#/$defs/" + Pick(s_definitions) } });
        return schema;
    }

    /// <summary>A value that the schema allows, most of the time.</summary>
    private JsonNode? Fitting(JsonObject schema) => ((schema["type"] as JsonArray)?[0] ?? schema["type"])?.GetValue<string>() switch
    {
        "object" when schema["properties"] is JsonObject properties =>
            new JsonObject(properties.Where(_ => _random.Next(3) > 0).Select(property => KeyValuePair.Create(property.Key, Fitting(property.Value!.AsObject())))),
        "object" => new JsonObject { [Pick(s_names)] = schema["additionalProperties"] is JsonObject value ? Fitting(value) : 1 },
        "array" => Array(Enumerable.Range(0, _random.Next(3)).Select(_ => Fitting(schema["items"]!.AsObject()))),
        "integer" or "number" => 1,
        "boolean" => true,
        "string" when schema["enum"] is JsonArray texts => texts[_random.Next(texts.Count)]?.DeepClone(),
        "string" => "ab",
        _ => (schema["enum"] as JsonArray)?[0]?.DeepClone() ?? ((schema["anyOf"] ?? schema["oneOf"]) as JsonArray is { } alternatives ? Fitting(alternatives[0]!.AsObject()) : new JsonObject()),
    };

    private JsonObject List(int depth)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Any(depth + 1) };
        Maybe(schema, "minItems", () => _random.Next(3));
        Maybe(schema, "maxItems", () => _random.Next(3));
        Maybe(schema, "uniqueItems", () => true);
        AddItems(schema, depth);
        return schema;
    }

    private JsonNode? Value() => _random.Next(7) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.Next(-2, 5),
        3 => JsonNode.Parse(_random.NextDouble().ToString("R", CultureInfo.InvariantCulture)),
        4 => Array([Pick(s_names)]),
        5 => new JsonObject(),
        _ => Pick(s_names),
    };

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private void Maybe(JsonObject schema, string keyword, Func<JsonNode?> value)
    {
        if (_random.Next(3) == 0)
        {
            schema[keyword] = value();
        }
    }
}
