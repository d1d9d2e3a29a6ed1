using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The types that <c>type</c> allows.</summary>
/// <param name="Types">The types listed; none where the keyword is absent, or was reported: it then counts as absent.</param>
internal readonly record struct TypeSet(JsonTypes Types)
{
    public bool AllowsNull => (Types & JsonTypes.Null) != 0;

    /// <summary>Gets the types other than null. An integer beside numbers adds nothing.</summary>
    public JsonTypes Kinds
    {
        get
        {
            JsonTypes kinds = Types & ~JsonTypes.Null;
            return (kinds & JsonTypes.Number) != 0 ? kinds & ~JsonTypes.Integer : kinds;
        }
    }
}

/// <summary>Reads <c>type</c>: a name, or an array of names. A slip that is plainly meant as one of them was read so by <see cref="PlainSchema"/>.</summary>
internal static class TypeReader
{
    private static readonly string[] s_names = ["array", "boolean", "integer", "null", "number", "object", "string"];

    public static TypeSet Read(SchemaNode schema)
    {
        switch (schema.Json[KeywordNames.Type])
        {
            case null:
                return default;
            case JsonString name:
                return new TypeSet(ReadName(schema, name));
            case JsonArray { Items.Count: > 0 } names:
                return ReadNames(schema, names);
            case { } other:
                schema.Diagnostics.AddImpossible(schema, KeywordNames.Type, other, "the name of a type, or an array of such names");
                return default;
        }
    }

    /// <summary>The type with the name; none where there is no such type.</summary>
    public static JsonTypes TypeOf(string name) => name switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number,
        "string" => JsonTypes.String,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => JsonTypes.None,
    };

    private static TypeSet ReadNames(SchemaNode schema, JsonArray names)
    {
        var types = JsonTypes.None;
        bool hasErrors = false;
        foreach (JsonNode item in names.Items)
        {
            JsonTypes type = JsonTypes.None;
            if (item is JsonString name)
            {
                type = ReadName(schema, name);
            }
            else
            {
                schema.Diagnostics.AddImpossible(
                    item, $"'type' of {schema.Location.Quoted()} holds {NodeWords.Describe(item)}, but it must be an array of names of types");
            }

            types |= type;
            hasErrors |= type == JsonTypes.None;
        }

        // Half a list would forbid what the other half allows.
        return hasErrors ? default : new TypeSet(types);
    }

    private static JsonTypes ReadName(SchemaNode schema, JsonString name)
    {
        JsonTypes type = TypeOf(name.Value);
        if (type == JsonTypes.None && !(name.Value == "any" && schema.Document.Documents.Of(name.Span).Dialect is { Dialect: Dialects.Draft3 } or { IsDiscovery: true }))
        {
            string? meant = NearestText.Find(name.Value, s_names);
            schema.Diagnostics.AddImpossible(
                name,
                $"'type' of {schema.Location.Quoted()} is {NodeWords.Describe(name)}, but it must be {PlainType.Expected}"
                    + (meant is null ? "" : $"; did you mean '{meant}'?"));
        }

        return type;
    }
}
