using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Shows the resolved schemas of records, which are values of any kind to the framework. They are written when the document is complete: the framework follows the references of the schemas that it is given, and finds no end in one
/// that contains itself.</summary>
internal sealed class ModelInputSchemaTransformer : IOpenApiSchemaTransformer, IOpenApiDocumentTransformer
{
    private readonly ConditionalWeakTable<OpenApiDocument, Dictionary<OpenApiSchema, Place>> _places = [];

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        JsonTypeInfo typeInfo = context.JsonTypeInfo;
        if (context.Document is { } document && Find(typeInfo) is ({ } contract, var record))
        {
            OpenApiOptions options = context.ApplicationServices.GetRequiredService<IOptionsMonitor<OpenApiOptions>>().Get(context.DocumentName);
            string id = options.CreateSchemaReferenceId(record) ?? contract.RecordType.Name;
            _places.GetOrCreateValue(document).TryAdd(schema, new Place(new ResolvedComponents(contract, id, options.OpenApiVersion), record == typeInfo ? JsonTypeInfoKind.None : typeInfo.Kind));
        }
        else if (typeInfo.Type == typeof(IModelInput))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Required = new HashSet<string> { "model", "input" };
            schema.Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["model"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The platform's name of the model." },
                ["input"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The input of that model." },
            };
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (_places.TryGetValue(document, out Dictionary<OpenApiSchema, Place>? places))
        {
            _places.Remove(document);
            var written = new HashSet<OpenApiSchema>(ReferenceEqualityComparer.Instance);
            foreach ((OpenApiSchema schema, Place place) in places)
            {
                place.Write(schema, document, written);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Returns the contract of a record, or of the items of a collection: the framework does not ask for those, as they look like values of any kind.</summary>
    private static (ModelInputContract? Contract, JsonTypeInfo Record) Find(JsonTypeInfo typeInfo)
    {
        JsonTypeInfo record = typeInfo.ElementType is { } element ? typeInfo.Options.GetTypeInfo(element) : typeInfo;
        return (ModelInputContract.Of(record), record);
    }

    /// <summary>Where a record is shown.</summary>
    /// <param name="Components">The record.</param>
    /// <param name="Collection">The kind of the collection that the schema is of; none where it is the record's own.</param>
    private sealed record Place(ResolvedComponents Components, JsonTypeInfoKind Collection)
    {
        public void Write(OpenApiSchema schema, OpenApiDocument document, HashSet<OpenApiSchema> written)
        {
            switch (Collection)
            {
                case JsonTypeInfoKind.Enumerable:
                    schema.Items = schema.Items as OpenApiSchemaReference ?? Components.Refer(document);
                    break;
                case JsonTypeInfoKind.Dictionary:
                    schema.AdditionalProperties = schema.AdditionalProperties as OpenApiSchemaReference ?? Components.Refer(document);
                    break;
                default:
                    // The one of the component is another where the framework has copied it.
                    if (document.Components?.Schemas?.TryGetValue(Components.Id, out IOpenApiSchema? component) is true && component is OpenApiSchema copy && written.Add(copy))
                    {
                        Components.Write(copy, document);
                    }

                    if (written.Add(schema))
                    {
                        Components.Write(schema, document);
                    }

                    break;
            }
        }
    }
}
