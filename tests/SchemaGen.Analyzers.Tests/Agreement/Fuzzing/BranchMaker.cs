using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Makes random objects of which some members are declared only by subschemas that apply to a part of the inputs, and random inputs of the types that are declared.</summary>
internal sealed class BranchMaker(Dice dice)
{
    private static readonly string[] s_names = ["size", "label", "level", "tags", "box", "ratio", "flag"];

    private static readonly Dictionary<string, string[]> s_values = new()
    {
        ["mode"] = ["\"a\"", "\"b\"", "\"c\""],
        ["size"] = ["0", "3", "4", "9", "\"full\"", "\"x\"", "true"],
        ["label"] = ["\"\"", "\"ab\"", "\"abcdef\"", "1", "[\"ab\"]"],
        ["level"] = ["\"low\"", "\"high\"", "\"other\""],
        ["tags"] = ["[]", "[\"a\"]", "[\"a\",\"a\"]", "[\"long one\",\"b\",\"c\"]"],
        ["box"] = ["{}", "{\"w\":1}", "{\"w\":9}", "{\"w\":2,\"h\":2}"],
        ["ratio"] = ["0.5", "1.5", "-2"],
        ["flag"] = ["true", "false", "\"on\"", "\"loud\""],
    };

    /// <summary>An object with one to three keywords that hold subschemas for a part of the inputs.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["mode"] = JsonNode.Parse("""{ "enum": ["a", "b", "c"] }""") } };
        switch (dice.Below(5))
        {
            case 0:
                schema["allOf"] = new JsonArray([.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => (JsonNode)Branches(new JsonObject()))]);
                break;
            case 1:
                schema["dependentSchemas"] = new JsonObject { ["mode"] = Branch(), [dice.Of(s_names)] = Branch() };
                break;
            case 2:
                schema[dice.Of("anyOf", "oneOf")] = new JsonArray([.. Enumerable.Range(0, 2 + dice.Below(2)).Select(_ => (JsonNode)Branch())]);
                break;
            default:
                Branches(schema);
                break;
        }

        return schema;
    }

    /// <summary>An input of the schema. A member has a type that one of its declarations names: a record is not made for values of another.</summary>
    public JsonObject Payload(JsonObject schema)
    {
        var payload = new JsonObject();
        ILookup<string, string> types = DeclaredTypes(schema).ToLookup(static one => one.Name, static one => one.Type);
        foreach (string name in s_names.Where(_ => dice.Percent(40)).Prepend("mode").Where(name => name != "mode" || dice.Percent(80)))
        {
            payload[name] = dice.Of(s_values[name].Select(static value => JsonNode.Parse(value)!).Where(value => !types.Contains(name) || types[name].Contains(TypeOf(value))).ToArray()).DeepClone();
        }

        return payload;
    }

    private JsonObject Branches(JsonObject schema)
    {
        schema["if"] = new JsonObject { ["properties"] = new JsonObject { ["mode"] = new JsonObject { ["const"] = dice.Of("a", "b") } }, ["required"] = new JsonArray("mode") };
        schema["then"] = Branch();
        if (dice.Percent(50))
        {
            schema["else"] = Branch();
        }

        return schema;
    }

    private JsonObject Branch()
    {
        string[] names = dice.Some(s_names, 1 + dice.Below(3));
        var branch = new JsonObject { ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create(name, (JsonNode?)Declaration(name)))) };
        if (dice.Percent(40))
        {
            branch["required"] = new JsonArray(names[0]);
        }

        return branch;
    }

    private static IEnumerable<(string Name, string Type)> DeclaredTypes(JsonNode? schema) => schema switch
    {
        JsonObject json => json.SelectMany(static member => member is { Key: "properties", Value: JsonObject properties }
            ? properties.Select(static declared => (declared.Key, declared.Value!["type"] is { } type ? Broad(type.GetValue<string>()) : TypeOf(declared.Value["const"] ?? declared.Value["enum"]![0]!)))
            : DeclaredTypes(member.Value)),
        JsonArray list => list.SelectMany(DeclaredTypes),
        _ => [],
    };

    private static string TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Broad(string type) => type == "integer" ? "number" : type;

    /// <summary>A declaration of the member. Those of one member mostly agree on its type, and on nothing else.</summary>
    private JsonObject Declaration(string name) => (JsonObject)JsonNode.Parse(name switch
    {
        "size" when dice.Percent(20) => dice.Of("""{ "type": "string", "enum": ["full"] }""", """{ "type": "string", "minLength": 2 }""", """{ "type": "boolean" }"""),
        "label" when dice.Percent(20) => dice.Of("""{ "type": "integer", "minimum": 1 }""", """{ "type": "array", "items": { "type": "string" } }"""),
        "flag" when dice.Percent(30) => dice.Of("""{ "type": "string", "enum": ["on", "off"] }""", """{ "const": "on" }"""),
        "size" => dice.Of("""{ "type": "integer", "maximum": 3 }""", """{ "type": "integer", "minimum": 4 }""", """{ "type": "integer", "enum": [0, 9] }""", """{ "type": "integer" }"""),
        "label" => dice.Of("""{ "type": "string", "minLength": 1 }""", """{ "type": "string", "maxLength": 2 }""", """{ "type": "string", "pattern": "^ab" }"""),
        "level" => dice.Of("""{ "enum": ["low", "high"] }""", """{ "type": "string", "enum": ["low"] }""", """{ "const": "other" }"""),
        "tags" => dice.Of("""{ "type": "array", "items": { "type": "string", "maxLength": 1 } }""", """{ "type": "array", "items": { "type": "string" }, "maxItems": 1 }""", """{ "type": "array", "items": { "type": "string" }, "uniqueItems": true }"""),
        "box" => dice.Of("""{ "type": "object", "properties": { "w": { "type": "integer", "maximum": 4 } }, "required": ["w"] }""", """{ "type": "object", "properties": { "w": { "type": "integer" }, "h": { "type": "integer" } }, "additionalProperties": false }"""),
        "ratio" => dice.Of("""{ "type": "number", "minimum": 0 }""", """{ "type": "number", "exclusiveMaximum": 1 }""", """{ "type": "number", "multipleOf": 0.5 }"""),
        _ => """{ "type": "boolean", "const": true }""",
    })!;
}
