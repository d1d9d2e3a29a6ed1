using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>prefixItems</c>, which NJsonSchema knows only by its older form: <c>items</c> with a list, and <c>additionalItems</c> for the rest.</summary>
internal sealed class PrefixItems : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "prefixItems") is JsonArray first)
        {
            JsonNode? rest = Take(schema, "items");
            schema["items"] = first.DeepClone();
            if (rest is not null)
            {
                schema["additionalItems"] = rest.DeepClone();
            }
        }
    }
}
