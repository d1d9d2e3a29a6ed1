using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>dependentRequired</c>, <c>dependentSchemas</c>, and <c>dependencies</c>, their common predecessor. NJsonSchema ignores all three.</summary>
internal sealed class Dependencies : SchemaCorrection
{
    private static readonly string[] s_keywords = ["dependentRequired", "dependentSchemas", "dependencies"];

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        foreach (string keyword in s_keywords)
        {
            foreach ((string member, JsonNode? dependency) in Take(schema, keyword) as JsonObject ?? [])
            {
                if (dependency is JsonArray companions)
                {
                    checks.Add(schema, new CompanionCheck(keyword, member, [.. companions.Select(static companion => companion!.GetValue<string>())], countsNull: true));
                }
                else if (dependency is JsonObject)
                {
                    var condition = new JsonObject();
                    checks.Add(condition, new GivenCheck(member));
                    Require(schema, Implies(keyword, condition, dependency.DeepClone()));
                }
            }
        }
    }
}
