using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>Looks for input records in resolvers, the combined ones included.</summary>
internal static class ModelInputResolvers
{
    /// <summary>Returns the contract of a model's record from the first resolver that knows the model.</summary>
    public static ModelInputContract? Find(IJsonTypeInfoResolver? resolver, string slug) => resolver switch
    {
        IModelInputResolver inputs => inputs.FindInput(slug),

        // What JsonTypeInfoResolver.Combine returns.
        IEnumerable<IJsonTypeInfoResolver> several => several.Select(part => Find(part, slug)).FirstOrDefault(static contract => contract is not null),
        _ => null,
    };
}
