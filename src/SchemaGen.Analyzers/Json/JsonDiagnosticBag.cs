namespace SchemaGen.Json;

/// <summary>Collects the diagnostics of one text, up to a limit for each kind: no one reads the ten-thousandth, and a hostile file must not fill the memory.</summary>
internal sealed class JsonDiagnosticBag
{
    /// <summary>How many diagnostics of a kind are kept. One more is added to say that there are others.</summary>
    public const int Limit = 100;

    private List<JsonDiagnostic>? _diagnostics;
    private int _syntaxFaults;
    private int _duplicates;

    public bool HasSyntaxFault => _syntaxFaults > 0;

    public void AddSyntax(JsonSpan span, string message)
    {
        if (AdmitsSyntax(span))
        {
            Add(new JsonDiagnostic(JsonDiagnosticKind.Syntax, span, message));
        }
    }

    /// <summary>A syntax diagnostic whose message costs something to build.</summary>
    public void AddSyntax<T>(JsonSpan span, T argument, Func<T, string> message)
    {
        if (AdmitsSyntax(span))
        {
            Add(new JsonDiagnostic(JsonDiagnosticKind.Syntax, span, message(argument)));
        }
    }

    public void AddDuplicate(JsonSpan nameSpan, string name)
    {
        if (Admits(JsonDiagnosticKind.DuplicateMember, ref _duplicates, nameSpan))
        {
            Add(new JsonDiagnostic(JsonDiagnosticKind.DuplicateMember, nameSpan, $"the member {JsonQuote.Shorten(JsonText.Quote(name))} is given twice; the last one counts"));
        }
    }

    /// <summary>The diagnostics in the order of the text: a trailing comma, for one, is found only behind the comment that follows it.</summary>
    public IReadOnlyList<JsonDiagnostic> ToSortedList() =>
        _diagnostics is null ? [] : _diagnostics.OrderBy(static diagnostic => diagnostic.Span.Start).ToArray();

    private bool AdmitsSyntax(JsonSpan span) => Admits(JsonDiagnosticKind.Syntax, ref _syntaxFaults, span);

    private bool Admits(JsonDiagnosticKind kind, ref int count, JsonSpan span)
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

        string what = kind == JsonDiagnosticKind.Syntax ? "faults" : "members given twice";
        Add(new JsonDiagnostic(kind, span, $"more than {Limit} {what}: from here on they are not listed"));
        return false;
    }

    private void Add(JsonDiagnostic diagnostic) => (_diagnostics ??= []).Add(diagnostic);
}
