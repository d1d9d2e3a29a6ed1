using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>nullable</c> of OpenAPI 3.0. With it, NJsonSchema allows null also where an enum does not list it.</summary>
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
