using System.Text.Json.Nodes;

namespace SchemaGen.Tool.Tests.Drift;

/// <summary>Makes schemas of few names and small values, so that two of them often meet, and mutations of them.</summary>
internal sealed class RandomSchemas(Random random)
{
    private static readonly string[] s_names = ["a", "b", "c"];
    private static readonly string[] s_types = ["null", "boolean", "integer", "number", "string", "array", "object"];
    private static readonly string[] s_patterns = ["^a", "b$", "^[a-c]*$", "^.{1,2}$", "a"];
    private static readonly string[] s_formats = ["date", "uri", "int32", "uuid", "color"];

    /// <summary>An object with members, as the input of a model is.</summary>
    public JsonObject Input()
    {
        JsonObject schema = Object(2);
        schema["type"] = "object";
        schema["properties"] ??= new JsonObject { ["a"] = Schema(2) };
        if (random.Next(3) == 0)
        {
            schema["$defs"] = new JsonObject { ["D"] = Schema(1), ["E"] = Schema(1) };
        }

        return schema;
    }

    /// <summary>Any schema.</summary>
    public JsonNode Schema(int depth)
    {
        int kind = random.Next(depth <= 0 ? 7 : 14);
        JsonNode schema = kind switch
        {
            0 => new JsonObject { ["type"] = Types() },
            1 => Number(),
            2 or 3 => Text(),
            4 => new JsonObject { ["enum"] = Array(random.Next(1, 4), Value) },
            5 => new JsonObject { ["const"] = Value() },
            6 => random.Next(4) == 0 ? JsonValue.Create(random.Next(3) > 0) : new JsonObject { ["type"] = "boolean" },
            7 or 8 => List(depth),
            9 or 10 or 11 => Object(depth),
            12 => new JsonObject { ["$ref"] = random.Next(2) == 0 ? "#/$defs/D" : "#/$defs/E" },
            _ => Composed(depth),
        };
        if (depth > 0 && random.Next(5) == 0 && schema is JsonObject value)
        {
            foreach ((string name, JsonNode? part) in Composed(depth).ToList())
            {
                value[name] ??= part?.DeepClone();
            }
        }

        return schema;
    }

    /// <summary>A schema with one to three places changed.</summary>
    public JsonNode Mutate(JsonNode schema)
    {
        JsonNode copy = schema.DeepClone();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            JsonObject[] all = [.. Objects(copy)];
            if (all.Length > 0)
            {
                MutateObject(all[random.Next(all.Length)]);
            }
        }

