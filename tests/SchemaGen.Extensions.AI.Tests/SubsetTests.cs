using System.Text.Json;
using Microsoft.Extensions.AI;
using SchemaGen.Extensions.AI.Tests.Infrastructure;

namespace SchemaGen.Extensions.AI.Tests;

/// <summary>Schemas in the words of one provider, and the way back from what its models write.</summary>
public sealed class SubsetTests
{
    [Fact]
    public void The_seed_for_OpenAI()
    {
        JsonElement schema = ModelInputSchemaSubset.OpenAIStrict.SchemaOf<FlashImageInput>();

        DocumentedSubset.OpenAI.Hold(schema);
        JsonElement properties = schema.GetProperty("properties");
        Assert.Equal("""{"type":["integer","null"],"maximum":4,"minimum":1,"description":"Images\ndefault: 1"}""", Text(properties.GetProperty("n")));
        Assert.Equal("""{"type":"string","description":"Text prompt for image generation.\nmaxLength: 1000\nminLength: 1"}""", Text(properties.GetProperty("prompt")));
        Assert.Equal("""{"type":["string","null"],"enum":["1K",null],"description":"Resolution\ndefault: \"1K\""}""", Text(properties.GetProperty("resolution")));
        Assert.Equal("""dependentRequired: {"mask_url":["image_urls"]}""", schema.GetProperty("description").GetString());
    }

    [Fact]
    public void Each_form_for_each_provider()
    {
        DocumentedSubset.OpenAI.Hold(ModelInputSchemaSubset.OpenAIStrict.SchemaOf<FormsInput>());
        DocumentedSubset.Anthropic.Hold(ModelInputSchemaSubset.Anthropic.SchemaOf<FormsInput>());
        DocumentedSubset.Anthropic.Hold(ModelInputSchemaSubset.Anthropic.SchemaOf<FlashImageInput>());
        DocumentedSubset.Gemini.Hold(ModelInputSchemaSubset.Gemini.SchemaOf<FormsInput>());
        DocumentedSubset.Gemini.Hold(ModelInputSchemaSubset.Gemini.SchemaOf<FlashImageInput>());
        DocumentedSubset.Gemini.Hold(ModelInputSchemaSubset.Gemini.SchemaOf<StepsInput>());
        DocumentedSubset.OpenAI.Hold(ModelInputSchemaSubset.OpenAIStrict.SchemaOf<StepsInput>());
    }

