using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Sources.Http;

namespace SchemaGen.Tool.Sources;

/// <summary>An address: a schema, a document or a page.</summary>
/// <param name="address">The address.</param>
/// <param name="fetcher">Fetches it.</param>
/// <param name="name">How the lock names the source.</param>
/// <param name="slug">The slug that the source implies; null where it implies none.</param>
internal sealed class WebSource(Uri address, WebFetcher fetcher, string name, string? slug = null) : ISchemaSource
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string? Slug => slug;

    /// <inheritdoc/>
    public async Task<SourceAnswer?> FetchAsync(string? etag, CancellationToken cancellationToken) =>
        await fetcher.GetAsync(address, new WebRequestOptions(etag), cancellationToken).ConfigureAwait(false) is { } answer
            ? new SourceAnswer(new SourceDocument(address.AbsoluteUri, answer.Bytes, answer.MediaType)) { ETag = answer.ETag }
            : null;
}
