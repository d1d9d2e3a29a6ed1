namespace SchemaGen.Json;

/// <summary>
/// Splits the text into tokens, one at a time. Reports what is wrong inside a token; what is wrong with its position is reported by the
/// <see cref="JsonParser"/>.
/// </summary>
internal sealed class JsonScanner
{
    private readonly string _text;
    private readonly JsonDiagnosticBag _diagnostics;
    private readonly JsonStringCache _strings = new();
    private readonly JsonTrivia _trivia;
    private JsonTokenKind _kind;
    private int _start;
    private int _end;
    private int _previousEnd;
    private bool _isUnclosed;
    private bool _hasEscapes;

    /// <summary>The position before which no single quote is ever closed, so none of them has to be followed to the end of its line again.</summary>
    private int _singleQuotesOpenUntil;

    public JsonScanner(string text, JsonDiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _trivia = new JsonTrivia(text, diagnostics);
        _end = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _previousEnd = _end;
        Advance();
    }

    public JsonTokenKind Kind => _kind;

    /// <summary>Gets the start of the current token; the length of the text at its end.</summary>
    public int Start => _start;

    /// <summary>Gets the end of the token before the current one.</summary>
    public int PreviousEnd => _previousEnd;

    /// <summary>Gets whether the current token is a string whose closing quote is missing: what follows it on the line is then unclear.</summary>
    public bool IsUnclosed => _isUnclosed;

    /// <summary>Gets or sets whether diagnostics of tokens are suppressed: while tokens are skipped of which it is not known where they belong.</summary>
    public bool IsMuted { get; set; }

    /// <summary>
    /// Gets or sets whether an error was just found here: that a string is not closed is not reported then, because the quote is likely to be the closing
    /// one of a string that lacks the other.
    /// </summary>
    public bool IsRecovering { get; set; }

    public JsonSpan Span => JsonSpan.FromBounds(_start, _end);

    /// <summary>Gets the characters of the current token as they are written.</summary>
    public string Raw => _strings.Substring(_text, _start, _end);

    /// <summary>Gets the value of the current token, which is a string.</summary>
    public string StringValue
    {
        get
        {
            int end = _isUnclosed ? _end : _end - 1;
            return _hasEscapes ? JsonEscapes.Resolve(_text, _start + 1, end) : _strings.Substring(_text, _start + 1, end);
        }
    }

    public bool IsFollowedByColon
    {
        get
        {
            int next = JsonTrivia.SkipWhiteSpace(_text, _end);
            return next < _text.Length && _text[next] == ':';
        }
    }

    public bool IsFollowedByEnd => JsonTrivia.SkipWhiteSpace(_text, _end) == _text.Length;

    /// <summary>Gets whether the current token is a value, or the start of one.</summary>
    public bool IsAtValue => _kind is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.String
        or JsonTokenKind.Number or JsonTokenKind.BadNumber or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;

    /// <summary>Gets whether the current token is the name of a member, even without quotes: a colon follows.</summary>
    public bool IsAtMember => _kind is JsonTokenKind.String or JsonTokenKind.Word or JsonTokenKind.True or JsonTokenKind.False
        or JsonTokenKind.Null && IsFollowedByColon;

    /// <summary>Gets the current token as a message shows it.</summary>
    public string Shown => JsonQuote.Show(_text, _start, _end);

    public string Description => _kind == JsonTokenKind.End ? "the text ends" : "found " + Shown;

    public void Advance()
    {
        _previousEnd = _end;
        _start = _trivia.Skip(_end);
        ReadToken();
    }

    /// <summary>Reads the current token once more, now that its diagnostics are to be reported.</summary>
    public void Reread() => ReadToken();

    private void ReadToken()
    {
        _isUnclosed = false;
        _hasEscapes = false;
        if (_start == _text.Length)
        {
            _kind = JsonTokenKind.End;
            _end = _start;
            return;
        }

        char c = _text[_start];
        _end = _start + 1;
        switch (c)
        {
            case '{':
                _kind = JsonTokenKind.BeginObject;
                break;
            case '}':
                _kind = JsonTokenKind.EndObject;
                break;
            case '[':
                _kind = JsonTokenKind.BeginArray;
                break;
            case ']':
                _kind = JsonTokenKind.EndArray;
                break;
            case ',':
                _kind = JsonTokenKind.Comma;
                break;
            case ':':
                _kind = JsonTokenKind.Colon;
                break;
            case '"':
                Take(JsonStringScan.Read(_text, _start, IsMuted ? null : _diagnostics, reportsUnclosed: !IsRecovering));
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
        _kind = JsonTokenKind.String;
        _end = scan.End;
        _isUnclosed = !scan.IsClosed;
        _hasEscapes = scan.HasEscapes;
    }

    private void ReadSingleQuoted()
    {
        if (_start >= _singleQuotesOpenUntil)
        {
            JsonStringScan scan = JsonStringScan.Read(_text, _start, diagnostics: null, reportsUnclosed: false);
            if (scan.IsClosed)
            {
                Take(scan);
                Report(_start, _end, "a string stands in double quotes, not in single quotes");
                return;
            }

            _singleQuotesOpenUntil = scan.End;
        }

        _kind = JsonTokenKind.Stray;
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
            _kind = JsonTokenKind.Stray;
            if (_end < _text.Length && (char.IsSurrogatePair(c, _text[_end]) || (c == '/' && _text[_end] == '*')))
            {
                // One character to the eye; or a comment that is never closed, which is worth showing as one.
                _end++;
            }
        }
    }

    private void ReadNumber()
    {
        _end = JsonNumberGrammar.RunEnd(_text, _start);
        string? problem = JsonNumberGrammar.Problem(_text, _start, _end);
        _kind = problem is null ? JsonTokenKind.Number : JsonTokenKind.BadNumber;
        if (problem is not null)
        {
            Report(_start, _end, $"{JsonQuote.Show(_text, _start, _end)} is not a number in JSON: {problem}");
        }
    }

    private void ReadWord()
    {
        while (_end < _text.Length && (IsWordPart(_text[_end]) || JsonNumberGrammar.IsStart(_text[_end])))
        {
            _end++;
        }

        _kind = IsText("true") ? JsonTokenKind.True
            : IsText("false") ? JsonTokenKind.False
            : IsText("null") ? JsonTokenKind.Null
            : JsonTokenKind.Word;
    }

    private static bool IsWordPart(char c) => c < '\x7F'
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$' or '@'
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private bool IsText(string word) => JsonStringCache.IsAt(_text, _start, _end - _start, word);

    private void Report(int start, int end, string message)
    {
        if (!IsMuted)
        {
            _diagnostics.AddSyntax(JsonSpan.FromBounds(start, end), message);
        }
    }
}
