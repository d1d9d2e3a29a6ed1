using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>
/// Converts a JSON value to the tokens that NJsonSchema validates. A number without a fraction becomes an integer however it is spelled (<c>1.0</c>, <c>10e-1</c>), because NJsonSchema goes by the spelling;
/// an integer of more than 64 bits, on which NJsonSchema throws, becomes a real number.
/// </summary>
internal static class InputTokens
{
    public static JToken Of(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    // Of duplicate members the last counts here; DuplicateMembers reports them.
                    members[member.Name] = Of(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                var items = new JArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    items.Add(Of(item));
                }

                return items;
            case JsonValueKind.String:
                return JValue.CreateString(value.GetString());
            case JsonValueKind.Number:
                return OfNumber(value.GetRawText());
            case JsonValueKind.True:
            case JsonValueKind.False:
                return new JValue(value.GetBoolean());
            default:
                return JValue.CreateNull();
        }
    }

    private static JValue OfNumber(string raw)
    {
        string exact = JsonNumberText.Normalize(raw);
        int mark = exact.IndexOf('e', StringComparison.Ordinal);
        bool isWhole = mark < 0 || (exact[mark + 1] != '-' && exact.Length - mark <= 3);
        if (isWhole && decimal.TryParse(exact, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal whole) && whole is >= long.MinValue and <= long.MaxValue)
        {
            return new JValue((long)whole);
        }

        // A decimal keeps the number exactly, where it has enough digits.
        return exact.Length <= 28 && decimal.TryParse(exact, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal real) && JsonNumberText.Normalize(real.ToString(CultureInfo.InvariantCulture)) == exact
            ? new JValue(real)
            : new JValue(double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
