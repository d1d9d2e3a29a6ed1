namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the phrases that state how many: "up to 14", "exactly 4".</summary>
internal static class Amounts
{
    /// <summary>An amount: "up to 14", "at most 3", "between 2 and 5", "maximum of 4"; null where none is stated here.</summary>
    public static ProseBounds? Read(ProseSlice words, int at, out int end)
    {
        end = at;
        int from = at;
        if (words.Are(at, "up", "to") || words.Are(at, "at", "most") || words.Are(at, "limited", "to") || words.Are(at, "no", "more") || words.Are(at, EnglishWords.Not, "more") || words.Are(at, EnglishWords.Not, "exceed") || words.Are(at, "cannot", "exceed") || words.Are(at, "can't", "exceed"))
        {
            from = at + 2;
            from += words.Is(from, "than") ? 1 : 0;
            return Limit(words, from, isMaximum: true, out end);
        }

        if (words.Is(at, EnglishWords.Maximum) || words.Is(at, "max") || words.Is(at, EnglishWords.Minimum) || words.Is(at, "min"))
        {
            bool isMaximum = words[at].Lower.StartsWith("max", StringComparison.Ordinal);
            from = at + 1;
            while (words.Is(from, "length") || words.Is(from, "number") || words.Is(from, "of") || words.Is(from, "is") || words.IsMark(from, ':') || words.Is(from, "allowed"))
            {
                from++;
            }

            return Limit(words, from, isMaximum, out end);
        }

        if (words.Is(at, "only"))
        {
            bool isVerb = words.Is(at + 1, "supports") || words.Is(at + 1, "accepts") || words.Is(at + 1, "allows");
            return Limit(words, at + (isVerb ? 2 : 1), isMaximum: true, out end);
        }

        if (words.Are(at, "at", "least"))
        {
            return Limit(words, at + 2, isMaximum: false, out end);
        }

        if (words.Is(at, "exactly"))
        {
            return Limit(words, at + 1, isMaximum: true, out end) is { Maximum: { } exact } ? new ProseBounds(exact, exact) : null;
        }

        bool isBetween = words.Is(at, "between");
        from = isBetween ? at + 1 : at;
        if (from < words.Count && words[from].Kind == ProseTokenKind.Number && (isBetween ? words.Is(from + 1, "and") || words.IsMark(from + 1, '-') : words.Is(from + 1, "to") || words.IsMark(from + 1, '-') || words.IsMark(from + 1, '~'))
            && from + 2 < words.Count && words[from + 2].Kind == ProseTokenKind.Number && IsCount(words[from].Text) && IsCount(words[from + 2].Text) && Order(words[from].Text, words[from + 2].Text))
        {
            end = from + 3;
            return new ProseBounds(words[from].Text, words[from + 2].Text);
        }

        return null;
    }

    private static ProseBounds? Limit(ProseSlice words, int from, bool isMaximum, out int end)
    {
        end = from + 1;
        return from < words.Count && ProseNumbers.Spelt(words[from]) is { } number && IsCount(number) ? isMaximum ? new ProseBounds(null, number) : new ProseBounds(number, null) : null;
    }

    private static bool IsCount(string number) => number.Length < 9 && number.All(char.IsDigit);

    private static bool Order(string less, string more) => int.Parse(less, System.Globalization.CultureInfo.InvariantCulture) < int.Parse(more, System.Globalization.CultureInfo.InvariantCulture);
}
