using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Waiting for the end of a task.</summary>
public class WaitTests
{
    private static readonly ScriptedResponse s_failed = new(
        200, """{"request_id":"req_1","task_id":"task_1","status":"failed","cost_estimate":0.0351,"cost_actual":0,"error":{"code":"content_policy","message":"The prompt is not allowed."}}""");

    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task A_run_submits_waits_and_reports_each_response()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Submitted, ScriptedResponse.Processing, ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);
        var progress = new SeenTasks();

        MindVideoTask task = await client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, progress, Token);

        Assert.Equal("https://example.com/1.png", Assert.Single(task.Output!.Images).Url);
        Assert.Equal(0.0351m, task.CostActual);
        Assert.Equal("order-4711", task.IdempotencyKey);
        Assert.Equal(["queued", "queued", "processing", "processing", "succeeded"], progress.Tasks.Select(static seen => seen.Status.Value));
        Assert.Equal(["POST /api/v1/tasks", "GET /api/v1/tasks/task_1"], server.Requests.Select(static request => $"{request.Method} {request.Target}").Distinct());
    }

    [Fact]
    public async Task A_request_that_succeeded_before_is_not_polled()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_wait_needs_only_the_id_of_its_task()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.WaitAsync("task_1", null, null, Token);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
        Assert.Null(task.IdempotencyKey);
    }

    [Fact]
    public async Task A_task_that_failed_is_returned_by_a_wait_and_thrown_by_a_run()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, s_failed);
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoTaskFailedException>(() => client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token));
        MindVideoTask task = await client.WaitAsync("task_1", null, null, Token);

        Assert.Equal("The task 'task_1' is failed (content_policy: The prompt is not allowed.); it cost 0 [request req_1]", exception.Message);
        Assert.Equal(("task_1", "req_1", "content_policy", "order-4711"), (exception.TaskId, exception.RequestId, exception.ErrorCode, exception.IdempotencyKey));
        Assert.Equal(MindVideoTaskStatus.Failed, task.Status);
        Assert.Equal("content_policy", task.Error!.Code);
        Assert.Throws<MindVideoTaskFailedException>(task.EnsureSucceeded);
    }

    [Fact]
    public async Task A_cancelled_task_has_ended()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, """{"task_id":"task_1","status":"cancelled"}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal(MindVideoTaskStatus.Cancelled, (await client.WaitAsync("task_1", null, null, Token)).Status);
    }

    [Fact]
    public async Task An_unknown_status_is_kept_and_does_not_end_a_wait()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, """{"task_id":"task_1","status":"moderating"}"""), new ScriptedResponse(200, """{"task_id":"task_1"}"""), ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);
        var progress = new SeenTasks();

        await client.WaitAsync("task_1", null, progress, Token);

        Assert.Equal(["moderating", "", "succeeded"], progress.Tasks.Select(static seen => seen.Status.Value));
    }

    [Fact]
    public async Task A_timeout_is_an_exception_with_the_task_as_it_was_last_seen()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Processing);
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => client.RunAsync(
            TestClient.Input, new() { Wait = new() { Timeout = TimeSpan.FromSeconds(1) } }, null, Token));

        Assert.Equal("task_1", exception.TaskId);
        Assert.Equal(MindVideoTaskStatus.Processing, exception.Task!.Status);
        Assert.Equal("The task 'task_1' had not ended after 00:00:01: it was last seen 'processing'. It goes on; wait for it again with its id", exception.Message);
    }

    [Fact]
    public async Task A_timeout_ends_a_poll_that_hangs()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing with { SentBytes = 0, FallsSilent = true });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => client.WaitAsync("task_1", new() { Timeout = TimeSpan.FromMilliseconds(300) }, null, Token));

        Assert.Null(exception.Task);
    }

    [Fact]
    public async Task A_task_that_is_gone_ends_the_wait()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing, new ScriptedResponse(404, """{"error":{"code":"task_not_found","message":"No such task."}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.WaitAsync("task_1", null, null, Token));

        Assert.Equal("task_not_found", exception.ErrorCode);
        Assert.Equal("task_1", exception.TaskId);
    }

    [Fact]
    public async Task An_impossible_wait_is_refused_before_anything_is_sent()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);
        MindVideoWaitOptions[] bad =
        [
            new() { Timeout = TimeSpan.Zero },
            new() { Timeout = TimeSpan.FromDays(46) },
            new() { PollInterval = TimeSpan.FromSeconds(-1) },
            new() { MaxPollInterval = TimeSpan.Zero },
        ];

        foreach (MindVideoWaitOptions wait in bad)
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.RunAsync(TestClient.Input, new() { Wait = wait }, null, Token));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.WaitAsync("task_1", wait, null, Token));
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Delays_between_polls_grow_by_half_to_the_longest_and_are_spread()
    {
        BackOff backOff = BackOff.OfPolls(new MindVideoOptions(), null);
        double[] expected = [1, 1.5, 2.25, 3.375, 5.0625, 7.59375, 10, 10, 10];

        double[] delays = [.. expected.Select((_, earlier) => backOff.Delay(earlier).TotalSeconds)];

        Assert.All(delays.Zip(expected), static pair => Assert.InRange(pair.First, pair.Second * 0.8, pair.Second));
        Assert.True(delays.Zip(expected).Count(static pair => pair.First != pair.Second) > 5);
        Assert.Equal(60, backOff.Delay(9, TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(2)).TotalSeconds);
        Assert.Equal(120, backOff.Delay(9, TimeSpan.FromDays(60), TimeSpan.FromMinutes(2)).TotalSeconds);
    }

    [Fact]
    public void Delays_between_attempts_double_to_the_longest_and_are_spread()
    {
        BackOff backOff = BackOff.OfRetries(new MindVideoOptions());
        double[] expected = [0.5, 1, 2, 4, 8, 16, 20, 20, 20];

        double[] delays = [.. expected.Select((_, earlier) => backOff.Delay(earlier).TotalSeconds)];

        Assert.All(delays.Zip(expected), static pair => Assert.InRange(pair.First, pair.Second * 0.5, pair.Second));
        Assert.True(delays.Zip(expected).Count(static pair => pair.First != pair.Second) > 5);
        Assert.InRange(backOff.Delay(int.MaxValue).TotalSeconds, 10, 20);
    }

    [Fact]
    public async Task Polls_follow_the_clock()
    {
        var time = new TestClock();
        await using var server = new ScriptedServer(ScriptedResponse.Processing);
        MindVideoOptions options = TestClient.Options(server.Address);
        options.PollInterval = TimeSpan.FromSeconds(10);
        options.MaxPollInterval = TimeSpan.FromSeconds(10);
        options.WaitTimeout = TimeSpan.FromSeconds(25);
        var client = new MindVideoClient(options, null, time);
        var progress = new SeenTasks();

        Task<MindVideoTask> wait = client.WaitAsync("task_1", null, progress, Token);
        await time.HasStartedAsync(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(7));
        Assert.Single(progress.Tasks);
        Assert.Single(server.Requests);
        time.Advance(TimeSpan.FromSeconds(3));
        await time.HasStartedAsync(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10), count: 2);
        Assert.Equal(2, progress.Tasks.Count);
        time.Advance(TimeSpan.FromSeconds(15));
        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => wait);

        Assert.Equal(MindVideoTaskStatus.Processing, exception.Task!.Status);
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, it receives reports at once and in order.</summary>
    private sealed class SeenTasks : IProgress<MindVideoTask>
    {
        public List<MindVideoTask> Tasks { get; } = [];

        public void Report(MindVideoTask value) => Tasks.Add(value);
    }
}
