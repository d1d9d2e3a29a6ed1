namespace SchemaGen.Constraints;

/// <summary>Numbers that are written as texts, as RFC 8259 spells them (section 6): no white space, no sign <c>+</c>, no zeros at the front.</summary>
internal static class NumberText
{
    /// <summary>Determines whether a text is a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsFraction">Whether digits may stand behind a decimal point.</param>
    /// <param name="allowsExponent">Whether it may have an exponent.</param>
    public static bool IsNumber(string text, bool allowsFraction, bool allowsExponent)
    {
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int start = at;
        if (!SkipDigits(text, ref at) || (text[start] == '0' && at > start + 1))
        {
            return false;
        }

        if (allowsFraction && at < text.Length && text[at] == '.')
        {
            at++;
            if (!SkipDigits(text, ref at))
            {
                return false;
            }
        }

        if (allowsExponent && at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            if (!SkipDigits(text, ref at))
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static bool SkipDigits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at > start;
    }
}
