using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace SchemaGen.AspNetCore.Bodies;

/// <summary>Makes the serializer of minimal APIs strict.</summary>
internal sealed class StrictHttpJsonOptions : IPostConfigureOptions<HttpJsonOptions>
{
    public void PostConfigure(string? name, HttpJsonOptions options) => StrictJson.Use(options.SerializerOptions);
}

/// <summary>Makes the serializer of controllers strict.</summary>
internal sealed class StrictMvcJsonOptions : IPostConfigureOptions<MvcJsonOptions>
{
    public void PostConfigure(string? name, MvcJsonOptions options) => StrictJson.Use(options.JsonSerializerOptions);
}

internal static class StrictJson
{
    /// <summary>Puts resolvers before the others, in their order.</summary>
    public static void Add(JsonSerializerOptions options, IJsonTypeInfoResolver[] resolvers)
    {
        for (int i = 0; i < resolvers.Length; i++)
        {
            options.TypeInfoResolverChain.Insert(i, resolvers[i]);
        }
    }

    /// <summary>Replaces each resolver in its place. To wrap the chain as one would put it into itself: it belongs to the options.</summary>
    public static void Use(JsonSerializerOptions options)
    {
        IList<IJsonTypeInfoResolver> chain = options.TypeInfoResolverChain;
        for (int i = 0; i < chain.Count; i++)
        {
            chain[i] = chain[i].WithStrictInputs();
        }
    }
}
