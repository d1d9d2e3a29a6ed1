using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Writes a JSON value so that equal values become equal texts: members in ordinal order (a caller's dictionary has no order of its own), without white space. Numbers keep their spelling.
/// </summary>
internal static class CanonicalJson
{
    /// <exception cref="InvalidOperationException">The value is nested more deeply than JSON is written, or a string in it is not valid Unicode.</exception>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                // The order is stable: of duplicate members, the server gets that one last which the caller wrote last.
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
