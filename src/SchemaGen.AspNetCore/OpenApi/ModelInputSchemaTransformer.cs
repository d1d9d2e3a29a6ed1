using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Shows the resolved schemas of records, which are values of any kind to the framework. They are written when the document is complete: the framework follows the references of the schemas that it is given, and finds no end in one
/// that contains itself.</summary>
internal sealed class ModelInputSchemaTransformer : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    private readonly ConditionalWeakTable<OpenApiDocument, Dictionary<OpenApiSchema, ResolvedComponents>> _places = [];

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (ModelInputContract.Of(context.JsonTypeInfo) is { } contract && context.Document is { } document)
        {
            OpenApiOptions options = context.ApplicationServices.GetRequiredService<IOptionsMonitor<OpenApiOptions>>().Get(context.DocumentName);
            string id = options.CreateSchemaReferenceId(context.JsonTypeInfo) ?? contract.RecordType.Name;
            _places.GetOrCreateValue(document).TryAdd(schema, new ResolvedComponents(contract, id, options.OpenApiVersion));
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (_places.TryGetValue(document, out Dictionary<OpenApiSchema, ResolvedComponents>? places))
        {
            _places.Remove(document);
            var written = new HashSet<OpenApiSchema>(ReferenceEqualityComparer.Instance);
            foreach ((OpenApiSchema schema, ResolvedComponents components) in places)
            {
                // The one of the component is another where the framework has copied it.
                if (document.Components?.Schemas?.TryGetValue(components.Id, out IOpenApiSchema? component) is true && component is OpenApiSchema copy && written.Add(copy))
                {
                    components.Write(copy, document);
                }

                if (written.Add(schema))
                {
                    components.Write(schema, document);
                }
            }
        }

        return Task.CompletedTask;
    }
}
