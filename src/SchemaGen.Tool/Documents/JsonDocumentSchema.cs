using System.Text;
using SchemaGen.Diagnostics;
using SchemaGen.Json;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Locating;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Reading;
using SchemaGen.Tool.Layout;

namespace SchemaGen.Tool.Documents;

/// <summary>Finds the schema of an input in a JSON document: the whole of it, or what it wraps.</summary>
internal static class JsonDocumentSchema
{
    /// <param name="document">The document.</param>
    /// <param name="pointer">The JSON Pointer to the input; null to find it.</param>
    /// <param name="how">How the JSON was made, where it is not what the source gave.</param>
    /// <param name="keepsDocument">Whether the document is kept whole, also where the input could stand by itself.</param>
    public static ExtractedSchema Extract(SourceDocument document, string? pointer, string? how, bool keepsDocument)
    {
        string text = document.Content;
        JsonReadResult json = JsonTree.Parse(text);
        if (json.Root is null || !json.IsValid)
        {
            JsonDiagnostic first = json.Diagnostics[0];
            throw new ToolFailure($"{document.Name}{Place(text, first.Span)}: error {DiagnosticIds.InvalidJson}: {SchemaRules.Sentence(first.Message)}");
        }

        SchemaReadResult whole = SchemaReader.Read(text, pointer, document.Name);
        if (whole.Model is null && !InputLocator.HoldsDefinitionsOnly(json.Root))
        {
            throw NoInput(document, whole, pointer);
        }

        if (pointer is null && OutputSigns.In(json.Root as JsonObject) is { } sign)
        {
            throw new ToolFailure($"{document.Name} is the schema of an output: {sign}", "name the input inside it with --pointer (\"\" for the whole), or another source");
        }

        EmbeddedSchema embedded = EmbeddedSchema.Find(json.Root, pointer is null ? null : JsonPointer.FromFragment(pointer) ?? pointer);
        JsonNode part = keepsDocument ? json.Root : PartOf(embedded, json.Root);
        if (ReferenceEquals(part, json.Root))
        {
            bool isVerbatim = how is null && document.IsUtf8;
            return new ExtractedSchema(isVerbatim ? document.Bytes : Encoding.UTF8.GetBytes(text), Whole(json.Root, pointer) + (how is null ? "" : $", {how}"))
            {
                Content = text,
                InputPointer = string.IsNullOrEmpty(pointer) ? null : pointer,
            };
        }

        return Cut(text, json.Root, part);
    }

    private static string Whole(JsonNode root, string? pointer) =>
        !string.IsNullOrEmpty(pointer) ? $"'{pointer}' leads to it; the document is kept whole"
        : ApiForms.Of(root) != ApiForm.None ? "it is the input that the document shows, which is kept whole"
        : "the document is the schema";

    /// <summary>Returns the schema that a value of a page is, or holds, laid out anew.</summary>
    /// <param name="text">The text in which the value stands.</param>
    /// <param name="root">The value.</param>
    public static ExtractedSchema PartOf(string text, JsonNode root) => Cut(text, root, PartOf(EmbeddedSchema.Find(root, null), root));

    private static ExtractedSchema Cut(string text, JsonNode root, JsonNode part)
    {
        string content = JsonLayout.Write(text, part);
        string at = JsonLocation.PointerTo(root, part.Span);
        return new ExtractedSchema(Encoding.UTF8.GetBytes(content), $"'{at}' of the document holds the schema") { Content = content, Pointer = at.Length == 0 ? null : at };
    }

    /// <summary>The part that stands by itself: what the references are relative to, or the input where it refers to nothing around it.</summary>
    private static JsonNode PartOf(EmbeddedSchema embedded, JsonNode root) =>
        !ReferenceEquals(embedded.Root, root) ? embedded.Root
        : embedded.Input is JsonObject input && IsSelfContained(input) ? input
        : root;

    private static bool IsSelfContained(JsonObject schema) => References.In(schema).All(reference =>
        JsonPointer.FromFragment(reference.Value) is not { } path || (path.Length > 0 && path[0] == '/' && JsonPointer.Resolve(schema, path) is not null));

    private static ToolFailure NoInput(SourceDocument document, SchemaReadResult result, string? pointer)
    {
        SchemaDiagnostic? first = result.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Id == DiagnosticIds.NoInputSchema)
            ?? result.Diagnostics.FirstOrDefault(static diagnostic => SchemaRules.SeverityOf(diagnostic.Id) == RuleSeverity.Error);
        string message = first is null ? "it holds no schema of an input" : SchemaRules.Sentence(first.Message);
        return new ToolFailure(
            $"{document.Name}{(first is null ? "" : Place(document.Content, first.Span))}: error {first?.Id ?? DiagnosticIds.NoInputSchema}: {message}",
            pointer is null ? "where the document holds the input deeper inside, say where: --pointer /path/to/it" : null);
    }

    private static string Place(string text, JsonSpan span) => DiagnosticText.Place(LinePosition.Of(text, span.Start));
}
