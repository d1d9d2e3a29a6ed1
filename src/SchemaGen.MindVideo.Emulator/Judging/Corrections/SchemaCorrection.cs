using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>
/// Something that NJsonSchema is known to be wrong about. A correction takes it out of the schema before NJsonSchema reads it, and puts in what means the same and is judged rightly: other
/// keywords, or a check of our own. So it holds wherever the schema applies, within alternatives and conditions too.
/// </summary>
internal abstract class SchemaCorrection
{
    /// <summary>Corrects one schema. Those within it have been corrected before.</summary>
    /// <param name="schema">The schema; it is changed.</param>
    /// <param name="checks">Takes the checks.</param>
    public abstract void Correct(JsonObject schema, CheckTable checks);

    /// <summary>Takes a keyword out.</summary>
    protected static JsonNode? Take(JsonObject schema, string keyword) => schema.Remove(keyword, out JsonNode? argument) ? argument : null;

    /// <summary>Asks for one more schema to hold.</summary>
    protected static void Require(JsonObject schema, JsonObject further)
    {
        if (schema["allOf"] is not JsonArray all)
        {
            schema["allOf"] = all = [];
        }

        all.Add(further);
    }

    /// <summary>A schema that holds where the condition does not, or else the consequence does.</summary>
    /// <param name="keyword">The keyword that says so, for the words of a violation.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="consequence">What follows.</param>
    protected static JsonObject Implies(string keyword, JsonNode condition, JsonNode consequence) => new()
    {
        [CorrectedValidator.ConditionMark] = keyword,
        ["anyOf"] = new JsonArray(new JsonObject { ["not"] = condition }, consequence),
    };
}
