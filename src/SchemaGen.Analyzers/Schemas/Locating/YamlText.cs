namespace SchemaGen.Schemas.Locating;

/// <summary>Recognises YAML, which several vendors publish: its faults as JSON would help nobody.</summary>
internal static class YamlText
{
    public const string Message = "the file is YAML, and SchemaGen reads JSON: convert it, or let 'schemagen add' fetch it, which writes JSON";

    /// <summary>Whether a text that is not valid JSON is YAML: by the name of its file, or by its first line.</summary>
    public static bool Is(string path, string text)
    {
        if (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        string? line = FirstLine(text);
        return line is not null && (line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("%YAML", StringComparison.Ordinal) || IsEntry(line));
    }

    /// <summary>The first line that is neither blank nor a comment.</summary>
    private static string? FirstLine(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at);
            string line = text.Substring(at, (end < 0 ? text.Length : end) - at).Trim('\uFEFF', ' ', '\t', '\r');
            if (line.Length > 0 && line[0] != '#')
            {
                return line;
            }

            at = end < 0 ? text.Length : end + 1;
        }

        return null;
    }

    /// <summary>Whether the line is <c>name:</c> or <c>name: value</c>, with a name that needs no quotes.</summary>
    private static bool IsEntry(string line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return false;
        }

        for (int i = 0; i < colon; i++)
        {
            if (!char.IsLetterOrDigit(line[i]) && line[i] is not ('_' or '-' or '$' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
