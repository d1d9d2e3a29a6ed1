namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the phrases that state bounds of numbers and amounts.</summary>
internal static class BoundPhrases
{
    private static readonly WordSet s_divisible = new("divisible divisable dividable");
    private static readonly WordSet s_suffixes = new("ms s px fps hz");
    private static readonly WordSet s_valid = new("valid allowed supported accepted permitted possible acceptable");
    private static readonly WordSet s_ranges = new("range ranges values value");
    private static readonly WordSet s_more = new("greater more larger higher bigger above over");
    private static readonly WordSet s_less = new("less smaller lower fewer below under");
    private static readonly WordSet s_fillers = new("a an the number value integer float integers numbers in within of from any whole real both inclusive range interval strictly is are floating point even");

    /// <summary>Whether an obligation begins here: "must be", "valid range:", "cannot exceed".</summary>
    public static bool BeginsObligation(ProseSlice words, int at, out int end)
    {
        end = at;
        if (words.Is(at, "must") || ((words.Is(at, "has") || words.Is(at, "have") || words.Is(at, "needs")) && words.Is(at + 1, "to")))
        {
            end = at + (words.Is(at, "must") ? 1 : 2);
            bool isOnly = words.Is(end, "always") || words.Is(end, "only");
            end += isOnly ? 1 : 0;
            if (words.Is(end, "be") || words.Is(end, "lie") || words.Is(end, "fall") || words.Is(end, "range"))
            {
                end++;
                return true;
            }

            return words.Are(end, EnglishWords.Not, "exceed") || words.Is(end, EnglishWords.Not) && words.Are(end + 1, "be", "less") || words.Is(end, EnglishWords.Not) && words.Are(end + 1, "be", "greater") || words.Is(end, EnglishWords.Not) && words.Are(end + 1, "be", "more");
        }

        if ((words.Is(at, "cannot") || words.Is(at, "can't")) && (words.Is(at + 1, "exceed") || words.Are(at + 1, "be", "less") || words.Are(at + 1, "be", "greater")))
        {
            return true;
        }

        if (words.Is(at, s_valid) && words.Is(at + 1, s_ranges))
        {
            end = at + 2;
            end += words.Is(end, "is") || words.Is(end, "are") || words.IsMark(end, ':') ? 1 : 0;
            return true;
        }

        bool isLimit = words.Is(at, EnglishWords.Minimum) || words.Is(at, EnglishWords.Maximum);
        if (isLimit && words.Is(at + 1, "value"))
        {
            int verb = at + (words.Is(at + 2, "allowed") ? 3 : 2);
            return words.Is(verb, "is") || words.IsMark(verb, ':') || words.Is(verb, "of");
        }

        return false;
    }

    /// <summary>"a multiple of 8", "divisible by 16"; null for anything else, and where more is said.</summary>
    /// <param name="words">The words behind the verb.</param>
    /// <param name="end">Where the phrase ends, for what may be joined to it.</param>
    public static string? ReadFactor(ProseSlice words, out int end)
    {
        int at = words.Is(0, "a") || words.Is(0, "an") ? 1 : 0;
        at += words.Is(at, "integer") || words.Is(at, "exact") ? 1 : 0;
        bool isFactor = words.Is(at, s_divisible) && words.Is(at + 1, "by") || ((words.Is(at, "multiple") || words.Is(at, "multiples")) && words.Is(at + 1, "of")) || (words.Is(at, "in") && words.Is(at + 1, "multiples") && words.Is(at + 2, "of"));
        at += words.Is(at, "in") ? 3 : 2;
        end = at + 1;
        return isFactor && at < words.Count && words[at].Kind == ProseTokenKind.Number && words[at].Text is not ("0" or "1") && words[at].Text[0] != '-' && BoundEnds.IsAtEnd(words, at + 1) ? words[at].Text : null;
    }

    /// <summary>"between 1 and 4", "[0, 1]", "at least 1", "> 0 and &lt; 1"; null for anything else, and where more is said.</summary>
    /// <param name="words">The words behind the verb.</param>
    /// <param name="end">Where the phrase ends, for what may be joined to it.</param>
    public static ProseBounds? ReadRange(ProseSlice words, out int end)
    {
        bool isMinimum = words.Is(0, EnglishWords.Minimum);
        if (isMinimum || words.Is(0, EnglishWords.Maximum))
        {
            int number = words.Count - 1;
            while (number > 0 && words[number].Kind != ProseTokenKind.Number)
            {
                number--;
            }

            end = number + 1;
            return number is > 1 and < 6 && BoundEnds.IsAtEnd(words, number + 1) ? isMinimum ? new ProseBounds(words[number].Text, null) : new ProseBounds(null, words[number].Text) : null;
        }

        int at = end = 0;
        ProseBounds? found = null;
        while (at < words.Count && ReadOne(words, ref at) is { } bounds)
        {
            end = at;
            if (found is not null && ((found.Minimum is not null && bounds.Minimum is not null) || (found.Maximum is not null && bounds.Maximum is not null)))
            {
                return null;
            }

            found = found is null ? bounds : new ProseBounds(found.Minimum ?? bounds.Minimum, found.Maximum ?? bounds.Maximum, found.MinimumIsExclusive || bounds.MinimumIsExclusive, found.MaximumIsExclusive || bounds.MaximumIsExclusive);
            if (!words.Is(at, "and") || found is { Minimum: not null, Maximum: not null })
            {
                break;
            }

            at++;
        }

        return found is not null && BoundEnds.IsAtEnd(words, end) ? found : null;
    }

