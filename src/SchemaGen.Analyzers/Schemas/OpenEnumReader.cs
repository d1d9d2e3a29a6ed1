using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;

namespace SchemaGen.Schemas;

/// <summary>Reads <c>anyOf</c> (or <c>oneOf</c>) of listed texts and any text: an enum that may grow, or whose values are suggestions.</summary>
internal static class OpenEnumReader
{
    public static bool IsOpenEnum(SchemaNode schema) => Find(schema) is not null;

    public static TypedShape? Read(SchemaNode schema, TypeSet types)
    {
        if (Find(schema) is not { } found || types.Kinds is not (JsonTypes.None or JsonTypes.Text))
        {
            return null;
        }

        if (found.Keyword.Name == "oneOf")
        {
            schema.Faults.AddNotEnforced(schema, found.Keyword, "a listed text satisfies two of its schemas");
        }

        var known = (EnumShape)ShapeReader.Read(found.Known, hasOwnDescription: true).Shape;
        var text = (TextShape)ShapeReader.Read(found.Text, hasOwnDescription: true).Shape;
        return new TypedShape(new OpenEnumShape(known, text with { Media = null }), found.AllowsNull);
    }

    private static OpenEnum? Find(SchemaNode schema)
    {
        List<JsonMember> constraints = schema.Json.Members
            .Where(static member => !KeywordKinds.IsAnnotation(member) && member.Name is not ("nullable" or "type"))
            .ToList();
        if (constraints is not [var keyword] || !AlternativesReader.IsAlternatives(keyword))
        {
            return null;
        }

        List<JsonNode> all = ((JsonArray)keyword.Value).Items.Where(static item => !AlternativesReader.IsNull(item)).ToList();
        List<SchemaNode> alternatives = all.OfType<JsonObject>().Select(json => schema.Child(json, keyword.Name).Compose()).ToList();
        List<SchemaNode> lists = alternatives.Where(static alternative => IsListOfTexts(alternative.Json)).ToList();
        if (alternatives.Count != all.Count || lists.Count == 0 || alternatives.Except(lists).ToList() is not [var text] || !IsText(text.Json))
        {
            return null;
        }

        SchemaNode known = lists is [var single] ? single : schema.Child(AlternativesReader.Join((JsonArray)keyword.Value, lists.ConvertAll(static list => list.Json)), keyword.Name);

        // Where a listed text breaks what any other must satisfy, the two cannot be checked as one.
        TextShape shape = TextKeywords.Read(text).ToShape();
        bool isOne = AlternativesReader.ValuesOf(known.Json).All(value => InstanceCheck.Find(value, shape, isNullable: false) is null);
        bool allowsNull = all.Count < ((JsonArray)keyword.Value).Items.Count || alternatives.Any(static alternative => alternative.Composed is { AllowsNull: true } || alternative.ReadFlag("nullable") == true);
        return isOne ? new OpenEnum(keyword, known, text, allowsNull) : null;
    }

    private static bool IsListOfTexts(JsonObject schema) =>
        AlternativesReader.IsList(schema) && AlternativesReader.ValuesOf(schema).All(static value => value is JsonString);

    private static bool IsText(JsonObject schema) =>
        schema["type"] is JsonString { Value: "string" }
        && schema.Members.All(static member => member.Name is "type" or "nullable" or "minLength" or "maxLength" or "pattern" or "format" || KeywordKinds.IsAnnotation(member));

    /// <param name="Keyword">The keyword with the alternatives.</param>
    /// <param name="Known">The list of texts.</param>
    /// <param name="Text">The schema of any text.</param>
    /// <param name="AllowsNull">Whether null is an alternative.</param>
    private sealed record OpenEnum(JsonMember Keyword, SchemaNode Known, SchemaNode Text, bool AllowsNull);
}
