using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;
using SchemaGen.MindVideo.Emulator.Validation.Corrections;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Applies every correction to every schema in a schema, from the inside out.</summary>
internal sealed class SchemaPreparation
{
    private static readonly string[] s_schemas = ["additionalItems", "additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"];
    private static readonly string[] s_lists = ["allOf", "anyOf", "items", "oneOf", "prefixItems"];
    private static readonly string[] s_maps = ["$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"];

    /// <summary>The corrections in the order in which they are applied: prose is read first, and a correction that writes a keyword comes before the one that takes it.</summary>
    private static readonly SchemaCorrection[] s_corrections =
    [
        new ImpossibleValues(), new Definitions(), new Discriminators(), new Companions(), new MediaReferences(), new NullableTypes(), new PrefixItems(), new Dependencies(), new Conditions(), new Containment(),
        new SeveralTypes(), new AllowedValues(), new TextLengths(), new TextPatterns(), new MemberPatterns(), new Counts(), new DistinctItems(), new Formats(), new RequiredMembers(), new References(),
    ];

    private readonly CheckTable _checks = new();

    /// <summary>Returns the schema that NJsonSchema reads, and the checks that belong to it.</summary>
    /// <param name="schema">The schema, which is not changed.</param>
    public static (JsonObject Schema, CheckTable Checks) Prepare(JsonObject schema)
    {
        var preparation = new SchemaPreparation();
        var copy = (JsonObject)schema.DeepClone();
        preparation.Correct(copy);
        return (copy, preparation._checks);
    }

    private void Correct(JsonObject schema)
    {
        foreach (string keyword in s_schemas)
        {
            // NJsonSchema handles "false" itself.
            if (keyword is not ("additionalItems" or "additionalProperties") || schema[keyword] is JsonObject)
            {
                CorrectAt(schema, keyword);
            }
        }

        foreach (JsonArray list in s_lists.Select(keyword => schema[keyword]).OfType<JsonArray>())
        {
            for (int i = 0; i < list.Count; i++)
            {
                if (Corrected(list[i]) is { } corrected && corrected != list[i])
                {
                    list[i] = corrected;
                }
            }
        }

        foreach (JsonObject map in s_maps.Select(keyword => schema[keyword]).OfType<JsonObject>())
        {
            foreach (string name in map.Select(static member => member.Key).ToArray())
            {
                CorrectAt(map, name);
            }
        }

        foreach (SchemaCorrection correction in s_corrections)
        {
            correction.Correct(schema, _checks);
        }
    }

    private void CorrectAt(JsonObject container, string name)
    {
        if (Corrected(container[name]) is { } corrected && corrected != container[name])
        {
            container[name] = corrected;
        }
    }

    /// <summary>Corrects a schema in place and returns it; for <c>true</c> and <c>false</c>, which NJsonSchema cannot read, returns an equivalent object.</summary>
    private JsonNode? Corrected(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                Correct(schema);
                return schema;
            case JsonValue value when value.TryGetValue(out bool allows):
                return allows ? [] : new JsonObject { ["not"] = new JsonObject() };
            default:
                return node;
        }
    }
}
