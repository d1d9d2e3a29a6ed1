using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>The configuration changes while a program runs.</summary>
public class ReloadTests
{
    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData("MaxRetryAttempts", "-1", "MaxRetryAttempts is -1, but must be 0 to 100")]
    [InlineData("AttemptTimeout", "soon", "AttemptTimeout")]
    [InlineData("ApiKey", "a key", "The API key of MindVideo has characters")]
    [InlineData("BaseAddress", "ftp://example.com/", "BaseAddress must be an absolute URL")]
    public async Task A_bad_change_leaves_the_last_good_options_and_a_log_entry(string option, string value, string reason)
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        IConfigurationRoot configuration = Configuration(server);
        await using ServiceProvider provider = Services(configuration);
        MindVideoClient held = provider.GetRequiredService<MindVideoClient>();
        string? old = configuration[$"MindVideo:{option}"];

        configuration[$"MindVideo:{option}"] = value;

        // The monitor of options throws it at whoever reloads.
        Record.Exception(configuration.Reload);
        await held.SubmitAsync(TestClient.Input, null, Token);
        await provider.GetRequiredService<MindVideoClient>().SubmitAsync(TestClient.Input, null, Token);
        (configuration[$"MindVideo:{option}"], configuration["MindVideo:ApiKey"]) = (old, "new");
        configuration.Reload();
        await held.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(["Bearer old", "Bearer old", "Bearer new"], server.Requests.Select(static request => request.Headers["Authorization"]));
        FakeLogRecord record = Assert.Single(provider.GetFakeLogCollector().GetSnapshot(), static record => record.Level == LogLevel.Error);
        Assert.StartsWith("The changed options in MindVideo are not valid; the last good ones stay in use: ", record.Message, StringComparison.Ordinal);
        Assert.Contains(reason, record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_were_never_good_are_an_error_of_each_resolve()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        IConfigurationRoot configuration = Configuration(server);
        configuration["MindVideo:MaxRetryAttempts"] = "-1";
        await using ServiceProvider provider = Services(configuration);

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<MindVideoClient>());
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<MindVideoClient>());
    }

    [Fact]
    public async Task A_wait_that_is_under_way_takes_a_new_key_and_both_keys_stay_secret()
    {
        const string Old = "mv_test_old_0123456789";
        const string New = "mv_test_new_0123456789";
        await using var server = new ScriptedServer(
            ScriptedResponse.Processing, new ScriptedResponse(503, "{}"), new ScriptedResponse(200, $$"""{"task_id":"task_1","status":"failed","error":"{{Old}} {{New}}"}"""));
        IConfigurationRoot configuration = Configuration(server);
        configuration["MindVideo:ApiKey"] = Old;
        await using ServiceProvider provider = Services(configuration);
        bool isChanged = false;
        var progress = new Callback(() =>
        {
            if (!isChanged)
            {
                isChanged = true;
                configuration["MindVideo:ApiKey"] = New;
                configuration.Reload();
            }
        });

        MindVideoTask task = await provider.GetRequiredService<MindVideoClient>().WaitAsync("task_1", null, progress, Token);

        Assert.Equal([$"Bearer {Old}", $"Bearer {New}", $"Bearer {New}"], server.Requests.Select(static request => request.Headers["Authorization"]));
        Assert.Equal("[API key] [API key]", task.Error!.Message);
    }

    [Fact]
    public async Task A_new_key_for_another_address_is_not_sent_to_the_old_one()
    {
        await using var first = new ScriptedServer(ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        await using var second = new ScriptedServer(ScriptedResponse.Submitted);
        IConfigurationRoot configuration = Configuration(first);
        await using ServiceProvider provider = Services(configuration);
        MindVideoClient client = provider.GetRequiredService<MindVideoClient>();
        var progress = new Callback(() =>
        {
            (configuration["MindVideo:ApiKey"], configuration["MindVideo:BaseAddress"]) = ("new", second.Address.AbsoluteUri);
            configuration.Reload();
        });

        await client.WaitAsync("task_1", null, progress, Token);
        await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.All(first.Requests, static request => Assert.Equal("Bearer old", request.Headers["Authorization"]));
        Assert.Equal("Bearer new", second.Request.Headers["Authorization"]);
    }

    private static IConfigurationRoot Configuration(ScriptedServer server) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MindVideo:ApiKey"] = "old",
            ["MindVideo:BaseAddress"] = server.Address.AbsoluteUri,
            ["MindVideo:RetryDelay"] = "00:00:00.001",
            ["MindVideo:PollInterval"] = "00:00:00.001",
            ["MindVideo:MaxPollInterval"] = "00:00:00.001",
            ["MindVideo:MaxRetryAttempts"] = "2",
            ["MindVideo:AttemptTimeout"] = "00:01:00",
        })
        .Build();

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging(static logging => logging.AddFakeLogging());
        services.AddMindVideo();
        return services.BuildServiceProvider();
    }

    private sealed class Callback(Action action) : IProgress<MindVideoTask>
    {
        public void Report(MindVideoTask value) => action();
    }
}
