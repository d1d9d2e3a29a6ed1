namespace SchemaGen.Json;

/// <summary>Collects the faults of one text, up to a limit for each kind: nobody reads the ten-thousandth, and a hostile file must not fill the memory.</summary>
internal sealed class JsonFaultList
{
    /// <summary>How many faults of a kind are kept. One more is added to say that there are others.</summary>
    public const int Limit = 100;

    private List<JsonFault>? _faults;
    private int _syntaxFaults;
    private int _duplicates;

    public bool HasSyntaxFault => _syntaxFaults > 0;

    public void AddSyntax(JsonSpan span, string message)
    {
        if (AdmitsSyntax(span))
        {
            Add(new JsonFault(JsonFaultKind.Syntax, span, message));
        }
    }

    /// <summary>A syntax fault whose message costs something to build.</summary>
    public void AddSyntax<T>(JsonSpan span, T argument, Func<T, string> message)
    {
        if (AdmitsSyntax(span))
        {
            Add(new JsonFault(JsonFaultKind.Syntax, span, message(argument)));
        }
    }

    public void AddDuplicate(JsonSpan nameSpan, string name)
    {
        if (Admits(JsonFaultKind.DuplicateMember, ref _duplicates, nameSpan))
        {
            Add(new JsonFault(JsonFaultKind.DuplicateMember, nameSpan, $"the member {JsonQuote.Shorten(JsonText.Quote(name))} is given twice; the last one counts"));
        }
    }

    /// <summary>The faults in the order of the text: a trailing comma, for one, is found only behind the comment that follows it.</summary>
    public IReadOnlyList<JsonFault> ToSortedList() =>
        _faults is null ? [] : _faults.OrderBy(static fault => fault.Span.Start).ToArray();

    private bool AdmitsSyntax(JsonSpan span) => Admits(JsonFaultKind.Syntax, ref _syntaxFaults, span);

    private bool Admits(JsonFaultKind kind, ref int count, JsonSpan span)
    {
        if (count > Limit)
        {
            return false;
        }

        count++;
        if (count <= Limit)
        {
            return true;
        }

        string what = kind == JsonFaultKind.Syntax ? "faults" : "members given twice";
        Add(new JsonFault(kind, span, $"more than {Limit} {what}: from here on they are not listed"));
        return false;
    }

    private void Add(JsonFault fault) => (_faults ??= []).Add(fault);
}
