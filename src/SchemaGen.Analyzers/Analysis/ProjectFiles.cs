using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Build;
using SchemaGen.Diagnostics;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Overlays;

namespace SchemaGen.Analysis;

/// <summary>The schema files of a project, as the diagnostics of one of them need them.</summary>
/// <param name="context">The analysis of the file.</param>
/// <param name="overlays">The overlays of the project.</param>
internal sealed class ProjectFiles(AdditionalFileAnalysisContext context, ProjectOverlays overlays)
{
    private SchemaLibrary? _library;
    private Dictionary<string, LibraryFile>? _overlaid;

    /// <summary>Gets the files, which are read only when another one refers to them.</summary>
    public SchemaLibrary Library => _library ??= new(Items().Select(static item => item.File));

    /// <summary>Reads a schema file, with its overlay.</summary>
    public IReadOnlyList<SchemaDiagnostic> Read(AdditionalText file, ModelSchemaItem item)
    {
        string text = TextOf(file);
        string? overlay = overlays.Of(file.Path) is { } beside ? TextOf(beside) : null;
        SchemaReadResult result = SchemaReader.Read(text, item.InputPointer, item.Path, Library, item.IsStrict, readsProse: item.ReadsProse, overlay: overlay);
        return result.Diagnostics.Any(static fault => fault.Id == DiagnosticIds.NoInputSchema) && IsShared(item, InLibrary(file).Text())
            ? SchemaReader.Read(text, item.InputPointer, item.Path, Library, item.IsStrict, isShared: true, item.ReadsProse, overlay).Diagnostics
            : result.Diagnostics;
    }

    /// <summary>Whether a file without an input is there for others: another refers to it, and neither its item nor a declaration asks for a record.</summary>
    private bool IsShared(ModelSchemaItem item, string text) =>
        !item.AsksForRecord && IsReferred(item.Path, text) && !DeclaredSlugs.Contains(context.Compilation, item.Slug, context.CancellationToken);

    private bool IsReferred(string path, string text)
    {
        // A reference names the file, or an address that it declares: others need not be read.
        string file = System.IO.Path.GetFileNameWithoutExtension(path);
        List<string> names = [file, Uri.EscapeDataString(file), .. DeclaredAddresses.In(text).Select(DeclaredAddresses.NameOf)];
        foreach ((LibraryFile other, ModelSchemaItem item) in Items())
        {
            if (other.Path != path && other.Text() is var content && names.Exists(content.Contains)
                && SchemaReader.Read(content, item.InputPointer, other.Path, Library, item.IsStrict).References.Any(reference => reference.Path == path))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(LibraryFile File, ModelSchemaItem Item)> Items()
    {
        foreach (AdditionalText file in context.Options.AdditionalFiles)
        {
            if (ModelSchemaItem.Read(file, context.Options.AnalyzerConfigOptionsProvider) is [var item, ..])
            {
                yield return (InLibrary(file), item);
            }
        }
    }

    private LibraryFile InLibrary(AdditionalText file)
    {
        if (overlays.Of(file.Path) is not { } overlay)
        {
            return new LibraryFile(file.Path, () => TextOf(file));
        }

        // The text is made once: the files are enumerated for each reference.
        _overlaid ??= new Dictionary<string, LibraryFile>(StringComparer.Ordinal);
        if (!_overlaid.TryGetValue(file.Path, out LibraryFile? overlaid))
        {
            _overlaid.Add(file.Path, overlaid = OverlaidSchema.InLibrary(file.Path, () => TextOf(file), () => TextOf(overlay)));
        }

        return overlaid;
    }

    private string TextOf(AdditionalText file) => file.GetText(context.CancellationToken)?.ToString() ?? "";
}
