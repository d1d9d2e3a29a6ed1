using System.Globalization;
using System.Text;

namespace SchemaGen.Generation.Naming;

/// <summary>
/// Turns any text into words and words into one PascalCase name. Nothing here depends on a culture, so a name is the same on every machine.
/// </summary>
internal static class WordSplitter
{
    /// <summary>The words of a text: what stands between the characters that are neither letters nor digits, each with an upper-case start.</summary>
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

    /// <summary>Joins words; where two digits would meet, <c>_</c> keeps them apart.</summary>
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

    /// <summary>Marks belong to the letter before them: Hindi and Thai words are not words without.</summary>
    private static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
