using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>A writer with its buffer, kept per thread: creating both costs more than writing a typical input.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The writer holds nothing but memory.")]
internal sealed class CachedJsonWriter
{
    /// <summary>The largest buffer that is kept: a data URI can make a text of megabytes.</summary>
    private const int KeptCapacity = 64 * 1024;

    [ThreadStatic]
    private static CachedJsonWriter? t_compact;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;

    private CachedJsonWriter(bool indented)
    {
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            SkipValidation = true,
        };
        _writer = new Utf8JsonWriter(_buffer, options);
    }

    public static string ToText(IModelObject value, bool indented)
    {
        CachedJsonWriter writer = Rent(indented);
        string text = Encoding.UTF8.GetString(writer.Write(value));
        writer.Return(indented);

        // .NET 8 indents with the line feed of the machine; one input must have one text.
        return indented && Environment.NewLine.Length > 1 ? text.Replace(Environment.NewLine, "\n", StringComparison.Ordinal) : text;
    }

    public static byte[] ToUtf8(IModelObject value)
    {
        CachedJsonWriter writer = Rent(indented: false);
        byte[] utf8 = writer.Write(value).ToArray();
        writer.Return(indented: false);
        return utf8;
    }

    private static CachedJsonWriter Rent(bool indented)
    {
        CachedJsonWriter? cached = t_compact;
        if (indented || cached is null)
        {
            return new CachedJsonWriter(indented);
        }

        // Taken out while in use, because an object may write another one inside WriteTo. After an exception it is not put back.
        t_compact = null;
        return cached;
    }

    private ReadOnlySpan<byte> Write(IModelObject value)
    {
        value.WriteTo(_writer);
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    private void Return(bool indented)
    {
        if (!indented && _buffer.Capacity <= KeptCapacity)
        {
            _buffer.ResetWrittenCount();
            _writer.Reset();
            t_compact = this;
        }
    }
}
