namespace SchemaGen.Schemas.Prose;

/// <summary>Finds the numbers in a description: <c>1,024</c>, <c>-0.5</c>, <c>1e-5</c>, and not those in <c>16:9</c>, <c>10MB</c> or <c>v2</c>.</summary>
internal static class ProseNumbers
{
    private static readonly WordSet s_small = new("one two three four five six seven eight nine ten");

    /// <summary>The position behind the number that begins here; the same position where none does.</summary>
    public static int EndAt(string prose, int at, List<ProseToken> tokens)
    {
        int end = at;
        if (prose[end] is '-' or '+' or '\u2212')
        {
            bool isSign = tokens.Count == 0 || tokens[tokens.Count - 1] is not { Kind: ProseTokenKind.Number } last || (last.End < at && at + 1 < prose.Length && prose[at + 1] != ' ' && !IsRange(prose, at));
            if (!isSign)
            {
                return at;
            }

            end++;
        }

        int digits = end;
        end = Digits(prose, end);
        if (end == digits)
        {
            if (end + 1 < prose.Length && prose[end] == '.' && char.IsDigit(prose[end + 1]))
            {
                end = Digits(prose, end + 1);
            }
            else
            {
                return at;
            }
        }

        bool isInBrackets = at > 0 && prose[at - 1] is '[' or '(';
        while (!isInBrackets && end - digits <= 3 && end + 3 < prose.Length && prose[end] == ',' && Digits(prose, end + 1) == end + 4)
        {
            end += 4;
            digits = end - 3;
        }

        if (end + 1 < prose.Length && prose[end] == '.' && char.IsDigit(prose[end + 1]))
        {
            end = Digits(prose, end + 1);
        }

        if (end < prose.Length && prose[end] is 'e' or 'E')
        {
            int exponent = end + (end + 1 < prose.Length && prose[end + 1] is '-' or '+' ? 2 : 1);
            int stop = exponent < prose.Length ? Digits(prose, exponent) : exponent;
            end = stop > exponent ? stop : end;
        }

        return IsPartOfWord(prose, end) ? at : end;
    }

    /// <summary>The number as JSON writes it.</summary>
    public static string ToJson(string text)
    {
        bool isNegative = text[0] is '-' or '\u2212';
        string number = text.Replace(",", "").TrimStart('-', '+', '\u2212');
        number = number[0] == '.' ? "0" + number : number;
        while (number.Length > 1 && number[0] == '0' && char.IsDigit(number[1]))
        {
            number = number.Substring(1);
        }

        return isNegative ? "-" + number : number;
    }

    /// <summary>The value of a small number that is spelt; null for another word.</summary>
    public static string? Spelt(ProseToken token)
    {
        if (token.Kind == ProseTokenKind.Number)
        {
            return token.Text;
        }

        return !s_small.Has(token) ? null : token.Lower switch
        {
            "one" => "1", "two" => "2", "three" => "3", "four" => "4", "five" => "5",
            "six" => "6", "seven" => "7", "eight" => "8", "nine" => "9", _ => "10",
        };
    }

    /// <summary>Whether a minus sign with a number on each side is the one of a range: <c>1 -3</c> is not, <c>1 - 3</c> and <c>1-3</c> are.</summary>
    private static bool IsRange(string prose, int at) => at > 0 && char.IsDigit(prose[at - 1]);

    private static bool IsPartOfWord(string prose, int end)
    {
        if (end >= prose.Length)
        {
            return false;
        }

        // What is written in Chinese has no blank before the counted word.
        char next = prose[end];
        return (next < 0x2E80 && (char.IsLetter(next) || next == '_'))
            || (next is ':' or '.' && end + 1 < prose.Length && char.IsDigit(prose[end + 1]))
            || (next is '-' && end + 1 < prose.Length && char.IsLetter(prose[end + 1]));
    }

    private static int Digits(string prose, int at)
    {
        while (at < prose.Length && prose[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
