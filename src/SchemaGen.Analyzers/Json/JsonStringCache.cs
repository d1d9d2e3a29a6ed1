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
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }
}
