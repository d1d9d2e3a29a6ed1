using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// Reads a schema as it is plainly meant: a vendor's slip that has one meaning only is taken for it, a list of values of which none can be is taken for none. What composes the types and what writes the resolved schema both begin
/// here, so that they agree. A value that means nothing stays: its reader reports it, and takes the keyword as if it were not there.
/// </summary>
internal static class PlainSchema
{
    /// <param name="schema">The schema, as it is written.</param>
    /// <param name="report">Takes each value that is read as another, and why, in words that follow its description; null where others report it.</param>
    /// <returns>The schema itself, where nothing in it is to be read otherwise: nearly always.</returns>
    public static JsonObject Of(JsonObject schema, Action<JsonMember, JsonNode, string>? report = null)
    {
        List<JsonMember>? plain = null;
        for (int i = 0; i < schema.Members.Count; i++)
        {
            JsonMember member = schema.Members[i];
            JsonNode? value = Mend(schema, member, report);
            if (!ReferenceEquals(value, member.Value))
            {
                plain ??= schema.Members.Take(i).ToList();
            }

            if (plain is not null && value is not null)
            {
                plain.Add(ReferenceEquals(value, member.Value) ? member : new JsonMember(member.Name, member.NameSpan, value));
            }
        }

        if (schema[KeywordNames.Properties] is JsonObject properties)
        {
            for (int i = 0; i < properties.Members.Count; i++)
            {
                if (properties.Members[i].Value is JsonObject property && property[KeywordNames.Required] is JsonBoolean { Value: true })
                {
                    plain = Draft3Required.AddTo(schema, properties, plain);
                    break;
                }
            }
        }

        return plain is null ? schema : new JsonObject(schema.Span, plain);
    }

    private static JsonNode? Mend(JsonObject schema, JsonMember member, Action<JsonMember, JsonNode, string>? report)
    {
        // What most schemas have is let through first: a schema without faults compiles none of the rest.
        JsonNode value = member.Value;
        switch (KeywordTable.Find(member.Name))
        {
            case null or { Kind: KeywordKind.Vendor } or { Form: KeywordForm.Text }:
                return value;
            case { Name: KeywordNames.Type }:
                return value is JsonString { Value: "string" or "integer" or "number" or "boolean" or "array" or "object" } ? value : PlainType.Of(member, report);
            case { Name: KeywordNames.Enum or KeywordNames.Const }:
                return AreTexts(value) && schema[KeywordNames.Type] is null or JsonString { Value: "string" } ? value : PlainInstances.Of(schema, member, report);
            case { Name: KeywordNames.Required } when value is JsonBoolean:
                report?.Invoke(member, value, "but it must be an array of strings (as in draft 3, it says of a property whether the object requires it)");
                return null;
            case { Name: KeywordNames.DependentRequired or KeywordNames.Dependencies } when value is JsonObject dependencies && dependencies.Members.Any(static dependency => dependency.Value is JsonString):
                return OfDependencies(member, dependencies, report);
            case { Form: not KeywordForm.Own } or { Content: KeywordContent.Schema } when value is JsonString:
                return OfText(member, KeywordTable.Find(member.Name)!, report);
            default:
                return value;
        }
    }

    private static bool AreTexts(JsonNode value)
    {
        if (value is not JsonArray { Items: var items })
        {
            return value is JsonString;
        }

        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is not JsonString)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text where a number, a flag or a schema belongs.</summary>
    private static JsonNode OfText(JsonMember member, Keyword keyword, Action<JsonMember, JsonNode, string>? report)
    {
        JsonNode value = member.Value;
        JsonSpan span = value.Span;
        bool isExclusive = keyword.Name is KeywordNames.ExclusiveMinimum or KeywordNames.ExclusiveMaximum;
        (JsonNode? meant, string expected) = keyword.Form switch
        {
            KeywordForm.Number when isExclusive && PlainValue.Flag(value) is { } flag => ((JsonNode?)new JsonBoolean(span, flag), "a number (or, as in draft 4, true or false)"),
            KeywordForm.Number => (NumberOf(keyword.Name == KeywordNames.MultipleOf ? PlainValue.Factor(value) : PlainValue.Number(value), span), "a number"),
            KeywordForm.Count => (NumberOf(PlainValue.Count(value), span), "a whole number that is not negative"),
            KeywordForm.Flag => (FlagOf(value), "true or false"),
            KeywordForm.Own when keyword.Content == KeywordContent.Schema => (FlagOf(value), "a schema: an object, true or false"),
            _ => (null, ""),
        };

        if (meant is null)
        {
            return value;
        }

        report?.Invoke(member, value, $"but it must be {expected}: it is read as {NodeWords.Describe(meant)}");
        return meant;
    }

    /// <summary>The dependencies, where a single name is read as a list of it, as in draft 3.</summary>
    private static JsonObject OfDependencies(JsonMember member, JsonObject dependencies, Action<JsonMember, JsonNode, string>? report) => new(
        dependencies.Span,
        dependencies.Members.Select(dependency =>
        {
            if (dependency.Value is not JsonString name)
            {
                return dependency;
            }

            report?.Invoke(member, name, "but it must be an array of strings: it is read as its only one");
            return new JsonMember(dependency.Name, dependency.NameSpan, new JsonArray(name.Span, [name]));
        }).ToList());

    private static JsonNumber? NumberOf(string? text, JsonSpan span) => text is null ? null : new JsonNumber(span, text);

    private static JsonBoolean? FlagOf(JsonNode value) => PlainValue.Flag(value) is { } flag ? new JsonBoolean(value.Span, flag) : null;
}
