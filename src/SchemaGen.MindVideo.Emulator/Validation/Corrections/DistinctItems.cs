using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>uniqueItems</c>. NJsonSchema compares the texts of the items, so that <c>"1"</c> equals 1, and two objects with their members in different orders differ.</summary>
internal sealed class DistinctItems : SchemaCorrection
{
    private static readonly JTokenEqualityComparer s_comparer = new();

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
            // The comparer's hash depends on the order of members, so objects and arrays are compared one by one.
            HashSet<JToken> seen = new(s_comparer);
            List<JToken> containers = [];
            foreach (JToken item in items)
            {
                if (item is JContainer)
                {
                    if (containers.Exists(other => JToken.DeepEquals(other, item)))
                    {
                        return false;
                    }

                    containers.Add(item);
                }
                else if (!seen.Add(item))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
