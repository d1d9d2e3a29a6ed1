using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Build;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Analysis;

/// <summary>The schema files of a project, as the diagnostics of one of them need them.</summary>
/// <param name="context">The analysis of the file.</param>
internal sealed class ProjectFiles(AdditionalFileAnalysisContext context)
{
    private SchemaLibrary? _library;

    /// <summary>Gets the files, which are read only when another one refers to them.</summary>
    public SchemaLibrary Library => _library ??= new(Items().Select(static item => item.File));

    /// <summary>Whether a file without an input is there for others: another refers to it, and neither its item nor a declaration asks for a record.</summary>
    public bool IsShared(ModelSchemaItem item, string text) =>
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
                yield return (new LibraryFile(file.Path, () => file.GetText(context.CancellationToken)?.ToString() ?? ""), item);
            }
        }
    }
}
