using SchemaGen.Json;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Layout;

namespace SchemaGen.Tool.Sources;

/// <summary>Reads what an API answers, which is JSON whatever the status says: some serve a page of their own with status 200.</summary>
internal static class JsonAnswer
{
    /// <exception cref="ToolFailure">It is something else.</exception>
    public static JsonNode Read(SourceDocument document)
    {
        JsonReadResult json = JsonTree.Parse(document.Content);
        if (json is { IsValid: true, Root: { } root })
        {
            return root;
        }

        string start = document.Content.TrimStart();
        if (start.StartsWith('<'))
        {
            throw new ToolFailure($"{document.Name} answered with a page, and JSON is expected{(Pages.HtmlText.TitleOf(start) is { } title ? $": \"{title}\"" : "")}", "a sign-in page or a proxy may stand in between");
        }

        (int line, int column) = LinePosition.Of(document.Content, json.Diagnostics[0].Span.Start);
        throw new ToolFailure($"{document.Name}({line},{column}): the answer is not valid JSON: {json.Diagnostics[0].Message}");
    }
}
