using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>discriminator</c> of OpenAPI. NJsonSchema does not validate by it, but fails where a name in its mapping has moved, and allows its member where no other is. The alternatives beside it say what is valid.</summary>
internal sealed class Discriminators : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks) => Take(schema, "discriminator");
}
