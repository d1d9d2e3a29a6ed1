namespace SchemaGen.Tool.Layout;

/// <summary>A place in a text, as compilers name it: both numbers start at 1.</summary>
internal readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>Finds the line and the column of an index.</summary>
    public static LinePosition Of(string text, int index)
    {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index && i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return new LinePosition(line, index - start + 1);
    }
}
