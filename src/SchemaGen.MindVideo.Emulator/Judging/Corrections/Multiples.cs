using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary><c>multipleOf</c> of zero or less, which no specification allows, and at which NJsonSchema would divide by zero at the first number.</summary>
internal sealed class Multiples : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (schema["multipleOf"] is { } step && Counts.Take(new JsonObject { ["multipleOf"] = step.DeepClone() }, "multipleOf") <= 0)
        {
            throw new InvalidDataException("'multipleOf' is above zero.");
        }
    }
}
