using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Prepares <see cref="AIFunctionFactory"/> for input records.</summary>
public static class AIFunctionFactoryOptionsExtensions
{
    /// <summary>Makes functions show the resolved schema of each input record among their parameters, and refuse arguments that break it with an exception.</summary>
    /// <param name="options">The options to change. A transformation of schemas that they have already comes first.</param>
    /// <returns><paramref name="options"/> itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The serializer options that are set have no <see cref="JsonSerializerOptions.TypeInfoResolver"/>.</exception>
    public static AIFunctionFactoryOptions UseModelInputs(this AIFunctionFactoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializerOptions given = options.SerializerOptions ?? AIJsonUtilities.DefaultOptions;
        IJsonTypeInfoResolver resolver = given.TypeInfoResolver
            ?? throw new InvalidOperationException($"The {nameof(AIFunctionFactoryOptions.SerializerOptions)} have no {nameof(JsonSerializerOptions.TypeInfoResolver)}: set 'ModelInputJson.Default', combined with what else the parameters need.");
        options.SerializerOptions = new JsonSerializerOptions(given) { TypeInfoResolver = resolver.WithStrictInputs() };
        options.SerializerOptions.MakeReadOnly();

        AIJsonSchemaCreateOptions schemas = options.JsonSchemaCreateOptions ?? AIJsonSchemaCreateOptions.Default;
        Func<AIJsonSchemaCreateContext, JsonNode, JsonNode>? first = schemas.TransformSchemaNode;
        options.JsonSchemaCreateOptions = schemas with
        {
            TransformSchemaNode = first is null ? ModelInputJsonSchema.TransformSchemaNode : (context, schema) => ModelInputJsonSchema.TransformSchemaNode(context, first(context, schema)),
        };
        return options;
    }
}
