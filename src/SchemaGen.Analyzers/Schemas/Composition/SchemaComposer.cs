using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>
/// Combines a schema and what it is composed of into one: the target of <c>$ref</c>, the parts of <c>allOf</c>, and alternatives of which one is
/// null or all are lists of values. Other alternatives stay as they are.
/// </summary>
internal sealed class SchemaComposer(SchemaDocument document, bool isStrict)
{
    /// <summary>The deepest nesting of references that is followed. No vendor has more than three in a row.</summary>
    private const int Deepest = 256;

    private readonly Dictionary<JsonObject, ComposedSchema> _known = [];
    private readonly Dictionary<JsonObject, ComposedSchema> _plain = [];
    private readonly HashSet<JsonObject> _open = [];
    private SchemaMerger? _merger;
    private AlternativeMembers? _members;

    /// <summary>Whether the schema consists of more than its own keywords.</summary>
    public static bool IsComposed(JsonObject schema)
    {
        foreach (JsonMember member in schema.Members)
        {
            if ((KeywordTable.ReadersOf(member.Name) & KeywordReaders.Composition) != 0 || AlternativeMembers.Holds(member))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Combines the schema and everything that it is composed of; returns the schema itself, where there is nothing to combine.</summary>
    public SchemaNode Compose(SchemaNode schema) =>
        (IsComposed(schema.Json) ? Compose(schema.Json) : ReadAlone(schema.Json)) is var composed && ReferenceEquals(composed.Json, schema.Json) ? schema : schema.With(composed);

    /// <summary>Composes the schema of an input: an object even where only its alternatives have members.</summary>
    public SchemaNode ComposeInput(SchemaNode schema)
    {
        SchemaNode composed = Compose(schema);
        if (!IsComposed(schema.Json))
        {
            return composed;
        }

        return composed.WithoutTrail(WithAlternatives(composed.Json));
    }

    /// <summary>Combines the schema and everything that it is composed of.</summary>
    public ComposedSchema Compose(JsonObject schema)
    {
        if (_known.TryGetValue(schema, out ComposedSchema? known))
        {
            return known;
        }

        if (!IsComposed(schema))
        {
            return ReadAlone(schema);
        }

        _open.Add(schema);
        ComposedSchema composed = Read(schema);
        if (composed.Json[KeywordNames.Properties] is JsonObject { Members.Count: > 0 })
        {
            composed = composed with { Json = WithAlternatives(composed.Json) };
        }

        _open.Remove(schema);
        _known.Add(schema, composed);
        return composed;
    }

    /// <summary>Adds to the schema of an object the members that only its alternatives declare.</summary>
    public JsonObject WithAlternatives(JsonObject composed) =>
        (_members ??= new AlternativeMembers(alternative => Compose(alternative).Json, IsOpen, isStrict)).AddTo(composed);

    /// <summary>A schema that is composed of nothing, as it is plainly meant.</summary>
    private ComposedSchema ReadAlone(JsonObject schema)
    {
        if (_plain.TryGetValue(schema, out ComposedSchema? known))
        {
            return known;
        }

        var alone = new ComposedSchema(PlainSchema.Of(schema, ReportPlain), AllowsNull: false, schema, IsReference: false, HasParts: false);
        if (!ReferenceEquals(alone.Json, schema))
        {
            _plain.Add(schema, alone);
        }

        return alone;
    }

    /// <summary>Reports a value that is read as another. What draft 3 has in properties is no fault there; API Discovery writes all bounds as texts.</summary>
    private void ReportPlain(JsonMember keyword, JsonNode value, string reason)
    {
        SchemaDialect dialect = document.Documents.Of(value.Span).Dialect;
        if (!dialect.IsDiscovery && !(keyword is { Name: KeywordNames.Required or KeywordNames.Dependencies } && dialect.Dialect == Dialects.Draft3))
        {
            document.Diagnostics.AddImpossible(value, $"'{keyword.Name}' of {LocationOf(keyword)} {(ReferenceEquals(keyword.Value, value) ? "is" : "holds")} {NodeWords.Describe(value)}, {reason}");
        }
    }

    private ComposedSchema Read(JsonObject schema)
    {
        var own = new List<JsonMember>();
        var parts = new List<ComposedSchema>();
        bool isReference = true;
        bool allowsNull = false;
        bool isAlone = document.Documents.Of(schema.Span).Dialect.IgnoresSiblings && schema[KeywordNames.Ref] is JsonString;
        foreach (JsonMember member in PlainSchema.Of(schema, ReportPlain).Members)
        {
            if (member.Name == KeywordNames.Ref)
            {
                AddReference(member, parts);
            }
            else if (isAlone)
            {
                AddIgnored(member, own);
            }
            else if (member is { Name: KeywordNames.AllOf, Value: JsonArray { Items.Count: > 0 } all })
            {
                foreach (JsonNode item in all.Items)
                {
                    AddPart(member, item, parts);
                }
            }
            else if (AlternativesReader.IsAlternatives(member) && AlternativesReader.Read(member, Compose, IsOpen) is { } one)
            {
                if (one.Overlaps && member.Name == KeywordNames.OneOf)
                {
                    document.Diagnostics.LeaveToEvaluator(new SchemaNode(schema, document.LocationOf(member.NameSpan), document), member, "a value may satisfy two of its schemas");
                }

                allowsNull |= one.AllowsNull;
                AddPart(member, one.Schema, parts);
            }
            else if (member.Name == KeywordNames.AllOf)
            {
                document.Diagnostics.AddImpossible(member.Value, $"'allOf' of {LocationOf(member)} is {NodeWords.Describe(member.Value)}, but it must be an array of at least one schema");
            }
            else
            {
                allowsNull |= member is { Name: KeywordNames.Nullable, Value: JsonBoolean { Value: true } };
                isReference &= member.Name == KeywordNames.Nullable || KeywordTable.IsSilent(member.Name);
                own.Add(member);
            }
        }

        return Combine(schema, own, parts, isReference, allowsNull);
    }

    private ComposedSchema Combine(JsonObject schema, List<JsonMember> own, List<ComposedSchema> parts, bool isReference, bool allowsNull)
    {
        // A repeated part adds nothing.
        List<ComposedSchema> distinct = parts.GroupBy(static part => part.Identity).Select(static group => group.First()).ToList();
        bool isNullable = allowsNull || distinct.Any(static part => part.AllowsNull);
        bool excludesNull = !IsNullable(own)
            && (ExcludesNull(own) || (!allowsNull && distinct.Any(static part => !part.AllowsNull && !IsNullable(part.Json.Members) && ExcludesNull(part.Json.Members))));
        List<JsonObject> merged = distinct.ConvertAll(static part => part.Json);
        if (!(isReference && merged.Count == 1) && merged.Exists(HasUnevaluated))
        {
            // It speaks of what its own part evaluates, and marks for the others what it evaluates itself: merged it would mean something else.
            merged = merged.ConvertAll(part => new JsonObject(part.Span, WithoutUnevaluated(part.Members)));
            own = WithoutUnevaluated(own);
        }

        JsonObject json = (_merger ??= new SchemaMerger(document)).Merge(schema, own, merged);
        if (excludesNull && IsNullable(json.Members))
        {
            // One part allows null, another does not: both must hold.
            json = new JsonObject(json.Span, json.Members.Where(static member => member.Name != KeywordNames.Nullable).ToList());
        }

        return isReference && distinct is [var single]
            ? new ComposedSchema(json, isNullable && !excludesNull, single.Identity, single.IsReference, HasParts: true)
            : new ComposedSchema(json, isNullable && !excludesNull, schema, IsReference: false, HasParts: parts.Count > 0);
    }

    private static bool HasUnevaluated(JsonObject part) => part.Members.Any(static member => IsUnevaluated(member.Name));

    private static bool IsUnevaluated(string keyword) => keyword is KeywordNames.UnevaluatedProperties or KeywordNames.UnevaluatedItems;

    private List<JsonMember> WithoutUnevaluated(IReadOnlyList<JsonMember> members)
    {
        foreach (JsonMember member in members.Where(static member => IsUnevaluated(member.Name)))
        {
            document.Diagnostics.LeaveToEvaluator(member.Value, $"'{member.Name}' of {LocationOf(member)} is left to the evaluator: it stands in a part of a schema");
        }

        return members.Where(static member => !IsUnevaluated(member.Name)).ToList();
    }

    private static bool IsNullable(IReadOnlyList<JsonMember> members) => members.Any(static member => member is { Name: KeywordNames.Nullable, Value: JsonBoolean { Value: true } });

    private static bool ExcludesNull(IReadOnlyList<JsonMember> members) => members.Any(static member => member.Name == KeywordNames.Type && member.Value switch
    {
        JsonString { Value: var type } => type != "null",
        JsonArray { Items: var types } => !types.Any(static type => type is JsonString { Value: "null" }),
        _ => false,
    });

    private void AddReference(JsonMember reference, List<ComposedSchema> parts)
    {
        switch (document.References.Resolve(reference))
        {
            case JsonObject target when _open.Contains(target):
                document.References.ReportUnresolved(reference, "leads back here without an object between");
                break;
            case JsonObject when _open.Count > Deepest:
                document.References.ReportUnresolved(reference, ConstraintMessages.Format("is reached by more than {0} references in a row", Deepest));
                break;
            case JsonObject target:
                parts.Add(Compose(target) with { IsReference = true });
                break;
            case JsonBoolean { Value: false }:
                document.Diagnostics.LeaveToEvaluator(reference.Value, $"'$ref' of {LocationOf(reference)} leads to a schema that allows nothing, which is left to the evaluator");
                break;
        }
    }

    /// <summary>Whether the schema is being composed, so that it would be a part of itself.</summary>
    private bool IsOpen(JsonObject schema) => _open.Contains(schema) || _open.Count > Deepest;

    private void AddPart(JsonMember keyword, JsonNode part, List<ComposedSchema> parts)
    {
        switch (part)
        {
            case JsonObject json:
                parts.Add(Compose(json));
                break;
            case JsonBoolean { Value: var isAllowed }:
                if (!isAllowed)
                {
                    document.Diagnostics.LeaveToEvaluator(part, $"'{keyword.Name}' of {LocationOf(keyword)} has a schema that allows nothing, which is left to the evaluator");
                }

                break;
            default:
                document.Diagnostics.AddImpossible(part, $"'{keyword.Name}' of {LocationOf(keyword)} holds {NodeWords.Describe(part)}, but it must be an array of schemas");
                break;
        }
    }

    /// <summary>Keeps an annotation beside <c>$ref</c> in a dialect that ignores all keywords there; any other keyword is not one.</summary>
    private static void AddIgnored(JsonMember member, List<JsonMember> own)
    {
        if (member.Name != KeywordNames.Default && KeywordTable.IsSilent(member.Name))
        {
            own.Add(member);
        }
    }

    private string LocationOf(JsonMember member) => document.LocationOf(member.NameSpan).Quoted();
}
