namespace SchemaGen.Analysis.Payloads;

/// <summary>Finds out what is to be written at a place of a JSON text that is being written: nothing in it needs to be complete.</summary>
internal sealed class PayloadCursor
{
    private readonly string _text;
    private readonly int _caret;
    private readonly Stack<Level> _levels = new();
    private PayloadPlace? _place;
    private Level? _placeLevel;

    private PayloadCursor(string text, int caret)
    {
        _text = text;
        _caret = caret;
        _levels.Push(new Level(isObject: false));
    }

    /// <param name="text">The JSON text.</param>
    /// <param name="caret">The index of the character behind the caret.</param>
    /// <returns>The place; null where nothing is expected.</returns>
    public static PayloadPlace? Find(string text, int caret) => new PayloadCursor(text, caret).Read();

    private PayloadPlace? Read()
    {
        int i = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            int end = c == '"' ? EndOfString(i) : IsWord(c) ? EndOfWord(i) : i + 1;
            bool isInside = c == '"' ? i < _caret && (_caret < end || !IsClosed(i, end)) && _caret <= end : IsWord(c) && i <= _caret && _caret <= end;
            if (isInside)
            {
                bool isText = c == '"';
                bool isClosed = isText && IsClosed(i, end);
                Place(isText, isText ? i + 1 : i, isClosed ? end - 1 : isText ? _caret : end, isClosed);
                end = isText && !isClosed ? _caret : end;
            }
            else if (_caret <= i)
            {
                Place(isInString: false, _caret, _caret, isClosed: false);
            }

            Advance(c, i, end, isInside);
            i = end;
        }

        if (_place is null)
        {
            Place(isInString: false, _caret, _caret, isClosed: false);
        }

        return _place is { Kind: not PayloadPlaceKind.Nothing } ? _place with { Given = _placeLevel!.Given } : null;
    }

    private void Place(bool isInString, int start, int end, bool isClosed)
    {
        if (_place is not null)
        {
            return;
        }

        Level level = _levels.Peek();
        PayloadPlaceKind kind = level.Expects switch
        {
            Expectation.Name => PayloadPlaceKind.Name,
            Expectation.Value => PayloadPlaceKind.Value,
            _ => PayloadPlaceKind.Nothing,
        };

        List<string?> path = [];
        foreach (Level outer in _levels.Reverse().Take(_levels.Count - 1).Skip(1))
        {
            path.Add(outer.Name);
        }

        if (_levels.Count > 1 && kind == PayloadPlaceKind.Value)
        {
            path.Add(level.Name);
        }

        int next = isClosed ? end + 1 : end;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        _placeLevel = level;
        _place = new PayloadPlace(kind, path, isInString, start, isClosed ? end + 1 : end, HasColon: next < _text.Length && _text[next] == ':');
    }

    private void Advance(char c, int start, int end, bool isPlace)
    {
        Level level = _levels.Peek();
        switch (c)
        {
            case '{' or '[':
                level.Expects = Expectation.Comma;
                _levels.Push(new Level(isObject: c == '{'));
                break;
            case '}' or ']':
                if (_levels.Count > 1)
                {
                    _levels.Pop();
                }

                break;
            case ',':
                level.Expects = level.IsObject ? Expectation.Name : Expectation.Value;
                break;
            case ':':
                level.Expects = Expectation.Value;
                break;
            case '"' when level.IsObject && level.Expects != Expectation.Value:
                level.Name = _text.Substring(start + 1, Math.Max(0, (IsClosed(start, end) ? end - 1 : end) - start - 1));
                level.Expects = Expectation.Colon;
                if (!isPlace)
                {
                    level.Given.Add(level.Name);
                }

                break;
            default:
                if (!char.IsWhiteSpace(c))
                {
                    level.Expects = Expectation.Comma;
                }

                break;
        }
    }

    /// <summary>The end of a string, behind its quote. One at whose beginning the caret is may have none yet: the next quote then begins another string.</summary>
    private int EndOfString(int start)
    {
        bool isAtCaret = false;
        for (int i = start + 1; i < _text.Length; i++)
        {
            isAtCaret |= i == _caret;
            switch (_text[i])
            {
                case '"':
                    return i + 1;
                case '\n' or '\r':
                    return i;
                case ',' or '{' or '}' or '[' or ']' or ' ' when isAtCaret:
                    return _caret;
                case '\\':
                    i++;
                    break;
            }
        }

        return _text.Length;
    }

    private bool IsClosed(int start, int end) => end > start + 1 && _text[end - 1] == '"';

    private int EndOfWord(int start)
    {
        int end = start;
        while (end < _text.Length && IsWord(_text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '+';

    private enum Expectation
    {
        Name,
        Colon,
        Value,
        Comma,
    }

    /// <summary>An object or an array that is open, or the text itself.</summary>
    private sealed class Level(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public Expectation Expects { get; set; } = isObject ? Expectation.Name : Expectation.Value;

        /// <summary>Gets or sets the name of the member that is read; null in an array.</summary>
        public string? Name { get; set; }

        public HashSet<string> Given { get; } = new(StringComparer.Ordinal);
    }
}
