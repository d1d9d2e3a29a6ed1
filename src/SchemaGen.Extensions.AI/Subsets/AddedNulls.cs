using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.Extensions.AI;

/// <summary>Removes each null that stands for a member that is not given, because the subset requires all members.</summary>
internal static class AddedNulls
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the input; the same text where it is not JSON, so that whoever reads it says what is wrong.</summary>
    public static byte[] Remove(byte[] utf8Json, SchemaNodes nodes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            var buffer = new ArrayBufferWriter<byte>(utf8Json.Length);
            using (var writer = new Utf8JsonWriter(buffer, s_options))
            {
                Write(writer, document.RootElement, [nodes.Root], nodes);
            }

            return buffer.WrittenSpan.ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or a name with half a surrogate pair.
            return utf8Json;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, JsonElement[] declaredFor, SchemaNodes nodes)
    {
        List<JsonElement> schemas = declaredFor.SelectMany(schema => nodes.Possible(schema, value)).ToList();
        if (value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in value.EnumerateObject())
            {
                JsonElement[] declared = schemas.Select(node => SchemaNodes.Member(node, member.Name)).OfType<JsonElement>().ToArray();
                if (member.Value.ValueKind != JsonValueKind.Null || declared.Length == 0 || IsMeant(member.Name, declared, schemas, nodes))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, declared, nodes);
                }
            }

            writer.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Write(writer, item, schemas.Select(node => SchemaNodes.Item(node, index)).OfType<JsonElement>().ToArray(), nodes);
                index++;
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
        }
    }

    /// <summary>Determines whether a null is a value of the member: it has to be given, and may be null.</summary>
    private static bool IsMeant(string name, JsonElement[] declared, List<JsonElement> schemas, SchemaNodes nodes) =>
        schemas.Exists(node => SchemaNodes.Requires(node, name)) && declared.Any(nodes.AllowsNull);
}
