using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Locating;

/// <summary>A schema, or an OpenAPI document, inside a file that is something else: the definition of a tool, a list of tools, the response of a vendor's API.</summary>
/// <param name="Root">The document that the schema's references are relative to.</param>
/// <param name="Input">The value that describes the input; null where the document shows it.</param>
/// <param name="Candidates">The values that may be meant, where several are.</param>
internal sealed record EmbeddedSchema(JsonNode Root, JsonNode? Input, IReadOnlyList<JsonNode> Candidates)
{
    /// <summary>How far in a schema is looked for, and in how many values.</summary>
    private const int Deepest = 6;
    private const int MostValues = 10_000;

    /// <summary>What holds no input, whatever schema it has.</summary>
    private static readonly HashSet<string> s_outputs = new(StringComparer.OrdinalIgnoreCase)
    {
        "output", "outputs", "response", "responses", "outputSchema", "output_schema", "response_schema", "responseSchema", KeywordNames.Example, KeywordNames.Examples, "default_example",
    };

    /// <summary>Finds what the file as a whole, or the value that the pointer leads to, holds.</summary>
    /// <param name="file">The value of the file.</param>
    /// <param name="pointer">The JSON Pointer to the input, without a <c>#</c>; null where there is none.</param>
    public static EmbeddedSchema Find(JsonNode file, string? pointer)
    {
        JsonNode? node = pointer is null ? file : JsonPointer.Resolve(file, pointer);
        switch (node)
        {
            case JsonObject json when ApiForms.Of(json) != ApiForm.None:
                return new EmbeddedSchema(json, null, []);
            case JsonObject json when SchemaForm.Is(json):
                return new EmbeddedSchema(IsDocument(json, file) ? json : file, pointer is null ? null : json, []);
            case JsonObject or JsonArray when ApiForms.Of(file) == ApiForm.None:
                return Search(file, node, pointer is not null);
            default:
                return new EmbeddedSchema(file, pointer is null ? null : node, []);
        }
    }

    /// <summary>Whether a schema's references are relative to itself: they lead nowhere in the file.</summary>
    private static bool IsDocument(JsonObject schema, JsonNode file) =>
        (schema[KeywordNames.Defs] ?? schema[KeywordNames.Definitions]) is JsonObject && !ReferenceEquals(schema, file)
        && References.In(schema).Any(reference => JsonPointer.FromFragment(reference.Value) is { } path && JsonPointer.Resolve(file, path) is null && JsonPointer.Resolve(schema, path) is not null);

    private static EmbeddedSchema Search(JsonNode file, JsonNode start, bool isPointed)
    {
        List<JsonNode> level = [start];
        int seen = 0;
        for (int depth = 0; depth <= Deepest && level.Count > 0 && seen < MostValues; depth++)
        {
            List<JsonNode> found = level.FindAll(static node => node is JsonObject json && (ToolSchema.Of(json) is not null || SchemaForm.IsOfObject(json) || ApiForms.Of(json) != ApiForm.None));
            if (found.Count > 1)
            {
                return new EmbeddedSchema(file, null, found);
            }

            if (found.Count == 1)
            {
                var json = (JsonObject)found[0];
                return ToolSchema.Of(json) is { } schema ? new EmbeddedSchema(schema, schema, [])
                    : ApiForms.Of(json) != ApiForm.None ? new EmbeddedSchema(json, null, [])
                    : new EmbeddedSchema(IsDocument(json, file) ? json : file, json, []);
            }

            seen += level.Count;
            level = level.SelectMany(Inner).ToList();
        }

        return new EmbeddedSchema(file, isPointed ? start : null, []);
    }

    private static IEnumerable<JsonNode> Inner(JsonNode node) => (node switch
    {
        JsonObject json when !SchemaForm.Is(json) => json.Members.Where(static member => !s_outputs.Contains(member.Name)).Select(static member => member.Value),
        JsonArray array => array.Items,
        _ => [],
    }).Where(static value => value is JsonObject or JsonArray);
}
