using SchemaGen.Json;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Sources.Http;

namespace SchemaGen.Tool.Sources;

/// <summary>A model of Replicate: <c>GET /v1/models/{owner}/{name}</c>, whose latest version holds an OpenAPI document.</summary>
/// <param name="model">The owner and the name.</param>
/// <param name="baseAddress">Where Replicate is reached.</param>
/// <param name="key">The key; null where there is none.</param>
/// <param name="fetcher">Fetches it.</param>
internal sealed class ReplicateSource(string model, Uri baseAddress, string? key, WebFetcher fetcher) : ISchemaSource
{
    private const string SchemaPointer = "/latest_version/openapi_schema";
    private const string VersionPointer = "/latest_version/id";
    private const string ExamplePointer = "/default_example/input";

    /// <inheritdoc/>
    public string Name => $"{Platform.Replicate.Scheme}:{model}";

    /// <inheritdoc/>
    public string? Slug => model;

    /// <inheritdoc/>
    public async Task<SourceAnswer?> FetchAsync(string? etag, CancellationToken cancellationToken)
    {
        var address = new Uri(baseAddress, "v1/models/" + string.Join('/', model.Split('/').Select(Uri.EscapeDataString)));
        var options = new WebRequestOptions(etag, key is null ? null : "Bearer " + key, Platform.Replicate.KeyVariable);
        if (await fetcher.GetAsync(address, options, cancellationToken).ConfigureAwait(false) is not { } answer)
        {
            return null;
        }

        var document = new SourceDocument(address.AbsoluteUri, answer.Bytes, answer.MediaType);
        JsonNode json = JsonAnswer.Read(document);
        if (JsonPointer.Resolve(json, SchemaPointer) is not JsonObject)
        {
            throw new ToolFailure($"{document.Name} has no '{SchemaPointer}'", "a model without a published version has no schema");
        }

        return new SourceAnswer(document)
        {
            ETag = answer.ETag,
            Version = JsonPointer.Resolve(json, VersionPointer) is JsonString { Value: var version } ? version : null,
            Pointer = SchemaPointer,
            Example = JsonPointer.Resolve(json, ExamplePointer) is JsonObject example ? document.Content.Substring(example.Span.Start, example.Span.Length) : null,
        };
    }
}
