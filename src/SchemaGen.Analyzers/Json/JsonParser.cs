namespace SchemaGen.Json;

/// <summary>
/// Builds the tree. After a fault it looks for the next place where it knows again what it reads, and is silent until then, so that
/// one mistake is one fault.
/// </summary>
internal sealed class JsonParser
{
    private const int None = -1;

    private readonly JsonFaultList _faults = new();
    private readonly JsonScanner _scanner;
    private readonly JsonNesting _nesting = new();

    // Shared by all lists that are open: each takes its own from the end when it is complete, so every list is allocated once, in its size.
    private readonly List<JsonNode> _items = [];
    private readonly List<JsonMember> _members = [];

    /// <summary>Something was reported, and nothing has been read since that is certain to stand in its right place.</summary>
    private bool _isRecovering;

    /// <summary>How many lists were taken as complete without their bracket: as many brackets may be left over later.</summary>
    private int _impliedBrackets;

    /// <summary>Brackets did not match, which was reported. The end of the text then has nothing new to say about them.</summary>
    private bool _bracketsAreUnsure;

    private bool _isTooDeep;

    public JsonParser(string text)
    {
        _scanner = new JsonScanner(text, _faults);
    }

    public JsonReadResult Parse()
    {
        JsonNode? root = ParseRoot();
        if (root is not null && _scanner.Kind != JsonTokenKind.End && !_bracketsAreUnsure)
        {
            ReportExpected("the end of the text");
        }

        return new JsonReadResult(root, _faults.ToSortedList(), !_faults.HasSyntaxFault);
    }

    private JsonNode? ParseRoot()
    {
        if (_scanner.Kind == JsonTokenKind.End)
        {
            _faults.AddSyntax(_scanner.Span, "a JSON value expected, but the text is empty");
            return null;
        }

        if (!IsAtValue)
        {
            // Something before the document, such as `var schema =`: the document itself is still worth reading.
            ReportExpected("a JSON value");
            _scanner.IsMuted = true;
            while (_scanner.Kind is not (JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.End))
            {
                _scanner.Advance();
            }

            Unmute();
            return _scanner.Kind == JsonTokenKind.End ? null : ParseValue();
        }

        return ParseValue();
    }

    private bool IsAtValue => _scanner.Kind is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.String
        or JsonTokenKind.Number or JsonTokenKind.BadNumber or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;

    /// <summary>A colon follows, and before it stands something that is a member's name, be it without quotes.</summary>
    private bool IsAtMember => _scanner.Kind is JsonTokenKind.String or JsonTokenKind.Word or JsonTokenKind.Number
        or JsonTokenKind.BadNumber or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null && _scanner.IsFollowedByColon;

    private JsonNode? ParseValue()
    {
        if (_scanner.Kind == JsonTokenKind.Colon)
        {
            ReportExpected("a value");
            while (_scanner.Kind == JsonTokenKind.Colon)
            {
                _scanner.Advance();
            }
        }

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
                _isRecovering |= _scanner.IsUnclosed;
                break;
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
                _isRecovering = true;
                break;
            case JsonTokenKind.Word:
            case JsonTokenKind.Stray:
                ReportExpected("a value");
                break;
            default:
                ReportExpected("a value");
                return null;
        }

