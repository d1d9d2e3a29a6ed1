using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Sources;

/// <summary>A file on this machine.</summary>
/// <param name="path">Its full path.</param>
/// <param name="project">The project, to which the lock's path is relative.</param>
internal sealed class FileSource(string path, ModelProject project) : ISchemaSource
{
    /// <inheritdoc/>
    public string Name => project.NameOf(path);

    /// <inheritdoc/>
    public string? Slug => null;

    /// <inheritdoc/>
    public Task<SourceAnswer?> FetchAsync(string? etag, CancellationToken cancellationToken) =>
        Task.FromResult<SourceAnswer?>(new SourceAnswer(new SourceDocument(Name, SafeFile.Read(path, Name))));
}
