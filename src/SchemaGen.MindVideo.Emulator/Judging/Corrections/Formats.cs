using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary><c>format</c>, which only says something, as in the newer drafts; but for <c>uri</c>. NJsonSchema takes a path for a URI (<c>/tmp/x.png</c>, on Linux), and has its own ideas of dates.</summary>
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
