using SchemaGen.Tool.Documents;

namespace SchemaGen.Tool.Sources;

/// <summary>A place that a schema comes from, and can be asked for again.</summary>
internal interface ISchemaSource
{
    /// <summary>Gets how the lock names it, so that it is found again from any machine.</summary>
    string Name { get; }

    /// <summary>Gets the slug that the source itself implies; null where what it gives, or the user, says it.</summary>
    string? Slug { get; }

    /// <summary>Fetches what the source has.</summary>
    /// <param name="etag">The <c>ETag</c> of what is known; null to get it whatever it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the source has; null where that is what is known.</returns>
    /// <exception cref="Failures.ToolFailure">It could not be fetched.</exception>
    Task<SourceAnswer?> FetchAsync(string? etag, CancellationToken cancellationToken);
}

/// <summary>What a source gave.</summary>
/// <param name="Document">A schema, a document that holds one, or a page.</param>
internal sealed record SourceAnswer(SourceDocument Document)
{
    /// <summary>Gets the <c>ETag</c>; null where there is none.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the vendor's id of the version; null where there is none.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the JSON Pointer of the schema in the document, where the source knows it; null to find it.</summary>
    public string? Pointer { get; init; }

    /// <summary>Gets an input that the vendor shows, as JSON; null where there is none.</summary>
    public string? Example { get; init; }

    /// <summary>Gets the sources of the files that the schema refers to, which belong beside it.</summary>
    public IReadOnlyList<ISchemaSource> Companions { get; init; } = [];
}
