namespace SchemaGen.Json;

/// <summary>
/// Decides how the parser continues after an error: reports once what is wrong, and finds the next position where the syntax is certain again.
/// Nothing is reported until then, so that one mistake is one diagnostic.
/// </summary>
internal sealed class JsonRecovery(JsonScanner scanner, JsonDiagnosticBag diagnostics, JsonNesting nesting)
{
    /// <summary>The number of lists that were taken as complete without their bracket: as many brackets may be left over later.</summary>
    private int _impliedBrackets;

    private bool _isTooDeep;

    private int _oddBracket = -1;
    private bool _oddBracketIsReported;

    /// <summary>Gets or sets whether something was reported, and nothing has been read since that is certain to be in its right position.</summary>
    public bool IsActive
    {
        get => scanner.IsRecovering;
        set => scanner.IsRecovering = value;
    }

    /// <summary>Gets whether a diagnostic leaves it uncertain how many brackets are open. The end of the text is not reported for them then.</summary>
    public bool BracketsAreUnsure { get; private set; }

    /// <summary>Reports that the current token is not what is expected here.</summary>
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

    /// <summary>Records that the current token is a closing bracket, and one that is not allowed here.</summary>
    /// <param name="isReported">Whether the bracket was reported, or only the comma before it.</param>
    public void NoteOddBracket(bool isReported)
    {
        _oddBracket = scanner.Start;
        _oddBracketIsReported = isReported;
    }

    /// <summary>Moves past the current token, a string: when it is not closed, it may have swallowed anything.</summary>
    public void AdvancePastString()
    {
        if (scanner.IsUnclosed)
        {
            IsActive = true;
            BracketsAreUnsure = true;
        }

        scanner.Advance();
    }

    /// <summary>Skips one token that does not belong in its position.</summary>
    public void SkipStray()
    {
        BracketsAreUnsure |= scanner.Kind is JsonTokenKind.BeginObject or JsonTokenKind.EndObject or JsonTokenKind.BeginArray or JsonTokenKind.EndArray;
        scanner.Advance();
    }

    /// <summary>Skips what precedes the document, such as <c>var schema =</c>.</summary>
    public void SkipToList()
    {
        scanner.IsMuted = true;
        while (scanner.Kind is not (JsonTokenKind.BeginObject or JsonTokenKind.BeginArray or JsonTokenKind.End))
        {
            scanner.Advance();
        }

        Unmute();
    }

    /// <summary>Skips what does not belong in its position, up to the next comma, closing bracket or, in an object, member.</summary>
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

    /// <summary>Skips a list that is nested too deep, without recursion. That a text is too deep is reported once.</summary>
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

    /// <summary>Decides what a <c>]</c> in an object, or a <c>}</c> in an array, closes.</summary>
    /// <param name="isObject">Whether the innermost open list is an object.</param>
    /// <param name="expected">What is allowed here.</param>
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
            // What the scanner has reported is not reported for its position too.
            diagnostics.AddSyntax(scanner.Span, argument, message);
        }

        return true;
    }

    /// <summary>Skips one token, or a list with everything in it.</summary>
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

/// <summary>Specifies the effect of a bracket of the other kind on the list that is open.</summary>
internal enum WrongBracket
{
    /// <summary>None: it is skipped.</summary>
    IsStray,

    /// <summary>It was meant for this list.</summary>
    ClosesThis,

    /// <summary>It closes a list around this one, whose own bracket is missing.</summary>
    ClosesOuter,
}
