using System.Collections.Concurrent;
using NJsonSchema;
using SchemaGen.Json;
using SchemaGen.Schemas;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>NJsonSchema's verdict on the input of a real model.</summary>
internal static class CorpusJudge
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> _schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong, as <c>kind at path</c>; empty where the text is valid.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(CorpusFile file, string json)
    {
        JsonSchema schema = await _schemas.GetOrAdd(file.Slug, _ => JsonSchema.FromJsonAsync(ToJsonSchema(file.Text)));
        return schema.Validate(json, SchemaType.OpenApi3).Select(static error => $"{error.Kind} at {error.Path}").ToArray();
    }

    /// <summary>The input with the schemas that it refers to, where NJsonSchema looks for them.</summary>
    private static string ToJsonSchema(string text)
    {
        var faults = new FaultList(text);
        SchemaNode input = InputLocator.Find(new SchemaDocument(JsonTree.Parse(text).Root!, faults), isValid: true, pointer: null)!;
        JsonNode document = JsonNode.Parse(text)!;
        System.Text.Json.Nodes.JsonObject schema = JsonNode.Parse(JsonText.Write(input.Json))!.AsObject();
        schema["definitions"] = document["components"]!["schemas"]!.DeepClone();
        return schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
    }
}
