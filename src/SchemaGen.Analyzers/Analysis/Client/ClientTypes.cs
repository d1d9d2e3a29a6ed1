using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Client;

/// <summary>The types of the client that the rules refer to, resolved once per compilation.</summary>
internal sealed class ClientTypes
{
    private readonly INamedTypeSymbol? _options;
    private readonly INamedTypeSymbol? _submitOptions;

    private ClientTypes(INamedTypeSymbol? options, INamedTypeSymbol? submitOptions)
    {
        _options = options;
        _submitOptions = submitOptions;
    }

    /// <summary>Returns the types, or null in a compilation that references neither them nor SchemaGen, where there is nothing to analyze. The types alone may be
    /// missing: the platform can be called without the client.</summary>
    public static ClientTypes? TryCreate(Compilation compilation)
    {
        INamedTypeSymbol? options = compilation.GetTypeByMetadataName("SchemaGen.MindVideo.MindVideoOptions");
        INamedTypeSymbol? submitOptions = compilation.GetTypeByMetadataName("SchemaGen.MindVideo.MindVideoSubmitOptions");
        return options is null && submitOptions is null && compilation.GetTypeByMetadataName("SchemaGen.ModelInputAttribute") is null
            ? null
            : new ClientTypes(options, submitOptions);
    }

    /// <summary>Determines whether the property is <c>MindVideoOptions.ApiKey</c>.</summary>
    public bool IsApiKey(IPropertySymbol property) => property.Name == "ApiKey" && IsMemberOf(property, _options);

    /// <summary>Determines whether the property is <c>MindVideoSubmitOptions.IdempotencyKey</c>.</summary>
    public bool IsIdempotencyKey(IPropertySymbol property) => property.Name == "IdempotencyKey" && IsMemberOf(property, _submitOptions);

    private static bool IsMemberOf(IPropertySymbol property, INamedTypeSymbol? type)
    {
        for (IPropertySymbol? current = property; current is not null; current = current.OverriddenProperty)
        {
            if (type is not null && SymbolEqualityComparer.Default.Equals(current.ContainingType, type))
            {
                return true;
            }
        }

        return false;
    }
}
