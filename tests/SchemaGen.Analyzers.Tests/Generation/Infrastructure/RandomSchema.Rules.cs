using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Generation;

// What holds between members, and for items.
internal sealed partial class RandomSchema
{
    private void AddRules(JsonObject schema, string[] names, int depth)
    {
        if (_random.Next(3) != 0)
        {
            return;
        }

        switch (_random.Next(6))
        {
            case 0:
                schema["not"] = Asked(names, depth);
                break;
            case 1:
                schema[Pick(["anyOf", "oneOf"])] = Array([Asked(names, depth), Asked(names, depth)]);
                break;
            case 2:
                (schema["if"], schema["then"], schema["else"]) = (Asked(names, depth), Asked(names, depth), Asked(names, depth));
                break;
            case 3:
                schema[Pick(["dependentSchemas", "dependencies"])] = new JsonObject { [Pick(names)] = Asked(names, depth) };
                break;
            case 4:
                (schema["minProperties"], schema["maxProperties"]) = (_random.Next(3), _random.Next(2, 9));
                break;
            default:
                schema[Pick(["propertyNames", "patternProperties"])] = Pick<Func<JsonObject>>([() => new JsonObject { ["maxLength"] = 12 }, () => new JsonObject { ["^x"] = Any(depth + 1) }])();
                break;
        }
    }

    /// <summary>What is asked of the members of an object: often of those that it has, and with values that it can have.</summary>
    private JsonObject Asked(string[] names, int depth)
    {
        var asked = new JsonObject();
        Maybe(asked, "type", static () => "object");
        Maybe(asked, "required", () => Array([Pick(names)]));
        Maybe(asked, "additionalProperties", () => _random.Next(3) == 0);
        Maybe(asked, "not", () => new JsonObject { ["required"] = Array([Pick(names)]) });
        asked["properties"] = new JsonObject { [_random.Next(4) == 0 ? Pick(s_names) : Pick(names)] = _random.Next(4) == 0 ? Any(depth + 1) : Bound() };
        return asked;
    }

    private JsonObject Bound()
    {
        var bound = new JsonObject();
        switch (_random.Next(4))
        {
            case 0:
                bound["const"] = Value();
                break;
            case 1:
                bound["enum"] = Array([Value(), Value(), Pick(s_names)]);
                break;
            default:
                Maybe(bound, "minimum", () => _random.Next(5));
                Maybe(bound, "maximum", () => JsonNode.Parse(Pick(["1", "5.5", "4294967295", "1e30"])));
                Maybe(bound, "multipleOf", () => JsonNode.Parse(Pick(["2", "0.5"])));
                Maybe(bound, "maxLength", () => _random.Next(4));
                Maybe(bound, "pattern", () => Pick(["^a", "\""]));
                Maybe(bound, "minItems", () => 1);
                Maybe(bound, "contains", () => new JsonObject { ["const"] = Value() });
                Maybe(bound, "type", () => Pick(["string", "integer", "null"]));
                break;
        }

        return bound;
    }

    private void AddItems(JsonObject schema, int depth)
    {
        Maybe(schema, "contains", () => _random.Next(3) == 0 ? Any(depth + 1) : Bound());
        Maybe(schema, "maxContains", () => _random.Next(1, 4));
        if (_random.Next(6) == 0)
        {
            schema["prefixItems"] = Array([Any(depth + 1), Any(depth + 1)]);
        }
    }
}
