using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>The types that <c>type</c> allows.</summary>
/// <param name="Types">The types listed; none where the keyword is absent or cannot be read.</param>
/// <param name="HasErrors">Whether the keyword is present, but could not be read: the rest of the schema is then without a basis.</param>
internal readonly record struct TypeSet(JsonTypes Types, bool HasErrors)
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

/// <summary>Reads <c>type</c>: a name, or an array of names.</summary>
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
                JsonTypes type = ReadName(schema, name);
                return new TypeSet(type, type == JsonTypes.None);
            case JsonArray { Items.Count: > 0 } names:
                return ReadNames(schema, names);
            case { } other:
                schema.Diagnostics.AddImpossible(schema, KeywordNames.Type, other, "the name of a type, or an array of such names");
                return new TypeSet(JsonTypes.None, HasErrors: true);
        }
    }

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
        return hasErrors ? new TypeSet(JsonTypes.None, HasErrors: true) : new TypeSet(types, HasErrors: false);
    }

    private static JsonTypes ReadName(SchemaNode schema, JsonString name)
    {
        JsonTypes type = name.Value switch
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

        if (type == JsonTypes.None)
        {
            string? meant = FromOtherLanguages(name.Value) ?? NearestText.Find(name.Value, s_names);
            schema.Diagnostics.AddImpossible(
                name,
                $"'type' of {schema.Location.Quoted()} is {NodeWords.Describe(name)}, but it must be one of {string.Join(", ", s_names)}"
                    + (meant is null ? "" : $"; did you mean '{meant}'?"));
        }

        return type;
    }

    /// <summary>The type that the name means in other languages, or in other letters.</summary>
    public static string? FromOtherLanguages(string name) => name.ToLowerInvariant() switch
    {
        "array" or "boolean" or "integer" or "null" or "number" or "object" or "string" => name.ToLowerInvariant(),
        "int" or "long" => "integer",
        "float" or "double" or "decimal" => "number",
        "bool" => "boolean",
        "str" or "text" => "string",
        "list" => "array",
        "dict" or "map" => "object",
        "none" or "nil" => "null",
        _ => null,
    };
}
