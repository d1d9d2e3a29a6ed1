using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Locating;

/// <summary>Finds the schema of an input in a document, or reports what is there instead (SG0002).</summary>
internal static class InputLocator
{
    /// <summary>The most members that are accepted. The compiler needs more than a minute for such a record; a vendor's largest has less than two hundred.</summary>
    private const int MostMembers = 10_000;

    /// <summary>Whoever describes an object says so before this many subschemas lie in each other.</summary>
    private const int DeepestSubschema = 8;

    private const string Expected = "a schema of type object is expected";

    /// <param name="document">The document.</param>
    /// <param name="composer">Composes the schemas of the document.</param>
    /// <param name="isValid">Whether the text was valid JSON. Where it was not, a missing schema is most likely a consequence, and is not reported.</param>
    /// <param name="pointer">The JSON Pointer to the input schema, or null.</param>
    /// <param name="embedded">What the file holds; null where it was not looked for.</param>
    /// <returns>The schema; null where there is none.</returns>
    public static LocatedInput? Find(SchemaDocument document, SchemaComposer composer, bool isValid, string? pointer, EmbeddedSchema? embedded = null)
    {
        (JsonNode At, string Found)? obstacle;
        LocatedInput? input = null;
        embedded ??= EmbeddedSchema.Find(document.Root, pointer);
        if (embedded.Candidates.Count > 0)
        {
            obstacle = (document.Documents.Main.Written, Several(document, embedded));
        }
        else if (embedded.Input is { } node)
        {
            obstacle = FindObstacle(document, composer, InDocument(document, embedded.Root, node), out input);
        }
        else if (pointer is not null && JsonPointer.Resolve(document.Documents.Main.Written, pointer) is null)
        {
            if (isValid)
            {
                document.Diagnostics.AddNoInput(document.Root, LeadsNowhere(document.Documents.Main.Written, pointer));
            }

            return null;
        }
        else if (IsObjectAlone(document.Root))
        {
            obstacle = FindObstacle(document, composer, document.Root, out input);
        }
        else if (OpenApiDocument.TryRead(document) is { } description)
        {
            obstacle = description.Input is { } body ? FindObstacle(document, composer, body, out input) : (document.Root, description.WithoutInput());
        }
        else if (HoldsDefinitionsOnly(document.Root))
        {
            // Others refer to them.
            return null;
        }
        else
        {
            obstacle = FindObstacle(document, composer, document.Root, out input);
        }

        if (obstacle is { } found && isValid)
        {
            document.Diagnostics.AddNoInput(found.At, $"{found.Found}, but {Expected}");
        }

        return input;
    }

    /// <summary>Whether the root plainly is a schema of an object and nothing else, as most are.</summary>
    private static bool IsObjectAlone(JsonNode root) =>
        root is JsonObject json && json[KeywordNames.Type] is JsonString { Value: "object" } && json[KeywordNames.Properties] is JsonObject
        && (json["components"] ?? json["openapi"] ?? json["swagger"] ?? json["schemas"]) is null;

    /// <summary>The value in the document, where it is written in another form than in the file.</summary>
    private static JsonNode InDocument(SchemaDocument document, JsonNode root, JsonNode node) =>
        ReferenceEquals(document.Root, root) ? node : JsonPointer.Resolve(document.Root, JsonLocation.PointerTo(root, node.Span)) ?? node;

    private static string Several(SchemaDocument document, EmbeddedSchema embedded)
    {
        List<string> candidates = embedded.Candidates.Select(candidate => document.LocationOf(candidate.Span).ToString() + (ToolSchema.NameOf(candidate) is { } name ? $" ({name})" : "")).ToList();
        return ConstraintMessages.Format("the file holds {0} schemas that may be the input (say which by the InputPointer {1})", candidates.Count, CandidateList.Of(candidates));
    }

    /// <summary>Whether a keyword of objects shows what is meant where <c>type</c> does not; also one in a subschema that applies to the same value.</summary>
    private static bool SpeaksOfObjects(JsonObject schema, int depth)
    {
        foreach (JsonMember member in schema.Members)
        {
            if (KeywordTable.Find(member.Name) is { Constrains: true } keyword
                && (keyword.Types == JsonTypes.Object || ((keyword.Scope & KeywordScope.InPlace) != 0 && depth < DeepestSubschema && Subschemas(member.Value).Any(inner => SpeaksOfObjects(inner, depth + 1)))))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<JsonObject> Subschemas(JsonNode value) => value switch
    {
        JsonObject single => [single],
        JsonArray several => several.Items.OfType<JsonObject>(),
        _ => [],
    };

    private static string LeadsNowhere(JsonNode root, string path) => JsonPointer.Parse(path) is null
        ? $"the InputPointer '{path}' is no JSON Pointer, which starts with '/'"
        : $"the InputPointer '{path}' leads nowhere" + ConstraintMessages.DidYouMean(NearestPointer.Find(root, path) is { } nearest ? $"'{nearest}'" : null);

    /// <summary>Whether the document contains only definitions for others to refer to, and no input of its own.</summary>
    public static bool HoldsDefinitionsOnly(JsonNode root) =>
        root is JsonObject json && (json[KeywordNames.Defs] ?? json[KeywordNames.Definitions]) is JsonObject && json.Members.All(static member => KeywordTable.IsSilent(member.Name));

    /// <summary>Why the value is not the schema of an input, and where that shows; null where it is one.</summary>
    private static (JsonNode At, string Found)? FindObstacle(SchemaDocument document, SchemaComposer composer, JsonNode node, out LocatedInput? input)
    {
        input = null;
        SchemaLocation place = document.LocationOf(node.Span);
        if (node is not JsonObject json)
        {
            return (node, $"{place.Quoted()} is {NodeWords.Describe(node)}");
        }

        if (ApiForms.Of(json) is ApiForm.OpenApi or ApiForm.Swagger)
        {
            return (json, place.Quoted() + " is an OpenAPI document");
        }

        // Most are schemas of objects, and say so.
        if (json[KeywordNames.Type] is not JsonString { Value: "object" } && HeldSchema.Of(document, json) is { } held)
        {
            return FindObstacle(document, composer, held, out input);
        }

        SchemaNode schema = composer.ComposeInput(new SchemaNode(json, place, document));
        switch (schema.Json[KeywordNames.Type])
        {
            // A type that does not exist is reported as such, and does not show what was meant.
            case JsonString { Value: "string" or "number" or "integer" or "boolean" or "null" or "array" } type:
                return (type, $"{place.Quoted()} is a schema of type {type.Value}");
            case JsonArray { Items.Count: > 0 } types when types.Items.All(static item => item is JsonString { Value: not "object" }):
                return (types, $"{place.Quoted()} is a schema of other types");
            case var _ when schema.Json[KeywordNames.Properties] is JsonObject { Members.Count: > MostMembers and var count }:
                return (json, ConstraintMessages.Format("{0} has {1} members, and a record has {2} at most", place.Quoted(), count, MostMembers));
            case null when !SpeaksOfObjects(schema.Json, 0):
                return (json, $"{place.Quoted()} says nothing of an object");
            default:
                input = new LocatedInput(json, schema);
                return null;
        }
    }
}

/// <summary>The schema of an input.</summary>
/// <param name="written">The schema as it is written in the document.</param>
/// <param name="composed">The same, combined with everything that it is composed of.</param>
internal sealed class LocatedInput(JsonObject written, SchemaNode composed)
{
    /// <summary>The schema as it is written in the document.</summary>
    public readonly JsonObject Written = written;

    /// <summary>The same, combined with everything that it is composed of.</summary>
    public readonly SchemaNode Composed = composed;
}
