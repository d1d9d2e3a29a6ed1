using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Writes a JSON value so that equal values are equal texts: members in ordinal order (a dictionary of a caller has none of its own), no white space. Numbers stay as they are written.
/// </summary>
internal static class CanonicalJson
{
    /// <exception cref="InvalidOperationException">The value is nested more deeply than JSON is written, or a text in it is no valid Unicode.</exception>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                // Stable: of a member that is given twice, the server sees last what the caller wrote last.
                foreach (JsonProperty member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
