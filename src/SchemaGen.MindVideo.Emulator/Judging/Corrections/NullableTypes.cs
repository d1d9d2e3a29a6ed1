using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary><c>nullable</c> of OpenAPI 3.0, by which NJsonSchema takes null whatever else the schema says: an enum has to list it.</summary>
internal sealed class NullableTypes : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "nullable") is JsonValue value && value.TryGetValue(out bool isNullable) && isNullable && schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }
    }
}
