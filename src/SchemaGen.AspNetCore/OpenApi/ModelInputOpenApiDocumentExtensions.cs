using Microsoft.OpenApi;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>Writes the schemas of records into documents that are made by other libraries than Microsoft.AspNetCore.OpenApi.</summary>
public static class ModelInputOpenApiDocumentExtensions
{
    /// <summary>Makes a component of a document the resolved schema of an input record, and adds a component for each of its definitions, such as <c>FlashImageInput.Size</c>. For the filters of Swashbuckle, and for what else makes
    /// documents of Microsoft.OpenApi.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="document">The document.</param>
    /// <param name="version">The version of OpenAPI in which the document is written: 3.0 has fewer words than 3.1.</param>
    /// <param name="componentId">The name of the record's component; <see langword="null"/> for the name of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static void WriteModelInput<T>(this OpenApiDocument document, OpenApiSpecVersion version, string? componentId = null)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        var components = new ResolvedComponents(ModelInputContract.Of<T>(), componentId ?? typeof(T).Name, version);
        document.Components?.Schemas?.Remove(components.Id);
        components.Refer(document);
    }
}
