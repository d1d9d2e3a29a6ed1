using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>Converts values to JSON without reflection.</summary>
internal static class JsonValues
{
    private const int QuotedCharacters = 80;

    // Data URIs are long and full of plus signs, which the default encoder writes as six characters.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Of(string text) => Write(writer => writer.WriteStringValue(text));

    public static JsonElement Of(int number) => Write(writer => writer.WriteNumberValue(number));

    public static JsonElement Of(IEnumerable<string> texts) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    });

    /// <summary>Converts the value of an additional property.</summary>
    public static JsonElement Of(string name, object? value)
    {
        try
        {
            return Write(writer => AnyValue.Write(writer, value));
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or ArgumentException or InvalidOperationException)
        {
            throw new ArgumentException($"{MemberSource.AdditionalProperty(name).Name} is a {value!.GetType().Name} that cannot be written as JSON: {exception.Message}", exception);
        }
    }

    public static byte[] WriteObject(IEnumerable<KeyValuePair<string, JsonElement>> members) => WriteBytes(writer =>
    {
        writer.WriteStartObject();
        foreach ((string name, JsonElement value) in members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    /// <summary>Quotes the first part of a value in a message: a picture as a data URI has megabytes.</summary>
    public static string Quote(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= QuotedCharacters ? text : string.Concat(text.AsSpan(0, QuotedCharacters), "...");
    }

    private static JsonElement Write(Action<Utf8JsonWriter> write) => JsonElement.Parse(WriteBytes(write));

    private static byte[] WriteBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
