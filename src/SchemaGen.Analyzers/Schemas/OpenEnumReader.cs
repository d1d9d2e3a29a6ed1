using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;

namespace SchemaGen.Schemas;

/// <summary>Reads <c>anyOf</c> (or <c>oneOf</c>) of listed texts and any text: an enum that may grow, or whose values are suggestions.</summary>
internal static class OpenEnumReader
{
    /// <summary>The shape and the keyword that says it; null where no keyword does.</summary>
    public static (TypedShape Typed, JsonMember Keyword)? Read(SchemaNode schema, TypeSet types)
    {
        if (types.Kinds is not (JsonTypes.None or JsonTypes.Text) || FindKeyword(schema) is not { Value: JsonArray { Items: var items } all } keyword)
        {
            return null;
        }

        List<JsonNode> others = items.Where(static item => !AlternativesReader.IsNull(item)).ToList();
        List<SchemaNode> alternatives = others.OfType<JsonObject>().Select(json => schema.Child(json, keyword.Name).Compose()).ToList();
        List<SchemaNode> lists = alternatives.Where(static alternative => IsListOfTexts(alternative.Json)).ToList();
        if (alternatives.Count != others.Count || lists.Count == 0 || alternatives.Except(lists).ToList() is not [var any] || !IsText(any.Json))
        {
            return null;
        }

        SchemaNode list = lists is [var single] ? single : schema.Child(AlternativesReader.Join(all, lists.ConvertAll(static one => one.Json)), keyword.Name);
        var text = (TextShape)ShapeReader.Read(any, hasOwnDescription: true).Shape;

        // Where a listed text breaks what any other must satisfy, the two cannot be checked as one.
        if (AlternativesReader.ValuesOf(list.Json).Any(value => InstanceCheck.Find(value, text, isNullable: false) is not null))
        {
            return null;
        }

        if (keyword.Name == "oneOf")
        {
            schema.Faults.AddNotEnforced(schema, keyword, "a listed text satisfies two of its schemas");
        }

        var known = (EnumShape)ShapeReader.Read(list, hasOwnDescription: true).Shape;
        bool allowsNull = others.Count < items.Count
            || alternatives.Any(static alternative => alternative.Composed is { AllowsNull: true } || alternative.ReadFlag("nullable") == true);
        return (new TypedShape(new OpenEnumShape(known, text with { Media = null }), allowsNull), keyword);
    }

    /// <summary>The keyword with the alternatives, where it is the only one that constrains beside the type.</summary>
    private static JsonMember? FindKeyword(SchemaNode schema)
    {
        JsonMember? found = null;
        foreach (JsonMember member in schema.Json.Members)
        {
            if (KeywordKinds.IsAnnotation(member) || member.Name is "nullable" or "type")
            {
                continue;
            }

            if (found is not null || !AlternativesReader.IsAlternatives(member))
            {
                return null;
            }

            found = member;
        }

        return found;
    }

    private static bool IsListOfTexts(JsonObject schema) =>
        AlternativesReader.IsList(schema) && AlternativesReader.ValuesOf(schema).All(static value => value is JsonString);

    private static bool IsText(JsonObject schema) =>
        schema["type"] is JsonString { Value: "string" }
        && schema.Members.All(static member => member.Name is "type" or "nullable" or "minLength" or "maxLength" or "pattern" or "format" || KeywordKinds.IsAnnotation(member));
}
