using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds MindVideo to the services of a program.</summary>
public static class MindVideoServiceCollectionExtensions
{
    /// <summary>The name of the <see cref="HttpClient"/> that downloads: its own, because the hosts of files are not the API.</summary>
    private const string FilesClient = "SchemaGen.MindVideo.Files";

    /// <summary>
    /// Adds <see cref="MindVideoClient"/>. Its <see cref="MindVideoOptions"/> come from the section <c>MindVideo</c> of the configuration, where there is one, and then from <paramref name="configure"/>; an API key that
    /// neither gives comes from the environment variable <c>MINDVIDEO_API_KEY</c>. Options that are not valid stop the program when it starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; the last word.</param>
    /// <returns>A builder for the <see cref="HttpClient"/> that calls the API, to add handlers to. Retries need none: the client has them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddMindVideo(this IServiceCollection services, Action<MindVideoOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<MindVideoOptions>, MindVideoSection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<MindVideoOptions>, MindVideoSection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MindVideoOptions>, MindVideoOptionsValidator>());
        OptionsBuilder<MindVideoOptions> options = services.AddOptions<MindVideoOptions>().PostConfigure(ClientOptions.FillInApiKey).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (services.Any(static service => service.ServiceType == typeof(ClientTelemetry)))
        {
            // A second call sets options. To configure the client again would take away what was done to it since.
            return services.AddHttpClient(MindVideoTelemetry.Name);
        }

        services.AddMetrics();
        services.AddSingleton(static provider => new ClientTelemetry(provider.GetRequiredService<IMeterFactory>()));
        services.AddHttpClient(FilesClient, ClientHandlers.Configure)
            .ConfigurePrimaryHttpMessageHandler(ClientHandlers.CreateForFiles)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // The handler lives as long as the program and renews its connections itself: a client in a singleton is as good as one in a request.
        return services.AddHttpClient(MindVideoTelemetry.Name, ClientHandlers.Configure)
            .ConfigurePrimaryHttpMessageHandler(ClientHandlers.CreateForApi)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // The factory's own loggers write header values at level Trace: a redacted one only in the text, in the structured state as it is. The client logs what there is to say.
            .RedactLoggedHeaders(["Authorization"])
            .RemoveAllLoggers()
            .AddTypedClient(static (http, provider) => new MindVideoClient(
                http,
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(FilesClient),
                provider.GetRequiredService<IOptionsMonitor<MindVideoOptions>>().CurrentValue,
                provider.GetRequiredService<ILoggerFactory>().CreateLogger(MindVideoTelemetry.Name),
                provider.GetService<TimeProvider>(),
                provider.GetRequiredService<ClientTelemetry>()));
    }
}
