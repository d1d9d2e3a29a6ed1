using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Creates texts to fill in.</summary>
internal static class PlaceholderTexts
{
    private const string Url = "https://example.com/";
    private const string Word = "text";

    /// <summary>The longest text that is created. More of it would not help.</summary>
    private const int LongestText = 1000;

    /// <summary>What patterns require most often: an identifier, a number, a colour, a size, a ratio, a date, a language.</summary>
    private static readonly string[] s_forms =
    [
        "a", "A", "1", "0", "ab", "AB", "12", "a1", "A1", "abc", "ABC", "123", "abcd1234", "12345678", "#000000", "#000", "000000",
        "1x1", "1024x1024", "1:1", "16:9", "1.0", "1.0.0",
        "2000-01-01", "2000-01-01T00:00:00Z", "00:00", "00:00:00", "00:00:00Z", "P1D", "192.0.2.1", "::1", "/a", "en", "en-US", "a/b", "user@example.com", "00000000-0000-0000-0000-000000000000", "+10000000000",
    ];

    /// <summary>Creates a text that satisfies the constraints; the most descriptive one where none is found.</summary>
    /// <param name="checks">The constraints.</param>
    /// <param name="index">The index of the text: those of different index differ.</param>
    public static string Create(IReadOnlyList<ValueCheck> checks, int index)
    {
        string first = checks.Any(static check => check is MediaReferenceCheck or AbsoluteUriCheck) ? Url : Word;
        string[] listed = AllowedValuesCheck.Texts(checks);
        if (listed.Length > 0)
        {
            return listed[index % listed.Length];
        }

        string numbered = index == 0 ? first : first + (index + 1);
        return new[] { numbered, Fit(numbered, checks) }.Concat(s_forms.Skip(index)).FirstOrDefault(text => Satisfies(text, checks)) ?? first;
    }

    private static bool Satisfies(string text, IReadOnlyList<ValueCheck> checks) =>
        Constants.ToAbstractValue(text) is var value && checks.All(check => check.Check(value) is null);

    /// <summary>Repeats the end of the text, or cuts it, until it has as many characters as it should.</summary>
    private static string Fit(string text, IReadOnlyList<ValueCheck> checks)
    {
        foreach (TextLengthCheck check in checks.OfType<TextLengthCheck>())
        {
            while (text.Length < Math.Min(check.Minimum, LongestText))
            {
                text += text.StartsWith(Url, StringComparison.Ordinal) ? "a" : " " + Word;
            }

            text = text.Substring(0, Math.Min(text.Length, check.Maximum));
        }

        return text;
    }
}
