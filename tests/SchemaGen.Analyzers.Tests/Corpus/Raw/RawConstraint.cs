using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>A keyword of a schema that says which values are allowed.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Places">Where the schema holds, the nearest to the input first; none where the document's dialect ignores the keyword.</param>
internal sealed record RawConstraint(RawSchema Schema, string Keyword, List<RawPlace> Places)
{
    public JsonNode? Value => Schema.Json[Keyword];

    public RawKeywordPlace At => new(Schema.Pointer, Keyword);

    public override string ToString() => $"{Schema.Pointer}/{Keyword}";
}
