using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>The page's own rule: "It must be used with image_urls." stands in a description, where no validator looks.</summary>
internal sealed class Companions : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (schema["properties"] is not JsonObject properties)
        {
            return;
        }

        HashSet<string> names = new(properties.Select(static property => property.Key), StringComparer.Ordinal);
        foreach ((string name, JsonNode? property) in properties)
        {
            if (property is JsonObject described && described["description"] is JsonValue value && value.TryGetValue(out string? description))
            {
                string[] companions = [.. Prose.Companions(description, name, names)];
                if (companions.Length > 0)
                {
                    checks.Add(schema, new CompanionCheck("dependentRequired", name, companions, countsNull: false));
                }
            }
        }
    }
}
