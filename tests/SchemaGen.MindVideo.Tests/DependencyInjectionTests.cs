using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A program registers the client with <c>AddMindVideo</c>.</summary>
[Collection("The environment of the process")]
public class DependencyInjectionTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task The_section_of_the_configuration_is_all_that_is_needed()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MindVideo:ApiKey"] = TestClient.ApiKey,
            ["MindVideo:BaseAddress"] = server.Address.AbsoluteUri,
            ["MindVideo:MaxRetryAttempts"] = "7",
            ["MindVideo:AttemptTimeout"] = "00:00:09",
            ["MindVideo:AllowUnencryptedHttp"] = "true",
            ["MindVideo:Downloads:MaxBytes"] = "4711",
            ["MindVideo:Downloads:AllowedHosts:0"] = "files.example.com",
        });
        builder.Services.AddMindVideo();
        using IHost host = builder.Build();
        await host.StartAsync(Token);

        await host.Services.GetRequiredService<MindVideoClient>().SubmitAsync(TestClient.Input, null, Token);

        MindVideoOptions options = host.Services.GetRequiredService<IOptions<MindVideoOptions>>().Value;
        Assert.Equal((7, TimeSpan.FromSeconds(9), true), (options.MaxRetryAttempts, options.AttemptTimeout, options.AllowUnencryptedHttp));
        Assert.Equal((4711, "files.example.com"), (options.Downloads.MaxBytes, Assert.Single(options.Downloads.AllowedHosts)));
        Assert.Equal($"Bearer {TestClient.ApiKey}", server.Request.Headers["Authorization"]);
    }

    [Fact]
    public void Code_wins_over_the_configuration()
    {
        using ServiceProvider provider = Services(
            new Dictionary<string, string?> { ["MindVideo:ApiKey"] = "test_of_the_section", ["MindVideo:MaxRetryAttempts"] = "7" },
            static options => options.MaxRetryAttempts = 1);

        MindVideoOptions options = provider.GetRequiredService<IOptions<MindVideoOptions>>().Value;

        Assert.Equal(("test_of_the_section", 1), (options.ApiKey, options.MaxRetryAttempts));
    }

    [Fact]
    public void Options_need_no_configuration()
    {
        var services = new ServiceCollection();
        services.AddMindVideo(static options => options.ApiKey = "test_of_the_code");
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<MindVideoClient>());
    }

    [Fact]
    public void An_api_key_that_is_not_set_elsewhere_comes_from_the_environment()
    {
        Environment.SetEnvironmentVariable(MindVideoOptions.ApiKeyVariable, "of_the_environment");
        try
        {
            // As in the README: the code sets what the configuration does not have.
            using ServiceProvider provider = Services(new Dictionary<string, string?>(), static options => options.ApiKey = null);
            var client = new MindVideoClient(new MindVideoOptions());

            Assert.Equal("of_the_environment", provider.GetRequiredService<IOptions<MindVideoOptions>>().Value.ApiKey);
        }
        finally
        {
            Environment.SetEnvironmentVariable(MindVideoOptions.ApiKeyVariable, null);
        }
    }

    [Fact]
    public async Task A_program_without_an_api_key_does_not_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMindVideo();
        using IHost host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.StartsWith("MindVideo has no API key: set MindVideo:ApiKey in the configuration", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_changed_in_the_configuration_is_used_by_the_next_client()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["MindVideo:ApiKey"] = "old", ["MindVideo:BaseAddress"] = server.Address.AbsoluteUri })
            .Build();
        await using ServiceProvider provider = Services(configuration, null);
        await provider.GetRequiredService<MindVideoClient>().SubmitAsync(TestClient.Input, null, Token);

        configuration["MindVideo:ApiKey"] = "new";
        configuration.Reload();
        await provider.GetRequiredService<MindVideoClient>().SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(["Bearer old", "Bearer new"], server.Requests.Select(static request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_builder_takes_handlers_and_an_address()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        var services = new ServiceCollection();
        services.AddMindVideo(static options => options.ApiKey = "test_of_the_code")
            .ConfigureHttpClient(http => http.BaseAddress = server.Address)
            .AddHttpMessageHandler(static () => new Tagging());
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<MindVideoClient>().SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal("yes", server.Request.Headers["X-Tagged"]);
    }

    private static ServiceProvider Services(Dictionary<string, string?> configuration, Action<MindVideoOptions>? configure) =>
        Services(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build(), configure);

    private static ServiceProvider Services(IConfiguration configuration, Action<MindVideoOptions>? configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddMindVideo(configure);
        return services.BuildServiceProvider();
    }

    private sealed class Tagging : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Tagged", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
