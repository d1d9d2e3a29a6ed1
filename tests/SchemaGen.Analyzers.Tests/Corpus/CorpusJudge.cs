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

    /// <summary>What is wrong with an input, as <c>kind at path</c>; empty where the text is valid.</summary>
    public static Task<IReadOnlyList<string>> ErrorsAsync(CorpusFile file, string json)
    {
        SchemaNode input = InputLocator.Find(new SchemaDocument(JsonTree.Parse(file.Text).Root!, new FaultList(file.Text)), isValid: true, pointer: null)!;
        return ErrorsAsync(file, JsonText.Write(input.Json), json);
    }

    /// <summary>What is wrong with a value.</summary>
    /// <param name="file">The file.</param>
    /// <param name="schema">A schema of the file.</param>
    /// <param name="json">The value.</param>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(CorpusFile file, string schema, string json)
    {
        JsonSchema judge = await _schemas.GetOrAdd(ToJsonSchema(file, schema), static text => JsonSchema.FromJsonAsync(text));
        return judge.Validate($$"""{"value":{{json}}}""", SchemaType.OpenApi3).Select(static error => $"{error.Kind} at {error.Path}").ToArray();
    }

    /// <summary>The schema with those that it may refer to, where NJsonSchema looks for them.</summary>
    private static string ToJsonSchema(CorpusFile file, string schema)
    {
        string definitions = JsonNode.Parse(file.Text)!["components"]!["schemas"]!.ToJsonString();
        return $$"""{"properties":{"value":{{schema}}},"definitions":{{definitions}}}""".Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
    }
}
