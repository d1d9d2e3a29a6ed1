using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NJsonSchema;
using NJsonSchema.Generation.TypeMappers;
using SchemaGen.AspNetCore.OpenApi;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests;

/// <summary>Documents of NSwag, with the type mapper that the README shows.</summary>
public sealed class NSwagTests(NSwagTests.Document document) : IClassFixture<NSwagTests.Document>
{
    [Fact]
    public void A_document_is_valid_and_its_references_lead_somewhere()
    {
        string text = document.Root.GetRawText();
        Microsoft.OpenApi.Reader.ReadResult result = OpenApiDocument.Parse(text, "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.NotNull(result.Document);
        Assert.All(Pointers.References(JsonNode.Parse(text)), reference => Assert.NotNull(Pointers.Find(document.Root, reference)));
    }

    [Fact]
    public void A_record_has_its_bounds_and_values()
    {
        JsonElement members = Schema("FlashImageInput").GetProperty("properties");

        Assert.Equal("prompt", Assert.Single(Schema("FlashImageInput").GetProperty("required").EnumerateArray()).GetString());
        Assert.Equal((1, 1000), (members.GetProperty("prompt").GetProperty("minLength").GetInt32(), members.GetProperty("prompt").GetProperty("maxLength").GetInt32()));
        Assert.Equal((1.0, 4.0, 1), (members.GetProperty("n").GetProperty("minimum").GetDouble(), members.GetProperty("n").GetProperty("maximum").GetDouble(), members.GetProperty("n").GetProperty("default").GetInt32()));
        Assert.Equal((1, 14), (members.GetProperty("image_urls").GetProperty("minItems").GetInt32(), members.GetProperty("image_urls").GetProperty("maxItems").GetInt32()));
        Assert.Equal("string", members.GetProperty("size").GetProperty("type").GetString());
        Assert.Contains("16:9", members.GetProperty("size").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
    }

    [Fact]
    public void Bounds_of_items_stand_in_the_items()
    {
        JsonElement tags = Schema("FormsInput").GetProperty("properties").GetProperty("tags");

        Assert.Equal(20, tags.GetProperty("items").GetProperty("maxLength").GetInt32());
        Assert.False(tags.TryGetProperty("maxLength", out _));
    }

    [Fact]
    public void Unions_have_their_alternatives_and_definitions_are_components()
    {
        JsonElement members = Schema("FormsInput").GetProperty("properties");

        Assert.Equal("square", members.GetProperty("size").GetProperty("anyOf")[0].GetProperty("enum")[0].GetString());
        Assert.Equal("#/components/schemas/FormsInputSize", members.GetProperty("size").GetProperty("anyOf")[1].GetProperty("$ref").GetString());
        Assert.Equal("fixed", members.GetProperty("camera").GetProperty("oneOf")[0].GetProperty("properties").GetProperty("kind").GetProperty("enum")[0].GetString());
        Assert.Equal(64, Schema("FormsInputSize").GetProperty("properties").GetProperty("width").GetProperty("minimum").GetDouble());
        Assert.Equal("#/components/schemas/StepsInputStep", Schema("StepsInputStep").GetProperty("properties").GetProperty("next").GetProperty("$ref").GetString());
    }

    [Fact]
    public void Null_is_allowed_where_the_schema_allows_it()
    {
        JsonElement members = Schema("FormsInput").GetProperty("properties");

        Assert.Equal(("integer", true), (members.GetProperty("seed").GetProperty("type").GetString(), members.GetProperty("seed").GetProperty("nullable").GetBoolean()));
        Assert.False(Schema("FlashImageInput").GetProperty("properties").GetProperty("n").TryGetProperty("nullable", out _));
    }

    [Fact]
    public void A_record_is_seen_inside_of_other_types_lists_and_maps()
    {
        JsonElement order = Schema("Order").GetProperty("properties");

        Assert.Equal("#/components/schemas/FlashImageInput", order.GetProperty("input").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/FlashImageInput", order.GetProperty("more").GetProperty("items").GetProperty("$ref").GetString());
        Assert.True(order.GetProperty("more").GetProperty("nullable").GetBoolean());
        Assert.Equal("#/components/schemas/FlashImageInput", Body("/list").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/StepsInput", Body("/map").GetProperty("additionalProperties").GetProperty("$ref").GetString());
    }

    /// <summary>What NSwag would read by reflection is not there: enums as numbers, unions as objects with a member <c>value</c>.</summary>
    [Fact]
    public void Types_that_are_generated_beside_a_record_have_no_components() =>
        Assert.Equal(
            ["FlashImageInput", "FormsInput", "FormsInputSize", "IModelInput", "Order", "StepsInput", "StepsInputStep"],
            document.Root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(static schema => schema.Name).Order(StringComparer.Ordinal));

    private JsonElement Schema(string id) => document.Root.GetProperty("components").GetProperty("schemas").GetProperty(id);

    private JsonElement Body(string path) =>
        document.Root.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static class ModelInputMapper
    {
        public static ITypeMapper Of<T>()
            where T : IModelInput<T> => new ObjectTypeMapper(typeof(T), static (_, resolver) =>
            {
                var written = new OpenApiDocument { Info = new OpenApiInfo { Title = "", Version = "" } };
                written.WriteModelInput<T>(OpenApiSpecVersion.OpenApi3_0);
                string json = written.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0).GetAwaiter().GetResult();
                IDictionary<string, JsonSchema> schemas = NSwag.OpenApiDocument.FromJsonAsync(json).GetAwaiter().GetResult().Components.Schemas;
                foreach ((string name, JsonSchema definition) in schemas.Where(static schema => schema.Key != typeof(T).Name))
                {
                    resolver.AppendSchema(definition, name.Replace(".", ""));
                }

                return schemas[typeof(T).Name];
            });
    }

    /// <summary>The document of one application.</summary>
    public sealed class Document : IAsyncLifetime
    {
        private JsonDocument? _document;

        internal JsonElement Root => _document!.RootElement;

        public async ValueTask InitializeAsync()
        {
            await using Site site = await Site.StartAsync(
                static application =>
                {
                    application.UseOpenApi();
                    application.MapPost("/draw", static (FlashImageInput input) => input.Prompt);
                    application.MapPost("/forms", static (FormsInput input) => input.Prompt);
                    application.MapPost("/steps", static (StepsInput input) => input.ToJson(false));
                    application.MapPost("/order", static (Order order) => order.Input.Prompt);
                    application.MapPost("/list", static (List<FlashImageInput> inputs) => inputs[0].Prompt);
                    application.MapPost("/map", static (Dictionary<string, StepsInput> inputs) => inputs.Count);
                },
                static services => services.AddEndpointsApiExplorer().AddOpenApiDocument(static settings =>
                {
                    settings.SchemaSettings.TypeMappers.Add(ModelInputMapper.Of<FlashImageInput>());
                    settings.SchemaSettings.TypeMappers.Add(ModelInputMapper.Of<FormsInput>());
                    settings.SchemaSettings.TypeMappers.Add(ModelInputMapper.Of<StepsInput>());
                }));
            _document = await site.GetJsonAsync("/swagger/v1/swagger.json");
        }

        public ValueTask DisposeAsync()
        {
            _document?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
