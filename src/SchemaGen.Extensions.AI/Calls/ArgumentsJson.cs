using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Writes the arguments of a call as the JSON object that they were, so that they are read as strictly as any other text.</summary>
internal static class ArgumentsJson
{
    // Data URIs are long and full of plus signs, which the default encoder writes as six characters.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The default without its converter of enums, which would write the C# names of generated enums, and not the values that models know.</summary>
    private static readonly Lazy<JsonSerializerOptions> s_default = new(static () =>
    {
        var options = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions);
        options.Converters.Clear();
        options.MakeReadOnly();
        return options;
    });

    /// <summary>Writes all arguments, or one. A text stays a text, whatever stands in it.</summary>
    /// <exception cref="NotSupportedException">A value is of a type that the options cannot write.</exception>
    public static byte[] Write(object arguments, JsonSerializerOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            WriteValue(writer, arguments, ReferenceEquals(options, AIJsonUtilities.DefaultOptions) ? s_default.Value : options);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement json:
                // As it came: a text with half a surrogate pair is for the strict reader to name.
                writer.WriteRawValue(json.GetRawText(), skipInputValidation: true);
                break;
            case IModelObject generated:
                generated.WriteTo(writer);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                writer.WriteStartObject();
                foreach ((string name, object? member) in members)
                {
                    writer.WritePropertyName(name);
                    WriteValue(writer, member, options);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> items:
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    WriteValue(writer, item, options);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
                break;
        }
    }
}
