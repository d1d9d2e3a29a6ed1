using System.Text.Json.Nodes;

namespace SchemaGen.Tests.Evaluation;

/// <summary>Draws schemas and values from few names and values, so that they meet.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] s_names = ["a", "b", "c", "x1"];
    private static readonly string[] s_types = ["null", "boolean", "integer", "number", "string", "array", "object"];

    public Random Dice { get; } = new(seed);

    public JsonNode? Value(int depth)
    {
        switch (Dice.Next(depth > 0 ? 9 : 6))
        {
            case 0:
                return null;
            case 1:
                return Dice.Next(2) == 0;
            case 2:
                return Dice.Next(-2, 6);
            case 3:
                return Dice.Next(-4, 12) / 2.0;
            case 4 or 5:
                return Text();
            case 6:
                return new JsonArray([.. Enumerable.Range(0, Dice.Next(4)).Select(_ => Value(depth - 1))]);
            default:
                return new JsonObject(Names().Select(name => KeyValuePair.Create(name, Value(depth - 1))));
        }
    }

    public string Text() => string.Concat(Enumerable.Range(0, Dice.Next(5)).Select(_ => Dice.Next(3) switch { 0 => "a", 1 => "b", _ => "😀" }));

    public string[] Names() => [.. s_names.Where(_ => Dice.Next(2) == 0)];

    public JsonNode Schema(int depth)
    {
        if (Dice.Next(12) == 0)
        {
            return Dice.Next(3) > 0;
        }

        var schema = new JsonObject();
        for (int i = Dice.Next(1, 4); i > 0; i--)
        {
            AddKeyword(schema, depth);
        }

        return schema;
    }

    private void AddKeyword(JsonObject schema, int depth)
    {
        switch (Dice.Next(depth > 0 ? 30 : 15))
        {
            case 0 or 1:
                schema["type"] = Dice.Next(2) == 0 ? Type() : new JsonArray([.. s_types.Where(_ => Dice.Next(2) == 0).Select(static type => (JsonNode)type)]);
                break;
            case 2:
                schema["enum"] = new JsonArray([Value(1), Value(1), Value(1)]);
                break;
            case 3:
                schema["const"] = Value(1);
                break;
            case 4:
                schema["minimum"] = Dice.Next(-2, 5);
                break;
            case 5:
                schema["exclusiveMaximum"] = Dice.Next(-1, 6);
                break;
            case 6:
                schema["multipleOf"] = Dice.Next(1, 5) / 2.0;
                break;
            case 7:
                schema["minLength"] = Dice.Next(4);
                schema["maxLength"] = Dice.Next(5);
                break;
            case 8:
                schema["pattern"] = "^" + Text() + "a?$";
                break;
            case 9:
                schema["minItems"] = Dice.Next(3);
                schema["maxItems"] = Dice.Next(4);
                break;
            case 10:
                schema["uniqueItems"] = true;
                break;
            case 11:
                schema["required"] = Strings(Names());
                break;
            case 12:
                schema["dependentRequired"] = new JsonObject { [Name()] = Strings(Names()) };
                break;
            case 13:
                schema["minProperties"] = Dice.Next(3);
                schema["maxProperties"] = Dice.Next(4);
                break;
            case 14:
                schema["maximum"] = Dice.Next(-1, 5);
                break;
            case 15 or 16:
                schema["properties"] = new JsonObject(Names().Select(name => KeyValuePair.Create(name, (JsonNode?)Schema(depth - 1))));
                break;
            case 17:
                schema["patternProperties"] = new JsonObject { ["^[ax]"] = Schema(depth - 1) };
                break;
            case 18:
                schema["additionalProperties"] = Schema(depth - 1);
                break;
            case 19:
                schema["propertyNames"] = Schema(depth - 1);
                break;
            case 20:
                schema["dependentSchemas"] = new JsonObject { [Name()] = Schema(depth - 1) };
                break;
            case 21:
                schema["prefixItems"] = Schemas(depth);
                break;
            case 22:
                schema["items"] = Schema(depth - 1);
                break;
            case 23:
                schema["contains"] = Schema(depth - 1);
                schema["minContains"] = Dice.Next(3);
                schema["maxContains"] = Dice.Next(1, 4);
                break;
            case 24:
                schema["allOf"] = Schemas(depth);
                break;
            case 25:
                schema["anyOf"] = Schemas(depth);
                break;
            case 26:
                schema["oneOf"] = Schemas(depth);
                break;
            case 27:
                schema["not"] = Schema(depth - 1);
                break;
            case 28:
                schema["if"] = Schema(depth - 1);
                schema["then"] = Schema(depth - 1);
                schema["else"] = Schema(depth - 1);
                break;
            default:
                schema[Dice.Next(2) == 0 ? "unevaluatedProperties" : "unevaluatedItems"] = Dice.Next(2) == 0 ? false : Schema(depth - 1);
                break;
        }
    }

    private JsonArray Schemas(int depth) => [.. Enumerable.Range(0, Dice.Next(1, 4)).Select(_ => Schema(depth - 1))];

    private string Type() => s_types[Dice.Next(s_types.Length)];

    private string Name() => s_names[Dice.Next(s_names.Length)];

    private static JsonArray Strings(string[] texts) => [.. texts.Select(static text => (JsonNode)text)];
}
