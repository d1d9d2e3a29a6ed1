using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>required</c> in a schema without a type. It does not concern a string or a number, in which NJsonSchema misses the members.</summary>
internal sealed class RequiredMembers : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        bool isObject = schema["type"] is JsonValue value && value.TryGetValue(out string? type) && type == "object";
        if (!isObject && Take(schema, "required") is JsonArray names)
        {
            checks.Add(schema, new Check([.. names.Select(static name => name!.GetValue<string>())]));
        }
    }

    private sealed class Check(IReadOnlyList<string> names) : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value) =>
            value is JObject members
                ? names.Where(name => !members.ContainsKey(name)).Select(static name => new Finding("required", "is missing", name))
                : [];
    }
}
