using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Locating;

/// <summary>Finds the schema of the input in a part of an OpenAPI document that an <c>InputPointer</c> leads to: a path, an operation, a body, the form of a body.</summary>
internal static class HeldSchema
{
    private static readonly string[] s_methods = ["post", "put", "patch"];

    /// <summary>The schema; null where the value does not hold one.</summary>
    public static JsonNode? Of(SchemaDocument document, JsonObject part) => Follow(document, part) is not { } held || SchemaForm.Is(held) ? null : Inside(document, held);

    /// <summary>The value itself, or the one that it does nothing but refer to: a path and a body may be kept elsewhere.</summary>
    private static JsonObject? Follow(SchemaDocument document, JsonObject part) =>
        part is { Members: [{ Name: KeywordNames.Ref, Value: JsonString reference }] } ? document.References.Find(reference) as JsonObject : part;

    private static JsonNode? Inside(SchemaDocument document, JsonObject part) =>
        RequestBodies.SchemaOf(document, part) is { } body ? body
        : OfPath(document, part) is { } path ? path
        : part["content"] is JsonObject content ? RequestBodies.OfContent(content)
        : part["schema"] is JsonObject schema ? schema
        : null;

    /// <summary>The schema of the one operation of a path that has a body.</summary>
    private static JsonNode? OfPath(SchemaDocument document, JsonObject path)
    {
        List<JsonNode> bodies = s_methods.Select(method => path[method]).OfType<JsonObject>().Select(operation => RequestBodies.SchemaOf(document, operation)).OfType<JsonNode>().ToList();
        return bodies is [var body] ? body : null;
    }
}
