using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests;

/// <summary>Documents of Microsoft.AspNetCore.OpenApi.</summary>
public sealed class OpenApiTests(OpenApiTests.Documents documents) : IClassFixture<OpenApiTests.Documents>
{
    [Theory]
    [InlineData("v31")]
    [InlineData("v30")]
    public void A_document_is_valid_and_its_references_lead_somewhere(string name)
    {
        string text = documents[name].GetRawText();
        ReadResult result = OpenApiDocument.Parse(text, "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.NotNull(result.Document);
        Assert.All(Pointers.References(JsonNode.Parse(text)), reference => Assert.NotNull(Pointers.Find(documents[name], reference)));
    }

    [Fact]
    public void A_record_has_its_bounds_values_and_rules()
    {
        JsonElement seed = Schema("v31", "FlashImageInput");

        Assert.False(seed.TryGetProperty("const", out _));
        Assert.Equal("object", seed.GetProperty("type").GetString());
        Assert.Equal("prompt", Assert.Single(seed.GetProperty("required").EnumerateArray()).GetString());
        JsonElement members = seed.GetProperty("properties");
        Assert.Equal((1, 4, 1), (members.GetProperty("n").GetProperty("minimum").GetInt32(), members.GetProperty("n").GetProperty("maximum").GetInt32(), members.GetProperty("n").GetProperty("default").GetInt32()));
        Assert.Contains("16:9", members.GetProperty("size").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal((1, 1000), (members.GetProperty("prompt").GetProperty("minLength").GetInt32(), members.GetProperty("prompt").GetProperty("maxLength").GetInt32()));
        Assert.Equal((1, 14), (members.GetProperty("image_urls").GetProperty("minItems").GetInt32(), members.GetProperty("image_urls").GetProperty("maxItems").GetInt32()));
        Assert.Equal("image_urls", seed.GetProperty("dependentRequired").GetProperty("mask_url")[0].GetString());
    }

    [Fact]
    public void Definitions_are_components_and_a_schema_may_contain_itself()
    {
        Assert.Equal("#/components/schemas/StepsInput.Step", Schema("v31", "StepsInput").GetProperty("properties").GetProperty("first").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/StepsInput.Step", Schema("v31", "StepsInput.Step").GetProperty("properties").GetProperty("next").GetProperty("$ref").GetString());
        Assert.Equal(64, Schema("v31", "FormsInput.Size").GetProperty("properties").GetProperty("width").GetProperty("minimum").GetInt32());
    }

    [Fact]
    public void A_record_is_seen_inside_of_other_types_and_lists()
    {
        JsonElement order = Schema("v31", "Order").GetProperty("properties");

        Assert.Equal("#/components/schemas/FlashImageInput", order.GetProperty("input").GetProperty("$ref").GetString());
        Assert.Contains("#/components/schemas/FlashImageInput", order.GetProperty("more").GetRawText(), StringComparison.Ordinal);
        JsonElement list = documents["v31"].GetProperty("paths").GetProperty("/list").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal("#/components/schemas/FlashImageInput", list.GetProperty("items").GetProperty("$ref").GetString());
        Assert.Contains("\"additionalProperties\":{\"$ref\":\"#/components/schemas/StepsInput\"}", JsonSerializer.Serialize(documents["v30"].GetProperty("paths").GetProperty("/map")), StringComparison.Ordinal);
        Assert.Equal(["model", "input"], order.GetProperty("any").GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
    }

    [Fact]
    public void Version_3_0_says_the_same_in_its_own_words()
    {
        JsonElement forms = Schema("v30", "FormsInput");
        JsonElement members = forms.GetProperty("properties");

        Assert.Equal(("integer", true), (members.GetProperty("seed").GetProperty("type").GetString(), members.GetProperty("seed").GetProperty("nullable").GetBoolean()));
        Assert.Equal("fixed", members.GetProperty("camera").GetProperty("oneOf")[0].GetProperty("properties").GetProperty("kind").GetProperty("enum")[0].GetString());
        Assert.Equal("""{"anyOf":[{"not":{"required":["frame"]}},{"required":["size"]}]}""", JsonSerializer.Serialize(forms.GetProperty("allOf")[0]));
        Assert.False(forms.TryGetProperty("enum", out _));
        Assert.DoesNotContain("\"const\"", forms.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("dependentRequired", documents["v30"].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_types_are_as_ever() =>
        Assert.Equal(["id", "name"], Schema("v31", "Plain").GetProperty("properties").EnumerateObject().Select(static member => member.Name));

    private JsonElement Schema(string document, string id) => documents[document].GetProperty("components").GetProperty("schemas").GetProperty(id);

    /// <summary>The documents of one application.</summary>
    public sealed class Documents : IAsyncLifetime
    {
        private readonly Dictionary<string, JsonDocument> _documents = [];

        internal JsonElement this[string name] => _documents[name].RootElement;

        public async ValueTask InitializeAsync()
        {
            await using Site site = await Site.StartAsync(
                static application =>
                {
                    application.MapOpenApi();
                    application.MapPost("/draw", static (FlashImageInput input) => input.Prompt);
                    application.MapPost("/forms", static (FormsInput input) => input);
                    application.MapPost("/steps", static (StepsInput input) => input.First);
                    application.MapPost("/order", static (Order order) => order.Input.Prompt);
                    application.MapPost("/list", static (List<FlashImageInput> inputs) => inputs[0].Prompt);
                    application.MapPost("/map", static (Dictionary<string, StepsInput> inputs) => inputs.Count);
                    application.MapPost("/plain", static (Plain plain) => plain.Name);
                },
                static services => services.AddOpenApi("v31").AddOpenApi("v30", static options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0));
            foreach (string name in new[] { "v31", "v30" })
            {
                _documents[name] = await site.GetJsonAsync($"/openapi/{name}.json");
            }
        }

        public ValueTask DisposeAsync()
        {
            foreach (JsonDocument document in _documents.Values)
            {
                document.Dispose();
            }

            return ValueTask.CompletedTask;
        }
    }
}
