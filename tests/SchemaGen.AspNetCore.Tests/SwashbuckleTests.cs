using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SchemaGen.AspNetCore.OpenApi;
using SchemaGen.AspNetCore.Tests.Infrastructure;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SchemaGen.AspNetCore.Tests;

/// <summary>Documents of Swashbuckle, with the filter that the README shows.</summary>
public sealed class SwashbuckleTests
{
    [Fact]
    public async Task A_filter_shows_the_whole_schema()
    {
        await using Site site = await Site.StartAsync(
            static application =>
            {
                application.MapPost("/forms", static (FormsInput input) => input.Prompt);
                application.MapGet("/swagger", static async (ISwaggerProvider swagger) => Results.Text(await swagger.GetSwagger("v1").SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0))).ExcludeFromDescription();
            },
            static services => services.AddEndpointsApiExplorer().AddSwaggerGen(static options =>
            {
                options.SwaggerDoc("v1", new OpenApiInfo { Title = "Forms", Version = "1" });
                options.DocumentFilter<ModelInputFilter>();
            }));

        using JsonDocument document = await site.GetJsonAsync("/swagger");
        JsonElement schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        JsonElement members = schemas.GetProperty("FormsInput").GetProperty("properties");

        Assert.Equal("#/components/schemas/FormsInput", document.RootElement.GetProperty("paths").GetProperty("/forms").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString());
        Assert.Equal(20, members.GetProperty("tags").GetProperty("items").GetProperty("maxLength").GetInt32());
        Assert.False(members.GetProperty("tags").TryGetProperty("maxLength", out _));
        Assert.Equal("square", members.GetProperty("size").GetProperty("anyOf")[0].GetProperty("enum")[0].GetString());
        Assert.Equal(64, schemas.GetProperty("FormsInput.Size").GetProperty("properties").GetProperty("width").GetProperty("minimum").GetInt32());
    }

    private sealed class ModelInputFilter : IDocumentFilter
    {
        public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.WriteModelInput<FormsInput>(OpenApiSpecVersion.OpenApi3_0);
    }
}
