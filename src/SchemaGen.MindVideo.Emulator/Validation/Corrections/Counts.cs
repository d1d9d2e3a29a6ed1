using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>minItems</c>, <c>maxItems</c>, <c>minProperties</c> and <c>maxProperties</c>. NJsonSchema ignores a maximum of 0, and cannot read <c>2.0</c>.</summary>
internal sealed class Counts : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        Add("Items", JTokenType.Array, "items");
        Add("Properties", JTokenType.Object, "members");

        void Add(string suffix, JTokenType type, string what)
        {
            decimal? least = Take(schema, "min" + suffix);
            decimal? most = Take(schema, "max" + suffix);
            if (least is not null || most is not null)
            {
                checks.Add(schema, new Check(type, suffix, what, least ?? 0, most ?? decimal.MaxValue));
            }
        }
    }

    /// <summary>Removes a bound from a schema and returns it.</summary>
    /// <exception cref="InvalidDataException">The bound is not a number.</exception>
    public static new decimal? Take(JsonObject schema, string keyword) =>
        !schema.Remove(keyword, out JsonNode? bound) ? null
        : bound is JsonValue && bound.GetValueKind() == JsonValueKind.Number && decimal.TryParse(bound.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number
        : throw new InvalidDataException($"'{keyword}' is no number.");

    private sealed class Check(JTokenType type, string suffix, string what, decimal least, decimal most) : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value)
        {
            if (value.Type != type)
            {
                yield break;
            }

            int count = ((JContainer)value).Count;
            if (count < least)
            {
                yield return new Finding("min" + suffix, string.Create(CultureInfo.InvariantCulture, $"has {count} {what}, and at least {least} are asked for"));
            }

            if (count > most)
            {
                yield return new Finding("max" + suffix, string.Create(CultureInfo.InvariantCulture, $"has {count} {what}, and at most {most} are allowed"));
            }
        }
    }
}
