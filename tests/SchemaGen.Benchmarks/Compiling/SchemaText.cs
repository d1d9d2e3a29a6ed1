using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.Benchmarks.Compiling;

/// <summary>A schema file as the compiler has it: read from disk already.</summary>
internal sealed class SchemaText(string slug, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path { get; } = "schemas/" + slug + ".json";

    public string Slug { get; } = slug;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
