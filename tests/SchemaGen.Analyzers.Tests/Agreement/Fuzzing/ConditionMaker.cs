using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Makes random rules between the members of an object, and random objects.</summary>
internal sealed class ConditionMaker(Dice dice)
{
    private static readonly string[] s_names = ["mode", "text", "n", "d", "flag", "tags", "counts", "open"];

    private static readonly Dictionary<string, string[]> s_values = new()
    {
        ["mode"] = ["\"x\"", "\"y\"", "\"long\""],
        ["text"] = ["\"\"", "\"ab\"", "\"abc\"", "\"😀😀\"", "\"https://example.com/a\""],
        ["n"] = ["-9", "0", "2", "3", "6.0"],
        ["d"] = ["0.5", "1", "1.5", "-2"],
        ["flag"] = ["true", "false"],
        ["tags"] = ["[]", "[\"a\"]", "[\"a\",\"b\"]", "[\"a\",\"a\"]", "[\"b\",\"ccc\"]"],
        ["counts"] = ["[]", "[1]", "[1,2,3]", "[4,4]", "[-1]"],
        ["open"] = ["\"k\"", "\"l\"", "\"other\""],
    };

    public static JsonObject Payload(Dice dice)
    {
        var payload = new JsonObject();
        foreach (string name in s_names.Where(_ => dice.Percent(55)))
        {
            payload[name] = JsonNode.Parse(dice.Of(s_values[name]));
        }

        if (dice.Percent(10))
        {
            payload["other"] = 1;
        }

        return payload;
    }

    /// <summary>One or two of the keywords that hold between members.</summary>
    public JsonObject Rules()
    {
        var rules = new JsonObject();
        for (int i = 1 + dice.Below(2); i > 0; i--)
        {
            switch (dice.Below(7))
            {
                case 0:
                    rules["not"] = Asked();
                    break;
                case 1:
                    rules["anyOf"] = Several();
                    break;
                case 2:
                    rules["oneOf"] = Several();
                    break;
                case 3:
                    rules["dependentSchemas"] = new JsonObject { [dice.Of(s_names)] = Asked() };
                    break;
                case 4:
                    rules["minProperties"] = 1 + dice.Below(3);
                    rules["maxProperties"] = 4 + dice.Below(3);
                    break;
                default:
                    rules["if"] = Asked();
                    rules["then"] = Asked();
                    if (dice.Percent(50))
                    {
                        rules["else"] = Asked();
                    }

                    break;
            }
        }

        return rules;
    }

    /// <summary>What is asked of the value of a member, beside its type.</summary>
    public void AddTo(string name, JsonObject schema)
    {
        switch (dice.Below(4))
        {
            case 0:
                schema["not"] = Value(name);
                break;
            case 1 when schema["anyOf"] is null:
                schema["anyOf"] = new JsonArray(Value(name), Value(name));
                break;
            case 2 when schema["anyOf"] is null:
                schema["oneOf"] = new JsonArray(Value(name), Value(name));
                break;
            default:
                (schema["if"], schema["then"], schema["else"]) = (Value(name), Value(name), Value(name));
                break;
        }
    }

    private JsonArray Several() => new([.. Enumerable.Range(0, 2 + dice.Below(2)).Select(_ => (JsonNode)Asked())]);

    private JsonObject Asked(int depth = 0)
    {
        var asked = new JsonObject();
        if (dice.Percent(60))
        {
            asked["required"] = new JsonArray([.. dice.Some(s_names, 1 + dice.Below(2)).Select(static name => (JsonNode)name)]);
        }

        if (asked.Count == 0 || dice.Percent(60))
        {
            asked["properties"] = new JsonObject(dice.Some(s_names, 1 + dice.Below(2)).Select(name => KeyValuePair.Create(name, (JsonNode?)Value(name))));
        }

        if (dice.Percent(10))
        {
            asked["minProperties"] = 3;
        }

        if (depth < 2 && dice.Percent(15))
        {
            asked["not"] = Asked(depth + 1);
        }

        return asked;
    }

    private JsonObject Value(string name)
    {
        JsonNode constant = JsonNode.Parse(dice.Of(s_values[name]))!;
        if (name is not ("tags" or "counts") && dice.Percent(35))
        {
            return dice.Of(() => new JsonObject { ["const"] = constant.DeepClone() }, () => new JsonObject { ["enum"] = new JsonArray(constant.DeepClone(), JsonNode.Parse(dice.Of(s_values[name]))) },
                () => new JsonObject { ["not"] = new JsonObject { ["const"] = constant.DeepClone() } })();
        }

        return name switch
        {
            "mode" => new JsonObject { ["maxLength"] = 1 },
            "flag" => new JsonObject { ["type"] = "boolean" },
            "n" => dice.Of(() => new JsonObject { ["minimum"] = 1, ["maximum"] = 5 }, () => new JsonObject { ["exclusiveMinimum"] = 2 }, () => new JsonObject { ["multipleOf"] = 3 }, () => new JsonObject { ["minimum"] = 4_000_000_000 })(),
            "d" => dice.Of(() => new JsonObject { ["exclusiveMaximum"] = 1 }, () => new JsonObject { ["multipleOf"] = 0.5 }, () => new JsonObject { ["type"] = "number", ["minimum"] = 0 }, () => new JsonObject { ["minLength"] = 3 })(),
            "tags" => dice.Of(() => new JsonObject { ["contains"] = new JsonObject { ["const"] = "a" } }, () => new JsonObject { ["minItems"] = 1 }, () => new JsonObject { ["uniqueItems"] = true },
                () => new JsonObject { ["items"] = new JsonObject { ["maxLength"] = 1 } }, () => new JsonObject { ["contains"] = new JsonObject { ["pattern"] = "^[ab]$" }, ["minContains"] = 2, ["maxContains"] = 2 })(),
            "counts" => dice.Of(() => new JsonObject { ["contains"] = new JsonObject { ["minimum"] = 2 }, ["maxContains"] = 1 }, () => new JsonObject { ["items"] = new JsonObject { ["minimum"] = 0 } }, () => new JsonObject { ["maxItems"] = 1 })(),
            _ => dice.Of(() => new JsonObject { ["minLength"] = 2, ["maxLength"] = 2 }, () => new JsonObject { ["pattern"] = "^a|r$" }, () => new JsonObject { ["format"] = "uri" })(),
        };
    }
}
