using System.Text;

namespace SchemaGen.Schemas.Prose;

/// <summary>Splits a description into words, numbers, quoted parts and marks.</summary>
internal static class ProseTokenizer
{
    /// <summary>The longest text in quotes that is taken for one name or value.</summary>
    private const int LongestQuote = 60;

    /// <summary>The mark that stands for a line break between two sentences.</summary>
    public const char Break = '\n';

    private static readonly char[] s_comparisons = ['=', '<', '>'];

    public static List<ProseToken> Read(string prose)
    {
        List<ProseToken> tokens = [];
        int at = 0;
        while (at < prose.Length)
        {
            at = ReadAt(prose, at, tokens);
        }

        return tokens;
    }

    private static int ReadAt(string prose, int at, List<ProseToken> tokens)
    {
        char c = prose[at];
        if (c == '\n')
        {
            return ReadBreak(prose, at, tokens);
        }

        if (c == '-' && at + 2 < prose.Length && prose[at + 1] == '-' && char.IsLetter(prose[at + 2]) && (at == 0 || !char.IsLetterOrDigit(prose[at - 1])))
        {
            // "--duration" is how a command line writes it.
            return at + 2;
        }

        bool isExtension = c == '.' && at > 0 && char.IsWhiteSpace(prose[at - 1]) && at + 1 < prose.Length && char.IsLetter(prose[at + 1]);
        if (char.IsWhiteSpace(c) || c == '*' || isExtension)
        {
            return at + 1;
        }

        if (EndOfQuote(prose, at) is var quote and > 0 && !IsExpression(prose, at, quote))
        {
            string inside = prose.Substring(at + 1, quote - at - 2);
            bool isNumber = Constraints.NumberText.IsNumber(inside, allowsFraction: true, allowsExponent: false);
            tokens.Add(new ProseToken(isNumber ? ProseTokenKind.Number : ProseTokenKind.Quoted, inside, at, quote));
            return quote;
        }

        if (c == '`')
        {
            return at + 1;
        }

        if (ProseNumbers.EndAt(prose, at, tokens) is var number && number > at)
        {
            tokens.Add(new ProseToken(ProseTokenKind.Number, ProseNumbers.ToJson(prose.Substring(at, number - at)), at, number));
            return number;
        }

        if (IsWordCharacter(c))
        {
            int end = EndOfWord(prose, at);
            var word = new ProseToken(ProseTokenKind.Word, prose.Substring(at, end - at).Replace('\u2019', '\''), at, end);
            if (tokens.Count == 0 || !tokens[tokens.Count - 1].Is(word.Lower))
            {
                // What is written twice is a slip.
                tokens.Add(word);
            }

            return end;
        }

        int length = c is '<' or '>' or '=' or '!' && at + 1 < prose.Length && prose[at + 1] == '=' ? 2 : 1;
        tokens.Add(new ProseToken(ProseTokenKind.Mark, Plain(prose.Substring(at, length)), at, at + length));
        return at + length;
    }

    /// <summary>Whether what stands in backticks is a comparison, and no name: <c>`n_frames > 1`</c>, <c>`stream: true`</c>.</summary>
    private static bool IsExpression(string prose, int start, int end) =>
        prose[start] == '`' && (prose.IndexOfAny(s_comparisons, start, end - start) > 0 || prose.IndexOf(": ", start, end - start, StringComparison.Ordinal) > 0);

    /// <summary>A line break ends a sentence where a new one, or an item of a list, begins behind it.</summary>
    private static int ReadBreak(string prose, int at, List<ProseToken> tokens)
    {
        int end = at;
        int lines = 0;
        while (end < prose.Length && char.IsWhiteSpace(prose[end]))
        {
            lines += prose[end] == '\n' ? 1 : 0;
            end++;
        }

        if (lines > 1 || (end < prose.Length && (char.IsUpper(prose[end]) || prose[end] is '-' or '*' or '\u2022' || !IsAscii(prose[end]))))
        {
            tokens.Add(new ProseToken(ProseTokenKind.Mark, "\n", at, at + 1));
            bool isItem = end + 1 < prose.Length && prose[end] is '-' or '*' or '\u2022' && char.IsWhiteSpace(prose[end + 1]);
            return isItem ? end + 1 : end;
        }

        return end;
    }

    private static string Plain(string mark) => mark switch
    {
        "\u2265" => ">=",
        "\u2264" => "<=",
        "\u2260" => "!=",
        "\u2013" or "\u2014" or "\u2212" => "-",
        "\uFF5E" or "\u301C" => "~",
        _ => mark,
    };

    private static bool IsAscii(char c) => c < 128;

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int EndOfWord(string prose, int at)
    {
        int end = at + 1;
        while (end < prose.Length && (IsWordCharacter(prose[end]) || JoinsWord(prose, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a mark inside a word belongs to it: <c>style-transfer</c>, <c>isn't</c>, <c>16:9</c>, <c>v2.6</c>.</summary>
    private static bool JoinsWord(string prose, int at)
    {
        if (at + 1 >= prose.Length || !IsWordCharacter(prose[at + 1]))
        {
            return false;
        }

        return prose[at] switch
        {
            '-' or '\'' or '\u2019' or '@' => true,
            '.' => char.IsLetterOrDigit(prose[at + 1]) && (char.IsDigit(prose[at + 1]) || !char.IsUpper(prose[at + 1])),
            ':' => char.IsDigit(prose[at - 1]) && char.IsDigit(prose[at + 1]),
            _ => false,
        };
    }

    private static int EndOfQuote(string prose, int at)
    {
        char close = prose[at] switch { '"' => '"', '`' => '`', '\'' => '\'', '\u201C' => '\u201D', '\u2018' => '\u2019', '\u300C' => '\u300D', _ => '\0' };
        bool isInsideWord = at > 0 && prose[at] is '\'' && char.IsLetterOrDigit(prose[at - 1]) || prose[at] == '`' && Closes(prose, at);
        if (close == '\0' || isInsideWord)
        {
            return -1;
        }

        for (int i = at + 1; i < prose.Length && i - at <= LongestQuote && prose[i] != '\n'; i++)
        {
            bool isApostrophe = close is '\'' or '\u2019' && i + 1 < prose.Length && char.IsLetterOrDigit(prose[i + 1]);
            if (prose[i] == close && !isApostrophe)
            {
                return i - at > 1 ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a backtick stands behind what it encloses.</summary>
    private static bool Closes(string prose, int at)
    {
        while (at > 0 && prose[at] == '`')
        {
            at--;
        }

        return char.IsLetterOrDigit(prose[at]) || prose[at] is '"' or '\'' or ')' or ']' or '}' or '%';
    }

    /// <summary>The part of a description, on one line.</summary>
    public static string OnOneLine(string prose, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            bool isSpace = char.IsWhiteSpace(prose[i]);
            if (!isSpace || (text.Length > 0 && text[text.Length - 1] != ' '))
            {
                text.Append(isSpace ? ' ' : prose[i]);
            }
        }

        return text.ToString().TrimEnd();
    }
}