        return copy;
    }

    /// <summary>A schema of one type, and another one that differs in a keyword.</summary>
    public (JsonObject Schema, JsonObject Neighbour, Func<JsonNode?> Value) Neighbours()
    {
        int kind = random.Next(4);
        Func<JsonObject> make = kind switch { 0 => Number, 1 => Text, 2 => () => List(1), _ => () => Object(1) };
        JsonObject schema = make();
        var neighbour = (JsonObject)schema.DeepClone();
        JsonObject other = make();
        string keyword = other.Concat(schema).Select(static member => member.Key).Where(static name => name != "type").OrderBy(_ => random.Next()).FirstOrDefault("minimum");
        neighbour.Remove(keyword);
        if (other[keyword] is { } value)
        {
            neighbour[keyword] = value.DeepClone();
        }

        return (schema, neighbour, kind switch
        {
            0 => () => JsonValue.Create(random.Next(-4, 14) / 2m),
            1 => () => Value(0),
            2 => () => Array(random.Next(0, 5), () => Value(0)),
            _ => () => ObjectValue(1),
        });
    }

    /// <summary>Any value, which is most often small.</summary>
    public JsonNode? Value(int depth = 2) => random.Next(depth <= 0 ? 6 : 9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.Next(-1, 6)),
        3 => JsonValue.Create(random.Next(0, 10) / 2m),
        4 or 5 => JsonValue.Create(new[] { "", "a", "b", "ab", "abc", "2024-12-31", "https://a.b", "b a" }[random.Next(8)]),
        6 => Array(random.Next(0, 4), () => Value(depth - 1)),
        _ => ObjectValue(depth),
    };

    public JsonObject ObjectValue(int depth)
    {
        var value = new JsonObject();
        foreach (string name in s_names.Append("d").Where(_ => random.Next(2) == 0))
        {
            value[name] = Value(depth - 1);
        }

        return value;
    }

    private JsonNode? Value() => Value(1);

    private JsonNode Types() => random.Next(3) == 0 ? Array(random.Next(1, 4), () => s_types[random.Next(s_types.Length)]) : s_types[random.Next(s_types.Length)];

    private JsonObject Number()
    {
        var schema = new JsonObject { ["type"] = random.Next(2) == 0 ? "integer" : "number" };
        Maybe(schema, "minimum", () => random.Next(-1, 4));
        Maybe(schema, "maximum", () => random.Next(2, 6));
        Maybe(schema, random.Next(2) == 0 ? "exclusiveMinimum" : "exclusiveMaximum", () => random.Next(0, 10) / 2m, 5);
        Maybe(schema, "multipleOf", () => new[] { 1m, 2m, 0.5m, 3m }[random.Next(4)], 4);
        return schema;
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = "string" };
        Maybe(schema, "minLength", () => random.Next(0, 3));
        Maybe(schema, "maxLength", () => random.Next(1, 4));
        Maybe(schema, "pattern", () => s_patterns[random.Next(s_patterns.Length)], 4);
        Maybe(schema, "format", () => s_formats[random.Next(s_formats.Length)], 5);
        return schema;
    }

    private JsonObject List(int depth)
    {
        var schema = new JsonObject { ["type"] = "array" };
        Maybe(schema, "items", () => Schema(depth - 1), 2);
        Maybe(schema, "prefixItems", () => Array(random.Next(1, 3), () => Schema(depth - 1)), 4);
        Maybe(schema, "minItems", () => random.Next(0, 3));
        Maybe(schema, "maxItems", () => random.Next(1, 4));
        Maybe(schema, "uniqueItems", () => true, 4);
        Maybe(schema, "contains", () => Schema(depth - 1), 5);
        Maybe(schema, "maxContains", () => random.Next(1, 3), 6);
        Maybe(schema, "minContains", () => random.Next(0, 3), 6);
        Maybe(schema, "unevaluatedItems", () => false, 12);
        return schema;
    }

    private JsonObject Object(int depth)
    {
        var schema = new JsonObject();
        Maybe(schema, "type", () => "object", 2);
        var properties = new JsonObject();
        foreach (string name in s_names.Where(_ => random.Next(2) == 0))
        {
            properties[name] = Schema(depth - 1);
        }

        schema["properties"] = properties;
        Maybe(schema, "required", Names);
        Maybe(schema, "additionalProperties", () => random.Next(3) > 0 ? JsonValue.Create(false) : Schema(depth - 1), 2);
        Maybe(schema, "patternProperties", () => new JsonObject { [random.Next(2) == 0 ? "^a" : "[bc]"] = Schema(depth - 1) }, 7);
        Maybe(schema, "propertyNames", () => Text(), 9);
        Maybe(schema, "minProperties", () => random.Next(0, 3), 6);
        Maybe(schema, "maxProperties", () => random.Next(1, 4), 6);
        Maybe(schema, "dependentRequired", () => new JsonObject { [Name()] = Names() }, 4);
        Maybe(schema, "dependentSchemas", () => new JsonObject { [Name()] = Schema(depth - 1) }, 8);
        Maybe(schema, "unevaluatedProperties", () => false, 12);
        return schema;
    }

    private JsonObject Composed(int depth)
    {
        switch (random.Next(6))
        {
            case 0:
                return new JsonObject { ["allOf"] = Array(random.Next(1, 3), () => Schema(depth - 1)) };
            case 1:
                return new JsonObject { ["anyOf"] = Array(random.Next(1, 4), () => Schema(depth - 1)) };
            case 2:
                return new JsonObject { ["oneOf"] = Array(random.Next(1, 4), () => Schema(depth - 1)) };
            case 3:
                return new JsonObject { ["not"] = random.Next(2) == 0 ? new JsonObject { ["required"] = Names() } : Schema(depth - 1) };
            case 4:
                return new JsonObject { ["anyOf"] = Array(random.Next(1, 4), () => new JsonObject { ["required"] = Names() }) };
            default:
                var schema = new JsonObject { ["if"] = Schema(depth - 1) };
                Maybe(schema, "then", () => Schema(depth - 1), 1);
                Maybe(schema, "else", () => Schema(depth - 1), 2);
                return schema;
        }
    }

    private void MutateObject(JsonObject value)
    {
        string[] names = [.. value.Select(static member => member.Key)];
        string? name = names.Length == 0 ? null : names[random.Next(names.Length)];
        if (name is not null && random.Next(4) == 0)
        {
            value.Remove(name);
            return;
        }

        switch (name is null ? null : value[name])
        {
            case JsonValue number when number.TryGetValue(out int whole):
                value[name!] = whole + random.Next(-1, 3);
                break;
            case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                list.RemoveAt(random.Next(list.Count));
                if (list.Count == 0)
                {
                    value.Remove(name!);
                }

                break;
            case JsonArray list when name is "enum":
                list.Add(Value());
                break;
            case JsonArray list when name is "anyOf" or "oneOf" or "allOf":
                list.Add(Schema(1));
                break;
            case JsonObject or JsonValue when name is "a" or "b" or "c" or "items" or "not" or "if" or "then" or "else" or "additionalProperties" or "contains":
                value[name] = Schema(1);
                break;
            default:
                if (Schema(1) is JsonObject other)
                {
                    foreach ((string added, JsonNode? part) in other.ToList())
                    {
                        if (names.Any(static known => known is "a" or "b" or "c" or "D" or "E") == added is "a" or "b" or "c")
                        {
                            value[added] = part?.DeepClone();
                        }
                    }
                }

                break;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject value => value.Where(static member => member.Key is not ("const" or "enum")).SelectMany(static member => Objects(member.Value)).Prepend(value),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private string Name() => s_names[random.Next(s_names.Length)];

    private JsonArray Names() => [.. s_names.Where(_ => random.Next(2) == 0).Select(static name => JsonValue.Create(name))];

    private void Maybe(JsonObject schema, string keyword, Func<JsonNode?> make, int oneOf = 3)
    {
        if (random.Next(oneOf) == 0)
        {
            schema[keyword] = make();
        }
    }

    private static JsonArray Array(int count, Func<JsonNode?> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
