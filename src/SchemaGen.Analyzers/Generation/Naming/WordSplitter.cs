using System.Globalization;
using System.Text;

namespace SchemaGen.Generation.Naming;

/// <summary>
/// Splits any text into words and joins words into one PascalCase name. Nothing here depends on a culture, so a name is the same on every machine.
/// </summary>
internal static class WordSplitter
{
    /// <summary>The words of a text, separated by the characters that are neither letters nor digits, each with an upper-case start.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        int i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            int start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsMark(text[i])))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(char.ToUpperInvariant(text[start]) + text.Substring(start + 1, i - start - 1));
            }
        }

        return words;
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
}
