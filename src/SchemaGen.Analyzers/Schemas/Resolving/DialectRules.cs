using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Resolving;

/// <summary>What the keywords of a document mean by the dialect that it declares.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="vocabularies">The vocabularies of a metaschema of its own; null where the document has none.</param>
/// <param name="strict">Whether the dialect is taken by the letter.</param>
internal sealed class DialectRules(SchemaDialect dialect, VocabularySet? vocabularies, bool strict)
{
    /// <summary>Gets the declared dialect.</summary>
    public SchemaDialect Declared => dialect;

    /// <summary>Gets whether the dialect is taken by the letter.</summary>
    public bool IsStrict => strict;

    /// <summary>Gets whether the keywords beside <c>$ref</c> are ignored.</summary>
    public bool IgnoresSiblings => dialect.IgnoresSiblings;

    /// <summary>Gets whether each keyword means what draft 2020-12 says, whatever the document declares: nearly always.</summary>
    private bool TakesAll { get; } = vocabularies is null && !dialect.IsDeclared;

    /// <summary>Gets whether <c>format</c> is an assertion: up to draft 7 it is; from 2019-09 on it is an annotation, unless a vocabulary says otherwise (Validation, 7.2).</summary>
    public bool AssertsFormat { get; } = !strict || !dialect.IsDeclared || dialect.Dialect is not (Dialects.Draft2019 or Dialects.Draft2020) || vocabularies is { AssertsFormat: true };

    /// <summary>Whether a keyword has a meaning.</summary>
    public bool Has(string keyword) => TakesAll || Has(KeywordTable.Find(keyword)!);

    /// <summary>Whether a keyword has a meaning.</summary>
    public bool Has(Keyword keyword)
    {
        if (TakesAll || !keyword.Constrains)
        {
            return true;
        }

        if (vocabularies is not null && !vocabularies.Has(keyword))
        {
            return false;
        }

        // Later drafts let an implementation read `dependencies` all the same (Validation of 2019-09, appendix).
        return (keyword.Dialects & dialect.Dialect) != 0 || keyword.Name == KeywordNames.Dependencies
            || (!strict && keyword.Name is not (KeywordNames.MinContains or KeywordNames.MaxContains));
    }
}
