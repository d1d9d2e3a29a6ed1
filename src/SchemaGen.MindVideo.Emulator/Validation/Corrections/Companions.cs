using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>The page's own rule that a member needs others: "It must be used with image_urls." stands in a description, which validators do not read.</summary>
internal sealed class Companions : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        foreach ((string name, string[] companions) in Read(schema))
        {
            checks.Add(schema, new CompanionCheck("dependentRequired", name, companions, countsNull: false));
        }
    }

    /// <summary>Returns the members whose descriptions name others that they need, with these.</summary>
    public static IEnumerable<(string Member, string[] Companions)> Read(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject properties)
        {
            yield break;
        }

        HashSet<string> names = new(properties.Select(static property => property.Key), StringComparer.Ordinal);
        foreach ((string name, JsonNode? property) in properties)
        {
            if (property is JsonObject described && described["description"] is JsonValue value && value.TryGetValue(out string? description))
            {
                string[] companions = [.. Prose.ReadCompanions(description, name, names).Where(companion => !HasDefault(properties[companion]))];
                if (companions.Length > 0)
                {
                    yield return (name, companions);
                }
            }
        }
    }

    /// <summary>Whether the service uses a value of its own where the member is left out: the sentence speaks of what is used together, not of what is sent.</summary>
    private static bool HasDefault(JsonNode? property) => property is JsonObject schema && schema["default"] is not null;
}
