using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>
/// Corrects something that NJsonSchema is known to be wrong about. A correction removes keywords from a schema before NJsonSchema reads it, and adds what means the same and is validated correctly: other
/// keywords, or a check of the emulator's own. It therefore has effect wherever the schema applies, also within alternatives and conditions.
/// </summary>
internal abstract class SchemaCorrection
{
    /// <summary>Corrects one schema. The schemas within it have been corrected before.</summary>
    /// <param name="schema">The schema to change.</param>
    /// <param name="checks">The table to add checks to.</param>
    public abstract void Correct(JsonObject schema, CheckTable checks);

    /// <summary>Removes a keyword and returns its value.</summary>
    protected static JsonNode? Take(JsonObject schema, string keyword) => schema.Remove(keyword, out JsonNode? argument) ? argument : null;

    /// <summary>Adds a schema to <c>allOf</c>.</summary>
    protected static void Require(JsonObject schema, JsonObject further)
    {
        if (schema["allOf"] is not JsonArray all)
        {
            schema["allOf"] = all = [];
        }

        all.Add(further);
    }

    /// <summary>Creates a schema that is valid where the condition is not, or where the consequence is.</summary>
    /// <param name="keyword">The keyword of the violations.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="consequence">The consequence.</param>
    protected static JsonObject Implies(string keyword, JsonNode condition, JsonNode consequence) => new()
    {
        [CorrectedValidator.ConditionMark] = keyword,
        ["anyOf"] = new JsonArray(new JsonObject { ["not"] = condition }, consequence),
    };
}
