using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>, which NJsonSchema ignores.</summary>
internal sealed class Conditions : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        JsonNode? condition = Take(schema, "if");
        JsonNode? then = Take(schema, "then");
        JsonNode? otherwise = Take(schema, "else");
        if (condition is not null && then is not null)
        {
            Require(schema, Implies("then", condition.DeepClone(), then.DeepClone()));
        }

        if (condition is not null && otherwise is not null)
        {
            Require(schema, Implies("else", new JsonObject { ["not"] = condition.DeepClone() }, otherwise.DeepClone()));
        }
    }
}
