using SchemaGen.Tool.Output;

namespace SchemaGen.Tool.Commands;

/// <summary>The result of <c>schemagen add</c>.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="File">The schema file, relative to the project.</param>
/// <param name="Source">The source, as the lock names it.</param>
/// <param name="IsNew">Whether the file was not there before.</param>
/// <param name="Reason">Why this schema was chosen of all that the source gave.</param>
internal sealed record AddResult(string Slug, string File, string Source, bool IsNew, string Reason)
{
    /// <summary>Gets the JSON Pointer of the schema in the document; null for the whole of it.</summary>
    public string? Pointer { get; init; }

    /// <summary>Gets the number of the JSON value on the page.</summary>
    public int? Block { get; init; }

    /// <summary>Gets the namespace of the record.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the name of the record; null where none is generated, as a diagnostic says.</summary>
    public string? Record { get; init; }

    /// <summary>Gets the properties of the record.</summary>
    public IReadOnlyList<MemberResult> Members { get; init; } = [];

    /// <summary>Gets what the build says about the file.</summary>
    public IReadOnlyList<DiagnosticResult> Diagnostics { get; init; } = [];

    /// <summary>Gets what became of the example; null where the source has none.</summary>
    public ExampleResult? Example { get; init; }

    /// <summary>Gets the C# that makes the record with the values of the example, where that was asked for.</summary>
    public string? CSharp { get; init; }

    /// <summary>Gets the JSON Pointers of what the example has and the record does not.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>Gets what is still to be done so that the record exists; null where nothing is.</summary>
    public string? Advice { get; init; }

    /// <summary>Prints the result for a person.</summary>
    public void Print(IScreen screen)
    {
        screen.Line($"{(IsNew ? "added" : "replaced")} {File}", Tone.Good);
        screen.Line($"  model   {Slug}");
        screen.Line($"  source  {Source}");
        screen.Line($"  chosen  {Reason}", Tone.Note);
        if (Example is { } example)
        {
            screen.Line(example.Violations.Count == 0 ? "  example kept, and valid" : "  example kept, but the vendor's own schema refuses it:", example.Violations.Count == 0 ? Tone.Plain : Tone.Warning);
            foreach (DiagnosticResult violation in example.Violations)
            {
                screen.Line($"    {violation.Id}: {violation.Message}", Tone.Warning);
            }
        }

        if (Record is null && Diagnostics.All(static diagnostic => diagnostic.Severity != "error"))
        {
            screen.Line("  no record: the file holds definitions that others refer to", Tone.Note);
        }

        if (Record is not null)
        {
            screen.Line();
            screen.Line($"{(string.IsNullOrEmpty(Namespace) ? "" : Namespace + ".")}{Record}");
            screen.Table(["  property", "type", ""], Members.Select(IReadOnlyList<string> (member) => ["  " + member.Name, (member.IsRequired ? "required " : "") + member.Type, member.Note]).ToList());
        }

        if (Diagnostics.Count > 0)
        {
            screen.Line();
            foreach (DiagnosticResult diagnostic in Diagnostics)
            {
                diagnostic.Print(screen);
            }
        }

        if (CSharp is not null)
        {
            screen.Line();
            screen.Line(CSharp.TrimEnd('\n'));
        }

        if (LeftOut is not null)
        {
            screen.Line($"left out, for the record has no such value: {string.Join(", ", LeftOut)}", Tone.Warning);
        }

        if (Advice is not null)
        {
            screen.Line();
            screen.Line(Advice, Tone.Warning);
        }
    }
}

/// <summary>A property of the record.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Note">What its values must satisfy.</param>
internal sealed record MemberResult(string Name, string WireName, string Type, bool IsRequired, string Note);

/// <summary>What became of the example request.</summary>
/// <param name="Violations">What the schema refuses about it.</param>
internal sealed record ExampleResult(IReadOnlyList<DiagnosticResult> Violations);
