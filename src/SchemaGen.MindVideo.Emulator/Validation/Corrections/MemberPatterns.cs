using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>
/// <c>patternProperties</c>, with <c>additionalProperties</c> beside it. NJsonSchema goes by the first pattern that matches, and by none where <c>properties</c> has the name; its patterns follow the rules of .NET and have no
/// timeout, and its time grows with the square of the number of members.
/// </summary>
internal sealed class MemberPatterns : SchemaCorrection
{
    private const string Definition = "x-emulator-members-";

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "patternProperties") is not JsonObject patterns)
        {
            return;
        }

        JsonNode? others = Take(schema, "additionalProperties");
        if (schema["definitions"] is not JsonObject definitions)
        {
            schema["definitions"] = definitions = [];
        }

        List<(TextPattern, string)> rules = [];
        foreach ((string pattern, JsonNode? members) in patterns)
        {
            rules.Add((TextPattern.Read(pattern), Define(definitions, members)));
        }

        bool allowsOthers = others is not JsonValue value || !value.TryGetValue(out bool isAllowed) || isAllowed;
        checks.Add(schema, new MemberRules(rules, allowsOthers, others is JsonObject ? Define(definitions, others) : null));
    }

    private static string Define(JsonObject definitions, JsonNode? schema)
    {
        string name = Definition + definitions.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        definitions[name] = schema?.DeepClone() ?? new JsonObject();
        return name;
    }
}
