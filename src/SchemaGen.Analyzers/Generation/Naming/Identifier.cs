using System.Globalization;

namespace SchemaGen.Generation.Naming;

/// <summary>Makes C# identifiers from arbitrary texts.</summary>
internal static class Identifier
{
    /// <summary>The name for a text that contains nothing to make one from.</summary>
    public const string Fallback = "Value";

    /// <summary>The longest name. Metadata allows 1,023 bytes of UTF-8; a letter takes up to three, and suffixes come on top.</summary>
    private const int MaxLength = 200;

    /// <summary>The PascalCase name of a text: <c>image_urls</c> gives <c>ImageUrls</c>, <c>1K</c> gives <c>_1K</c>, <c>+</c> gives <c>Plus</c>.</summary>
    public static string FromText(string text) => text.Length == 0 ? "Empty" : FromWords(WordSplitter.Words(text), text);

    /// <summary>The PascalCase name of words.</summary>
    /// <param name="words">The words of <paramref name="text"/>.</param>
    /// <param name="text">The text, which is spelled out where there are no words.</param>
    public static string FromWords(IReadOnlyCollection<string> words, string text)
    {
        string name = WordSplitter.Join(words);
        if (name.Length == 0)
        {
            name = PunctuationNames.SpellOut(text);
        }

        return Bounded(name.Length == 0 ? Fallback : char.IsDigit(name[0]) ? "_" + name : name);
    }

    /// <summary>Shortens a name that is too long for metadata; a hash of the whole keeps two long names apart.</summary>
    public static string Bounded(string name) =>
        name.Length <= MaxLength ? name : name.Substring(0, MaxLength - 9) + "_" + StableHash.Of(name);

    /// <summary>Whether the compiler accepts the text as a name as it is, without <c>@</c>.</summary>
    public static bool IsValid(string text) =>
        HasForm(text) && !CSharpKeywords.Contains(text) && text.Length <= MaxLength && !text.Any(static c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Escapes with <c>@</c> a name that is a keyword, reserved or contextual.</summary>
    public static string Escape(string name) => CSharpKeywords.Contains(name) ? "@" + name : name;

    /// <summary>A name with a lower-case start, for a local variable or a field.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Whether the text is an identifier by the grammar of C# (6.4.3), be it a keyword or not.</summary>
    private static bool HasForm(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!(text[i] == '_' || (i == 0 ? IsStart(text[i]) : IsPart(text[i]))))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsStart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
