namespace SchemaGen.Json;

/// <summary>
/// Gives one string object for equal short pieces of the text: a schema repeats <c>type</c>, <c>title</c> and <c>string</c> in every
/// property. A later piece takes the slot of an earlier one, so it never grows.
/// </summary>
internal sealed class JsonStringCache
{
    private const int Slots = 64;
    private const int MaxLength = 32;

    private readonly string?[] _slots = new string?[Slots];

    public string Substring(string text, int start, int end)
    {
        int length = end - start;
        if (length is 0 or > MaxLength)
        {
            return text.Substring(start, length);
        }

        int hash = length;
        for (int i = start; i < end; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        ref string? slot = ref _slots[(hash ^ (hash >> 8)) & (Slots - 1)];
        if (slot is null || !IsAt(text, start, length, slot))
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }

    /// <summary>Whether a piece is at a position. For a dozen characters, a loop is as fast as the framework's comparison, and that one is compiled at first use.</summary>
    public static bool IsAt(string text, int start, int length, string piece)
    {
        if (piece.Length != length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (piece[i] != text[start + i])
            {
                return false;
            }
        }

        return true;
    }
}
