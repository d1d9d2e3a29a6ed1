using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Locating;

/// <summary>An OpenAPI or Swagger document, as far as it shows which schema is the input of the model.</summary>
internal sealed class OpenApiDocument
{
    /// <summary>The most candidates that a message names: more would not help.</summary>
    private const int MostCandidates = 8;

    private readonly JsonNode _root;
    private readonly string _container;
    private readonly IReadOnlyList<JsonMember> _schemas;
    private readonly IReadOnlyList<JsonNode> _bodies;
    private List<JsonMember>? _roots;

    private OpenApiDocument(JsonNode root, string container, IReadOnlyList<JsonMember> schemas, IReadOnlyList<JsonNode> bodies)
    {
        _root = root;
        _container = container;
        _schemas = schemas;
        _bodies = bodies;
    }

    /// <summary>Gets the schema of the input: the body of the one POST, or else the schema that is called Input, or else the one whose name ends so, or else the one
    /// object that no other refers to; null where none of them is the only one.</summary>
    public JsonNode? Input =>
        _bodies is [var body] ? body
        : _schemas.LastOrDefault(static schema => schema.Name == "Input") is { } input ? input.Value
        : _schemas.Where(static schema => schema.Name.EndsWith("Input", StringComparison.Ordinal)).ToList() is [var named] ? named.Value
        : Roots is [var root] ? root.Value
        : null;

    /// <summary>Gets the objects that no other refers to. Most documents identify the input otherwise, and are not searched.</summary>
    private List<JsonMember> Roots => _roots ??= Unreferenced(_schemas);

    /// <summary>Reads the document; null where it is not one of OpenAPI.</summary>
    public static OpenApiDocument? TryRead(SchemaDocument document)
    {
        if (document.Root is not JsonObject root)
        {
            return null;
        }

        bool isSwagger = root["swagger"] is not null;
        JsonObject? schemas = (isSwagger ? root["definitions"] : (root["components"] as JsonObject)?["schemas"]) as JsonObject;

        // Some vendors publish the components without the document around them.
        bool isBare = root["components"] is JsonObject && schemas is not null && root[KeywordNames.Properties] is null && root[KeywordNames.Type] is null;
        return root["openapi"] is not null || isSwagger || isBare
            ? new OpenApiDocument(root, isSwagger ? "/definitions" : "/components/schemas", schemas?.Members ?? [], RequestBodies.OfPosts(document))
            : null;
    }

    /// <summary>Why there is no input, in words that begin a sentence.</summary>
    public string WithoutInput()
    {
        IEnumerable<JsonMember> schemas = Roots.Count > 0 ? Roots : _schemas.Where(static schema => IsObject(schema.Value));
        List<string> candidates = schemas.Select(schema => JsonPointer.Append(_container, schema.Name)).ToList();
        if (candidates.Count == 0)
        {
            candidates.AddRange(_bodies.Select(body => JsonLocation.PointerTo(_root, body.Span)));
        }

        const string found = "the root is an OpenAPI document";
        return candidates.Count == 0
            ? found + " without a schema of an object"
            : $"{found} with {candidates.Count} schemas that may be the input (say which by the InputPointer {Names(candidates)})";
    }

    private static string Names(List<string> candidates) =>
        string.Join(", ", candidates.Take(MostCandidates)) + (candidates.Count > MostCandidates ? ", …" : "");

    private static bool IsObject(JsonNode schema) =>
        schema is JsonObject json && (json[KeywordNames.Properties] is JsonObject || json[KeywordNames.Type] is JsonString { Value: "object" } || json[KeywordNames.AllOf] is JsonArray);

    private static List<JsonMember> Unreferenced(IReadOnlyList<JsonMember> schemas)
    {
        var referred = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonMember schema in schemas)
        {
            foreach (string name in References.In(schema.Value).Select(static reference => reference.Value.Substring(reference.Value.LastIndexOf('/') + 1)))
            {
                // An object that refers to itself is not a part of another.
                if (name != schema.Name)
                {
                    referred.Add(name);
                }
            }
        }

        return schemas.Where(schema => IsObject(schema.Value) && !referred.Contains(JsonPointer.Escape(schema.Name))).ToList();
    }
}
