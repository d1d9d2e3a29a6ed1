namespace SchemaGen.Json;

/// <summary>
/// What the parser does about diagnostics: says once what is wrong, and finds the next place where it is known again what stands there.
/// Until then it is silent, so that one mistake is one diagnostic.
/// </summary>
internal sealed class JsonRecovery(JsonScanner scanner, JsonDiagnosticBag diagnostics, JsonNesting nesting)
{
    /// <summary>How many lists were taken as complete without their bracket: as many brackets may be left over later.</summary>
    private int _impliedBrackets;

    private bool _isTooDeep;

    private int _oddBracket = -1;
    private bool _oddBracketIsReported;

    /// <summary>Something was reported, and nothing has been read since that is certain to stand in its right place.</summary>
    public bool IsActive
    {
        get => scanner.IsRecovering;
        set => scanner.IsRecovering = value;
    }

    /// <summary>Something was reported that leaves open how many brackets are open. The end of the text has nothing new to say about them then.</summary>
    public bool BracketsAreUnsure { get; private set; }

    /// <summary>Reports that the current token is not what must stand here.</summary>
    /// <returns>False when it is taken as the consequence of an earlier error.</returns>
    public bool Expected(string expected) =>
        Report((expected, scanner), static diagnostic => $"{diagnostic.expected} is expected, but {diagnostic.scanner.Description}");

    /// <summary>Reports that the comma before the current token is missing.</summary>
    /// <returns>Whether that is all that is wrong here, as far as can be said.</returns>
    public bool MissingComma(string expected)
    {
        if (scanner.PreviousEnd == _oddBracket + 1)
        {
            // The bracket was likely one too many, so the list that it closed goes on here.
            BracketsAreUnsure = true;
            IsActive |= _oddBracketIsReported;
        }

        return Expected(expected);
    }

    /// <summary>Remembers that the current token is a closing bracket, and one that can't stand here.</summary>
    /// <param name="isReported">Whether the bracket was reported, or only the comma before it.</param>
    public void NoteOddBracket(bool isReported)
    {
        _oddBracket = scanner.Start;
        _oddBracketIsReported = isReported;
    }

    /// <summary>Goes on behind the current token, a string: when it is not closed, it may have swallowed anything.</summary>
    public void AdvancePastString()
    {
        if (scanner.IsUnclosed)
        {
            IsActive = true;
            BracketsAreUnsure = true;
        }

        scanner.Advance();
    }

    /// <summary>Passes over one token that stands where it can't belong.</summary>
    public void SkipStray()
    {
        BracketsAreUnsure |= scanner.Kind is JsonTokenKind.BeginObject or JsonTokenKind.EndObject or JsonTokenKind.BeginArray or JsonTokenKind.EndArray;
        scanner.Advance();
    }

    /// <summary>Passes over what stands before the document, such as <c>var schema =</c>.</summary>
    public void SkipToList()
    {
        scanner.IsMuted = true;
        while (scanner.Kind is not (JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.End))
        {
            scanner.Advance();
        }

        Unmute();
    }

    /// <summary>Passes over what can't be placed, up to the next comma, closing bracket or, in an object, member.</summary>
    public void SkipToNextItem(bool isObject)
    {
        scanner.IsMuted = true;
        while (scanner.Kind is not (JsonTokenKind.Comma or JsonTokenKind.EndObject or JsonTokenKind.EndArray or JsonTokenKind.End)
            && !(isObject && scanner.Kind == JsonTokenKind.String && scanner.IsFollowedByColon))
        {
            BracketsAreUnsure |= scanner.Kind is JsonTokenKind.BeginObject or JsonTokenKind.BeginArray;
            SkipValue();
        }

        Unmute();
    }

    /// <summary>Passes over a list that stands too deep, without recursion. That a text is too deep is said once.</summary>
    public void SkipTooDeep()
    {
        if (!_isTooDeep)
        {
            _isTooDeep = true;
            diagnostics.AddSyntax(new JsonSpan(scanner.Start, 1), $"nested deeper than {JsonTree.MaxDepth} levels");
        }

        scanner.IsMuted = true;
        SkipValue();
        Unmute();
        IsActive |= scanner.Kind == JsonTokenKind.End;
    }

    /// <summary>What to make of <c>]</c> in an object, or <c>}</c> in an array.</summary>
    /// <param name="isObject">Whether the innermost open list is an object.</param>
    /// <param name="expected">What could stand here.</param>
    public WrongBracket JudgeWrongBracket(bool isObject, string expected)
    {
        bool hasOuter = nesting.HasOpen(!isObject);
        if (!hasOuter && _impliedBrackets > 0)
        {
            _impliedBrackets--;
            return WrongBracket.IsStray;
        }

        Expected(expected);
        NoteOddBracket(isReported: true);
        BracketsAreUnsure = true;
        bool isLast = scanner.IsFollowedByEnd;
        if (!hasOuter)
        {
            return isLast || nesting.Depth > 1 ? WrongBracket.ClosesThis : WrongBracket.IsStray;
        }

        if (!isLast && nesting.HasOpenOnlyAtRoot(!isObject))
        {
            // It can't be the root's own bracket when the text goes on: more likely the wrong one was typed.
            return WrongBracket.ClosesThis;
        }

        _impliedBrackets++;
        return WrongBracket.ClosesOuter;
    }

    /// <summary>Whether the innermost list, an array in an object, lacks its bracket before the current token: <c>"required": ["a", "properties": {</c>.</summary>
    public bool IsArrayOverBeforeMember()
    {
        if (scanner.Kind != JsonTokenKind.String || !nesting.OuterIsObject || !scanner.IsFollowedByColon)
        {
            return false;
        }

        Report(scanner, static scanner => $"']' is expected before the member {scanner.Shown}");
        _impliedBrackets++;
        BracketsAreUnsure = true;
        return true;
    }

    private bool Report<T>(T argument, Func<T, string> message)
    {
        if (IsActive || (BracketsAreUnsure && scanner.Kind == JsonTokenKind.End))
        {
            return false;
        }

        IsActive = true;
        if (scanner.IsMuted || !(scanner.Kind == JsonTokenKind.BadNumber || scanner.IsUnclosed))
        {
            // What the scanner has reported is not reported for its place too.
            diagnostics.AddSyntax(scanner.Span, argument, message);
        }

        return true;
    }

    /// <summary>Passes over one token, or over a list with everything in it.</summary>
    private void SkipValue()
    {
        int depth = 0;
        do
        {
            BracketsAreUnsure |= scanner.IsUnclosed;
            depth += scanner.Kind switch
            {
                JsonTokenKind.BeginObject or JsonTokenKind.BeginArray => 1,
                JsonTokenKind.EndObject or JsonTokenKind.EndArray => -1,
                _ => 0,
            };
            scanner.Advance();
        }
        while (depth > 0 && scanner.Kind != JsonTokenKind.End);
    }

    private void Unmute()
    {
        scanner.IsMuted = false;
        scanner.Reread();
    }
}

/// <summary>What a bracket of the other kind does to the list that is open.</summary>
internal enum WrongBracket
{
    /// <summary>Nothing: it is passed over.</summary>
    IsStray,

    /// <summary>It was meant for this list.</summary>
    ClosesThis,

    /// <summary>It closes a list around this one, whose own bracket is missing.</summary>
    ClosesOuter,
}
