using System.Runtime.CompilerServices;

namespace SchemaGen.Constraints;

/// <summary>
/// The length of a text as JSON Schema counts it (Validation, 6.3.1 and 6.3.2): Unicode code points. A surrogate pair is one; a lone
/// surrogate is one as well.
/// </summary>
internal static class TextLengthConstraint
{
    public static int CountCodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin(string text, int minimum, int maximum)
    {
        // A code point takes one or two units, so the length alone decides for most texts.
        int units = text.Length;
        return (units <= maximum && (units + 1) / 2 >= minimum) || IsCountWithin(text, minimum, maximum);
    }

    private static bool IsCountWithin(string text, int minimum, int maximum)
    {
        int units = text.Length;
        if (units < minimum || (units + 1) / 2 > maximum)
        {
            return false;
        }

        int count = CountCodePoints(text);
        return count >= minimum && count <= maximum;
    }
}
