using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Shows the resolved schemas of records, which are values of any kind to the framework.</summary>
internal sealed class ModelInputSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (ModelInputContract.Of(context.JsonTypeInfo) is { } contract)
        {
            OpenApiOptions options = context.ApplicationServices.GetRequiredService<IOptionsMonitor<OpenApiOptions>>().Get(context.DocumentName);
            string id = options.CreateSchemaReferenceId(context.JsonTypeInfo) ?? contract.RecordType.Name;
            new ResolvedComponents(contract, id, options.OpenApiVersion).Write(schema, context.Document);
        }

        return Task.CompletedTask;
    }
}
