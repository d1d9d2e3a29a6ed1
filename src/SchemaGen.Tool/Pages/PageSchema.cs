using System.Globalization;
using SchemaGen.Json;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Pages;

/// <summary>Chooses, of the JSON values of a page, the one that is the schema of the input.</summary>
internal static class PageSchema
{
    /// <summary>The most JSON values that a message lists.</summary>
    private const int MostListed = 12;

    /// <param name="page">The page.</param>
    /// <param name="text">Its text, without markup.</param>
    /// <param name="pick">The number of the value that the user wants; null to choose it.</param>
    /// <exception cref="ToolFailure">There is none, or it is not clear which it is.</exception>
    public static ExtractedSchema Choose(SourceDocument page, string text, int? pick)
    {
        IReadOnlyList<JsonBlock> blocks = PageBlocks.Read(text);
        List<ExampleRequest> requests = blocks.Select(ExampleRequest.Of).OfType<ExampleRequest>().ToList();
        List<SchemaCandidate> all = blocks.Where(block => requests.TrueForAll(request => request.Block != block)).Select(SchemaCandidate.Of).OfType<SchemaCandidate>().ToList();
        if (pick is { } number)
        {
            SchemaCandidate picked = all.Find(candidate => candidate.Block.Number == number) ?? throw NotOne(page, blocks, requests, all, number);
            return Extracted(picked, requests, blocks, "you picked it");
        }

        List<SchemaCandidate> candidates = all.DistinctBy(static candidate => JsonText.Write(candidate.Block.Value)).ToList();
        List<SchemaCandidate> fitting = candidates.FindAll(candidate => requests.Exists(request => request.FitsTo(candidate.Members)));
        if (fitting is [var fits])
        {
            return Extracted(fits, requests, blocks, "its members are those of the example request");
        }

        List<SchemaCandidate> inputs = (fitting.Count > 0 ? fitting : candidates).FindAll(static candidate => !candidate.LooksLikeOutput);
        return inputs is [var input] ? Extracted(input, requests, blocks, candidates.Count == 1 ? "it is the only schema of an object on the page" : "the others are schemas of an output")
            : throw (candidates.Count == 0 ? NoSchema(page, text, blocks, requests) : Unclear(page, blocks, requests, all));
    }

    private static ExtractedSchema Extracted(SchemaCandidate candidate, List<ExampleRequest> requests, IReadOnlyList<JsonBlock> blocks, string reason)
    {
        ExampleRequest? example = requests.Find(request => request.FitsTo(candidate.Members)) ?? (requests.Count == 1 ? requests[0] : null);
        return candidate.Schema with
        {
            Reason = string.Create(CultureInfo.InvariantCulture, $"JSON value {candidate.Block.Number} of {blocks.Count} on the page (line {candidate.Block.Line}), because {reason}"),
            Block = candidate.Block.Number,
            Slug = example?.Model,
            Example = example is null ? null : Layout.JsonLayout.Write(example.Block.Text, example.Input).TrimEnd('\n'),
        };
    }

    private static ToolFailure NoSchema(SourceDocument page, string text, IReadOnlyList<JsonBlock> blocks, List<ExampleRequest> requests) => new(
        PageBlocks.Broken(text) is { } broken ? $"{page.Name} holds no JSON Schema of an input, but {broken}"
        : blocks.Count == 0 ? $"{page.Name} is a page without JSON{Title(page)}: a JSON Schema of an input is expected on it" : $"{page.Name} holds no JSON Schema of an input{Title(page)}, but {List(blocks, requests, [])}",
        "save the page as your browser shows it, in case a script writes the schema into it; or name the schema itself: schemagen add <file or address>");

    private static ToolFailure Unclear(SourceDocument page, IReadOnlyList<JsonBlock> blocks, List<ExampleRequest> requests, List<SchemaCandidate> candidates) => candidates.TrueForAll(static candidate => candidate.LooksLikeOutput)
        ? new ToolFailure($"{page.Name} holds the schema of an output only: {List(blocks, requests, candidates)}", $"if it is the input all the same: --pick {candidates[0].Block.Number}")
        : new ToolFailure($"{page.Name} holds {candidates.Count} JSON Schemas of objects, and it is not clear which is the input: {List(blocks, requests, candidates)}", $"say which: --pick {candidates[0].Block.Number}");

    private static ToolFailure NotOne(SourceDocument page, IReadOnlyList<JsonBlock> blocks, List<ExampleRequest> requests, List<SchemaCandidate> candidates, int number) => new(
        (number < 1 || number > blocks.Count ? $"{page.Name} has no JSON value {number}" : $"JSON value {number} of {page.Name} is not the schema of an input") + $"; it holds {List(blocks, requests, candidates)}",
        candidates.Count > 0 ? $"say which: --pick {candidates[0].Block.Number}" : null);

    private static string Title(SourceDocument page) => HtmlText.Is(page.Content) && HtmlText.TitleOf(page.Content) is { } title ? $" (\"{title}\")" : "";

    private static string List(IReadOnlyList<JsonBlock> blocks, List<ExampleRequest> requests, List<SchemaCandidate> candidates)
    {
        IEnumerable<string> lines = blocks.Take(MostListed).Select(block => string.Create(CultureInfo.InvariantCulture, $"\n  {block.Number}  line {block.Line}: {Describe(block, requests, candidates)}"));
        return $"{blocks.Count} JSON {(blocks.Count == 1 ? "value" : "values")}:" + string.Concat(lines) + (blocks.Count > MostListed ? $"\n  and {blocks.Count - MostListed} more" : "");
    }

    private static string Describe(JsonBlock block, List<ExampleRequest> requests, List<SchemaCandidate> candidates) =>
        requests.Find(request => request.Block == block) is { } request ? $"an example request of model '{request.Model}'"
        : candidates.Find(candidate => candidate.Block == block) is { } candidate ? $"{(candidate.LooksLikeOutput ? "the schema of an output" : "a JSON Schema of an object")} with {Names(candidate.Members)}"
        : block.Value is JsonObject json ? $"an object with {Names(json.Members.Select(static member => member.Name))}"
        : "an array";

    private static string Names(IEnumerable<string> names)
    {
        List<string> all = names.ToList();
        return string.Join(", ", all.Take(4).Select(static name => $"'{name}'")) + (all.Count > 4 ? $" and {all.Count - 4} more" : "");
    }
}
