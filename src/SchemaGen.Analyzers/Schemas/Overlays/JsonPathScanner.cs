using System.Text;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Reads the words of a query. The first fault counts: what follows it is seldom one of its own.</summary>
internal sealed class JsonPathScanner(string text)
{
    public readonly string Text = text;

    public int Position;

    public JsonPathFault? Fault { get; private set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>Gets the next character; <c>'\0'</c> at the end.</summary>
    public char Next => At(0);

    public char At(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    public void SkipSpace() => Position = JsonTrivia.SkipWhiteSpace(Text, Position);

    public bool TryTake(string word)
    {
        if (string.CompareOrdinal(Text, Position, word, 0, word.Length) != 0)
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    public bool Expect(string word)
    {
        if (TryTake(word))
        {
            return true;
        }

        FailHere($"'{word}' is expected");
        return false;
    }

    /// <summary>Fails at the next character, with what is expected there.</summary>
    public void FailHere(string expected) => Fail(
        Position, Math.Min(Position + 1, Text.Length), IsAtEnd ? $"{expected}, but the path ends" : $"{expected}, but found {JsonQuote.Show(Text, Position, Position + 1)}");

    public void Fail(int start, int end, string message) => Fault ??= new JsonPathFault(new ProseSpan(start, end - start), message);

    /// <summary>Reads a name after a dot (member-name-shorthand, 2.5.1.1); null where there is none.</summary>
    public string? TakeName()
    {
        int start = Position;
        if (!IsNameStart(Next))
        {
            FailHere("a name or '*' is expected");
            return null;
        }

        while (IsNameStart(Next) || IsDigit(Next))
        {
            Position++;
        }

        if (Next != '-')
        {
            return Text.Substring(start, Position - start);
        }

        // Nearly every tool reads it, and the RFC does not.
        while (IsNameStart(Next) || IsDigit(Next) || Next == '-')
        {
            Position++;
        }

        Fail(start, Position, $"a name with '-' stands in brackets: ['{Text.Substring(start, Position - start)}']");
        return null;
    }

    /// <summary>Reads a string in either quotes (2.3.1.1); null where it is broken.</summary>
    public string? TakeString()
    {
        int start = Position;
        char quote = Next;
        var value = new StringBuilder();
        for (Position++; !IsAtEnd; Position++)
        {
            if (Next == quote)
            {
                Position++;
                return value.ToString();
            }

            if (Next < ' ')
            {
                FailHere("a character that may stand in a string is expected");
                return null;
            }

            if (Next != '\\')
            {
                value.Append(Next);
            }
            else if (!TryTakeEscape(quote, value))
            {
                return null;
            }
        }

        Fail(start, Text.Length, $"the string has no closing {quote}");
        return null;
    }

    /// <summary>Reads an escape, and stays at its last character.</summary>
    private bool TryTakeEscape(char quote, StringBuilder value)
    {
        if (At(1) == quote)
        {
            value.Append(quote);
            Position++;
            return true;
        }

        int length = At(1) is '"' or '\'' ? -2 : JsonEscapes.Measure(Text, Position, Text.Length);
        if (length < 0)
        {
            Fail(Position, Math.Min(Position - length, Text.Length), $"{JsonQuote.Show(Text, Position, Math.Min(Position - length, Text.Length))} is no escape");
            return false;
        }

        value.Append(JsonEscapes.Resolve(Text, Position, Position + length));
        Position += length - 1;
        return true;
    }

    /// <summary>Reads a whole number that has no zero in front (2.3.3.1); null where there is none.</summary>
    public long? TakeIndex()
    {
        int start = Position;
        Position += Next == '-' ? 1 : 0;
        int digits = Position;
        while (IsDigit(Next))
        {
            Position++;
        }

        string number = Text.Substring(start, Position - start);
        bool isPlain = Text.Length > digits && (Text[digits] != '0' || number == "0");
        if (isPlain && long.TryParse(number, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long index))
        {
            return index;
        }

        Fail(start, Math.Max(Position, start + 1), $"'{number}' is no index");
        return null;
    }

    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\x80';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';
}
