using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Resolving;

/// <summary>The vocabularies that a metaschema chooses by <c>$vocabulary</c> (Core, 8.1.2). The keywords of the others have no meaning.</summary>
internal sealed class VocabularySet
{
    private const string Vocabulary = "/vocab/";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private VocabularySet(JsonObject vocabularies)
    {
        foreach (JsonMember member in vocabularies.Members)
        {
            // https://json-schema.org/draft/2020-12/vocab/validation
            int at = member.Name.IndexOf(Vocabulary, StringComparison.Ordinal);
            if (at >= 0)
            {
                string name = member.Name.Substring(at + Vocabulary.Length);
                _names.Add(name);
                IsOf2019 |= member.Name.Contains("/2019-09/");

                // In 2019-09 one vocabulary has both meanings: required, it is an assertion.
                AssertsFormat |= name == "format-assertion" || (name == KeywordNames.Format && member.Value is JsonBoolean { Value: true });
            }
        }
    }

    /// <summary>Gets whether <c>format</c> is an assertion.</summary>
    public bool AssertsFormat { get; }

    private bool IsOf2019 { get; }

    /// <summary>Reads the vocabularies of a metaschema; null where it does not choose any.</summary>
    public static VocabularySet? Of(JsonObject metaschema) => metaschema[KeywordNames.Vocabulary] is JsonObject vocabularies ? new VocabularySet(vocabularies) : null;

    /// <summary>Whether a keyword that constrains belongs to one of the vocabularies.</summary>
    public bool Has(Keyword keyword) => keyword.Name switch
    {
        // Those of the core are always there; formats and contents are annotations at least.
        KeywordNames.Ref or KeywordNames.DynamicRef or KeywordNames.RecursiveRef
            or KeywordNames.Format or KeywordNames.ContentEncoding or KeywordNames.ContentMediaType or KeywordNames.ContentSchema => true,
        KeywordNames.UnevaluatedItems or KeywordNames.UnevaluatedProperties => _names.Contains(IsOf2019 ? "applicator" : "unevaluated"),
        _ => _names.Contains(keyword.Kind == KeywordKind.Applicator ? "applicator" : "validation"),
    };
}
