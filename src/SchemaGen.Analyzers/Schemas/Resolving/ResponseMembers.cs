using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Finds the members that only responses have: those of OpenAPI that are <c>readOnly</c> (Schema Object). An input does not require them.</summary>
internal static class ResponseMembers
{
    /// <summary>Writes <c>required</c> without them.</summary>
    public static void WriteRequired(CompactWriter json, SchemaDocument document, JsonObject schema, JsonMember required)
    {
        if (!PlainValue.IsNames(required.Value))
        {
            return;
        }

        IReadOnlyList<JsonObject> of = InPlaceParts.Of(document, schema);
        json.Name(required.Name);
        json.Start('[');
        foreach (JsonNode item in ((JsonArray)required.Value).Items)
        {
            string name = ((JsonString)item).Value;
            if (!Contains(document, of, name))
            {
                json.Text(name);
            }
        }

        json.End(']');
    }

    private static bool Contains(SchemaDocument document, IReadOnlyList<JsonObject> schema, string name)
    {
        foreach (JsonObject part in schema)
        {
            if (part[KeywordNames.Properties] is JsonObject properties && properties[name] is JsonObject member && IsReadOnly(InPlaceParts.Of(document, member)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReadOnly(IReadOnlyList<JsonObject> schema)
    {
        foreach (JsonObject part in schema)
        {
            if (part[KeywordNames.ReadOnly] is { } value && PlainValue.Flag(value) == true)
            {
                return true;
            }
        }

        return false;
    }
}
