using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>
/// Reduces the declaration of a member to its type: what is left of it where the subschema that declares the member does not apply. The subschema itself keeps the bounds,
/// which then hold only for the inputs that it applies to.
/// </summary>
/// <param name="compose">Composes a schema with all that it refers to.</param>
/// <param name="isOpen">Whether a schema is being composed already.</param>
internal sealed class MemberType(Func<JsonObject, JsonObject> compose, Func<JsonObject, bool> isOpen)
{
    /// <summary>A declaration nests no deeper than this; what is below it is of any type.</summary>
    private const int Deepest = 16;

    /// <summary>The member with the type that all its declarations allow together.</summary>
    /// <param name="declarations">Its declarations in several subschemas, at least one.</param>
    public JsonMember Of(List<JsonMember> declarations) =>
        new(declarations[0].Name, declarations[0].NameSpan, JoinedTypes.Of(declarations.ConvertAll(declaration => Of(declaration.Value))));

    /// <summary>The schema without its bounds; a reference to an object keeps it, because that is a type with a name of its own.</summary>
    private JsonNode Of(JsonNode schema, int depth = 0)
    {
        if (schema is not JsonObject json || depth > Deepest)
        {
            return new JsonBoolean(schema.Span, true);
        }

        if (SchemaComposer.IsComposed(json) && !isOpen(json))
        {
            JsonObject composed = compose(json);
            if (json[KeywordNames.Ref] is not null && composed[KeywordNames.Properties] is JsonObject { Members.Count: > 0 })
            {
                return json;
            }

            json = composed;
        }

        return new JsonObject(json.Span, Keywords(json, depth).ToList());
    }

    private IEnumerable<JsonMember> Keywords(JsonObject schema, int depth)
    {
        foreach (JsonMember keyword in schema.Members)
        {
            switch (keyword.Name)
            {
                case KeywordNames.Type when !ListsTexts(schema):
                case KeywordNames.Nullable or KeywordNames.Ref or KeywordNames.DynamicRef or KeywordNames.RecursiveRef:
                    yield return keyword;
                    break;
                case KeywordNames.Enum or KeywordNames.Const when ListsTexts(schema):
                    yield return Open(schema, keyword);
                    break;
                case KeywordNames.Enum or KeywordNames.Const when schema[KeywordNames.Type] is null && TypeOf(AlternativesReader.ValuesOf(schema)) is { } type:
                    yield return new JsonMember(KeywordNames.Type, keyword.NameSpan, new JsonString(keyword.Value.Span, type));
                    break;
                case KeywordNames.Items or KeywordNames.AdditionalProperties when keyword.Value is JsonObject:
                    yield return new JsonMember(keyword.Name, keyword.NameSpan, Of(keyword.Value, depth + 1));
                    break;
                case KeywordNames.Properties when keyword.Value is JsonObject properties:
                    yield return new JsonMember(
                        keyword.Name, keyword.NameSpan, new JsonObject(properties.Span, properties.Members.Select(member => new JsonMember(member.Name, member.NameSpan, Of(member.Value, depth + 1))).ToList()));
                    break;
                case KeywordNames.AnyOf or KeywordNames.OneOf when keyword.Value is JsonArray alternatives:
                    yield return new JsonMember(KeywordNames.AnyOf, keyword.NameSpan, new JsonArray(alternatives.Span, alternatives.Items.Select(item => Of(item, depth + 1)).ToList()));
                    break;
                default:
                    if (keyword.Name != KeywordNames.Default && KeywordTable.IsSilent(keyword.Name))
                    {
                        yield return keyword;
                    }

                    break;
            }
        }
    }

    /// <summary>Whether the schema lists texts only, beside null.</summary>
    private static bool ListsTexts(JsonObject schema) =>
        (schema[KeywordNames.Const] is not null || schema[KeywordNames.Enum] is JsonArray)
        && AlternativesReader.ValuesOf(schema).All(static value => value is JsonString or JsonNull)
        && AlternativesReader.ValuesOf(schema).Any(static value => value is JsonString);

    /// <summary>The listed texts as suggestions: they have names, and any other text is allowed too.</summary>
    private static JsonMember Open(JsonObject schema, JsonMember list)
    {
        JsonSpan at = list.Value.Span;
        JsonMember text = new(KeywordNames.Type, list.NameSpan, new JsonString(at, "string"));
        List<JsonNode> alternatives = [new JsonObject(at, [text, new JsonMember(KeywordNames.Enum, list.NameSpan, new JsonArray(at, AlternativesReader.ValuesOf(schema).Where(static value => value is JsonString).ToList()))]), new JsonObject(at, [text])];
        if (AlternativesReader.ValuesOf(schema).Any(static value => value is JsonNull))
        {
            alternatives.Add(new JsonObject(at, [new JsonMember(KeywordNames.Type, list.NameSpan, new JsonString(at, "null"))]));
        }

        return new JsonMember(KeywordNames.AnyOf, list.NameSpan, new JsonArray(at, alternatives));
    }

    /// <summary>The type of all values; null where they are of several, or of one that a list of values does not name.</summary>
    private static string? TypeOf(IReadOnlyList<JsonNode> values)
    {
        string?[] types = values.Select(static value => value switch
        {
            JsonBoolean => "boolean",
            JsonNumber number => ExactNumber.Parse(number.Text).IsInteger ? "integer" : "number",
            _ => null,
        }).Distinct().ToArray();
        return types.Length == 1 ? types[0] : types.All(static type => type is "integer" or "number") ? "number" : null;
    }
}
