using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Writes the bounds that a description states into the schema of the member, as the keywords that say the same.</summary>
internal static class ProseKeywords
{
    /// <summary>The schema of a member with the bounds of its description; the member itself, where it states none: nearly always.</summary>
    public static JsonMember AddTo(SchemaDocument document, JsonMember member)
    {
        IReadOnlyList<ProseRule> bounds = ProseRules.BoundsOf(document, member);
        return bounds.Count == 0 ? member : AddTo(document, member, bounds);
    }

    private static JsonMember AddTo(SchemaDocument document, JsonMember member, IReadOnlyList<ProseRule> bounds)
    {
        var schema = (JsonObject)member.Value;
        return new JsonMember(member.Name, member.NameSpan, document.Note(schema, (_, of) => new BoundedSchema(With(of, bounds))).Schema);
    }

    /// <summary>The keywords that say what a rule says.</summary>
    /// <param name="bound">A rule of the member's own value.</param>
    /// <param name="type">The type of the values: of integers, a bound that is not itself allowed is the next one.</param>
    /// <param name="span">The span of the words in the file, which the keywords stand for.</param>
    public static IEnumerable<JsonMember> Of(ProseRule bound, string type, JsonSpan span)
    {
        switch (bound.Kind)
        {
            case ProseRuleKind.Range:
                if (bound.Bounds.Minimum is { } minimum)
                {
                    yield return Limit(minimum, bound.Bounds.MinimumIsExclusive, type, span, KeywordNames.Minimum, KeywordNames.ExclusiveMinimum, 1);
                }

                if (bound.Bounds.Maximum is { } maximum)
                {
                    yield return Limit(maximum, bound.Bounds.MaximumIsExclusive, type, span, KeywordNames.Maximum, KeywordNames.ExclusiveMaximum, -1);
                }

                break;
            case ProseRuleKind.OneOf:
                yield return new JsonMember(KeywordNames.Enum, span, new JsonArray(span, bound.Values.Select(value => JsonTree.Parse(value).Root!).ToList()));
                break;
            default:
                yield return new JsonMember(NameOf(bound.Kind), span, new JsonNumber(span, bound.Value!));
                break;
        }
    }

    private static JsonObject With(JsonObject schema, IReadOnlyList<ProseRule> bounds)
    {
        JsonSpan span = schema[KeywordNames.Description]!.Span;
        string type = (schema[KeywordNames.Type] as JsonString)?.Value ?? "";
        List<JsonMember> members = [.. schema.Members];
        foreach (ProseRule bound in bounds)
        {
            members.AddRange(Of(bound, type, span));
        }

        return new JsonObject(schema.Span, members);
    }

    private static JsonMember Limit(string bound, bool isExclusive, string type, JsonSpan span, string inclusive, string exclusive, int step)
    {
        bool isNext = isExclusive && type == "integer" && ExactNumber.Parse(bound) is { IsInteger: true } exact && exact.ToInt64() is not null;
        string text = isNext ? ConstraintMessages.Number(ExactNumber.Parse(bound).ToInt64()!.Value + step) : bound;
        return new JsonMember(isExclusive && !isNext ? exclusive : inclusive, span, new JsonNumber(span, text));
    }

    private static string NameOf(ProseRuleKind kind) => kind switch
    {
        ProseRuleKind.MultipleOf => KeywordNames.MultipleOf,
        ProseRuleKind.MinLength => KeywordNames.MinLength,
        ProseRuleKind.MaxLength => KeywordNames.MaxLength,
        ProseRuleKind.MinItems => KeywordNames.MinItems,
        _ => KeywordNames.MaxItems,
    };

    /// <summary>A schema with its bounds.</summary>
    private sealed class BoundedSchema(JsonObject schema)
    {
        public readonly JsonObject Schema = schema;
    }
}