    [Theory]
    [InlineData("prompt", "string", "What to show.\\nminLength: 1\\npattern: ")]
    [InlineData("seed", "integer null", null)]
    [InlineData("steps", "integer null", null)]
    [InlineData("tags", "array null", "uniqueItems: true")]
    [InlineData("anything", "string number boolean null", "Passed on.")]
    [InlineData("webhook", "string null", "format: \"uri\"")]
    [InlineData("speed", "integer null", null)]
    public void Keywords_without_a_word_for_OpenAI_stand_in_the_description(string member, string types, string? description)
    {
        JsonElement schema = ModelInputSchemaSubset.OpenAIStrict.SchemaOf<FormsInput>().GetProperty("properties").GetProperty(member);
        JsonElement type = schema.GetProperty("type");

        Assert.Equal(types, type.ValueKind == JsonValueKind.String ? type.GetString() : string.Join(' ', type.EnumerateArray().Select(static name => name.GetString())));
        string? found = schema.TryGetProperty("description", out JsonElement text) ? text.GetString() : null;
        Assert.True(description is null ? found is null : found?.StartsWith(description.Replace("\\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal), found);
    }

    [Fact]
    public void What_a_closed_schema_cannot_say_is_left_out_where_it_is_optional()
    {
        Assert.False(ModelInputSchemaSubset.OpenAIStrict.SchemaOf<FormsInput>().GetProperty("properties").TryGetProperty("weights", out _));
        Assert.False(ModelInputSchemaSubset.Anthropic.SchemaOf<FormsInput>().GetProperty("properties").TryGetProperty("weights", out _));
        Assert.Equal("number", ModelInputSchemaSubset.Gemini.SchemaOf<FormsInput>().GetProperty("properties").GetProperty("weights").GetProperty("additionalProperties").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"map":{"type":"object","additionalProperties":{"type":"string"}}},"required":["map"]}""", "The schema of model 'm' cannot be said in the subset 'OpenAI strict': '/map' is required and has a form that the subset lacks, such as an object without named members.")]
    [InlineData("""{"type":"object"}""", "The schema of model 'm' cannot be said in the subset 'OpenAI strict': the input is an object without named members.")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/$defs/None"}}}""", "The schema of model 'm' cannot be said in the subset 'OpenAI strict': '/a' is a reference to '#/$defs/None', which leads nowhere.")]
    public void What_it_cannot_say_otherwise_is_named(string schema, string message)
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => Transform(schema, ModelInputSchemaSubset.OpenAIStrict));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void Recursion_is_named_where_the_provider_refuses_it()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(static () => ModelInputSchemaSubset.Anthropic.SchemaOf<StepsInput>());
        Assert.Equal("The schema of model 'steps' cannot be said in the subset 'Anthropic': '/first/next' is a value that contains values of its own kind.", exception.Message);
    }

    [Fact]
    public void Limits_of_OpenAI_are_named()
    {
        string many = string.Join(',', Enumerable.Range(0, 5001).Select(static i => $"\"p{i}\":{{\"type\":\"string\"}}"));
        string deep = string.Concat(Enumerable.Repeat("""{"type":"object","properties":{"a":""", 11)) + """{"type":"string"}""" + new string('}', 22);
        string values = string.Join(',', Enumerable.Range(0, 1001).Select(static i => $"\"v{i}\""));
        string[] schemas = [$"{{\"type\":\"object\",\"properties\":{{{many}}}}}", deep, $"{{\"type\":\"object\",\"properties\":{{\"a\":{{\"enum\":[{values}]}}}}}}"];
        string[] messages = ["5001 properties, but the subset 'OpenAI strict' allows 5000.", "11 objects within each other, but the subset 'OpenAI strict' allows 10.", "1002 enum values, but the subset 'OpenAI strict' allows 1000."];

        Assert.Equal(messages.Select(static message => "The schema of model 'm' has " + message), schemas.Select(static schema => Assert.Throws<NotSupportedException>(() =>
            ModelInputSchemaSubset.OpenAIStrict.Rules.Limits!.Check(Transform(schema, ModelInputSchemaSubset.OpenAIStrict), "m", "OpenAI strict")).Message));
    }

    [Theory]
    [InlineData("""{"prompt":"a","seed":null,"size":"square"}""")]
    [InlineData("""{"prompt":"a","seed":1,"size":{"width":64},"frame":{"width":64,"height":2}}""")]
    [InlineData("""{"prompt":"a","seed":1,"camera":{"kind":"fixed","height":null}}""")]
    [InlineData("""{"prompt":"a","seed":1,"tags":["a","b"],"camera":{"kind":"orbit","turns":2},"speed":4,"steps":16,"webhook":"https://x/"}""")]
    public async Task What_is_written_for_OpenAI_is_the_input_again(string json)
    {
        FormsInput expected = ModelInput.Parse<FormsInput>(json);
        FormsInput? read = null;
        AIFunction function = ModelInputFunction.Create<FormsInput>(
            (input, _) =>
            {
                read = input;
                return default;
            },
            new ModelInputFunctionOptions("forms") { Subset = ModelInputSchemaSubset.OpenAIStrict });
        string written = Fill(JsonDocument.Parse(json).RootElement, function.JsonSchema, function.JsonSchema)!;

        Assert.NotEqual(json, written);
        Assert.Null(await function.InvokeAsync(FunctionTests.Parsed(written), TestContext.Current.CancellationToken));
        Assert.Equal(expected, read);
        Assert.Equal(true, function.AdditionalProperties["strict"]);
    }

    [Fact]
    public async Task A_null_that_the_subset_did_not_add_is_wrong_as_ever()
    {
        AIFunction function = ModelInputFunction.Create<FormsInput>(static (_, _) => default, new ModelInputFunctionOptions("forms") { Subset = ModelInputSchemaSubset.OpenAIStrict });

        ErrorContent error = Assert.IsType<ErrorContent>(await function.InvokeAsync(FunctionTests.Parsed("""{"prompt":null,"seed":null,"tags":["a",null],"size":null,"other":null}"""), TestContext.Current.CancellationToken));
        Assert.Equal(["/tags/1", "/other", "/prompt"], error.Details!.Split('\n').Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    internal static System.Text.Json.Nodes.JsonObject Transform(string schema, ModelInputSchemaSubset subset) => new SubsetTransformer(new SchemaNodes(JsonDocument.Parse(schema).RootElement), subset.Rules, "m").Transform();

    /// <summary>Writes a value as a model does that must give each member: what is not there is null. Null where the schema does not allow the value.</summary>
    internal static string? Fill(JsonElement value, JsonElement schema, JsonElement root)
    {
        schema = schema.TryGetProperty("$ref", out JsonElement reference) ? new SchemaNodes(root).Target(reference.GetString()!)!.Value : schema;
        if (schema.TryGetProperty("anyOf", out JsonElement branches))
        {
            return branches.EnumerateArray().Select(branch => Fill(value, branch, root)).FirstOrDefault(static text => text is not null);
        }

        if (schema.TryGetProperty("enum", out JsonElement values))
        {
            return values.EnumerateArray().Any(allowed => allowed.GetRawText() == value.GetRawText()) ? value.GetRawText() : null;
        }

        if (!schema.TryGetProperty("properties", out JsonElement properties))
        {
            return value.ValueKind == JsonValueKind.Object ? null : value.GetRawText();
        }

        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Any(member => !properties.TryGetProperty(member.Name, out _)))
        {
            return null;
        }

        string?[] members = properties.EnumerateObject().Select(property => value.TryGetProperty(property.Name, out JsonElement member) ? Fill(member, property.Value, root) : "null").ToArray();
        return members.Contains(null) ? null : "{" + string.Join(',', properties.EnumerateObject().Zip(members, static (property, text) => JsonSerializer.Serialize(property.Name) + ":" + text)) + "}";
    }

    private static string Text(JsonElement schema) => JsonSerializer.Serialize(schema, s_relaxed);

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
