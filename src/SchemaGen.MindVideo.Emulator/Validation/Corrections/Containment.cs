using System.Globalization;
using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>contains</c>, which NJsonSchema ignores, as a schema that not all items violate it. Other counts (<c>minContains</c> above 1, <c>maxContains</c>) are not checked.</summary>
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