    private static ProseBounds? ReadOne(ProseSlice words, ref int at)
    {
        bool isDenied = false;
        while (words.Is(at, s_fillers) || words.Is(at, EnglishWords.Not) || words.Is(at, "cannot") || words.Is(at, "can't") || words.Is(at, "be") || words.Is(at, "no"))
        {
            isDenied |= words.Is(at, EnglishWords.Not) || words.Is(at, "cannot") || words.Is(at, "can't") || words.Is(at, "no");
            at++;
        }

        if (at >= words.Count)
        {
            return null;
        }

        if (words.Is(at, "positive") || words.Is(at, "non-negative"))
        {
            bool isStrict = words.Is(at, "positive");
            at++;
            while (words.Is(at, "integer") || words.Is(at, "number") || words.Is(at, "value") || words.Is(at, "float"))
            {
                at++;
            }

            return isDenied ? null : new ProseBounds("0", null, MinimumIsExclusive: isStrict);
        }

        if (words.Is(at, "exceed") && isDenied)
        {
            return Number(words, at + 1, ref at) is { } most ? new ProseBounds(null, most) : null;
        }

        return ReadInterval(words, ref at, isDenied) ?? ReadComparison(words, ref at, isDenied);
    }

    private static ProseBounds? ReadInterval(ProseSlice words, ref int at, bool isDenied)
    {
        int i = words.Is(at, "between") ? at + 1 : at;
        bool isOpen = words.IsMark(i, '(');
        bool isBracket = isOpen || words.IsMark(i, '[');
        i += isBracket ? 1 : 0;
        if (isDenied || i + 2 >= words.Count || NumberOf(words[i]) is not { } least || NumberOf(words[i + 2]) is not { } most)
        {
            return null;
        }

        bool isJoined = words.IsMark(i + 1, '-') || words.IsMark(i + 1, '~') || words.Is(i + 1, "to") || (words.Is(i + 1, "and") && words.Is(at, "between")) || (words.IsMark(i + 1, ',') && isBracket);
        if (!isJoined || double.Parse(least, System.Globalization.CultureInfo.InvariantCulture) >= double.Parse(most, System.Globalization.CultureInfo.InvariantCulture))
        {
            return null;
        }

        int close = i + 3;
        bool isOpenEnd = words.IsMark(close, ')');
        if (isBracket != (isOpenEnd || words.IsMark(close, ']')))
        {
            return null;
        }

        var bounds = new ProseBounds(least, most, isOpen && isBracket && !isOpenEnd, isBracket && isOpenEnd && !isOpen);
        at = isBracket ? close + 1 : close;
        return bounds;
    }

    private static ProseBounds? ReadComparison(ProseSlice words, ref int at, bool isDenied)
    {
        string? comparison = null;
        int i = at;
        if (words[i].Kind == ProseTokenKind.Mark && words[i].Text is ">" or "<" or ">=" or "<=")
        {
            comparison = words[i].Text;
            i++;
        }
        else if (words.Are(i, "at", "least") || words.Are(i, "at", "most"))
        {
            comparison = words.Is(i + 1, "least") ? ">=" : "<=";
            i += 2;
        }
        else if (words.Is(i, s_more) || words.Is(i, s_less))
        {
            comparison = words.Is(i, s_more) ? ">" : "<";
            i += words.Is(i + 1, "than") ? 2 : 1;
            if (words.Are(i, "or", "equal") && words.Is(i + 2, "to"))
            {
                comparison += "=";
                i += 3;
            }
        }

        if (comparison is null)
        {
            return null;
        }

        string mark = !isDenied ? comparison : comparison switch { ">" => "<=", "<" => ">=", _ => "" };
        return mark.Length > 0 && Number(words, i, ref at) is { } number ? mark switch
        {
            ">" => new ProseBounds(number, null, MinimumIsExclusive: true),
            ">=" => new ProseBounds(number, null),
            "<" => new ProseBounds(null, number, MaximumIsExclusive: true),
            _ => new ProseBounds(null, number),
        } : null;
    }

    /// <summary>The number of a token, which may have its unit behind it: <c>3000ms</c>.</summary>
    private static string? NumberOf(ProseToken token)
    {
        if (token.Kind != ProseTokenKind.Word || !char.IsDigit(token.Text[0]))
        {
            return token.Kind == ProseTokenKind.Number ? token.Text : null;
        }

        int unit = 0;
        while (unit < token.Text.Length && (char.IsDigit(token.Text[unit]) || token.Text[unit] == '.'))
        {
            unit++;
        }

        return s_suffixes.Has(token.Lower.Substring(unit)) ? token.Text.Substring(0, unit) : null;
    }

    private static string? Number(ProseSlice words, int index, ref int at)
    {
        if (index >= words.Count || NumberOf(words[index]) is not { } number)
        {
            return null;
        }

        at = index + 1;
        return number;
    }
}
