using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>Merges schemas that must all hold into one: the tighter bounds, all listed names, and the values that all of them allow.</summary>
internal sealed class SchemaMerger(SchemaDocument document)
{
    private readonly Dictionary<(JsonObject, JsonObject), JsonObject> _pairs = [];

    /// <param name="schema">The schema that is composed.</param>
    /// <param name="own">Its own keywords. Their annotations take precedence over those of the parts.</param>
    /// <param name="parts">What else must hold.</param>
    public JsonObject Merge(JsonObject schema, List<JsonMember> own, IReadOnlyList<JsonObject> parts)
    {
        var merged = new MemberList();
        var properties = new MergedProperties();
        foreach (JsonMember member in WithNumericBounds(own))
        {
            Add(merged, properties, member);
        }

        foreach (JsonObject part in parts)
        {
            IReadOnlyList<JsonMember> members = WithNumericBounds(part.Members);
            CloseOver(merged, properties, part);
            foreach (JsonMember member in members)
            {
                Add(merged, properties, member);
            }
        }

        if (properties.IsOfSeveral)
        {
            merged.Replace(properties.Keyword!, new JsonMember(properties.Keyword!.Name, properties.Keyword.NameSpan, properties.ToObject()));
        }

        return new JsonObject(schema.Span, merged.Members);
    }

    private void Add(MemberList merged, MergedProperties properties, JsonMember member)
    {
        if (member is { Name: KeywordNames.Properties, Value: JsonObject declared } && (merged.Find(member.Name) is null || properties.Keyword is not null))
        {
            if (properties.Keyword is null)
            {
                merged.Add(member);
            }

            AddAll(properties, member, declared);
        }
        else if (merged.Find(member.Name) is not { } known)
        {
            merged.Add(member);
        }
        else if (KeywordTable.MergeOf(member.Name) is var rule && rule == MergeRule.KeptTwice)
        {
            // A member that is reached by two paths is one.
            if (!merged.Members.Contains(member))
            {
                merged.Add(member);
            }
        }
        else if (rule != MergeRule.First && !ReferenceEquals(known, member) && Join(rule, known, member) is { } joined && !ReferenceEquals(joined, known.Value))
        {
            merged.Replace(known, new JsonMember(known.Name, ReferenceEquals(joined, member.Value) ? member.NameSpan : known.NameSpan, joined));
        }
    }

    /// <summary>The value that is equivalent to both; null where one stays and the other was reported.</summary>
    private JsonNode? Join(MergeRule rule, JsonMember known, JsonMember other)
    {
        switch (rule, known.Value, other.Value)
        {
            case (MergeRule.Greatest, JsonNumber left, JsonNumber right):
                return KeywordValues.IsGreater(right, left) ? right : left;
            case (MergeRule.Least, JsonNumber left, JsonNumber right):
                return KeywordValues.IsGreater(left, right) ? right : left;
            case (MergeRule.CommonTypes, _, _) when KeywordValues.CommonTypes(known.Value, other.Value) is { } types:
                return types;
            case (MergeRule.CommonValues, JsonArray left, JsonArray right) when KeywordValues.Common(left, right) is { } values:
                return values;
            case (MergeRule.AllNames, JsonArray left, JsonArray right):
                return KeywordValues.Union(left, right);
            case (MergeRule.Either, JsonBoolean left, JsonBoolean right):
                return left.Value ? left : right;
            case (MergeRule.BothSchemasOfEach, JsonObject left, JsonObject right):
                return Union(left, right, Both);
            case (MergeRule.AllNamesOfEach, JsonObject left, JsonObject right):
                return Union(left, right, static (first, second) => first is JsonArray one && second is JsonArray two ? KeywordValues.Union(one, two) : null);
            case (MergeRule.BothSchemas, _, _) when Both(known.Value, other.Value) is { } both:
                return both;
            case (MergeRule.CommonMultiple, JsonNumber left, JsonNumber right) when KeywordValues.CommonMultiple(left, right) is { } factor:
                return factor;
            case var _ when JsonEquality.AreEqual(known.Value, other.Value):
                return known.Value;
            case var _ when KeywordTable.IsSilent(other.Name):
                return null;
            case (MergeRule.CommonTypes or MergeRule.CommonValues or MergeRule.Constant, _, _):
                document.Diagnostics.AddContradiction(
                    other.Value,
                    $"'{other.Name}' of {document.LocationOf(other.NameSpan).Quoted()} is {NodeWords.Describe(other.Value)}, but another part of the same schema says {NodeWords.Describe(known.Value)}");
                return null;
            default:
                document.Diagnostics.LeaveToEvaluator(
                    other.Value,
                    $"'{other.Name}' of {document.LocationOf(other.NameSpan).Quoted()} is left to the evaluator: another part of the same schema says {NodeWords.Describe(known.Value)}");
                return null;
        }
    }

    private JsonObject Union(JsonObject left, JsonObject right, Func<JsonNode, JsonNode, JsonNode?> both)
    {
        var union = new MemberList(left.Members);
        AddAll(union, right, both);
        return new JsonObject(left.Span, union.Members);
    }

