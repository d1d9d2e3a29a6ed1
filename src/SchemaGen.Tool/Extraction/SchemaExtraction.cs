using SchemaGen.Json;
using SchemaGen.Schemas.Locating;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Pages;

namespace SchemaGen.Tool.Extraction;

/// <summary>Finds the schema of an input in what a source gave, whatever form that has.</summary>
internal static class SchemaExtraction
{
    /// <param name="document">What the source gave.</param>
    /// <param name="pointer">The JSON Pointer to the input that the user wants; null to find it.</param>
    /// <param name="pick">The number of the JSON value of a page that the user wants; null to choose it.</param>
    /// <param name="keepsDocument">Whether a document is kept whole, also where the input could stand by itself.</param>
    /// <exception cref="ToolFailure">There is none, or it is not clear which it is.</exception>
    public static ExtractedSchema Extract(SourceDocument document, string? pointer, int? pick, bool keepsDocument = false)
    {
        if (document.Content.AsSpan().Trim("\uFEFF \t\r\n").IsEmpty)
        {
            throw new ToolFailure($"{document.Name} is empty");
        }

        return FormOf(document) switch
        {
            DocumentForm.Html => PageSchema.Choose(document, HtmlText.Of(document.Content), pick),
            DocumentForm.Yaml => JsonDocumentSchema.Extract(new SourceDocument(document.Name, YamlJson.Convert(document)), pointer, "converted from YAML", keepsDocument),
            DocumentForm.Page => PageSchema.Choose(document, document.Content, pick),
            _ => JsonDocumentSchema.Extract(document, pointer, null, keepsDocument),
        };
    }

    private static DocumentForm FormOf(SourceDocument document)
    {
        string text = document.Content;
        char first = text.AsSpan().TrimStart("\uFEFF \t\r\n")[0];
        bool saysJson = document.HasExtension(".json") || document.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
        if (HtmlText.Is(text) || (document.MediaType is "text/html" or "application/xhtml+xml" && first == '<'))
        {
            return DocumentForm.Html;
        }

        if (first is '{' or '[' && (saysJson || JsonTree.Parse(text).IsValid))
        {
            return DocumentForm.Json;
        }

        bool saysYaml = document.HasExtension(".yaml", ".yml") || document.MediaType?.EndsWith("yaml", StringComparison.OrdinalIgnoreCase) == true;
        return saysYaml || (!document.HasExtension(".md", ".markdown", ".txt") && YamlText.Is(document.Name, text) && YamlJson.IsMapping(text)) ? DocumentForm.Yaml
            : saysJson ? DocumentForm.Json
            : DocumentForm.Page;
    }

    private enum DocumentForm
    {
        Json,
        Yaml,
        Html,
        Page,
    }
}
