using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Locates a part of a string's value in the file, where escapes make it longer.</summary>
internal static class StringPlaces
{
    public static JsonSpan Locate(string text, JsonString node, ProseSpan part)
    {
        int end = node.Span.End - 1;
        int start = Skip(text, node.Span.Start + 1, end, part.Start);
        return JsonSpan.FromBounds(start, Skip(text, start, end, part.Length));
    }

    /// <summary>The position after so many characters of the value.</summary>
    private static int Skip(string text, int at, int end, int count)
    {
        for (int i = 0; i < count && at < end; i++)
        {
            // What is not an escape is in the value as it is written.
            int escape = text[at] == '\\' ? JsonEscapes.Measure(text, at, end) : 1;
            at += Math.Max(1, escape);
        }

        return at;
    }
}
