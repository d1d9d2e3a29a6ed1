namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>A source file of the analyzers or the code fixes.</summary>
/// <param name="Path">The path below <c>src</c>, with slashes.</param>
/// <param name="Namespace">The namespace that the file declares.</param>
internal sealed record SourceFile(string Path, string Namespace)
{
    /// <summary>The namespaces that the file refers to, of other assemblies too.</summary>
    public required IReadOnlySet<string> Namespaces { get; init; }

    /// <summary>The source files that declare what the file refers to.</summary>
    public required IReadOnlySet<string> Files { get; init; }

    /// <summary>The types that the file declares, and the files that declare parts of them.</summary>
    public required IReadOnlySet<string> Parts { get; init; }
}
