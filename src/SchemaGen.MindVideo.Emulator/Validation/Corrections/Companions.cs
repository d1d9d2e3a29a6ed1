using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>The page's own rule that a member needs others: "It must be used with image_urls." stands in a description, which validators do not read.</summary>
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
                string[] companions = [.. Prose.ReadCompanions(description, name, names)];
                if (companions.Length > 0)
                {
                    checks.Add(schema, new CompanionCheck("dependentRequired", name, companions, countsNull: false));
                }
            }
        }
    }
}
