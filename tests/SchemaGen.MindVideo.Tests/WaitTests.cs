using Microsoft.Extensions.Time.Testing;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Waiting for the end of a task.</summary>
public class WaitTests
{
    private static readonly Answer s_failed = new(
        200, """{"request_id":"req_1","task_id":"task_1","status":"failed","cost_estimate":0.0351,"cost_actual":0,"error":{"code":"content_policy","message":"The prompt is not allowed."}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_submits_waits_and_tells_each_answer()
    {
        await using var server = new ScriptedServer(Answer.Submitted, Answer.Submitted, Answer.Processing, Answer.Processing, Answer.Succeeded);
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
    public async Task A_request_that_was_done_before_is_not_waited_for()
    {
        await using var server = new ScriptedServer(Answer.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_wait_is_resumed_by_the_id_alone()
    {
        await using var server = new ScriptedServer(Answer.Processing, Answer.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.WaitAsync("task_1", null, null, Token);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
        Assert.Null(task.IdempotencyKey);
    }

    [Fact]
    public async Task A_task_that_failed_is_returned_by_a_wait_and_thrown_by_a_run()
    {
        await using var server = new ScriptedServer(Answer.Submitted, s_failed);
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
        await using var server = new ScriptedServer(new Answer(200, """{"task_id":"task_1","status":"cancelled"}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal(MindVideoTaskStatus.Cancelled, (await client.WaitAsync("task_1", null, null, Token)).Status);
    }

    [Fact]
    public async Task A_status_that_is_not_known_yet_is_kept_and_waited_through()
    {
        await using var server = new ScriptedServer(new Answer(200, """{"task_id":"task_1","status":"moderating"}"""), new Answer(200, """{"task_id":"task_1"}"""), Answer.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);
        var progress = new SeenTasks();

        await client.WaitAsync("task_1", null, progress, Token);

        Assert.Equal(["moderating", "", "succeeded"], progress.Tasks.Select(static seen => seen.Status.Value));
    }

    [Fact]
    public async Task Time_that_is_over_is_an_exception_with_the_task_as_it_was_last_seen()
    {
        await using var server = new ScriptedServer(Answer.Submitted, Answer.Processing);
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => client.RunAsync(
            TestClient.Input, new() { Wait = new() { Timeout = TimeSpan.FromSeconds(1) } }, null, Token));

        Assert.Equal("task_1", exception.TaskId);
        Assert.Equal(MindVideoTaskStatus.Processing, exception.Task!.Status);
        Assert.Equal("The task 'task_1' had not ended after 00:00:01: it was last seen 'processing'. It goes on; wait for it again with its id", exception.Message);
    }

    [Fact]
    public async Task Time_that_is_over_ends_a_look_that_hangs()
    {
        await using var server = new ScriptedServer(Answer.Processing with { SentBytes = 0, FallsSilent = true });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => client.WaitAsync("task_1", new() { Timeout = TimeSpan.FromMilliseconds(300) }, null, Token));

        Assert.Null(exception.Task);
    }

    [Fact]
    public async Task A_task_that_is_gone_ends_the_wait()
    {
        await using var server = new ScriptedServer(Answer.Processing, new Answer(404, """{"error":{"code":"task_not_found","message":"No such task."}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.WaitAsync("task_1", null, null, Token));

        Assert.Equal("task_not_found", exception.ErrorCode);
        Assert.Equal("task_1", exception.TaskId);
    }

    [Fact]
    public async Task A_wait_that_makes_no_sense_is_refused_before_anything_is_sent()
    {
        await using var server = new ScriptedServer(Answer.Submitted);
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
    public void Delays_grow_by_half_to_the_longest_and_are_spread()
    {
        var schedule = new PollSchedule(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2));
        double[] expected = [1, 1.5, 2.25, 3.375, 5.0625, 7.59375, 10, 10, 10];

        double[] delays = [.. expected.Select(_ => schedule.Next(null).TotalSeconds)];

        Assert.All(delays.Zip(expected), static pair => Assert.InRange(pair.First, pair.Second * 0.8, pair.Second * 1.2));
        Assert.True(delays.Zip(expected).Count(static pair => pair.First != pair.Second) > 5);
        Assert.Equal(60, schedule.Next(TimeSpan.FromSeconds(60)).TotalSeconds);
        Assert.Equal(120, schedule.Next(TimeSpan.FromDays(60)).TotalSeconds);
    }

    [Fact]
    public async Task Looks_come_when_the_clock_says_so()
    {
        var time = new FakeTimeProvider();
        await using var server = new ScriptedServer(Answer.Processing);
        MindVideoOptions options = TestClient.Options(server.Address);
        options.PollInterval = TimeSpan.FromSeconds(10);
        options.MaxPollInterval = TimeSpan.FromSeconds(10);
        options.WaitTimeout = TimeSpan.FromSeconds(25);
        var client = new MindVideoClient(options, null, time);
        var progress = new SeenTasks();

        Task<MindVideoTask> wait = client.WaitAsync("task_1", null, progress, Token);
        await Eventually.BecomesTrue(() => progress.Tasks.Count == 1);
        await Task.Delay(500, Token);
        time.Advance(TimeSpan.FromSeconds(7));
        await Task.Delay(500, Token);
        Assert.Single(progress.Tasks);
        time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.BecomesTrue(() => progress.Tasks.Count == 2);
        await Task.Delay(500, Token);
        time.Advance(TimeSpan.FromSeconds(13));
        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => wait);

        Assert.Equal(MindVideoTaskStatus.Processing, exception.Task!.Status);
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, tells at once and in order.</summary>
    private sealed class SeenTasks : IProgress<MindVideoTask>
    {
        public List<MindVideoTask> Tasks { get; } = [];

        public void Report(MindVideoTask value) => Tasks.Add(value);
    }
}
