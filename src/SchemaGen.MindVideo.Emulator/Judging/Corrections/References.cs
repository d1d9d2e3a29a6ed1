using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>
/// What stands beside a <c>$ref</c>. NJsonSchema sees the reference alone; also where the reference is the only one of an <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c>. In the newer drafts
/// all of it holds, so it becomes a part of an <c>allOf</c> that has another part.
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
