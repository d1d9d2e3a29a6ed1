using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Finds a part of a string's value again in the file, where escapes make it longer.</summary>
internal static class StringPlaces
{
    public static JsonSpan Locate(string text, JsonString node, ProseSpan part)
    {
        int end = node.Span.End - 1;
        int start = Skip(text, node.Span.Start + 1, end, part.Start);
        return JsonSpan.FromBounds(start, Skip(text, start, end, part.Length));
    }

    /// <summary>The place behind so many characters of the value.</summary>
    private static int Skip(string text, int at, int end, int count)
    {
        for (int i = 0; i < count && at < end; i++)
        {
            // What is no escape stands in the value as it is written.
            int escape = text[at] == '\\' ? JsonEscapes.Measure(text, at, end) : 1;
            at += Math.Max(1, escape);
        }

        return at;
    }
}
