using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>What the SDK of OpenTelemetry exports of a client: the attributes, names and units of its semantic conventions for generative AI.</summary>
[Collection(AloneCollection.Name)]
public sealed class OpenTelemetryTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task A_run_is_one_span_over_its_submit_and_its_wait()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Processing, ScriptedResponse.Succeeded);

        (Activity[] spans, _) = await ExportAsync(server, static client => client.RunAsync(TestClient.Input, null, null, Token));

        Assert.Equal(["mindvideo submit", "mindvideo wait", $"generate_content {TestClient.Slug}"], spans.Select(static span => span.DisplayName));
        Activity run = spans[2];
        Assert.All(spans[..2], span => Assert.Equal(run.SpanId, span.ParentSpanId));
        Assert.All(spans, static span => Assert.Equal((ActivityKind.Client, ActivityStatusCode.Unset), (span.Kind, span.Status)));
        Assert.Equal(["submit", "wait", "generate_content"], spans.Select(static span => span.GetTagItem("gen_ai.operation.name")));
        Assert.All(spans, span => Assert.Equal(
            ("mindvideo", TestClient.Slug, "task_1", "127.0.0.1", server.Address.Port, (object?)null),
            ((string?)span.GetTagItem("gen_ai.provider.name"), (string?)span.GetTagItem("gen_ai.request.model"), (string?)span.GetTagItem("gen_ai.response.id"), (string?)span.GetTagItem("server.address"), (int)span.GetTagItem("server.port")!, span.GetTagItem("error.type"))));
        Assert.Equal("succeeded", run.GetTagItem("mindvideo.status"));
        Assert.True(run.Duration >= spans[0].Duration + spans[1].Duration);
    }

    [Fact]
    public async Task The_duration_of_a_run_is_measured_once_with_the_recommended_buckets()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Succeeded, ScriptedResponse.Succeeded, new ScriptedResponse(401, "{}"));

        (_, Metric[] metrics) = await ExportAsync(server, static async client =>
        {
            await client.RunAsync(TestClient.Input, null, null, Token);
            await client.GetTaskAsync("task_1", Token);
            await Assert.ThrowsAsync<MindVideoAuthenticationException>(() => client.SubmitAsync(TestClient.Input, null, Token));
        });

        Metric duration = Assert.Single(metrics, static metric => metric.Name == "gen_ai.client.operation.duration");
        Assert.Equal(("s", MetricType.Histogram), (duration.Unit, duration.MetricType));
        var points = new Dictionary<string, Dictionary<string, object?>>();
        foreach (ref readonly MetricPoint point in duration.GetMetricPoints())
        {
            Dictionary<string, object?> tags = Tags(point);
            points.Add((string)tags["gen_ai.operation.name"]!, tags);
            Assert.Equal(1, point.GetHistogramCount());
            Assert.InRange(point.GetHistogramSum(), 0.0001, 60);
            var bounds = new List<double>();
            foreach (HistogramBucket bucket in point.GetHistogramBuckets())
            {
                bounds.Add(bucket.ExplicitBound);
            }

            Assert.Equal([0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92, double.PositiveInfinity], bounds);
        }

        Assert.Equal(["generate_content", "get", "submit"], points.Keys.Order());
        Assert.All(points.Values, tags => Assert.Equal(("mindvideo", "127.0.0.1", server.Address.Port), ((string?)tags["gen_ai.provider.name"], (string?)tags["server.address"], (int)tags["server.port"]!)));
        Assert.Equal(TestClient.Slug, points["generate_content"]["gen_ai.request.model"]);
        Assert.Equal([null, null, typeof(MindVideoAuthenticationException).FullName], ((string[])["generate_content", "get", "submit"]).Select(name => points[name].GetValueOrDefault("error.type")));
    }

    [Fact]
    public async Task A_run_whose_task_fails_is_an_error_counted_once()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, new ScriptedResponse(200, """{"task_id":"task_1","status":"failed","error":{"code":"nsfw"}}"""));

        (Activity[] spans, Metric[] metrics) = await ExportAsync(server, static client => Assert.ThrowsAsync<MindVideoTaskFailedException>(() => client.RunAsync(TestClient.Input, null, null, Token)));

        string type = typeof(MindVideoTaskFailedException).FullName!;
        Assert.Equal([null, null, type], spans.Select(static span => span.GetTagItem("error.type")));
        Assert.Equal(ActivityStatusCode.Error, spans[2].Status);
        Assert.Equal(1, SumOf(metrics, MindVideoTelemetry.Failures));
    }

    [Fact]
    public async Task A_submit_that_fails_within_a_run_is_counted_once_and_marks_both_spans()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(403, "{}"));

        (Activity[] spans, Metric[] metrics) = await ExportAsync(server, static client => Assert.ThrowsAsync<MindVideoPermissionException>(() => client.RunAsync(TestClient.Input, null, null, Token)));

        Assert.Equal(["mindvideo submit", $"generate_content {TestClient.Slug}"], spans.Select(static span => span.DisplayName));
        Assert.All(spans, static span => Assert.Equal(typeof(MindVideoPermissionException).FullName, span.GetTagItem("error.type")));
        Assert.Equal(1, SumOf(metrics, MindVideoTelemetry.Failures));
    }

    [Fact]
    public async Task Neither_spans_nor_metrics_have_an_input_an_output_or_the_key()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Succeeded);

        (Activity[] spans, Metric[] metrics) = await ExportAsync(server, static client => client.RunAsync(TestClient.Input, new() { Headers = { ["X-Own"] = "own" } }, null, Token));

        var values = spans.SelectMany(static span => span.TagObjects).Select(static tag => $"{tag.Value}").ToList();
        foreach (Metric metric in metrics)
        {
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
            {
                values.AddRange(Tags(point).Values.Select(static value => $"{value}"));
            }
        }

        Assert.NotEmpty(values);
        Assert.All((string[])[TestClient.ApiKey, TestClient.Input.Prompt, "example.com/1.png", "own"], secret => Assert.DoesNotContain(values, value => value.Contains(secret, StringComparison.Ordinal)));
    }

    private static Dictionary<string, object?> Tags(in MetricPoint point)
    {
        var tags = new Dictionary<string, object?>();
        foreach ((string name, object? value) in point.Tags)
        {
            tags.Add(name, value);
        }

        return tags;
    }

    private static long SumOf(Metric[] metrics, string name)
    {
        long sum = 0;
        foreach (ref readonly MetricPoint point in metrics.Single(metric => metric.Name == name).GetMetricPoints())
        {
            sum += point.GetSumLong();
        }

        return sum;
    }

    /// <summary>Runs calls under the SDK, and returns what it exports: the spans in the order of their ends.</summary>
    private static async Task<(Activity[] Spans, Metric[] Metrics)> ExportAsync(ScriptedServer server, Func<MindVideoClient, Task> call)
    {
        var services = new ServiceCollection();
        services.AddMindVideo(options => (options.ApiKey, options.BaseAddress, options.PollInterval, options.MaxRetryAttempts) = (TestClient.ApiKey, server.Address, TimeSpan.FromMilliseconds(1), 0));
        await using ServiceProvider provider = services.BuildServiceProvider();
        var spans = new List<Activity>();
        var metrics = new List<Metric>();
        using TracerProvider tracing = Sdk.CreateTracerProviderBuilder().AddSource(MindVideoTelemetry.Name).AddInMemoryExporter(spans).Build();
        using MeterProvider metering = Sdk.CreateMeterProviderBuilder().AddMeter(MindVideoTelemetry.Name).AddInMemoryExporter(metrics).Build();

        await call(provider.GetRequiredService<MindVideoClient>());

        Assert.True(tracing.ForceFlush() && metering.ForceFlush());
        return ([.. spans], [.. metrics]);
    }
}

/// <summary>Runs alone: the SDK listens to every meter and source of a name.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
