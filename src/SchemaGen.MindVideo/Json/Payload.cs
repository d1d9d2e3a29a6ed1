using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Writes the body of a submit: <c>{"model": ..., "input": {...}}</c>. Equal inputs become equal bytes, because MindVideo compares a payload with the one that the idempotency key was first used with.
/// </summary>
internal static class Payload
{
    private static readonly JsonWriterOptions s_options = new()
    {
        // As in ModelInputExtensions.ToJson.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Write(IModelInput input)
    {
        using var buffer = new PooledBufferWriter();
        using (Utf8JsonWriter writer = Begin(buffer, input.ModelSlug))
        {
            input.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static byte[] Write(string modelSlug, JsonElement input)
    {
        using var buffer = new PooledBufferWriter();
        using (Utf8JsonWriter writer = Begin(buffer, modelSlug))
        {
            try
            {
                CanonicalJson.Write(writer, input);
            }
            catch (InvalidOperationException exception)
            {
                throw new ArgumentException($"The input of model '{modelSlug}' cannot be written: {exception.Message}", nameof(input), exception);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static Utf8JsonWriter Begin(PooledBufferWriter buffer, string modelSlug)
    {
        var writer = new Utf8JsonWriter(buffer, s_options);
        writer.WriteStartObject();
        writer.WriteString("model"u8, modelSlug);
        writer.WritePropertyName("input"u8);
        return writer;
    }
}
