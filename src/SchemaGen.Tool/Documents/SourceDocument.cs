using System.Text;

namespace SchemaGen.Tool.Documents;

/// <summary>What a source gave: a schema, a document that holds one, or a page.</summary>
/// <param name="name">How messages call it: a path or an address.</param>
/// <param name="bytes">Its bytes.</param>
/// <param name="mediaType">The media type that came with it; null for a file.</param>
internal sealed class SourceDocument(string name, byte[] bytes, string? mediaType = null)
{
    private string? _content;

    /// <summary>Gets how messages call it: a path or an address.</summary>
    public string Name => name;

    /// <summary>Gets its bytes.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Gets the media type that came with it; null for a file.</summary>
    public string? MediaType => mediaType;

    /// <summary>Gets its text: UTF-8, unless a byte order mark says otherwise.</summary>
    public string Content => _content ??= Decode(Bytes);

    /// <summary>Gets whether its bytes are those of its text in UTF-8, so that they can be kept as they are.</summary>
    public bool IsUtf8 => Bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]);

    /// <summary>Gets whether its name ends with one of the extensions, queries aside.</summary>
    public bool HasExtension(params ReadOnlySpan<string> extensions)
    {
        string path = Name.Split('?', '#')[0];
        foreach (string extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