    private void AddAll(MergedProperties properties, JsonMember keyword, JsonObject declared)
    {
        if (properties.Keyword is null)
        {
            properties.Begin(keyword, declared);
        }
        else if (!ReferenceEquals(properties.Keyword, keyword))
        {
            properties.IsOfSeveral = true;
            AddAll(properties.Members, declared, Both);
        }
    }

    private void AddAll(MemberList union, JsonObject others, Func<JsonNode, JsonNode, JsonNode?> both)
    {
        foreach (JsonMember member in others.Members)
        {
            if (union.Find(member.Name) is not { } known)
            {
                union.Add(member);
            }
            else if (both(known.Value, member.Value) is { } value)
            {
                union.Replace(known, new JsonMember(known.Name, known.NameSpan, value));
            }
            else
            {
                document.Diagnostics.LeaveToEvaluator(
                    member.Value, $"{document.LocationOf(member.Value.Span).Quoted()} is left to the evaluator: another part of the same schema says {NodeWords.Describe(known.Value)}");
            }
        }
    }

    /// <summary>A schema that requires what both require. The same two give the same one, so that merging objects which refer to each other terminates.</summary>
    private JsonNode? Both(JsonNode left, JsonNode right)
    {
        switch (left, right)
        {
            case (JsonBoolean { Value: var isAllowed }, JsonObject or JsonBoolean):
                return isAllowed ? right : left;
            case (JsonObject, JsonBoolean { Value: var isAllowed }):
                return isAllowed ? left : right;
            case (JsonObject one, JsonObject two):
                if (!_pairs.TryGetValue((one, two), out JsonObject? both))
                {
                    both = new JsonObject(one.Span, [new JsonMember(KeywordNames.AllOf, one.Span, new JsonArray(one.Span, [one, two]))]);
                    _pairs.Add((one, two), both);
                }

                return both;
            default:
                return null;
        }
    }

    /// <summary>Converts draft 4's <c>"minimum": 1, "exclusiveMinimum": true</c> to a number in <c>exclusiveMinimum</c>: the pair must not be separated.</summary>
    private static IReadOnlyList<JsonMember> WithNumericBounds(IReadOnlyList<JsonMember> members) =>
        members.Any(IsFlag)
            ? members
                .Where(static member => !IsFlag(member))
                .Select(member => member.Name switch
                {
                    KeywordNames.Minimum when IsStrict(members, KeywordNames.ExclusiveMinimum) => new JsonMember(KeywordNames.ExclusiveMinimum, member.NameSpan, member.Value),
                    KeywordNames.Maximum when IsStrict(members, KeywordNames.ExclusiveMaximum) => new JsonMember(KeywordNames.ExclusiveMaximum, member.NameSpan, member.Value),
                    _ => member,
                })
                .ToList()
            : members;

    private static bool IsFlag(JsonMember member) => member is { Name: KeywordNames.ExclusiveMinimum or KeywordNames.ExclusiveMaximum, Value: JsonBoolean };

    private static bool IsStrict(IReadOnlyList<JsonMember> members, string keyword) => members.Any(member => member.Name == keyword && member.Value is JsonBoolean { Value: true });

    /// <summary>Closes the merged schema: <c>additionalProperties</c> applies to the members of its own part only, and a record knows those of the whole.</summary>
    private void CloseOver(MemberList merged, MergedProperties properties, JsonObject part)
    {
        if (part.Member(KeywordNames.AdditionalProperties) is { Value: not JsonBoolean { Value: true } } additional)
        {
            Report(additional, properties.Members.Members, name => (part[KeywordNames.Properties] as JsonObject)?.Member(name) is not null);
        }

        if (merged.Find(KeywordNames.AdditionalProperties) is { Value: not JsonBoolean { Value: true } } known)
        {
            Report(known, (part[KeywordNames.Properties] as JsonObject)?.Members ?? [], name => properties.Members.Find(name) is not null);
        }

        void Report(JsonMember additional, IReadOnlyList<JsonMember> others, Func<string, bool> isDeclared)
        {
            if (others.FirstOrDefault(member => !isDeclared(member.Name)) is { } stranger)
            {
                document.Diagnostics.LeaveToEvaluator(
                    additional.Value,
                    $"'additionalProperties' of {document.LocationOf(additional.NameSpan).Quoted()} is left to the evaluator for '{stranger.Name}', which another part of the same schema declares");
            }
        }
    }

    /// <summary>The members that the parts declare. Each is added once, however many parts there are.</summary>
    private sealed class MergedProperties
    {
        /// <summary>The first <c>properties</c>; null while there is none.</summary>
        public JsonMember? Keyword { get; private set; }

        public bool IsOfSeveral { get; set; }

        public MemberList Members { get; private set; } = new();

        public void Begin(JsonMember keyword, JsonObject declared)
        {
            Keyword = keyword;
            Members = new MemberList(declared.Members);
        }

        public JsonObject ToObject() => new(Keyword!.Value.Span, Members.Members);
    }
}
