namespace SchemaGen.Schemas.Prose;

/// <summary>Finds the sentences that state bounds without a verb: "An integer between 1 and 5.", "Value range: -12 to 12.", "At most 4.".</summary>
internal static class PlainRanges
{
    private static readonly WordSet s_adjectives = new("a an the floating point real whole decimal");
    private static readonly WordSet s_numbers = new("integer number float value decimal int double");
    private static readonly WordSet s_owners = new("the value values valid allowed accepted supported permitted parameter its");

    /// <summary>Whether a sentence is one.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="end">Where its bounds begin.</param>
    public static bool Begins(ProseSlice words, out int end)
    {
        end = 0;
        if (words.Are(0, "at", "most") || words.Are(0, "at", "least"))
        {
            return true;
        }

        while (words.Is(end, s_adjectives))
        {
            end++;
        }

        int noun = end;
        while (words.Is(end, s_numbers))
        {
            end++;
        }

        if (end > noun && (words.Is(end, "between") || (words.Is(end, "in") && words.Is(end + 1, "the") && words.Is(end + 2, "range"))))
        {
            return true;
        }

        end = 0;
        while (words.Is(end, s_owners))
        {
            end++;
        }

        if (!words.Is(end, "range"))
        {
            return false;
        }

        end++;
        bool isSaid = words.Is(end, "is") || words.IsMark(end, ':') || words.IsMark(end, '=');
        end += isSaid ? 1 : 0;
        return isSaid || words.IsMark(end, '[') || words.IsMark(end, '(') || (end < words.Count && words[end].Kind == ProseTokenKind.Number);
    }
}
