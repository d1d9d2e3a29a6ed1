using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds MindVideo to the services of a program.</summary>
public static class MindVideoServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="MindVideoClient"/>. Its <see cref="MindVideoOptions"/> come from the section <c>MindVideo</c> of the configuration, where there is one, and then from <paramref name="configure"/>; an API key that
    /// neither has comes from the environment variable <c>MINDVIDEO_API_KEY</c>. Options that are not valid stop the program when it starts.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets options after the configuration has been read.</param>
    /// <returns>A builder for the <see cref="HttpClient"/> that calls the API, to add handlers to. Retries need no handler: the client makes them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddMindVideo(this IServiceCollection services, Action<MindVideoOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!services.Any(static service => service.ServiceType == typeof(ClientHolder)))
        {
            AddClient(services);
        }

        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services.AddHttpClient(ClientHolder.ApiClient);
    }

    /// <summary>Registers the client. A second registration would undo changes that were made to its <see cref="HttpClient"/>s since.</summary>
    private static void AddClient(IServiceCollection services)
    {
        // In front of all others, so that options set in code, also before this call, win over the section.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<MindVideoOptions>, MindVideoSection>());
        services.AddSingleton<IOptionsChangeTokenSource<MindVideoOptions>, MindVideoSection>();
        services.AddSingleton<IValidateOptions<MindVideoOptions>, MindVideoOptionsValidator>();
        services.AddOptions<MindVideoOptions>().PostConfigure(ClientOptions.FillInApiKey).ValidateOnStart();

        services.AddMetrics();
        services.AddSingleton(static provider => new ClientTelemetry(provider.GetRequiredService<IMeterFactory>()));
        services.AddSingleton<ClientHolder>();
        services.AddTransient(static provider => provider.GetRequiredService<ClientHolder>().Client);

        // The handlers live as long as the program and renew their connections themselves.
        services.AddHttpClient(ClientHolder.FilesClient, ClientHandlers.Configure)
            .ConfigurePrimaryHttpMessageHandler(ClientHandlers.CreateForFiles)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddHttpClient(ClientHolder.ApiClient, ClientHandlers.Configure)
            .ConfigurePrimaryHttpMessageHandler(ClientHandlers.CreateForApi)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // The factory's own loggers write header values at level Trace (a redacted one is redacted in the text only, not in the structured state) and the URLs of files with their signatures. The client has
            // its own log messages.
            .RedactLoggedHeaders(["Authorization"])
            .RemoveAllLoggers();
    }
}
