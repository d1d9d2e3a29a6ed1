using System.Globalization;
using System.Text;

namespace SchemaGen.Generation.Naming;

/// <summary>
/// Splits any text into words and joins words into one PascalCase name. Nothing here depends on a culture, so a name is the same on every machine.
/// </summary>
internal static class WordSplitter
{
    /// <summary>
    /// The words of a text, separated by the characters that are neither letters nor digits, each with an upper-case start. Capitals with <c>_</c> or digits between
    /// are words too: <c>K_EULER</c> gives <c>K</c> and <c>Euler</c>.
    /// </summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        Word before = default;
        Word word = Next(text, 0);
        while (word.End > 0)
        {
            Word after = Next(text, word.End);
            bool isInRun = word.IsCapitals && (before.Joins(word, text) || word.Joins(after, text) || HasDigitsBetween(text, word));
            words.Add(isInRun ? InRun(text, word) : char.ToUpperInvariant(text[word.Start]) + text.Substring(word.Start + 1, word.End - word.Start - 1));
            before = word;
            word = after;
        }

        return words;
    }

    /// <summary>The next word; one without an end where there is none.</summary>
    private static Word Next(string text, int start)
    {
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        bool isCapitals = true;
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end])))
        {
            isCapitals &= char.IsUpper(text[end]) || char.IsDigit(text[end]);
            end++;
        }

        return end == start ? default : new Word(start, end, isCapitals);
    }

    private static bool HasDigitsBetween(string text, Word word)
    {
        int i = word.Start;
        while (i < word.End && !char.IsDigit(text[i]))
        {
            i++;
        }

        return i > word.Start && i < word.End && !char.IsDigit(text[word.End - 1]);
    }

    /// <summary>A word of a run of capitals: each of its letters but the first is a lower-case one, and the first after a digit.</summary>
    private static string InRun(string text, Word word)
    {
        var name = new StringBuilder(word.End - word.Start);
        for (int i = word.Start; i < word.End; i++)
        {
            name.Append(i == word.Start || char.IsDigit(text[i - 1]) ? text[i] : char.ToLowerInvariant(text[i]));
        }

        return name.ToString();
    }

    /// <summary>Joins words, with <c>_</c> between two digits that would meet.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var name = new StringBuilder();
        foreach (string word in words)
        {
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(word);
        }

        return name.ToString();
    }

    /// <summary>Whether the character is a mark, which belongs to the letter before it: Hindi and Thai words need them.</summary>
    private static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A word of a text.</summary>
    /// <param name="Start">Its first character.</param>
    /// <param name="End">The character after it.</param>
    /// <param name="IsCapitals">Whether it consists of capitals and digits.</param>
    private readonly record struct Word(int Start, int End, bool IsCapitals)
    {
        /// <summary>Whether another word of capitals follows after underscores.</summary>
        public bool Joins(Word next, string text) => IsCapitals && next.IsCapitals && text[End] == '_' && text[next.Start - 1] == '_';
    }
}
