using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Locating;

/// <summary>An OpenAPI or Swagger document, or one of Google's API Discovery, as far as it shows which schema is the input of the model.</summary>
internal sealed class OpenApiDocument
{
    private readonly SchemaDocument _document;
    private readonly string _container;
    private readonly IReadOnlyList<JsonMember> _schemas;
    private readonly IReadOnlyList<JsonNode> _bodies;
    private List<JsonMember>? _roots;

    private OpenApiDocument(SchemaDocument document, string container, IReadOnlyList<JsonMember> schemas, IReadOnlyList<JsonNode> bodies)
    {
        _document = document;
        _container = container;
        _schemas = schemas;
        _bodies = bodies;
    }

    /// <summary>Gets the schema of the input: the body of the one POST, or else the schema that is called Input, or else the one whose name ends so, or else the one
    /// object that no other refers to; null where none of them is the only one.</summary>
    public JsonNode? Input =>
        _bodies is [var body] && !IsEnvelope(body) ? body
        : _schemas.LastOrDefault(static schema => schema.Name == "Input") is { } input ? input.Value
        : _schemas.Where(static schema => schema.Name.EndsWith("Input", StringComparison.Ordinal)).ToList() is [var named] ? named.Value
        : Roots is [var root] ? root.Value
        : null;

    /// <summary>Whether the body is the envelope that Replicate's Cog puts around the input of every model: the platform's own, as the webhook in it is.</summary>
    private bool IsEnvelope(JsonNode body) =>
        ((_document.Root as JsonObject)?["info"] as JsonObject)?[KeywordNames.Title] is JsonString { Value: "Cog" }
        && body is JsonObject json && (json.Member(KeywordNames.Ref) is { } reference ? _document.References.Resolve(reference) as JsonObject : json) is { } request
        && (request[KeywordNames.Properties] as JsonObject)?["input"] is JsonObject && _schemas.Any(static schema => schema.Name == "Input");

    /// <summary>Gets the objects that no other refers to. Most documents identify the input otherwise, and are not searched.</summary>
    private List<JsonMember> Roots => _roots ??= Unreferenced(_schemas);

    /// <summary>Reads the document; null where it is not one of OpenAPI.</summary>
    public static OpenApiDocument? TryRead(SchemaDocument document)
    {
        if (document.Root is not JsonObject root)
        {
            return null;
        }

        ApiForm form = ApiForms.Of(root);
        return form == ApiForm.None ? null : new OpenApiDocument(
            document,
            form switch { ApiForm.Swagger => "/definitions", ApiForm.Discovery => "/schemas", _ => "/components/schemas" },
            (ApiForms.SchemasOf(root, form) as JsonObject)?.Members ?? [],
            RequestBodies.OfPosts(document));
    }

    /// <summary>Why there is no input, in words that begin a sentence.</summary>
    public string WithoutInput()
    {
        // What is sent comes first: a document has hundreds of schemas, and most of them are parts or responses.
        List<string> candidates = RequestBodies.All(_document).Select(PointerTo).ToList();
        IEnumerable<JsonMember> schemas = Roots.Count > 0 ? Roots : _schemas.Where(static schema => IsObject(schema.Value));
        candidates.AddRange(schemas.Select(schema => JsonPointer.Append(_container, schema.Name)));
        candidates = candidates.Distinct(StringComparer.Ordinal).ToList();

        const string found = "the root is an OpenAPI document";
        return candidates.Count == 0
            ? found + " without a schema of an object"
            : ConstraintMessages.Format("{0} with {1} schemas that may be the input (say which by the InputPointer {2})", found, candidates.Count, CandidateList.Of(candidates));
    }

    /// <summary>The pointer to a schema, or to the one that it does nothing but refer to.</summary>
    private string PointerTo(JsonNode schema)
    {
        JsonNode named = schema is JsonObject { Members: [{ Name: KeywordNames.Ref } reference] } && _document.References.Resolve(reference) is { } target ? target : schema;
        return _document.LocationOf(named.Span).ToString();
    }

    private static bool IsObject(JsonNode schema) =>
        schema is JsonObject json && (json[KeywordNames.Properties] is JsonObject || json[KeywordNames.Type] is JsonString { Value: "object" } || json[KeywordNames.AllOf] is JsonArray || json[KeywordNames.Discriminator] is not null);

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
