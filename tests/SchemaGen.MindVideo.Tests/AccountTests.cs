using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A program has several accounts at MindVideo.</summary>
[Collection("The environment of the process")]
public class AccountTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task Each_account_has_its_own_key_address_and_handlers()
    {
        await using var first = new ScriptedServer(ScriptedResponse.Submitted);
        await using var second = new ScriptedServer(ScriptedResponse.Submitted);
        await using var unnamed = new ScriptedServer(ScriptedResponse.Submitted);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MindVideo:ApiKey"] = "of_the_unnamed",
            ["MindVideo:BaseAddress"] = unnamed.Address.AbsoluteUri,
            ["MindVideo:first:ApiKey"] = "of_the_first",
            ["MindVideo:first:BaseAddress"] = first.Address.AbsoluteUri,
            ["MindVideo:second:MaxRetryAttempts"] = "7",
        }).Build());
        services.AddMindVideo("first").ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("X-Tagged", "first"));
        services.AddMindVideo("second", options => (options.ApiKey, options.BaseAddress) = ("of_the_second", second.Address));
        services.AddMindVideo();
        await using ServiceProvider provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IMindVideoClientFactory>();

        await provider.GetRequiredKeyedService<MindVideoClient>("first").SubmitAsync(TestClient.Input, null, Token);
        await factory.CreateClient("second").SubmitAsync(TestClient.Input, null, Token);
        await provider.GetRequiredService<MindVideoClient>().SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(["Bearer of_the_first", "Bearer of_the_second", "Bearer of_the_unnamed"], new[] { first, second, unnamed }.Select(static server => server.Request.Headers["Authorization"]));
        Assert.Equal(("first", false, false), (first.Request.Headers["X-Tagged"], second.Request.Headers.ContainsKey("X-Tagged"), unnamed.Request.Headers.ContainsKey("X-Tagged")));
        Assert.Equal(7, provider.GetRequiredService<IOptionsMonitor<MindVideoOptions>>().Get("second").MaxRetryAttempts);
        Assert.Same(provider.GetRequiredKeyedService<MindVideoClient>("first"), factory.CreateClient("first"));
        Assert.Same(provider.GetRequiredService<MindVideoClient>(), factory.CreateClient(""));
        Assert.Equal(first.Address, factory.CreateClient("first").BaseAddress);
    }

    [Theory]
    [InlineData(null, "AddMindVideo was called twice without a name")]
    [InlineData("first", "AddMindVideo was called twice with the name 'first'")]
    public void An_account_that_is_added_twice_is_an_error(string? name, string message)
    {
        var services = new ServiceCollection();
        IHttpClientBuilder Add() => name is null ? services.AddMindVideo() : services.AddMindVideo(name);
        Add();
        services.AddMindVideo("other");

        var exception = Assert.Throws<InvalidOperationException>(Add);

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains("AddMindVideo(\"name\", ...)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a:b")]
    [InlineData("apikey")]
    public void A_name_that_means_something_else_in_the_configuration_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddMindVideo(name));

    [Fact]
    public async Task An_account_without_a_key_takes_none_of_another_account()
    {
        Environment.SetEnvironmentVariable(MindVideoOptions.ApiKeyVariable, "of_the_environment");
        try
        {
            HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["MindVideo:ApiKey"] = "of_the_unnamed" });
            builder.Services.AddMindVideo();
            builder.Services.AddMindVideo("first");
            using IHost host = builder.Build();

            var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

            Assert.StartsWith("Account 'first': MindVideo has no API key: set MindVideo:first:ApiKey in the configuration", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(MindVideoOptions.ApiKeyVariable, null);
        }
    }

    [Fact]
    public void An_unknown_account_is_an_error_that_lists_the_others()
    {
        var services = new ServiceCollection();
        services.AddMindVideo(static options => options.ApiKey = "test_of_the_code");
        services.AddMindVideo("first", static options => options.ApiKey = "test_of_the_code");
        using ServiceProvider provider = services.BuildServiceProvider();

        var exception = Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IMindVideoClientFactory>().CreateClient("frist"));

        Assert.StartsWith("No account of MindVideo is named 'frist'. Added were: the one without a name, 'first'", exception.Message, StringComparison.Ordinal);
    }
}
