using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Finds the schemas that hold wherever another does: what it refers to, and the parts of its <c>allOf</c>.</summary>
internal static class InPlaceParts
{
    /// <summary>The most parts that are looked at. No vendor has more than ten.</summary>
    private const int Most = 256;

    /// <summary>The schema, and its parts.</summary>
    public static IReadOnlyList<JsonObject> Of(SchemaDocument document, JsonObject schema)
    {
        List<JsonObject> parts = [schema];
        for (int i = 0; i < parts.Count && parts.Count < Most; i++)
        {
            foreach (JsonMember member in parts[i].Members)
            {
                if (member is { Name: KeywordNames.Ref, Value: JsonString reference })
                {
                    Add(parts, document.References.Find(reference));
                }
                else if (member is { Name: KeywordNames.AllOf, Value: JsonArray all })
                {
                    foreach (JsonNode part in all.Items)
                    {
                        Add(parts, part);
                    }
                }
            }
        }

        return parts;
    }

    private static void Add(List<JsonObject> parts, JsonNode? part)
    {
        if (part is JsonObject json && parts.Count < Most && !parts.Contains(json))
        {
            parts.Add(json);
        }
    }
}
