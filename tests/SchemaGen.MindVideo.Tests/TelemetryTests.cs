using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>The metrics, traces and logs of the client.</summary>
public class TelemetryTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task Submits_retries_waits_and_costs_are_measured()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped, new ScriptedResponse(429, "{}"), ScriptedResponse.Submitted, ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        await using ServiceProvider provider = Services(server);
        var meters = provider.GetRequiredService<IMeterFactory>();
        using var submits = new MetricCollector<long>(meters, MindVideoTelemetry.Name, MindVideoTelemetry.Submits);
        using var retries = new MetricCollector<long>(meters, MindVideoTelemetry.Name, MindVideoTelemetry.Retries);
        using var waits = new MetricCollector<double>(meters, MindVideoTelemetry.Name, MindVideoTelemetry.WaitDuration);
        using var estimates = new MetricCollector<double>(meters, MindVideoTelemetry.Name, MindVideoTelemetry.CostEstimate);
        using var costs = new MetricCollector<double>(meters, MindVideoTelemetry.Name, MindVideoTelemetry.CostActual);

        await provider.GetRequiredService<MindVideoClient>().RunAsync(TestClient.Input, null, null, Token);

        CollectedMeasurement<long> submit = Assert.Single(submits.GetMeasurementSnapshot());
        Assert.Equal("gemini-2-5-flash-image-preview-official", submit.Tags["mindvideo.model"]);
        Assert.Equal(2, retries.GetMeasurementSnapshot().Count);
        Assert.Equal([null, 429], retries.GetMeasurementSnapshot().Select(static retry => retry.Tags.GetValueOrDefault("http.response.status_code")));
        Assert.Equal("succeeded", Assert.Single(waits.GetMeasurementSnapshot()).Tags["mindvideo.status"]);
        Assert.Equal(0.0351, Assert.Single(estimates.GetMeasurementSnapshot()).Value);
        Assert.Equal(0.0351, Assert.Single(costs.GetMeasurementSnapshot()).Value);
    }

    [Fact]
    public async Task Failures_are_counted_by_operation_and_error()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(401, "{}"), ScriptedResponse.Submitted, new ScriptedResponse(404, "{}"));
        await using ServiceProvider provider = Services(server);
        using var failures = new MetricCollector<long>(provider.GetRequiredService<IMeterFactory>(), MindVideoTelemetry.Name, MindVideoTelemetry.Failures);
        MindVideoClient client = provider.GetRequiredService<MindVideoClient>();

        await Assert.ThrowsAsync<MindVideoAuthenticationException>(() => client.SubmitAsync(TestClient.Input, null, Token));
        await Assert.ThrowsAsync<MindVideoException>(() => client.RunAsync(TestClient.Input, null, null, Token));

        Assert.Equal(
            [("submit", typeof(MindVideoAuthenticationException).FullName), ("wait", typeof(MindVideoException).FullName)],
            failures.GetMeasurementSnapshot().Select(static failure => ((string)failure.Tags["mindvideo.operation"]!, (string?)failure.Tags["error.type"])));
    }

    [Fact]
    public async Task Calls_are_traced()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Succeeded, new ScriptedResponse(404, """{"request_id":"req_2"}"""));
        MindVideoClient client = TestClient.Create(server.Address);
        var stopped = new ConcurrentQueue<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == MindVideoTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => stopped.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(listener);

        await client.RunAsync(TestClient.Input, null, null, Token);
        await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_2", Token));

        // Other tests trace at the same time.
        Activity[] mine = [.. stopped.Where(activity => activity.TraceId == root.TraceId)];
        Assert.Equal(["mindvideo submit", "mindvideo wait", "generate_content gemini-2-5-flash-image-preview-official", "mindvideo get"], mine.Select(static activity => activity.OperationName));
        Assert.All(mine, static activity => Assert.Equal(ActivityKind.Client, activity.Kind));
        Assert.Equal("gemini-2-5-flash-image-preview-official", mine[0].GetTagItem("mindvideo.model"));
        Assert.Equal("task_1", mine[0].GetTagItem("mindvideo.task_id"));
        Assert.Equal("req_1", mine[0].GetTagItem("mindvideo.request_id"));
        Assert.Equal("succeeded", mine[1].GetTagItem("mindvideo.status"));
        Assert.Equal(ActivityStatusCode.Error, mine[3].Status);
        Assert.Equal("req_2", mine[3].GetTagItem("mindvideo.request_id"));
    }

    [Fact]
    public async Task The_log_has_the_steps_of_a_run()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(503, "{}"), ScriptedResponse.Submitted, ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        var logger = new FakeLogger<MindVideoClient>();
        MindVideoClient client = TestClient.Create(server.Address, null, logger);

        await client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token);

        FakeLogRecord[] records = [.. logger.Collector.GetSnapshot()];
        Assert.Equal(
            [LogLevel.Debug, LogLevel.Warning, LogLevel.Information, LogLevel.Debug, LogLevel.Debug, LogLevel.Information],
            records.Select(static record => record.Level));
        Assert.StartsWith("Retry 1 of 3 of a submit in 0", records[1].Message, StringComparison.Ordinal);
        Assert.EndsWith(" s: 503", records[1].Message, StringComparison.Ordinal);
        Assert.Equal(
            "Task task_1 of model gemini-2-5-flash-image-preview-official is queued; estimated cost 0.0351, request req_1, idempotency key order-4711", records[2].Message);
        Assert.StartsWith("Task task_1 is succeeded after ", records[5].Message, StringComparison.Ordinal);
        Assert.Equal(records.Length, records.Select(static record => (record.Id.Id, record.Message)).Distinct().Count());
    }

    private static ServiceProvider Services(ScriptedServer server)
    {
        var services = new ServiceCollection();
        services.AddMindVideo(options =>
        {
            options.ApiKey = TestClient.ApiKey;
            options.BaseAddress = server.Address;
            options.RetryDelay = options.PollInterval = TimeSpan.FromMilliseconds(1);
        });
        return services.BuildServiceProvider();
    }
}