        AdvancePastValue();
        return value;
    }

    private JsonNode? ParseList(bool isObject)
    {
        int start = _scanner.Start;
        if (!_nesting.TryEnter(isObject))
        {
            PassOverTooDeep();
            return null;
        }

        bool wasRecovering = _isRecovering;
        _isRecovering = false;
        int first = isObject ? _members.Count : _items.Count;
        _scanner.Advance();
        bool isClosed = ReadItems(isObject, first);
        _nesting.Leave();
        if (isClosed)
        {
            AdvancePastValue();
            _isRecovering = wasRecovering;
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
        int comma = None;
        bool isAfterItem = false;
        while (true)
        {
            JsonTokenKind kind = _scanner.Kind;
            if (kind == close)
            {
                ReportTrailingComma(isAfterItem ? None : comma);
                return true;
            }

            switch (kind)
            {
                case JsonTokenKind.End:
                    ReportExpected(expected);
                    return false;

                case JsonTokenKind.EndObject:
                case JsonTokenKind.EndArray:
                    switch (JudgeWrongBracket(isObject, expected))
                    {
                        case WrongBracket.ClosesThis:
                            return true;
                        case WrongBracket.ClosesOuter:
                            return false;
                        default:
                            _scanner.Advance();
                            continue;
                    }

                case JsonTokenKind.Comma:
                    comma = isAfterItem ? _scanner.Start : None;
                    if (isAfterItem)
                    {
                        _isRecovering = false;
                        expected = isObject ? "a member name" : "a value";
                    }
                    else
                    {
                        ReportExpected(expected);
                    }

                    isAfterItem = false;
                    _scanner.Advance();
                    continue;
            }

            if (!isObject && EndsBeforeMember())
            {
                return false;
            }

            if (isAfterItem)
            {
                bool isAtItem = isObject ? IsAtMember : IsAtValue;
                bool isNews = ReportExpected(expected);
                if (!isAtItem)
                {
                    Resynchronise(isObject);
                    continue;
                }

                _isRecovering = !isNews;
            }
            else
            {
                _isRecovering = false;
            }

            if (isObject)
            {
                ReadMember(first, expected, ref names);
            }
            else if (ParseValue() is { } value)
            {
                _items.Add(value);
            }

            isAfterItem = true;
            expected = isObject ? "',' or '}'" : "',' or ']'";
        }
    }

    private void ReadMember(int first, string expected, ref JsonMemberNames names)
    {
        JsonSpan nameSpan = _scanner.Span;
        if (_scanner.Kind == JsonTokenKind.Colon)
        {
            ReportExpected(expected);
            ParseValue();
            return;
        }

        if (_scanner.Kind != JsonTokenKind.String)
        {
            if (!IsAtMember)
            {
                ReportExpected(expected);
                Resynchronise(isObject: true);
                return;
            }

            _faults.AddSyntax(nameSpan, "a member name stands in double quotes");
        }

        string name = _scanner.Kind == JsonTokenKind.String ? _scanner.StringValue : _scanner.Raw;
        _isRecovering |= _scanner.IsUnclosed;
        _scanner.Advance();
        if (!ReadColon() || ParseValue() is not { } value)
        {
            return;
        }

        if (!names.IsNew(_members, first, name))
        {
            _faults.AddDuplicate(nameSpan, name);
        }

        _members.Add(new JsonMember(name, nameSpan, value));
    }

    /// <returns>Whether a value is to be read now.</returns>
    private bool ReadColon()
    {
        if (_scanner.Kind == JsonTokenKind.Colon)
        {
            _scanner.Advance();
            return true;
        }

        bool isNews = ReportExpected("':'");
        while (_scanner.Kind == JsonTokenKind.Stray)
        {
            // Such as the '=' of other languages.
            _scanner.Advance();
        }

        if (IsAtMember)
        {
            return false;
        }

        if (IsAtValue)
        {
            _isRecovering = !isNews;
            return true;
        }

        Resynchronise(isObject: true);
        return false;
    }

    private enum WrongBracket
    {
        IsStray,
        ClosesThis,
        ClosesOuter,
    }

    /// <summary>What to make of <c>]</c> in an object, or <c>}</c> in an array.</summary>
    private WrongBracket JudgeWrongBracket(bool isObject, string expected)
    {
        bool hasOuter = _nesting.HasOpen(!isObject);
        if (!hasOuter && _impliedBrackets > 0)
        {
            _impliedBrackets--;
            return WrongBracket.IsStray;
        }

        ReportExpected(expected);
        _bracketsAreUnsure = true;
        bool isLast = _scanner.IsFollowedByEnd;
        if (!hasOuter)
        {
            return isLast || _nesting.Depth > 1 ? WrongBracket.ClosesThis : WrongBracket.IsStray;
        }

        if (!isLast && _nesting.HasOpenOnlyAtRoot(!isObject))
        {
            // It can't be the root's own bracket when the text goes on: more likely the wrong one was typed.
            return WrongBracket.ClosesThis;
        }

        _impliedBrackets++;
        return WrongBracket.ClosesOuter;
    }

    /// <summary>Whether <c>"name":</c> comes next in an array of an object: then the array's bracket is missing, as in <c>"required": ["a", "properties": {</c>.</summary>
    private bool EndsBeforeMember()
    {
        if (_scanner.Kind != JsonTokenKind.String || !_nesting.OuterIsObject || !_scanner.IsFollowedByColon)
        {
            return false;
        }

        ReportExpected("']'");
        _impliedBrackets++;
        _bracketsAreUnsure = true;
        return true;
    }

    /// <summary>Passes over what can't be placed, up to the next comma, bracket or member.</summary>
    private void Resynchronise(bool isObject)
    {
        _scanner.IsMuted = true;
        while (_scanner.Kind is not (JsonTokenKind.Comma or JsonTokenKind.EndObject or JsonTokenKind.EndArray or JsonTokenKind.End)
            && !(isObject && IsAtMember))
        {
            SkipValue();
        }

        Unmute();
    }

    private void PassOverTooDeep()
    {
        if (!_isTooDeep)
        {
            _isTooDeep = true;
            _faults.AddSyntax(new JsonSpan(_scanner.Start, 1), $"nested deeper than {JsonTree.MaxDepth} levels");
        }

        _scanner.IsMuted = true;
        SkipValue();
        Unmute();
        _isRecovering |= _scanner.Kind == JsonTokenKind.End;
    }

    /// <summary>Passes over one token, or over a list with everything in it.</summary>
    private void SkipValue()
    {
        int depth = 0;
        do
        {
            depth += _scanner.Kind switch
            {
                JsonTokenKind.BeginObject or JsonTokenKind.BeginArray => 1,
                JsonTokenKind.EndObject or JsonTokenKind.EndArray => -1,
                _ => 0,
            };
            _scanner.Advance();
        }
        while (depth > 0 && _scanner.Kind != JsonTokenKind.End);
    }

    private void Unmute()
    {
        _scanner.IsMuted = false;
        _scanner.Reread();
    }

    private void AdvancePastValue()
    {
        // Behind the root, whatever comes is one fault: that it is there.
        _scanner.IsMuted |= _nesting.Depth == 0;
        _scanner.Advance();
    }

    private void ReportTrailingComma(int comma)
    {
        if (comma != None)
        {
            _faults.AddSyntax(new JsonSpan(comma, 1), "a trailing comma is not allowed");
        }
    }

    /// <returns>Whether it was reported: while recovering, nothing is.</returns>
    private bool ReportExpected(string expected)
    {
        if (_isRecovering || (_bracketsAreUnsure && _scanner.Kind == JsonTokenKind.End))
        {
            return false;
        }

        _isRecovering = true;
        _faults.AddSyntax(_scanner.Span, (expected, _scanner), static fault => $"{fault.expected} expected, but {fault._scanner.Description}");
        return true;
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
