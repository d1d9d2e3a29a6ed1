namespace SchemaGen.Constraints;

/// <summary>
/// The length of a text as JSON Schema counts it (Validation, 6.3.1 and 6.3.2): Unicode code points. A surrogate pair is one; a surrogate
/// that stands alone is one as well.
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

    public static bool IsWithin(string text, int minimum, int maximum)
    {
        int units = text.Length;

        // A code point takes one or two units, so most texts are judged by their length alone.
        if (units <= maximum && (units + 1) / 2 >= minimum)
        {
            return true;
        }

        if (units < minimum || (units + 1) / 2 > maximum)
        {
            return false;
        }

        int count = CountCodePoints(text);
        return count >= minimum && count <= maximum;
    }
}
