using System.Globalization;

namespace SchemaGen.Constraints.Formats;

/// <summary>The code points of a text, and what is known of one.</summary>
internal static class CodePoints
{
    /// <summary>Returns the code points; null where half a surrogate pair stands in the text.</summary>
    public static List<int>? Of(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                codePoints.Add(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                codePoints.Add(char.ConvertToUtf32(text[i], text[++i]));
            }
            else
            {
                return null;
            }
        }

        return codePoints;
    }

    public static UnicodeCategory CategoryOf(int codePoint) =>
        codePoint <= char.MaxValue ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint) : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);

    public static bool IsMark(int codePoint) =>
        CategoryOf(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
