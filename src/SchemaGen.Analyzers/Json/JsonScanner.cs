namespace SchemaGen.Json;

/// <summary>
/// Cuts the text into tokens, one at a time. What is wrong inside a token is reported here; what is wrong with its place, by the
/// <see cref="JsonParser"/>.
/// </summary>
internal sealed class JsonScanner
{
    private readonly string _text;
    private readonly JsonDiagnosticBag _diagnostics;
    private readonly JsonStringCache _strings = new();
    private readonly JsonTrivia _trivia;
    private bool _hasEscapes;

    /// <summary>No single quote before this place is ever closed, so none of them has to be followed to the end of its line again.</summary>
    private int _singleQuotesOpenUntil;

    public JsonScanner(string text, JsonDiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _trivia = new JsonTrivia(text, diagnostics);
        End = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        PreviousEnd = End;
        Advance();
    }

    public JsonTokenKind Kind { get; private set; }

    /// <summary>Where the current token starts; the length of the text at its end.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Where the token before the current one ends.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The current token is a string whose closing quote is missing: what follows it on the line is anyone's guess.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>No diagnostics of tokens are reported: set while tokens are passed over of which it is not known where they belong.</summary>
    public bool IsMuted { get; set; }

    /// <summary>
    /// An error was just found here: that a string is not closed is not reported then, because the quote is likely to be the closing one of a
    /// string that lacks the other.
    /// </summary>
    public bool IsRecovering { get; set; }

    public JsonSpan Span => JsonSpan.FromBounds(Start, End);

    /// <summary>The characters of the current token as they are written.</summary>
    public string Raw => _strings.Substring(_text, Start, End);

    /// <summary>The value of the current token, which is a string.</summary>
    public string StringValue
    {
        get
        {
            int end = IsUnclosed ? End : End - 1;
            return _hasEscapes ? JsonEscapes.Resolve(_text, Start + 1, end) : _strings.Substring(_text, Start + 1, end);
        }
    }

    public bool IsFollowedByColon
    {
        get
        {
            int next = JsonTrivia.SkipWhiteSpace(_text, End);
            return next < _text.Length && _text[next] == ':';
        }
    }

    public bool IsFollowedByEnd => JsonTrivia.SkipWhiteSpace(_text, End) == _text.Length;

    /// <summary>The current token is a value, or the start of one.</summary>
    public bool IsAtValue => Kind is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.String
        or JsonTokenKind.Number or JsonTokenKind.BadNumber or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;

    /// <summary>The current token is the name of a member, be it without quotes: a colon follows.</summary>
    public bool IsAtMember => Kind is JsonTokenKind.String or JsonTokenKind.Word or JsonTokenKind.True or JsonTokenKind.False
        or JsonTokenKind.Null && IsFollowedByColon;

    /// <summary>The current token as a message shows it.</summary>
    public string Shown => JsonQuote.Show(_text, Start, End);

    public string Description => Kind == JsonTokenKind.End ? "the text ends" : "found " + Shown;

    public void Advance()
    {
        PreviousEnd = End;
        Start = _trivia.Skip(End);
        ReadToken();
    }

    /// <summary>Reads the current token once more, now that its diagnostics are wanted.</summary>
    public void Reread() => ReadToken();

    private void ReadToken()
    {
        IsUnclosed = false;
        _hasEscapes = false;
        if (Start == _text.Length)
        {
            Kind = JsonTokenKind.End;
            End = Start;
            return;
        }

        char c = _text[Start];
        End = Start + 1;
        switch (c)
        {
            case '{':
                Kind = JsonTokenKind.BeginObject;
                break;
            case '}':
                Kind = JsonTokenKind.EndObject;
                break;
            case '[':
                Kind = JsonTokenKind.BeginArray;
                break;
            case ']':
                Kind = JsonTokenKind.EndArray;
                break;
            case ',':
                Kind = JsonTokenKind.Comma;
                break;
            case ':':
                Kind = JsonTokenKind.Colon;
                break;
            case '"':
                Take(JsonStringScan.Read(_text, Start, IsMuted ? null : _diagnostics, reportsUnclosed: !IsRecovering));
                break;
            case '\'':
                ReadSingleQuoted();
                break;
            default:
                ReadOther(c);
                break;
        }
    }

    private void Take(JsonStringScan scan)
    {
        Kind = JsonTokenKind.String;
        End = scan.End;
        IsUnclosed = !scan.IsClosed;
        _hasEscapes = scan.HasEscapes;
    }

    private void ReadSingleQuoted()
    {
        if (Start >= _singleQuotesOpenUntil)
        {
            JsonStringScan scan = JsonStringScan.Read(_text, Start, diagnostics: null, reportsUnclosed: false);
            if (scan.IsClosed)
            {
                Take(scan);
                Report(Start, End, "a string stands in double quotes, not in single quotes");
                return;
            }

            _singleQuotesOpenUntil = scan.End;
        }

        Kind = JsonTokenKind.Stray;
    }

    private void ReadOther(char c)
    {
        if (JsonNumberGrammar.IsStart(c))
        {
            ReadNumber();
        }
        else if (IsWordPart(c))
        {
            ReadWord();
        }
        else
        {
            Kind = JsonTokenKind.Stray;
            if (End < _text.Length && (char.IsSurrogatePair(c, _text[End]) || (c == '/' && _text[End] == '*')))
            {
                // One character to the eye; or a comment that is never closed, which is worth showing as one.
                End++;
            }
        }
    }

    private void ReadNumber()
    {
        End = JsonNumberGrammar.RunEnd(_text, Start);
        string? problem = JsonNumberGrammar.Problem(_text, Start, End);
        Kind = problem is null ? JsonTokenKind.Number : JsonTokenKind.BadNumber;
        if (problem is not null)
        {
            Report(Start, End, $"{JsonQuote.Show(_text, Start, End)} is not a number in JSON: {problem}");
        }
    }

    private void ReadWord()
    {
        while (End < _text.Length && (IsWordPart(_text[End]) || JsonNumberGrammar.IsStart(_text[End])))
        {
            End++;
        }

        Kind = IsText("true") ? JsonTokenKind.True
            : IsText("false") ? JsonTokenKind.False
            : IsText("null") ? JsonTokenKind.Null
            : JsonTokenKind.Word;
    }

    private static bool IsWordPart(char c) => c < '\x7F'
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$' or '@'
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private bool IsText(string word) => End - Start == word.Length && string.CompareOrdinal(_text, Start, word, 0, word.Length) == 0;

    private void Report(int start, int end, string message)
    {
        if (!IsMuted)
        {
            _diagnostics.AddSyntax(JsonSpan.FromBounds(start, end), message);
        }
    }
}
