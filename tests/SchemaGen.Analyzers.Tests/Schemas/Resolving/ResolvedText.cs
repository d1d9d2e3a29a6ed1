using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Resolving;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>Resolves a schema, and with it the files that it may refer to.</summary>
internal static class ResolvedText
{
    /// <summary>The resolved schema of a whole document.</summary>
    public static string Of(string text, bool strict = false, SchemaLibrary? library = null) => Read(text, strict, library).Text;

    /// <summary>The resolved schema, where nothing is wrong with the document.</summary>
    public static string OfValid(string text, bool strict = false, SchemaLibrary? library = null)
    {
        (string resolved, IReadOnlyList<SchemaDiagnostic> diagnostics) = Read(text, strict, library);
        Assert.Empty(diagnostics);
        return resolved;
    }

    public static (string Text, IReadOnlyList<SchemaDiagnostic> Diagnostics) Read(string text, bool strict = false, SchemaLibrary? library = null, string pointer = "")
    {
        JsonNode root = JsonTree.Parse(text).Root!;
        var diagnostics = new DiagnosticBag(text);
        var document = new SchemaDocument(root, diagnostics, new SchemaSource("/project/schemas/a.json", text.Length, library ?? SchemaLibrary.Empty));
        return (ResolvedSchema.Write(document, JsonPointer.Resolve(root, pointer)!, strict), diagnostics.InFileOrder());
    }

    public static SchemaLibrary Library(params (string Path, string Text)[] files) => new(files.Select(static file => new LibraryFile(file.Path, () => file.Text)));
}
