using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Json;

/// <summary>Writes the emulator's own JSON.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>Returns an object, in UTF-8.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Returns an amount of money without trailing zeros.</summary>
    public static decimal Money(decimal amount) => amount / 1.0000000000000000000000000000m;
}
