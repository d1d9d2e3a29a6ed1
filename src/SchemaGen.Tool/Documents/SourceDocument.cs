using System.Text;

namespace SchemaGen.Tool.Documents;

/// <summary>What a source gave: a schema, a document that holds one, or a page.</summary>
/// <param name="Name">How messages call it: a path or an address.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="MediaType">The media type that came with it; null for a file.</param>
internal sealed record SourceDocument(string Name, byte[] Bytes, string? MediaType = null)
{
    private string? _content;

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
