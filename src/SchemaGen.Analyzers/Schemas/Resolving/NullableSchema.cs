using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Resolving;

/// <summary>
/// Writes what <c>nullable</c> of OpenAPI 3.0 means. Beside a type and a list of values, null is one more of them (<see cref="ValueKeywords"/>). Where other keywords would still refuse null, the author
/// means null or what they say.
/// </summary>
internal static class NullableSchema
{
    /// <summary>Whether null is allowed by <c>nullable</c>.</summary>
    public static bool AllowsNull(JsonObject schema, DialectRules rules) => schema[KeywordNames.Nullable] is { } value && PlainValue.Flag(value) == true && rules.Has(KeywordNames.Nullable);

    /// <summary>Whether null is an alternative to what the other keywords say.</summary>
    public static bool IsSplit(JsonObject schema, DialectRules rules)
    {
        if (!AllowsNull(schema, rules))
        {
            return false;
        }

        foreach (JsonMember member in schema.Members)
        {
            if (member.Name is KeywordNames.AllOf or KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Not or KeywordNames.If or KeywordNames.Const || ReferenceWriter.IsReference(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the annotations of the schema, and the choice between null and its other keywords.</summary>
    public static void Write(SchemaWriter schemas, CompactWriter json, JsonObject schema, Place place)
    {
        List<JsonMember> annotations = [];
        List<JsonMember> constraints = [];
        foreach (JsonMember member in schema.Members)
        {
            if (member.Name != KeywordNames.Nullable)
            {
                (KeywordTable.IsSilent(member.Name) ? annotations : constraints).Add(member);
            }
        }

        schemas.WriteKeywords(new JsonObject(schema.Span, annotations), place);
        json.Name(KeywordNames.AnyOf);
        json.Start('[');
        json.Start('{');
        WriteType(json);
        json.End('}');
        json.Start('{');
        schemas.WriteKeywords(new JsonObject(schema.Span, constraints), place);
        json.End('}');
        json.End(']');
    }

    /// <summary>Whether an alternative is what generators of OpenAPI 3.0 documents write for null.</summary>
    public static bool IsNull(JsonNode alternative, DialectRules rules) => alternative is JsonObject schema && rules.Has(KeywordNames.Nullable) && AlternativesReader.IsNullableAlone(schema);

    /// <summary>Writes the alternative that is null.</summary>
    public static void WriteNull(SchemaWriter schemas, CompactWriter json, JsonObject schema, Place place)
    {
        json.Start('{');
        WriteType(json);
        schemas.WriteKeywords(schema, place);
        json.End('}');
    }

    private static void WriteType(CompactWriter json)
    {
        json.Name(KeywordNames.Type);
        json.Text("null");
    }
}
