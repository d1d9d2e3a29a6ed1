using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.CompilerServices;

/// <summary>Gives the records of another resolver a converter that validates while it reads, and leaves all other types as they are.</summary>
/// <param name="resolver">The other resolver.</param>
/// <param name="onInvalid">Takes the violations of a record, and where it begins; null for an exception.</param>
internal sealed class StrictModelResolver(IJsonTypeInfoResolver resolver, Action<long, IReadOnlyList<ConstraintViolation>>? onInvalid = null) : IJsonTypeInfoResolver, IModelInputResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        resolver.GetTypeInfo(type, options) is { } typeInfo
            ? typeInfo.Converter is IModelJsonConverter converter ? converter.CreateStrict(options, onInvalid) : typeInfo
            : null;

    public ModelInputContract? FindInput(string slug) => ModelInputResolvers.Find(resolver, slug);

    /// <summary>Names the other resolver: the serializer lists its resolvers where none of them knows a type.</summary>
    public override string ToString() => $"{resolver} (strict)";
}
