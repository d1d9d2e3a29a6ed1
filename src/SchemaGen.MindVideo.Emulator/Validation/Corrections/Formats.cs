using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>format</c>, which is only an annotation, as in the newer drafts, except for <c>uri</c>. On Linux, NJsonSchema takes a path for a URI (<c>/tmp/x.png</c>), and its formats of dates are its own.</summary>
internal sealed class Formats : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "format") is JsonValue value && value.TryGetValue(out string? format) && format == "uri")
        {
            checks.Add(schema, new UriCheck());
        }
    }

    private sealed class UriCheck : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value.Type == JTokenType.String && !MediaText.IsAbsoluteUri(value.Value<string>()!))
            {
                yield return new Finding("format", "is no absolute URI");
            }
        }
    }
}
