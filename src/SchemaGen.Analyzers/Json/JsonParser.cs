namespace SchemaGen.Json;

/// <summary>Builds the tree by recursive descent. What happens after an error is decided by <see cref="JsonRecovery"/>.</summary>
internal sealed class JsonParser
{
    private const int None = -1;

    private readonly JsonDiagnosticBag _diagnostics = new();
    private readonly JsonNesting _nesting = new();
    private readonly JsonScanner _scanner;
    private readonly JsonRecovery _recovery;

    // Shared by all lists that are open: each takes its own from the end when it is complete, so every list is allocated once, in its size.
    private readonly List<JsonNode> _items = [];
    private readonly List<JsonMember> _members = [];

    public JsonParser(string text)
    {
        _scanner = new JsonScanner(text, _diagnostics);
        _recovery = new JsonRecovery(_scanner, _diagnostics, _nesting);
    }

    public JsonReadResult Parse()
    {
        JsonNode? root = null;
        if (_scanner.Kind == JsonTokenKind.End)
        {
            _diagnostics.AddSyntax(_scanner.Span, "a JSON value is expected, but the text is empty");
        }
        else
        {
            root = ParseRoot();
        }

        return new JsonReadResult(root, _diagnostics.ToSortedList(), !_diagnostics.HasSyntaxFault);
    }

    private JsonNode? ParseRoot()
    {
        if (!_scanner.IsAtValue)
        {
            _recovery.Expected("a JSON value");
            _recovery.SkipToList();
            if (_scanner.Kind == JsonTokenKind.End)
            {
                return null;
            }
        }

        JsonNode? root = ParseValue();
        if (_scanner.Kind != JsonTokenKind.End && !_recovery.BracketsAreUnsure)
        {
            _recovery.Expected("the end of the text");
        }

        return root;
    }

    private JsonNode? ParseValue()
    {
        JsonSpan span = _scanner.Span;
        JsonNode? value = null;
        switch (_scanner.Kind)
        {
            case JsonTokenKind.BeginObject:
                return ParseList(isObject: true);
            case JsonTokenKind.BeginArray:
                return ParseList(isObject: false);
            case JsonTokenKind.String:
                value = new JsonString(span, _scanner.StringValue);
                _scanner.IsMuted |= _nesting.Depth == 0;
                _recovery.AdvancePastString();
                return value;
            case JsonTokenKind.Number:
                value = new JsonNumber(span, _scanner.Raw);
                break;
            case JsonTokenKind.True:
            case JsonTokenKind.False:
                value = new JsonBoolean(span, _scanner.Kind == JsonTokenKind.True);
                break;
            case JsonTokenKind.Null:
                value = new JsonNull(span);
                break;
            case JsonTokenKind.BadNumber:
                _recovery.IsActive = true;
                break;
            case JsonTokenKind.Word:
            case JsonTokenKind.Stray:
                _recovery.Expected("a value");
                break;
            case JsonTokenKind.Colon:
                _recovery.Expected("a value");
                _scanner.Advance();
                return _scanner.IsAtValue ? ParseValue() : null;
            default:
                _recovery.Expected("a value");
                _recovery.NoteOddBracket(isReported: true);
                return null;
        }

        AdvancePastValue();
        return value;
    }

    private JsonNode? ParseList(bool isObject)
    {
        if (!_nesting.TryEnter(isObject))
        {
            _recovery.SkipTooDeep();
            return null;
        }

        int start = _scanner.Start;
        int first = isObject ? _members.Count : _items.Count;
        bool wasRecovering = _recovery.IsActive;
        _recovery.IsActive = false;
        _scanner.Advance();
        bool isClosed = ReadItems(isObject, first);
        _nesting.Leave();
        if (isClosed)
        {
            _recovery.IsActive = wasRecovering;
            AdvancePastValue();
        }

        JsonSpan span = JsonSpan.FromBounds(start, _scanner.PreviousEnd);
        return isObject ? new JsonObject(span, TakeFrom(_members, first)) : new JsonArray(span, TakeFrom(_items, first));
    }

