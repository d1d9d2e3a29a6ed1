using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>A schema file with the overlay that stands beside it. Neither file is changed: what is read is a text made of both.</summary>
internal sealed class OverlaidSchema
{
    private static readonly char[] s_separators = ['/', '\\'];

    private readonly OverlaidText? _written;

    private OverlaidSchema(string text, OverlaidText? written, IReadOnlyList<SchemaDiagnostic> faults)
    {
        Text = text;
        _written = written;
        Faults = faults;
    }

    /// <summary>Gets the text that is read: that of the schema file, where the overlay changes nothing or cannot be applied.</summary>
    public string Text { get; }

    /// <summary>Gets what is wrong with the overlay itself.</summary>
    public IReadOnlyList<SchemaDiagnostic> Faults { get; }

    /// <param name="schema">The schema file.</param>
    /// <param name="overlay">The overlay file.</param>
    /// <param name="path">The path of the schema file.</param>
    public static OverlaidSchema Create(string schema, string overlay, string path)
    {
        string file = path.Substring(path.LastIndexOfAny(s_separators) + 1);
        var faults = new OverlayFaults(overlay);
        JsonReadResult json = JsonTree.Parse(overlay);
        foreach (JsonDiagnostic diagnostic in json.Diagnostics)
        {
            faults.AddJson(diagnostic);
        }

        // Half of what someone wrote is not what he meant, in either file.
        if (json is not { IsValid: true, Root: { } root } || new OverlayReader(faults, path, file).Read(root) is not { Actions.Count: > 0 } document
            || JsonTree.Parse(schema) is not { IsValid: true, Root: { } written })
        {
            return new OverlaidSchema(schema, null, faults.All);
        }

        JsonNode changed = new OverlayApplier(faults, new OverlayMerger(faults, schema.Length), file).Apply(written, document);
        if (ReferenceEquals(changed, written))
        {
            return new OverlaidSchema(schema, null, faults.All);
        }

        var text = new OverlaidText(schema, overlay);
        text.Write(changed);
        return new OverlaidSchema(text.ToString(), text, faults.All);
    }

    /// <summary>A file that others may refer to. Its text is made once, when one does.</summary>
    public static LibraryFile InLibrary(string path, Func<string> schema, Func<string> overlay)
    {
        string? text = null;
        return new LibraryFile(path, () => text ??= Create(schema(), overlay(), path).Text);
    }

    /// <summary>The diagnostics of reading <see cref="Text"/> at their places in the two files, and others that are located already.</summary>
    public IReadOnlyList<SchemaDiagnostic> Locate(IReadOnlyList<SchemaDiagnostic> found, IReadOnlyList<SchemaDiagnostic> located) =>
        [.. found.Select(Locate).Concat(located).Distinct().OrderBy(static diagnostic => diagnostic.IsInOverlay).ThenBy(static diagnostic => diagnostic.Span.Start)];

    private SchemaDiagnostic Locate(SchemaDiagnostic diagnostic)
    {
        if (_written is null)
        {
            return diagnostic;
        }

        (bool isInOverlay, JsonSpan span) = _written.Locate(diagnostic.Span);
        return diagnostic with { IsInOverlay = isInOverlay, Span = span };
    }
}
