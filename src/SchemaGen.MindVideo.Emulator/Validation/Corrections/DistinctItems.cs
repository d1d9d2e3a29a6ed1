using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>uniqueItems</c>. NJsonSchema compares the texts of the items, so that <c>"1"</c> equals 1, and two objects with their members in different orders differ.</summary>
internal sealed class DistinctItems : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "uniqueItems") is JsonValue value && value.TryGetValue(out bool areDistinct) && areDistinct)
        {
            checks.Add(schema, new Check());
        }
    }

    private sealed class Check : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value is JArray items && !AreDistinct(items))
            {
                yield return new Finding("uniqueItems", "has an item twice");
            }
        }

        private static bool AreDistinct(JArray items)
        {
            HashSet<JToken> seen = new(DeepTokenComparer.Instance);
            return items.All(seen.Add);
        }
    }
}
