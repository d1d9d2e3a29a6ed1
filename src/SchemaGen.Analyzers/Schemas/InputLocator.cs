using SchemaGen.Json;

namespace SchemaGen.Schemas;

/// <summary>Finds the schema of an input in a document, or says what stands in its place (SG0002).</summary>
internal static class InputLocator
{
    private const string Expected = "a schema of type object with 'properties' is expected";

    /// <param name="root">The document.</param>
    /// <param name="isValid">Whether the text was valid JSON. Where it was not, a missing schema is most likely a consequence, and no news.</param>
    /// <param name="pointer">The JSON Pointer to the input schema, or null.</param>
    /// <param name="faults">Takes what there is to report.</param>
    public static SchemaNode? Find(JsonNode root, bool isValid, string? pointer, FaultList faults)
    {
        string path = pointer is null ? "" : JsonPointer.FromFragment(pointer) ?? pointer;
        var place = SchemaPlace.Of(path);
        JsonNode? node = JsonPointer.Resolve(root, path);
        (JsonNode At, string Found)? obstacle = node switch
        {
            null => (root, LeadsNowhere(path)),
            JsonObject json => Judge(json, place, isRoot: ReferenceEquals(root, json)),
            _ => (node, $"{place.Quoted()} is {NodeWords.Describe(node)}"),
        };

        if (obstacle is null)
        {
            return new SchemaNode((JsonObject)node!, place, faults);
        }

        if (isValid)
        {
            faults.AddNoInput(obstacle.Value.At, $"{obstacle.Value.Found}, but {Expected}");
        }

        return null;
    }

    private static string LeadsNowhere(string path) => JsonPointer.Parse(path) is null
        ? $"the InputPointer '{path}' is no JSON Pointer, which starts with '/'"
        : $"the InputPointer '{path}' leads nowhere";

    /// <summary>Why the object is no schema of an input, and where that shows; null where it is one.</summary>
    private static (JsonNode At, string Found)? Judge(JsonObject schema, SchemaPlace place, bool isRoot)
    {
        if (schema["openapi"] is not null || schema["swagger"] is not null)
        {
            string found = place.Quoted() + " is an OpenAPI document";
            return (schema, isRoot ? found + " without an InputPointer such as /components/schemas/Input" : found);
        }

        return schema["type"] switch
        {
            // A type that does not exist is reported as such, and says nothing about what was meant.
            JsonString { Value: "string" or "number" or "integer" or "boolean" or "null" or "array" } type =>
                (type, $"{place.Quoted()} is a schema of type {type.Value}"),
            JsonArray { Items.Count: > 0 } types when types.Items.All(static item => item is JsonString { Value: not "object" }) =>
                (types, $"{place.Quoted()} is a schema of other types"),
            _ when schema["properties"] is null => (schema, $"{place.Quoted()} is an object without 'properties'"),
            _ => null,
        };
    }
}
