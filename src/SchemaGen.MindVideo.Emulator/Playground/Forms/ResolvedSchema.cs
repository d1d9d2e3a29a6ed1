using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Validation.Corrections;

namespace SchemaGen.MindVideo.Emulator.Playground.Forms;

/// <summary>A schema without what stands between it and a form: references and <c>allOf</c> are followed, and <c>null</c> beside one other alternative is taken apart.</summary>
/// <param name="Schema">The keywords of all schemas that apply.</param>
/// <param name="Reference">The last reference that led to it; null where none did.</param>
/// <param name="IsNullable">Whether <c>null</c> is allowed as well.</param>
/// <param name="IsPlain">Whether a form can say all of it; false for unions.</param>
internal sealed record ResolvedSchema(JsonObject Schema, string? Reference, bool IsNullable, bool IsPlain)
{
    private const int MostSteps = 64;

    private static readonly string[] s_unions = ["anyOf", "oneOf"];

    /// <summary>Resolves a schema.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="root">The document that it refers into.</param>
    public static ResolvedSchema Of(JsonNode? node, JsonObject root)
    {
        var resolved = new ResolvedSchema(node as JsonObject ?? [], null, node is JsonObject schema && NullableTypes.AllowsNull(schema), node is null or JsonObject);
        for (int i = 0; i < MostSteps && resolved.Step(root) is { } next; i++)
        {
            resolved = next;
        }

        return resolved with { IsPlain = resolved.IsPlain && !resolved.Schema.ContainsKey("$ref") && !resolved.Schema.ContainsKey("allOf") && Union(resolved.Schema) is null };
    }

    /// <summary>Returns the types other than <c>null</c>.</summary>
    public IReadOnlyList<string> Types() => [.. TypesOf(Schema).Where(static type => type != "null")];

    /// <summary>Follows one reference, union or list of parts; returns null where there is none that a form can say.</summary>
    private ResolvedSchema? Step(JsonObject root)
    {
        if (Schema["$ref"] is JsonValue value && value.TryGetValue(out string? reference))
        {
            return Find(reference, root) is { } target ? this with { Schema = Merge(target, Without(Schema, "$ref")), Reference = reference } : null;
        }

        if (Schema["allOf"] is JsonArray { Count: > 0 } parts && parts.All(static part => part is JsonObject))
        {
            JsonObject all = parts.Cast<JsonObject>().Select(part => part["$ref"] is null ? part : Of(part, root).Schema).Aggregate(new JsonObject(), Merge);
            return this with { Schema = Merge(all, Without(Schema, "allOf")), Reference = parts.Count == 1 ? (parts[0]!["$ref"] as JsonValue)?.GetValue<string>() : Reference };
        }

        if (Union(Schema) is { } keyword && Schema[keyword] is JsonArray alternatives)
        {
            JsonNode?[] others = [.. alternatives.Where(static one => !IsNull(one))];
            if (others is [JsonObject only])
            {
                return this with { Schema = Merge(only, Without(Schema, keyword)), IsNullable = IsNullable || others.Length < alternatives.Count };
            }

            if (Choices(others) is { } choices)
            {
                JsonObject rest = Without(Schema, keyword);
                rest["enum"] = choices;
                return this with { Schema = rest, IsNullable = IsNullable || others.Length < alternatives.Count };
            }
        }

        return !IsNullable && TypesOf(Schema).Contains("null") ? this with { IsNullable = true } : null;
    }

    private static IEnumerable<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonValue value when value.TryGetValue(out string? type) => [type],
        JsonArray types => types.OfType<JsonValue>().Select(static type => type.ToString()),
        _ => [],
    };

    /// <summary>The union that a form cannot pass over. One whose alternatives only require members says a rule between members, not a shape.</summary>
    private static string? Union(JsonObject schema) =>
        s_unions.FirstOrDefault(keyword => schema[keyword] is JsonArray alternatives && !(schema.ContainsKey("properties") && alternatives.All(MemberRules.IsRequirement)));

    private static bool IsNull(JsonNode? schema) => schema is JsonObject json && (json["type"]?.ToString() == "null" || (json.TryGetPropertyValue("const", out JsonNode? only) && only is null) || NullableTypes.IsAlone(json));

    /// <summary>The values of alternatives that only list values; null where one of them does more.</summary>
    private static JsonArray? Choices(JsonNode?[] alternatives)
    {
        JsonArray values = [];
        foreach (JsonNode? alternative in alternatives)
        {
            if (alternative is not JsonObject json || (json["enum"] as JsonArray ?? (json["const"] is { } only ? [only.DeepClone()] : null)) is not { } listed)
            {
                return null;
            }

            foreach (JsonNode? value in listed)
            {
                values.Add(value?.DeepClone());
            }
        }

        return values;
    }

    private static JsonObject? Find(string reference, JsonObject root) => reference.StartsWith('#') ? JsonPointers.Follow(root, reference[1..].Split('/').Skip(1)) as JsonObject : null;

    private static JsonObject Without(JsonObject schema, string keyword)
    {
        var copy = (JsonObject)schema.DeepClone();
        copy.Remove(keyword);
        return copy;
    }

    /// <summary>Adds the keywords of one schema to those of another: members together, and the later word about the rest.</summary>
    private static JsonObject Merge(JsonObject first, JsonObject second)
    {
        var merged = (JsonObject)first.DeepClone();
        foreach ((string keyword, JsonNode? value) in second)
        {
            switch (merged[keyword], value)
            {
                case (JsonObject known, JsonObject added) when keyword is "properties" or "x-playground" or "dependentRequired":
                    merged[keyword] = Merge(known, added);
                    break;
                case (JsonArray known, JsonArray added) when keyword is "required":
                    foreach (JsonNode? name in added)
                    {
                        known.Add(name?.DeepClone());
                    }

                    break;
                default:
                    merged[keyword] = value?.DeepClone();
                    break;
            }
        }

        return merged;
    }
}
