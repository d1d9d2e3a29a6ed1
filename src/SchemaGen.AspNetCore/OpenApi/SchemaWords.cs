using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Says a schema of draft 2020-12 in the words of a version of OpenAPI. Those of 3.1 are the same; 3.0 has fewer, in which most of the others can be said.</summary>
/// <param name="version">The version.</param>
/// <param name="refer">Where references lead in the document.</param>
internal sealed class SchemaWords(OpenApiSpecVersion version, Func<string, string> refer)
{
    private static readonly HashSet<string> s_annotations = ["title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "$comment"];

    private static readonly HashSet<string> s_ofVersion30 =
    [
        "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "format", "type", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "items", "maxItems", "minItems", "uniqueItems", "properties", "required", "additionalProperties", "maxProperties", "minProperties", "allOf", "anyOf", "oneOf", "not", "$ref", "discriminator", "xml", "externalDocs",
    ];

    private bool IsVersion30 => version < OpenApiSpecVersion.OpenApi3_1;

    /// <summary>Returns the schema in the words of the version.</summary>
    public JsonObject Rewrite(JsonNode? schema)
    {
        if (schema is not JsonObject keywords)
        {
            // A boolean, which the object model has not everywhere.
            return schema is JsonValue value && value.GetValueKind() == JsonValueKind.False ? new JsonObject { ["not"] = new JsonObject() } : [];
        }

        var result = new JsonObject();
        foreach ((string keyword, JsonNode? value) in keywords)
        {
            if (keyword is not ("$schema" or "$id" or "$defs" or "$ref"))
            {
                result[keyword] = Value(keyword, value);
            }
        }

        if (keywords["$ref"] is JsonValue reference)
        {
            result = Referring(result, refer(reference.GetValue<string>()));
        }

        return IsVersion30 ? InVersion30(result) : result;
    }

    private JsonNode? Value(string keyword, JsonNode? value) => (keyword, value) switch
    {
        ("properties" or "patternProperties" or "dependentSchemas", JsonObject several) => new JsonObject(several.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Rewrite(member.Value)))),
        ("allOf" or "anyOf" or "oneOf" or "prefixItems", JsonArray several) => new JsonArray([.. several.Select(Rewrite)]),
        // Whether there may be others is a boolean in the object model too.
        ("additionalProperties" or "unevaluatedProperties", JsonValue) => value.DeepClone(),
        ("items" or "additionalProperties" or "unevaluatedProperties" or "unevaluatedItems" or "contains" or "propertyNames" or "not" or "if" or "then" or "else" or "contentSchema", not null) => Rewrite(value),
        _ => value?.DeepClone(),
    };

    /// <summary>A reference. What restricts the value beside it stands in a schema of its own: 3.0 allows nothing beside a reference, and the object model keeps annotations only.</summary>
    private JsonObject Referring(JsonObject beside, string reference)
    {
        var referring = new JsonObject { ["$ref"] = reference };
        if (beside.Count == 0)
        {
            return referring;
        }

        if (!IsVersion30 && beside.All(static keyword => s_annotations.Contains(keyword.Key)))
        {
            beside["$ref"] = reference;
            return beside;
        }

        JsonArray all = beside["allOf"] as JsonArray ?? [];
        all.Add((JsonNode)referring);
        beside["allOf"] ??= all;
        return beside;
    }

    private static JsonObject InVersion30(JsonObject schema)
    {
        var conditions = new JsonArray();
        foreach ((string keyword, JsonNode? value) in schema.ToArray())
        {
            if (s_ofVersion30.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            schema.Remove(keyword);
            switch (keyword, value)
            {
                case ("const", _):
                    schema["enum"] = new JsonArray(value);
                    break;
                case ("dependentRequired", JsonObject members):
                    foreach ((string member, JsonNode? required) in members)
                    {
                        conditions.Add((JsonNode)Either(Not(Required(new JsonArray(member))), Required(required?.DeepClone())));
                    }

                    break;
                case ("dependentSchemas", JsonObject members):
                    foreach ((string member, JsonNode? dependent) in members)
                    {
                        conditions.Add((JsonNode)Either(Not(Required(new JsonArray(member))), dependent?.DeepClone()));
                    }

                    break;
                case ("if", JsonObject condition):
                    if (schema["then"] is { } then)
                    {
                        conditions.Add((JsonNode)Either(Not(condition.DeepClone()), then.DeepClone()));
                    }

                    if (schema["else"] is { } otherwise)
                    {
                        conditions.Add((JsonNode)Either(condition.DeepClone(), otherwise.DeepClone()));
                    }

                    break;
                case ("then" or "else" or "$comment" or "$anchor", _):
                    break;
                default:
                    // No word for it.
                    schema["x-" + keyword.TrimStart('$')] = value?.DeepClone();
                    break;
            }
        }

        if (conditions.Count > 0)
        {
            JsonArray all = schema["allOf"] as JsonArray ?? [];
            foreach (JsonNode? condition in conditions.ToArray())
            {
                conditions.Remove(condition);
                all.Add(condition);
            }

            schema["allOf"] ??= all;
        }

        return WithOneType(schema);
    }

    /// <summary>3.0 has one type, or that and null; and lists have to say what their items are.</summary>
    private static JsonObject WithOneType(JsonObject schema)
    {
        if (schema["type"] is JsonArray types && types.Select(static type => type!.GetValue<string>()).Where(static type => type != "null").ToArray() is { Length: > 1 } several)
        {
            schema.Remove("type");
            bool hasNull = types.Count > several.Length;
            JsonNode alternatives = Either([.. several.Select(type => (JsonNode)WithOneType(new JsonObject { ["type"] = hasNull ? new JsonArray(type, "null") : type }))]);
            if (schema.ContainsKey("anyOf"))
            {
                JsonArray all = schema["allOf"] as JsonArray ?? [];
                all.Add(alternatives);
                schema["allOf"] ??= all;
            }
            else
            {
                schema["anyOf"] = alternatives["anyOf"]!.DeepClone();
            }
        }
        else if (schema["type"] is { } type && !schema.ContainsKey("items") && (type is JsonArray list ? list.Any(static item => item!.GetValue<string>() == "array") : type.GetValue<string>() == "array"))
        {
            schema["items"] = new JsonObject();
        }

        return schema;
    }

    private static JsonObject Either(params JsonNode?[] alternatives) => new() { ["anyOf"] = new JsonArray(alternatives) };

    private static JsonObject Not(JsonNode? schema) => new() { ["not"] = schema };

    private static JsonObject Required(JsonNode? members) => new() { ["required"] = members };
}
