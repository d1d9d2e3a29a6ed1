using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Models;
using SchemaGen.MindVideo.Emulator.Playground.Forms;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>The endpoints <c>GET /playground/models</c>, which lists models and broken schema files, and <c>GET /playground/form?model=</c>, which describes the form of a model.</summary>
internal sealed class ModelsEndpoint(ModelCatalog catalog, MindVideoEmulatorOptions options)
{
    public Task GetAllAsync(HttpContext http) => ApiResponse.Of(writer =>
    {
        writer.WriteBoolean("writes_csharp", options.RequestWriter is not null);
        writer.WriteStartArray("models");
        foreach (EmulatedModel model in catalog.Models.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("slug", model.Slug);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("problems");
        foreach (SchemaProblem problem in catalog.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("file", problem.Path);
            writer.WriteString("problem", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }).SendAsync(http);

    public Task GetFormAsync(HttpContext http)
    {
        string slug = http.Request.Query["model"].ToString();
        if (!catalog.Models.TryGetValue(slug, out EmulatedModel? model))
        {
            return ApiResponse.Error(http, StatusCodes.Status404NotFound, "unknown_model", catalog.Unknown(slug)).SendAsync(http);
        }

        JsonObject form = new FormReader(model.Schema.Root).Read();
        return ApiResponse.Of(writer =>
        {
            writer.WriteString("slug", model.Slug);
            foreach ((string name, JsonNode? value) in form)
            {
                writer.WritePropertyName(name);
                value!.WriteTo(writer);
            }
        }).SendAsync(http);
    }
}
