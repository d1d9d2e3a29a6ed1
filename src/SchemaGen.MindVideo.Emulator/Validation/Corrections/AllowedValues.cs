using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>enum</c> and <c>const</c>. NJsonSchema ignores <c>const</c>; of an <c>enum</c> it compares the texts of the values, so that <c>"1"</c> equals 1, and allows null where a type allows it but the list does not.</summary>
internal sealed class AllowedValues : SchemaCorrection
{
    private const int MostNamed = 20;

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        bool isConstant = schema.Remove("const", out JsonNode? constant);
        if (isConstant)
        {
            checks.Add(schema, new Check("const", [constant]));
        }

        if (Take(schema, "enum") is JsonArray values)
        {
            checks.Add(schema, new Check("enum", [.. values]));
        }
    }

    private sealed class Check : SchemaCheck
    {
        private readonly string _keyword;
        private readonly JToken[] _allowed;
        private readonly string _message;

        public Check(string keyword, IReadOnlyList<JsonNode?> allowed)
        {
            _keyword = keyword;
            _allowed = [.. allowed.Select(static value => InputTokens.Of(JsonSerializer.SerializeToElement(value)))];
            string names = string.Join(", ", allowed.Take(MostNamed).Select(static value => value?.ToJsonString() ?? "null"));
            _message = "is not " + (allowed.Count == 1 ? names : "one of " + names + (allowed.Count > MostNamed ? ", …" : ""));
        }

        public override IEnumerable<Finding> Find(JToken value)
        {
            if (!_allowed.Any(allowed => JToken.DeepEquals(allowed, value)))
            {
                yield return new Finding(_keyword, _message);
            }
        }
    }
}
