using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Finds the place of each schema.</summary>
/// <param name="document">The document.</param>
/// <param name="strict">Whether the declared dialect is taken by the letter.</param>
/// <param name="scopes">The dynamic scopes; null where they are not followed.</param>
internal sealed class Places(SchemaDocument document, bool strict, DynamicScopes? scopes)
{
    // Most documents have one.
    private readonly List<KeyValuePair<SchemaDialect, DialectRules>> _rules = [];

    private Place? _last;

    /// <summary>The place of the schema that is written first, or that a reference leads to.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="scope">The scope of the reference.</param>
    /// <param name="isReferred">Whether a reference leads there, so that the resources of its document are known.</param>
    public Place Of(JsonNode schema, DynamicScope? scope, bool isReferred) => At(
        isReferred ? document.References.Resources.Around(schema.Span).Dialect : document.Documents.Of(schema.Span).Dialect,
        scopes?.Enter(scope ?? scopes.Outermost, schema.Span));

    /// <summary>The place of a schema inside another: that of the other, unless it is a resource of its own.</summary>
    public Place Inside(Place place, JsonObject schema)
    {
        bool isResource = false;
        DialectRules rules = place.Rules;
        foreach (JsonMember member in schema.Members)
        {
            if (member.Name == KeywordNames.Dialect && member.Value is JsonString && schema != document.Documents.Of(schema.Span).Root)
            {
                rules = RulesOf(SchemaDialect.Of(schema));
            }

            isResource |= member.Name is KeywordNames.Id or KeywordNames.IdOfDraft4;
        }

        return At(rules, isResource && scopes is not null ? scopes.Enter(place.Scope!, schema.Span) : place.Scope);
    }

    private Place At(SchemaDialect dialect, DynamicScope? scope) => At(RulesOf(dialect), scope);

    private Place At(DialectRules rules, DynamicScope? scope) => _last is not null && _last.Rules == rules && _last.Scope == scope ? _last : _last = new Place(rules, scope);

    private DialectRules RulesOf(SchemaDialect dialect)
    {
        foreach (KeyValuePair<SchemaDialect, DialectRules> known in _rules)
        {
            if (known.Key.Equals(dialect))
            {
                return known.Value;
            }
        }

        DialectRules rules = dialect.Metaschema is null ? new DialectRules(dialect, null, strict) : OfMetaschema(dialect);
        _rules.Add(new KeyValuePair<SchemaDialect, DialectRules>(dialect, rules));
        return rules;
    }

    /// <summary>What keywords mean by a metaschema that is a file of the project; where it is not, it is taken for one of the newest draft.</summary>
    private DialectRules OfMetaschema(SchemaDialect dialect)
    {
        var address = new JsonString(document.Root.Span, dialect.Metaschema!);
        if (document.References.Find(address) is not JsonObject metaschema)
        {
            return new DialectRules(dialect, null, strict);
        }

        // The metaschema of a metaschema does not matter: the draft of its words does.
        SchemaDialect words = SchemaDialect.Of(metaschema);
        return new DialectRules(dialect with { Dialect = words.Dialect, IgnoresSiblings = words.IgnoresSiblings, IsDeclared = words.IsDeclared }, VocabularySet.Of(metaschema), strict);
    }
}
