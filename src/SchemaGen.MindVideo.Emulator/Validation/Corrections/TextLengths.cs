using System.Globalization;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>minLength</c> and <c>maxLength</c> in Unicode code points, as JSON Schema counts. NJsonSchema counts UTF-16 units, so that an emoji is two.</summary>
internal sealed class TextLengths : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        decimal? least = Counts.Take(schema, "minLength");
        decimal? most = Counts.Take(schema, "maxLength");
        if (least is not null || most is not null)
        {
            checks.Add(schema, new Check(least ?? 0, most ?? decimal.MaxValue));
        }
    }

    private sealed class Check(decimal least, decimal most) : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value.Type != JTokenType.String)
            {
                yield break;
            }

            int length = value.Value<string>()!.EnumerateRunes().Count();
            if (length < least)
            {
                yield return new Finding("minLength", string.Create(CultureInfo.InvariantCulture, $"has {length} characters, and at least {least} are asked for"));
            }

            if (length > most)
            {
                yield return new Finding("maxLength", string.Create(CultureInfo.InvariantCulture, $"has {length} characters, and at most {most} are allowed"));
            }
        }
    }
}
