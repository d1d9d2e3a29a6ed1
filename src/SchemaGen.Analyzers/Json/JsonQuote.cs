namespace SchemaGen.Json;

/// <summary>Shows a piece of the text in a message.</summary>
internal static class JsonQuote
{
    private const int MaxLength = 40;

    /// <summary>The text in quotes, <c>'abc'</c>, or <c>U+0000</c> for a character that cannot be seen.</summary>
    public static string Show(string text, int start, int end)
    {
        int length = Math.Min(end - start, MaxLength + 1);
        return length == 1 && !IsVisible(text[start]) ? CodePoint(text[start]) : $"'{Shorten(text.Substring(start, length))}'";
    }

    public static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        // Half a surrogate pair would make the message itself unreadable.
        int length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text.Substring(0, length) + "...";
    }

    /// <summary>The character in the form <c>U+00A0</c>.</summary>
    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsVisible(char c) => !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c) && !JsonTrivia.IsForeignWhiteSpace(c);
}
