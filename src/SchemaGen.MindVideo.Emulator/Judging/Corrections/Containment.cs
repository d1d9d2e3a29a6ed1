using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary><c>contains</c>, which NJsonSchema ignores: not all items are something else. Counting them (<c>minContains</c> above 1, <c>maxContains</c>) is not done.</summary>
internal sealed class Containment : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        JsonNode? item = Take(schema, "contains");
        bool isNone = schema["minContains"] is JsonValue least && decimal.Parse(least.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) == 0;
        if (item is not null && !isNone)
        {
            var allOther = new JsonObject { ["items"] = new JsonObject { ["not"] = item.DeepClone() } };
            Require(schema, Implies("contains", new JsonObject { ["type"] = "array" }, new JsonObject { ["not"] = allOther }));
        }
    }
}
