using SchemaGen.Analyzers.Tests.Corpus.Raw;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>What SG0008 names in a file.</summary>
internal sealed class NamedConstraints(string text, IEnumerable<SchemaDiagnostic> faults)
{
    private readonly JsonNode _root = JsonTree.Parse(text).Root!;
    private readonly List<JsonSpan> _named = faults.Where(static fault => fault.Id == "SG0008").Select(static fault => fault.Span).ToList();

    /// <summary>Whether the keyword is named, or what it holds, as the names that <c>required</c> lists.</summary>
    public bool Names(RawKeywordPlace keyword)
    {
        JsonMember? member = (JsonPointer.Resolve(_root, keyword.Pointer) as JsonObject)?.Member(keyword.Keyword);
        return member is not null && _named.Exists(span =>
            span == member.NameSpan || span == member.Value.Span || (member.Value is JsonArray { Items: var items } && items.Any(item => item.Span == span)));
    }
}
