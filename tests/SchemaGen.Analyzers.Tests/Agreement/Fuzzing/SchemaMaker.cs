using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Makes random schemas out of the keywords that SchemaGen enforces.</summary>
internal sealed class SchemaMaker(Dice dice)
{
    private const int Depth = 2;

    private static readonly string[] s_names = ["a", "A", "n", "image_urls", "x-y", "x/y", "~", "class", "Equals", "日本", "to string"];

    public JsonObject Object(int depth = 0)
    {
        string[] names = dice.Some(s_names, 1 + dice.Below(5));
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)WithDefault(Value(depth + 1))))),
        };
        if (dice.Percent(60))
        {
            schema["required"] = Texts(dice.Some(names, 1 + dice.Below(2)));
        }

        if (names.Length > 2 && dice.Percent(40))
        {
            schema["dependentRequired"] = new JsonObject { [names[0]] = Texts(names[1..(1 + dice.Of(1, 2))]) };
        }

        switch (dice.Below(4))
        {
            case 0:
                schema["additionalProperties"] = Scalar();
                break;
            case 1:
                break;
            default:
                schema["additionalProperties"] = false;
                break;
        }

        return schema;
    }

    /// <summary>A default says nothing of what is valid, whether it is itself or not.</summary>
    private JsonObject WithDefault(JsonObject schema)
    {
        if (dice.Percent(30))
        {
            schema["default"] = new PayloadMaker(dice).Value(schema);
        }

        return schema;
    }

    private JsonObject Value(int depth) => dice.Below(depth < Depth ? 12 : 7) switch
    {
        10 or 11 => Alternatives(),
        7 => Object(depth),
        8 => List(depth),
        9 => Map(depth),
        _ => Scalar(),
    };

    private JsonObject List(int depth)
    {
        var schema = new JsonObject { ["type"] = Type("array"), ["items"] = Value(depth + 1) };
        AddCounts(schema, "minItems", "maxItems", 3);
        if (dice.Percent(40))
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    private JsonObject Map(int depth)
    {
        var schema = new JsonObject { ["type"] = Type("object"), ["additionalProperties"] = Value(depth + 1) };
        AddCounts(schema, "minProperties", "maxProperties", 2);
        return schema;
    }

    /// <summary>Alternatives that C# tells apart, of keywords that the oracle knows.</summary>
    private JsonObject Alternatives()
    {
        Func<JsonObject>[] makers =
        [
            () => dice.Of(
                () => new JsonObject { ["type"] = Type("string"), ["pattern"] = dice.Of("^[a-c]+$", "b", "^(a|bc)*$") },
                () => new JsonObject { ["type"] = "string", ["enum"] = Texts(dice.Some(["auto", "1:1", "", "a"], 1 + dice.Below(3))) })(),
            () => Number(dice.Of("integer", "number")),
            () => new JsonObject { ["type"] = "boolean" },
            () => new JsonObject { ["type"] = Type("array"), ["items"] = dice.Percent(40) ? Record("image") : Number("integer"), ["minItems"] = dice.Below(2), ["maxItems"] = 2 },
            () => Record("text"),
            () => Record("image"),
        ];
        return new JsonObject { ["anyOf"] = new JsonArray(dice.Some(makers, 2 + dice.Below(3)).Select(static maker => (JsonNode)maker()).ToArray()) };
    }

    /// <summary>An object that a constant may tell from the others.</summary>
    private JsonObject Record(string kind)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["type"] = "string", ["enum"] = Texts(dice.Percent(80) ? [kind] : [kind, "both"]) }, ["n"] = Number("integer"), [kind] = Number("number") },
        };
        if (dice.Percent(70))
        {
            schema["required"] = Texts(dice.Some(["kind", "n", kind], 1 + dice.Below(2)));
        }

        if (dice.Percent(50))
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    private JsonObject Scalar()
    {
        switch (dice.Below(10))
        {
            case 0:
                return new JsonObject { ["type"] = Type("boolean") };
            case 1:
                return new JsonObject { ["type"] = "string", ["enum"] = Texts(dice.Some(["auto", "1:1", "16:9", "", "1K", "a b"], 1 + dice.Below(4))) };
            case 2:
                return new JsonObject { ["type"] = Type("integer"), ["enum"] = Numbers("1", "2", "4", "8", "-1") };
            case 3:
                return new JsonObject { ["type"] = "number", ["enum"] = Numbers("0.5", "1", "1.5", "2.25") };
            case 4:
                return dice.Of(
                    () => new JsonObject { ["const"] = "image" },
                    () => new JsonObject { ["type"] = "integer", ["const"] = 3 },
                    () => new JsonObject { ["type"] = "number", ["const"] = 1.5 },
                    () => new JsonObject { ["const"] = true })();
            case 5 or 6:
                return Text();
            default:
                return Number(dice.Of("integer", "number"));
        }
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = Type("string") };
        AddCounts(schema, "minLength", "maxLength", 4);
        if (dice.Percent(30))
        {
            schema["pattern"] = dice.Of("^[a-c]+$", "b", "^a|c$", "[0-9]{2}", "^(a|bc)*$", "[ac]+1?$", "^[^1]");
        }

        return schema;
    }

    private JsonObject Number(string type)
    {
        var schema = new JsonObject { ["type"] = Type(type) };
        int low = dice.Below(6) - 3;
        AddBound(schema, "minimum", "exclusiveMinimum", low);
        // Two apart, so that something is left between them: what contradicts itself refuses everything (SG0005).
        AddBound(schema, "maximum", "exclusiveMaximum", low + 2 + dice.Below(6));
        if (dice.Percent(25))
        {
            schema["multipleOf"] = JsonNode.Parse(dice.Of("0.1", "0.25", "0.5", "1", "2", "3", "0.01"));
        }

        return schema;
    }

    /// <summary>A bound, inclusive or not, in the form of draft 4 or of the later ones.</summary>
    private void AddBound(JsonObject schema, string inclusive, string exclusive, int value)
    {
        JsonNode bound = JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture) + dice.Of("", "", ".5", ".0"))!;
        switch (dice.Below(5))
        {
            case 0:
                schema[exclusive] = bound;
                break;
            case 1:
                schema[inclusive] = bound;
                schema[exclusive] = true;
                break;
            case 2 or 3:
                schema[inclusive] = bound;
                break;
        }
    }

    private void AddCounts(JsonObject schema, string minimum, string maximum, int limit)
    {
        int least = dice.Below(limit);
        if (dice.Percent(40))
        {
            schema[minimum] = least;
        }

        if (dice.Percent(40))
        {
            schema[maximum] = least + dice.Below(limit);
        }
    }

    private JsonNode Type(string type) => dice.Percent(15) ? Texts([type, "null"]) : JsonValue.Create(type);

    private static JsonArray Texts(IEnumerable<string> values) => new(values.Select(static value => (JsonNode)JsonValue.Create(value)).ToArray());

    private JsonArray Numbers(params string[] values) => new(dice.Some(values, 1 + dice.Below(3)).Select(static value => JsonNode.Parse(value)).ToArray());
}
