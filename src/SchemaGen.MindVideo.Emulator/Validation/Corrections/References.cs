using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>
/// The siblings of <c>$ref</c>. NJsonSchema ignores them, also where the reference is the only item of an <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c>. In the newer drafts they count, so the reference becomes one of
/// at least two items of an <c>allOf</c>.
/// </summary>
internal sealed class References : SchemaCorrection
{
    private static readonly string[] s_compositions = ["anyOf", "oneOf"];

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        foreach (string keyword in s_compositions)
        {
            if (schema[keyword] is JsonArray { Count: 1 } only)
            {
                schema.Remove(keyword);
                Require(schema, (JsonObject)only[0]!.DeepClone());
            }
        }

        if (schema.Count > 1 && Take(schema, "$ref") is { } reference)
        {
            Require(schema, new JsonObject { ["$ref"] = reference.DeepClone() });
        }

        if (schema["allOf"] is JsonArray { Count: 1 } all)
        {
            all.Add(new JsonObject());
        }
    }
}
