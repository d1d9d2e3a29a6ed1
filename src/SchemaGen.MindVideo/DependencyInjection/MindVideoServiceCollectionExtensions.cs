using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds MindVideo to the services of a program.</summary>
public static class MindVideoServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="MindVideoClient"/>, also as <see cref="IMindVideoClient"/> unless that is registered before. Its <see cref="MindVideoOptions"/> come from the section <c>MindVideo</c> of the configuration, where there is one, and then from <paramref name="configure"/>; an API key that
    /// neither has comes from the environment variable <c>MINDVIDEO_API_KEY</c>. Options that are not valid stop the program when it starts. When the configuration changes while it runs, the client has the new options, or
    /// keeps those that it has where the new ones are not valid, with an error in the log.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets options after the configuration has been read.</param>
    /// <returns>A builder for the <see cref="HttpClient"/> that calls the API, to add handlers to. Retries need no handler: the client makes them. <see cref="MindVideoHttpClients"/> names the one for downloads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">It was called before without a name: the second account would replace the first.</exception>
    public static IHttpClientBuilder AddMindVideo(this IServiceCollection services, Action<MindVideoOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        IHttpClientBuilder builder = AddAccount(services, Options.Options.DefaultName, configure);
        services.AddTransient(static provider => provider.GetRequiredKeyedService<ClientHolder>(Options.Options.DefaultName).Client);
        services.TryAddTransient<IMindVideoClient>(static provider => provider.GetRequiredService<MindVideoClient>());
        return builder;
    }

    /// <summary>
    /// Adds the <see cref="MindVideoClient"/> of one of several accounts: as a keyed service (<c>[FromKeyedServices("name")] IMindVideoClient</c>, or <see cref="MindVideoClient"/>), and in <see cref="IMindVideoClientFactory"/>. Its
    /// <see cref="MindVideoOptions"/>, which have the same name, come from the section <c>MindVideo:name</c> of the configuration, where there is one, and then from <paramref name="configure"/>. Neither the section
    /// <c>MindVideo</c> nor the environment variable <c>MINDVIDEO_API_KEY</c> counts for it, so that no account pays for another.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name of the account.</param>
    /// <param name="configure">Sets options after the configuration has been read.</param>
    /// <returns>A builder for the <see cref="HttpClient"/> that calls the API for this account. <see cref="MindVideoHttpClients.DownloadsOf"/> names the one for downloads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space, has a colon, or is the name of an option, which is in the same place of the configuration.</exception>
    /// <exception cref="InvalidOperationException">It was called before with this name.</exception>
    public static IHttpClientBuilder AddMindVideo(this IServiceCollection services, string name, Action<MindVideoOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Contains(':', StringComparison.Ordinal) || typeof(MindVideoOptions).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not null)
        {
            throw new ArgumentException($"'{name}' cannot name an account: its options are in the section '{MindVideoSection.PathOf(name)}' of the configuration, which has another meaning", nameof(name));
        }

        IHttpClientBuilder builder = AddAccount(services, name, configure);
        services.AddKeyedTransient(name, static (provider, key) => provider.GetRequiredKeyedService<ClientHolder>(key).Client);
        services.TryAddKeyedTransient<IMindVideoClient>(name, static (provider, key) => provider.GetRequiredKeyedService<MindVideoClient>(key));
        return builder;
    }

    private static IHttpClientBuilder AddAccount(IServiceCollection services, string name, Action<MindVideoOptions>? configure)
    {
        var account = new MindVideoAccount(name);
        if (services.Any(service => account.Equals(service.ServiceType == typeof(MindVideoAccount) ? service.ImplementationInstance : null)))
        {
            throw new InvalidOperationException(
                (name.Length == 0 ? "AddMindVideo was called twice without a name" : $"AddMindVideo was called twice with the name '{name}'")
                + ". For a second account, give it another name: AddMindVideo(\"name\", ...). To set further options of the same account, call services.Configure<MindVideoOptions>(...)");
        }

        services.AddSingleton(account);
        AddOptions(services, name, configure);
        services.AddMetrics();
        services.TryAddSingleton(static provider => new ClientTelemetry(provider.GetRequiredService<IMeterFactory>()));
        services.TryAddSingleton<IMindVideoClientFactory, MindVideoClientFactory>();
        services.AddKeyedSingleton(name, (provider, _) => new ClientHolder(provider, name));
        return AddHttpClients(services, name);
    }

    private static void AddOptions(IServiceCollection services, string name, Action<MindVideoOptions>? configure)
    {
        // In front of all others, so that options set in code, also before this call, win over the section.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<MindVideoOptions>>(provider => new MindVideoSection(provider, name)));
        services.AddSingleton<IOptionsChangeTokenSource<MindVideoOptions>>(provider => new MindVideoSection(provider, name));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MindVideoOptions>, MindVideoOptionsValidator>());
        OptionsBuilder<MindVideoOptions> options = services.AddOptions<MindVideoOptions>(name).ValidateOnStart();
        if (name.Length == 0)
        {
            options.PostConfigure(ClientOptions.FillInApiKey);
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private static IHttpClientBuilder AddHttpClients(IServiceCollection services, string name)
    {
        // The handlers live as long as the program and renew their connections themselves.
        services.AddHttpClient(MindVideoHttpClients.DownloadsOf(name), ClientHandlers.Configure)
            .ConfigurePrimaryHttpMessageHandler(static () => ClientHandlers.CreateForFiles(PublicConnections.ConnectAsync))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services.AddHttpClient(MindVideoHttpClients.ApiOf(name), ClientHandlers.Configure)
            .ConfigurePrimaryHttpMessageHandler(ClientHandlers.CreateForApi)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // The factory's own loggers write header values at level Trace (a redacted one is redacted in the text only, not in the structured state) and the URLs of files with their signatures. The client has
            // its own log messages.
            .RedactLoggedHeaders(["Authorization"])
            .RemoveAllLoggers();
    }
}
