namespace SchemaGen.Json;

/// <summary>A span of the text that was read, in UTF-16 units from its start.</summary>
internal readonly record struct JsonSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static JsonSpan FromBounds(int start, int end) => new(start, end - start);
}
