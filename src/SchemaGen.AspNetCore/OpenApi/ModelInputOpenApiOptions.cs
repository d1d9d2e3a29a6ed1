using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Adds the transformer of records to every document, in the order in which the application registers its own.</summary>
internal sealed class ModelInputOpenApiOptions : IConfigureNamedOptions<OpenApiOptions>
{
    public void Configure(OpenApiOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OpenApiOptions options)
    {
        var transformer = new ModelInputSchemaTransformer();
        options.AddSchemaTransformer(transformer).AddDocumentTransformer(transformer);
    }
}
