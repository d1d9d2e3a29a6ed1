using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Options;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Services, options, metrics, and limits of inputs and responses.</summary>
public class HousekeepingTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public void One_client_is_for_the_whole_program_and_the_container_holds_no_others()
    {
        var services = new ServiceCollection();
        services.AddMindVideo(static options => options.ApiKey = TestClient.ApiKey);
        using ServiceProvider provider = services.BuildServiceProvider();
        using IServiceScope scope = provider.CreateScope();

        Assert.Same(provider.GetRequiredService<MindVideoClient>(), scope.ServiceProvider.GetRequiredService<MindVideoClient>());
        Assert.False(typeof(IDisposable).IsAssignableFrom(typeof(MindVideoClient)));
    }

    [Fact]
    public void Code_before_the_call_wins_over_the_section()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("MindVideo:MaxRetryAttempts", "1")]).Build());
        services.Configure<MindVideoOptions>(static options => (options.ApiKey, options.MaxRetryAttempts) = (TestClient.ApiKey, 9));
        services.AddMindVideo();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(9, provider.GetRequiredService<IOptions<MindVideoOptions>>().Value.MaxRetryAttempts);
    }

    [Fact]
    public async Task The_cost_of_a_task_is_counted_once_however_often_it_is_waited_for()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Succeeded);
        await using ServiceProvider provider = Provider(server);
        using var costs = new MetricCollector<double>(provider.GetRequiredService<IMeterFactory>(), MindVideoTelemetry.Name, MindVideoTelemetry.CostActual);
        MindVideoClient client = provider.GetRequiredService<MindVideoClient>();

        await client.WaitAsync("task_1", null, null, Token);
        await client.WaitAsync("task_1", null, null, Token);
        await client.WaitAsync("task_1", null, null, Token);

        Assert.Equal(0.0351, costs.GetMeasurementSnapshot().Sum(static measurement => measurement.Value), 6);
    }

    [Fact]
    public async Task A_call_that_its_caller_cancels_is_not_a_failure()
    {
        await using var server = new RawServer(RawServer.Silent());
        await using ServiceProvider provider = Provider(server.Address);
        using var failures = new MetricCollector<long>(provider.GetRequiredService<IMeterFactory>(), MindVideoTelemetry.Name, MindVideoTelemetry.Failures);
        using var cancel = new CancellationTokenSource(200);

        await Record.ExceptionAsync(() => provider.GetRequiredService<MindVideoClient>().GetTaskAsync("task_1", cancel.Token));

        Assert.Empty(failures.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task A_wait_that_fails_is_measured_too()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing, new ScriptedResponse(404, "{}"));
        await using ServiceProvider provider = Provider(server);
        using var waits = new MetricCollector<double>(provider.GetRequiredService<IMeterFactory>(), MindVideoTelemetry.Name, MindVideoTelemetry.WaitDuration);

        await Record.ExceptionAsync(() => provider.GetRequiredService<MindVideoClient>().WaitAsync("task_1", null, null, Token));

        Assert.Single(waits.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task A_cost_below_zero_does_not_go_to_a_counter()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, """{"task_id":"task_1","status":"failed","cost_actual":-5}"""));
        await using ServiceProvider provider = Provider(server);
        using var costs = new MetricCollector<double>(provider.GetRequiredService<IMeterFactory>(), MindVideoTelemetry.Name, MindVideoTelemetry.CostActual);

        await provider.GetRequiredService<MindVideoClient>().WaitAsync("task_1", null, null, Token);

        Assert.All(costs.GetMeasurementSnapshot(), static measurement => Assert.True(measurement.Value >= 0));
    }

    [Fact]
    public async Task A_task_that_failed_is_a_failed_run_in_the_metrics()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, new ScriptedResponse(200, """{"task_id":"task_1","status":"failed"}"""));
        await using ServiceProvider provider = Provider(server);
        using var failures = new MetricCollector<long>(provider.GetRequiredService<IMeterFactory>(), MindVideoTelemetry.Name, MindVideoTelemetry.Failures);

        await Record.ExceptionAsync(() => provider.GetRequiredService<MindVideoClient>().RunAsync(TestClient.Input, null, null, Token));

        Assert.Single(failures.GetMeasurementSnapshot());
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("[]")]
    [InlineData("1e-400")]
    public async Task A_cost_that_is_not_an_amount_does_not_crash(string cost)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"task_1","status":"succeeded","cost_actual":{{cost}},"cost_estimate":{{cost}},"cost_estimate":0.5}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal(0.5m, (await client.GetTaskAsync("task_1", Token)).CostEstimate);
    }

    [Fact]
    public async Task A_response_of_great_depth_is_an_exception_and_does_not_crash()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, new string('[', 1_000_000)));
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));
    }

    [Fact]
    public async Task An_input_of_great_depth_is_refused_and_does_not_crash()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);
        string text = "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}";
        System.Text.Json.JsonElement input = System.Text.Json.JsonDocument.Parse(text, new() { MaxDepth = 200_000 }).RootElement;

        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync("a/b", input, null, Token));

        Assert.IsType<ArgumentException>(exception);
    }

    [Fact]
    public async Task An_input_that_is_not_valid_unicode_is_refused_as_an_argument()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync("a/b", TestClient.Json("{\"prompt\":\"\\ud83d\"}"), null, Token));

        Assert.IsType<ArgumentException>(exception);
    }

    [Fact]
    public async Task A_poll_interval_below_a_millisecond_is_refused_as_documented()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.WaitAsync("task_1", new() { PollInterval = TimeSpan.FromTicks(1), MaxPollInterval = TimeSpan.FromTicks(1) }, null, Token));
    }

    [Fact]
    public async Task A_cancelled_call_throws_a_cancellation_whatever_came_at_the_same_time()
    {
        using var cancel = new CancellationTokenSource();
        using var http = new HttpClient(new Cancels(cancel));
        var client = new MindVideoClient(http, TestClient.Options());

        Exception? exception = await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", cancel.Token));

        Assert.IsAssignableFrom<OperationCanceledException>(exception);
    }

    [Fact]
    public async Task Cookies_of_the_api_are_not_kept()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing with { Headers = ["Set-Cookie: session=1; Path=/"] });
        MindVideoClient client = TestClient.Create(server.Address);

        await client.GetTaskAsync("task_1", Token);
        await client.GetTaskAsync("task_1", Token);

        Assert.DoesNotContain("Cookie", server.Requests[1].Headers.Keys);
    }

    [Fact]
    public async Task The_message_of_an_inner_timeout_of_a_handler_is_not_that_of_the_attempt()
    {
        using var http = new HttpClient(new TimesOut());
        var client = new MindVideoClient(http, TestClient.Options());

        Exception? exception = await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token));

        Assert.DoesNotContain("within 00:00:20", exception!.Message, StringComparison.Ordinal);
    }

    private sealed class Cancels(CancellationTokenSource source) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            source.Cancel();
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable) { Content = new StringContent("{}") });
        }
    }

    private sealed class TimesOut : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new Polly.Timeout.TimeoutRejectedException("The total timeout of 2 s", TimeSpan.FromSeconds(2));
    }

    private static ServiceProvider Provider(ScriptedServer server) => Provider(server.Address);

    private static ServiceProvider Provider(Uri address)
    {
        var services = new ServiceCollection();
        services.AddMindVideo(options =>
        {
            options.ApiKey = TestClient.ApiKey;
            options.BaseAddress = address;
            options.RetryDelay = options.PollInterval = TimeSpan.FromMilliseconds(1);
        });
        return services.BuildServiceProvider();
    }
}
