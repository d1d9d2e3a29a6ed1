using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>A schema file in memory, with the metadata that the package's targets give it.</summary>
internal sealed class SchemaText(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public string? Slug { get; init; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public string? TypeName { get; init; }

    public string? Namespace { get; init; }

    public string? InputPointer { get; init; }

    public bool IsStrict { get; init; }

    public bool IsInput { get; init; }

    /// <summary>Gets whether the targets have marked the file as an overlay.</summary>
    public bool IsOverlay { get; init; }

    public bool ReadsProse { get; init; } = true;

    /// <summary>Gets the metadata <c>Draft</c>.</summary>
    public string? Draft { get; init; }

    /// <summary>Several items of the file in one value, as the package's targets write them.</summary>
    public string? Items { get; init; }

    public string Content { get; } = text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Content);

    /// <summary>The same file with other contents.</summary>
    public SchemaText With(string text) =>
        new(Path, text) { Slug = Slug, TypeName = TypeName, Namespace = Namespace, InputPointer = InputPointer, IsStrict = IsStrict, IsInput = IsInput, IsOverlay = IsOverlay, ReadsProse = ReadsProse, Draft = Draft, Items = Items };
}
