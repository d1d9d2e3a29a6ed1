using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaGen.Extensions.AI.Tests.Infrastructure;
using SchemaGen.Shared;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>Schemas of real models, where they are present, in the words of each provider; and the published examples, there and back.</summary>
public sealed class CorpusTests
{
    private static readonly string s_schemas = RepositoryRoot.Beside("corpus", "replicate");
    private static readonly string s_examples = RepositoryRoot.Beside("corpus", "replicate-examples");

    [Fact]
    public void Real_schemas_are_said_in_each_subset()
    {
        Assert.SkipUnless(Directory.Exists(s_schemas), "The corpus is not present.");
        List<string> impossible = [];
        int said = 0;
        int returned = 0;
        foreach (string file in Directory.EnumerateFiles(s_schemas, "*.json", SearchOption.AllDirectories))
        {
            string schema = Input(file);
            JsonElement? example = Example(Path.Combine(s_examples, Path.GetRelativePath(s_schemas, file)));
            foreach ((ModelInputSchemaSubset subset, DocumentedSubset documented) in new[]
            {
                (ModelInputSchemaSubset.OpenAIStrict, DocumentedSubset.OpenAI), (ModelInputSchemaSubset.Anthropic, DocumentedSubset.Anthropic), (ModelInputSchemaSubset.Gemini, DocumentedSubset.Gemini),
            })
            {
                try
                {
                    JsonElement transformed = JsonSerializer.SerializeToElement(SubsetTests.Transform(schema, subset));
                    documented.Hold(transformed);
                    said++;
                    if (subset == ModelInputSchemaSubset.OpenAIStrict && example is { } value)
                    {
                        returned += IsTheSameAgain(value, transformed, schema) ? 1 : 0;
                    }
                }
                catch (NotSupportedException exception)
                {
                    impossible.Add($"{file}: {exception.Message}");
                }
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{said} schemas said, {returned} examples there and back, {impossible.Count} impossible");
        Assert.True(said > 400, $"{said} schemas");
        Assert.True(returned > 50, $"{returned} examples");
        Assert.True(impossible.Count * 100 < said, string.Join('\n', impossible));
    }

    /// <summary>Determines whether an example that has nothing but what the schema names comes back from what a model writes for it.</summary>
    private static bool IsTheSameAgain(JsonElement example, JsonElement transformed, string schema)
    {
        if (SubsetTests.Fill(example, transformed, transformed) is not { } written || example.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Null || !transformed.GetProperty("properties").TryGetProperty(member.Name, out _)))
        {
            return false;
        }

        byte[] back = AddedNulls.Remove(System.Text.Encoding.UTF8.GetBytes(written), new SchemaNodes(JsonDocument.Parse(schema).RootElement));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example.GetRawText()), JsonNode.Parse(back)), $"{example}\n{written}\n{System.Text.Encoding.UTF8.GetString(back)}");
        return true;
    }

    private static JsonElement? Example(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        JsonElement example = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
        return example.ValueKind == JsonValueKind.Object ? example : null;
    }

    /// <summary>The input of a document, with the document's definitions.</summary>
    private static string Input(string file)
    {
        var definitions = (JsonObject)JsonNode.Parse(File.ReadAllText(file).Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!["components"]!["schemas"]!;
        var input = (JsonObject)definitions["Input"]!.DeepClone();
        input["$defs"] = definitions.DeepClone();
        return input.ToJsonString();
    }
}