    /// <summary>Reads what stands between the brackets.</summary>
    /// <returns>Whether the current token is the bracket that closes the list; otherwise the list ends before it.</returns>
    private bool ReadItems(bool isObject, int first)
    {
        JsonTokenKind close = isObject ? JsonTokenKind.EndObject : JsonTokenKind.EndArray;
        string expected = isObject ? "a member name or '}'" : "a value or ']'";
        var names = default(JsonMemberNames);
        bool isAfterItem = false;
        bool isForeign = false;
        int comma = None;
        while (true)
        {
            if (_scanner.Kind == close)
            {
                if (comma != None)
                {
                    _diagnostics.AddSyntax(new JsonSpan(comma, 1), "a trailing comma is not allowed");
                    _recovery.NoteOddBracket(isReported: false);
                }

                return true;
            }

            switch (_scanner.Kind)
            {
                case JsonTokenKind.End:
                    _recovery.Expected(expected);
                    return false;

                case JsonTokenKind.EndObject:
                case JsonTokenKind.EndArray:
                    WrongBracket bracket = _recovery.JudgeWrongBracket(isObject, expected);
                    if (bracket != WrongBracket.IsStray)
                    {
                        return bracket == WrongBracket.ClosesThis;
                    }

                    _scanner.Advance();
                    continue;

                case JsonTokenKind.Comma when isAfterItem:
                    comma = _scanner.Start;
                    isAfterItem = false;
                    expected = isObject ? "a member name" : "a value";

                    // Items in an object are one mistake, the wrong bracket, however many they are: silence lasts until the next member.
                    _recovery.IsActive &= isForeign;
                    _scanner.Advance();
                    continue;

                case JsonTokenKind.Comma:
                    // One error for a row of commas, and none for a trailing comma at its end.
                    _recovery.Expected(expected);
                    comma = None;
                    _scanner.Advance();
                    continue;
            }

            if (!isObject && _recovery.IsArrayOverBeforeMember())
            {
                return false;
            }

            if (isAfterItem && !ReadMissingComma(isObject, expected))
            {
                continue;
            }

            if (isObject)
            {
                isForeign = !ReadMember(first, expected, ref names);
            }
            else if (ParseValue() is { } value)
            {
                _items.Add(value);
            }

            comma = None;
            isAfterItem = true;
            expected = isObject ? "',' or '}'" : "',' or ']'";
        }
    }

    /// <returns>Whether the next item comes all the same; otherwise everything up to where one may come is passed over.</returns>
    private bool ReadMissingComma(bool isObject, string expected)
    {
        bool isNews = _recovery.MissingComma(expected);
        if (isObject ? _scanner.IsAtMember : _scanner.IsAtValue)
        {
            _recovery.IsActive = !isNews;
            return true;
        }

        _recovery.SkipToNextItem(isObject);
        return false;
    }

    /// <returns>Whether it was a member, with a readable value or without; otherwise something that does not belong into an object.</returns>
    private bool ReadMember(int first, string expected, ref JsonMemberNames names)
    {
        JsonSpan nameSpan = _scanner.Span;
        string name;
        if (_scanner.Kind == JsonTokenKind.String)
        {
            name = _scanner.StringValue;
        }
        else if (_scanner.IsAtMember)
        {
            name = _scanner.Raw;
            _diagnostics.AddSyntax(nameSpan, "a member name stands in double quotes");
        }
        else
        {
            _recovery.Expected(expected);
            _recovery.SkipToNextItem(isObject: true);
            return false;
        }

        _recovery.AdvancePastString();
        if (!ReadColon())
        {
            return false;
        }

        if (ParseValue() is not { } value)
        {
            return true;
        }

        if (!names.IsNew(_members, first, name))
        {
            _diagnostics.AddDuplicate(nameSpan, name);
        }

        _members.Add(new JsonMember(name, nameSpan, value));
        return true;
    }

    /// <returns>Whether a value is to be read now.</returns>
    private bool ReadColon()
    {
        bool isNews = false;
        if (_scanner.Kind != JsonTokenKind.Colon)
        {
            isNews = _recovery.Expected("':'");
            while (_scanner.Kind == JsonTokenKind.Stray || (_scanner.Kind != JsonTokenKind.String && _scanner.IsFollowedByColon))
            {
                // Such as the '=' of other languages, or a slip of the finger.
                _recovery.SkipStray();
            }
        }

        if (_scanner.Kind == JsonTokenKind.Colon)
        {
            // A name and its colon: whatever was wrong before, here is a member.
            _recovery.IsActive = false;
            _scanner.Advance();
            return true;
        }

        if (_scanner.IsAtValue && !_scanner.IsAtMember)
        {
            _recovery.IsActive = !isNews;
            return true;
        }

        _recovery.SkipToNextItem(isObject: true);
        return false;
    }

    private void AdvancePastValue()
    {
        // Whatever follows the root is one error: that it is there.
        _scanner.IsMuted |= _nesting.Depth == 0;
        _scanner.Advance();
    }

    private static T[] TakeFrom<T>(List<T> list, int first)
    {
        int count = list.Count - first;
        if (count == 0)
        {
            return [];
        }

        var taken = new T[count];
        list.CopyTo(first, taken, 0, count);
        list.RemoveRange(first, count);
        return taken;
    }
}
