using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Sources.Http;

namespace SchemaGen.Tool.Sources;

/// <summary>A task of Hugging Face: the specification of its input, with the file of definitions that it refers to.</summary>
/// <param name="task">The task, or the name of the file of definitions.</param>
/// <param name="baseAddress">The folder of the tasks.</param>
/// <param name="fetcher">Fetches it.</param>
internal sealed class HuggingFaceSource(string task, Uri baseAddress, WebFetcher fetcher) : ISchemaSource
{
    private const string Definitions = "common-definitions";

    /// <inheritdoc/>
    public string Name => $"{Platform.HuggingFace.Scheme}:{task}";

    /// <inheritdoc/>
    public string? Slug => task;

    /// <inheritdoc/>
    public async Task<SourceAnswer?> FetchAsync(string? etag, CancellationToken cancellationToken)
    {
        var address = new Uri(baseAddress, task == Definitions ? Definitions + ".json" : $"{Uri.EscapeDataString(task)}/spec/input.json");
        if (await fetcher.GetAsync(address, new WebRequestOptions(etag), cancellationToken).ConfigureAwait(false) is not { } answer)
        {
            return null;
        }

        var document = new SourceDocument(address.AbsoluteUri, answer.Bytes, answer.MediaType);
        bool needsDefinitions = References.In(JsonAnswer.Read(document)).Exists(static reference => reference.Value.Contains(Definitions, StringComparison.Ordinal) && reference.Value[0] != '#');
        return new SourceAnswer(document)
        {
            ETag = answer.ETag,
            Pointer = "",
            Companions = needsDefinitions && task != Definitions ? [new HuggingFaceSource(Definitions, baseAddress, fetcher)] : [],
        };
    }
}
