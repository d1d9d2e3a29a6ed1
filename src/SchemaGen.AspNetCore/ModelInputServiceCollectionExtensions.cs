using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SchemaGen;
using SchemaGen.AspNetCore.Bodies;
using SchemaGen.AspNetCore.Controllers;
using SchemaGen.AspNetCore.Endpoints;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes ASP.NET Core read input records strictly.</summary>
public static class ModelInputServiceCollectionExtensions
{
    /// <summary>Makes minimal APIs and controllers read input records as <see cref="ModelInput.Parse{T}(string)"/> does, as a body and wherever they stand in one: in other types, in lists, as <see cref="IModelInput"/>.
    /// A body with an invalid record, or that is not JSON, is answered by status 400 and an <c>application/problem+json</c> with all violations. Endpoints whose bodies have no records are as they were.</summary>
    /// <remarks><para>The answer is a validation problem (RFC 9457): <c>errors</c> has the messages by JSON Pointer, and <c>violations</c> is a list of <c>{"pointer","keyword","message"}</c>. It is written by the
    /// <see cref="AspNetCore.Http.IProblemDetailsService"/> where the application has one, so that its customizations apply. A controller without <see cref="ApiControllerAttribute"/> finds the messages in its model state, and one with an
    /// <see cref="ApiBehaviorOptions.InvalidModelStateResponseFactory"/> of the application's own answers by that.</para>
    /// <para>On .NET 10, it also adds the records to the validation of <c>AddValidation()</c> and to the documents of <c>AddOpenApi()</c>. Calling it again changes nothing.</para></remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="resolvers">The generated <c>ModelInputJson.Default</c> of the projects with the records, to put before the resolvers of the application: needed for native AOT, and to find the record of an <see cref="IModelInput"/> by
    /// its slug.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="resolvers"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddModelInputs(this IServiceCollection services, params IJsonTypeInfoResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(resolvers);
        services.Configure<HttpJsonOptions>(options => StrictJson.Add(options.SerializerOptions, resolvers));
        services.Configure<JsonOptions>(options => StrictJson.Add(options.JsonSerializerOptions, resolvers));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HttpJsonOptions>, StrictHttpJsonOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<JsonOptions>, StrictMvcJsonOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<MvcOptions>, ModelInputMvcOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ApiBehaviorOptions>, ModelInputApiBehaviorOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ModelInputEndpointPolicy>());
#if NET10_0_OR_GREATER
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<Microsoft.Extensions.Validation.ValidationOptions>, SchemaGen.AspNetCore.Validation.ModelInputValidationOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<Microsoft.AspNetCore.OpenApi.OpenApiOptions>, SchemaGen.AspNetCore.OpenApi.ModelInputOpenApiOptions>());
#endif
        return services;
    }
}
