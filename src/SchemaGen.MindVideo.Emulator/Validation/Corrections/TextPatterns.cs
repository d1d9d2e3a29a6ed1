using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>pattern</c>, by the rules of ECMAScript. NJsonSchema goes by the rules of .NET, parses the pattern again for each value, and has no timeout.</summary>
internal sealed class TextPatterns : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "pattern") is JsonValue value && value.TryGetValue(out string? pattern))
        {
            checks.Add(schema, new Check(pattern));
        }
    }

    private sealed class Check(string pattern) : SchemaCheck
    {
        private readonly TextPattern _pattern = TextPattern.Read(pattern);

        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value.Type == JTokenType.String && !_pattern.Matches(value.Value<string>()!, value))
            {
                yield return new Finding("pattern", $"does not match the pattern {pattern}");
            }
        }
    }
}
