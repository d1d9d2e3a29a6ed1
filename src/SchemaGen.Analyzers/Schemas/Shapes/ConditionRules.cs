using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Makes rules of the keywords that ask for more schemas at one place (Core, 10.2), whatever the schemas are about.</summary>
/// <param name="schema">The schema that the keywords stand in, composed.</param>
/// <param name="read">What a further schema asks; null where that is more than a condition can say.</param>
internal sealed class ConditionRules(SchemaNode schema, Func<JsonNode, Condition?> read)
{
    /// <summary>Whether the keyword is read here.</summary>
    public static bool Reads(string keyword) => (KeywordTable.ReadersOf(keyword) & KeywordReaders.Value) != 0;

    /// <summary>The schema that the keyword stands in, as it stands in the file.</summary>
    public static SchemaNode Around(SchemaNode schema, JsonMember keyword) =>
        JsonLocation.ObjectAround(schema.Document.Documents.Of(keyword.NameSpan).Root, keyword.NameSpan) is { } around ? new SchemaNode(around, schema.LocationOf(keyword.NameSpan), schema.Document) : schema;

    /// <summary>The rules that the keyword makes; null where it says more than they could, or allows nothing at all.</summary>
    public List<ConditionRule>? Of(JsonMember keyword) => Useful(keyword switch
    {
        { Name: KeywordNames.Not } => read(keyword.Value) is { } condition ? [Always(keyword, Condition.Not(condition))] : null,
        { Name: KeywordNames.AnyOf or KeywordNames.OneOf } => AlternativesOf(keyword) is { } parts ? [Always(keyword, Joined(keyword.Name, parts))] : null,
        { Name: KeywordNames.If } => OfIf(keyword),

        // Told, or without effect, with the `if` that they belong to.
        _ => [],
    });

    public Condition[]? AlternativesOf(JsonMember keyword) =>
        keyword.Value is JsonArray { Items: { Count: > 0 } items } ? ConditionParts.All(items.Select(read)) : null;

    public static Condition Joined(string keyword, Condition[] alternatives) => keyword == KeywordNames.AnyOf ? Condition.Any(alternatives) : new OneCondition(alternatives.ToEquatableArray());

    public static ConditionRule Always(JsonMember keyword, Condition condition) => new(keyword.Name, Condition.True, condition);

    /// <summary>A rule for each thing that is asked, so that a violation names it; null where one allows nothing, which nobody can mean.</summary>
    public static List<ConditionRule>? Useful(List<ConditionRule>? rules)
    {
        List<ConditionRule>? all = rules?.SelectMany(Split).ToList();
        return all is null || all.Exists(static rule => rule.Asked == Condition.False) ? null : all.FindAll(static rule => rule.Asked != Condition.True && rule.Where != Condition.False);
    }

    /// <summary>What allows nothing where something is so asks that it is not so.</summary>
    private static IEnumerable<ConditionRule> Split(ConditionRule rule) => rule.Asked switch
    {
        AnyCondition { Parts.Count: 0 } => [rule with { Where = Condition.True, Asked = Condition.Not(rule.Where) }],
        AllCondition { Parts: { Count: > 0 } parts } => parts.Select(part => rule with { Asked = part }),
        _ => [rule],
    };

    private List<ConditionRule>? OfIf(JsonMember keyword)
    {
        // In a composed schema there may be several, each with a `then` of its own.
        SchemaNode around = Around(schema, keyword);
        (JsonNode? then, JsonNode? otherwise) = (around.Json[KeywordNames.Then], around.Json[KeywordNames.Else]);
        if (then is null && otherwise is null)
        {
            return [];
        }

        return read(keyword.Value) is { } condition && OfOptional(then) is { } first && OfOptional(otherwise) is { } second
            ? [new ConditionRule(KeywordNames.Then, condition, first), new ConditionRule(KeywordNames.Else, Condition.Not(condition), second)]
            : null;
    }

    private Condition? OfOptional(JsonNode? asked) => asked is null ? Condition.True : read(asked);
}
