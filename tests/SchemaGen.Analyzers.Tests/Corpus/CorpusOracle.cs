using System.Collections.Concurrent;
using NJsonSchema;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Json;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Locating;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>NJsonSchema's verdict on the input of a real model.</summary>
internal static class CorpusOracle
{
    private static readonly ConcurrentDictionary<(string Slug, string? Schema), string> s_schemas = [];

    /// <summary>What is wrong with an input, as <c>kind at path</c>; empty where the text is valid.</summary>
    public static Task<IReadOnlyList<string>> ErrorsAsync(CorpusFile file, string json) => ErrorsAsync(file, null, json);

    /// <summary>What is wrong with a value.</summary>
    /// <param name="file">The file.</param>
    /// <param name="schema">A schema of the file; null for that of the input.</param>
    /// <param name="json">The value.</param>
    public static Task<IReadOnlyList<string>> ErrorsAsync(CorpusFile file, string? schema, string json) => NJsonSchemaOracle.ErrorsAsync(
        s_schemas.GetOrAdd((file.Slug, schema), _ => ToJsonSchema(file, schema ?? Input(file))), $$"""{"value":{{json}}}""", SchemaType.OpenApi3);

    private static string Input(CorpusFile file) => JsonText.Write(Locate(new SchemaDocument(JsonTree.Parse(file.Text).Root!, new DiagnosticBag(file.Text))).Json);

    private static SchemaNode Locate(SchemaDocument document) => InputLocator.Find(document, new SchemaComposer(document, isStrict: false), isValid: true, pointer: null)!.Composed;

    /// <summary>The schema with those that it may refer to, where NJsonSchema looks for them.</summary>
    private static string ToJsonSchema(CorpusFile file, string schema)
    {
        string definitions = JsonNode.Parse(file.Text)!["components"]!["schemas"]!.ToJsonString();
        return $$"""{"properties":{"value":{{schema}}},"definitions":{{definitions}}}"""
            .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)

            // To the letter, an alternative without a type allows any value, and leaves the others without effect. Its author means null.
            .Replace("""{"nullable":true}""", """{"enum":[null]}""", StringComparison.Ordinal);
    }
}
