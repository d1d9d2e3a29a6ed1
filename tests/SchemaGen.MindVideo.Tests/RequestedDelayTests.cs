using System.Diagnostics;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Delays that a server requests are respected within limits.</summary>
public class RequestedDelayTests
{
    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_retry_after_of_decades_on_a_good_response_does_not_break_a_wait(string retryAfter)
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing with { Headers = [$"Retry-After: {retryAfter}"] }, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address, static options => options.WaitTimeout = TimeSpan.FromSeconds(1));

        Exception? exception = await Record.ExceptionAsync(() => client.WaitAsync("task_1", null, null, Token));

        Assert.True(exception is null or MindVideoTimeoutException, exception?.ToString());
    }

    [Fact]
    public async Task A_retry_after_beyond_the_longest_respected_one_does_not_stop_a_wait()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing with { Headers = ["Retry-After: 86400"] }, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address, static options =>
        {
            options.MaxRetryAfter = TimeSpan.FromMilliseconds(100);
            options.WaitTimeout = TimeSpan.FromSeconds(5);
        });

        MindVideoTask task = await client.WaitAsync("task_1", null, null, Token);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
    }

    [Fact]
    public async Task The_longest_allowed_interval_starts_a_delay()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing);
        MindVideoClient client = TestClient.Create(server.Address);
        var days = TimeSpan.FromDays(45);

        // Thirty times, because the delay has a random part.
        Exception?[] exceptions = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
            cancel.CancelAfter(500);
            return await Record.ExceptionAsync(() => client.WaitAsync("task_1", new() { Timeout = days, PollInterval = days, MaxPollInterval = days }, null, cancel.Token));
        }));

        Assert.All(exceptions, static exception => Assert.True(exception is OperationCanceledException, exception?.ToString()));
    }

    [Fact]
    public async Task A_wait_survives_an_outage_that_is_shorter_than_its_timeout()
    {
        ScriptedResponse down = new(503, "{}");
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Processing, down, down, down, down, down, down, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.RunAsync(TestClient.Input, null, null, Token);

        Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status);
    }

    [Fact]
    public async Task A_wait_that_is_resumed_during_an_outage_survives_it()
    {
        ScriptedResponse down = new(503, "{}");
        await using var server = new ScriptedServer(down, down, down, down, down, down, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal(MindVideoTaskStatus.Succeeded, (await client.WaitAsync("task_1", null, null, Token)).Status);
    }

    [Fact]
    public async Task An_outage_beyond_the_timeout_of_the_wait_is_reported_with_its_reason()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing, new ScriptedResponse(503, "{}"));
        var clock = new TestClock();
        var client = new MindVideoClient(TestClient.Options(server.Address), null, clock);

        Task wait = client.WaitAsync("task_1", new() { Timeout = TimeSpan.FromHours(1) }, null, Token);
        await Eventually.BecomesTrue(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return server.Requests.Length > 20;
        });
        clock.Advance(TimeSpan.FromHours(1));
        var exception = await Assert.ThrowsAsync<MindVideoTimeoutException>(() => wait);

        Assert.Contains("it was last seen 'processing'. It goes on; wait for it again with its id. The last look brought nothing: MindVideo answered a get of the task 'task_1' with 503", exception.Message, StringComparison.Ordinal);
        Assert.IsType<MindVideoException>(exception.InnerException);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Mon, 01 Jan 2001 00:00:00 GMT")]
    public async Task A_retry_after_of_zero_does_not_turn_off_the_back_off(string retryAfter)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(429, "{}") { Headers = [$"Retry-After: {retryAfter}"] });
        MindVideoClient client = TestClient.Create(server.Address, static options =>
        {
            options.RetryDelay = TimeSpan.FromMilliseconds(200);
            options.MaxRetryDelay = TimeSpan.FromMilliseconds(400);
            options.MaxRetryAttempts = 5;
        });
        long begun = Stopwatch.GetTimestamp();

        await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.True(Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMilliseconds(300), $"6 attempts in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds} ms");
    }

    [Fact]
    public async Task A_negative_retry_after_is_ignored_for_the_back_off_of_the_client()
    {
        var time = new TestClock();
        await using var server = new ScriptedServer(new ScriptedResponse(429, "{}") { Headers = ["Retry-After: -3"] }, ScriptedResponse.Succeeded);
        MindVideoOptions options = TestClient.Options(server.Address);
        options.RetryDelay = options.MaxRetryDelay = TimeSpan.FromSeconds(10);
        var client = new MindVideoClient(options, null, time);

        // The back-off of the client is 5 to 10 seconds, and not 3.
        Task<MindVideoTask> get = client.GetTaskAsync("task_1", Token);
        await time.HasStartedAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(get.IsCompleted);
        Assert.Single(server.Requests);

        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(MindVideoTaskStatus.Succeeded, (await get).Status);
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task A_body_that_drips_ends_with_the_timeout_of_the_attempt()
    {
        await using var server = new RawServer(async (socket, token) =>
        {
            await RawServer.Bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")(socket, token);
            while (true)
            {
                await RawServer.Bytes(" ")(socket, token);
                await Task.Delay(50, token);
            }
        });
        MindVideoClient client = TestClient.Create(server.Address, static options => (options.AttemptTimeout, options.MaxRetryAttempts) = (TimeSpan.FromMilliseconds(300), 1));

        await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));
    }

    [Fact]
    public async Task Headers_that_drip_end_with_the_timeout_of_the_attempt()
    {
        await using var server = new RawServer(async (socket, token) =>
        {
            await RawServer.Bytes("HTTP/1.1 200 OK\r\nX-A: ")(socket, token);
            while (true)
            {
                await RawServer.Bytes("a")(socket, token);
                await Task.Delay(50, token);
            }
        });
        MindVideoClient client = TestClient.Create(server.Address, static options => (options.AttemptTimeout, options.MaxRetryAttempts) = (TimeSpan.FromMilliseconds(300), 1));

        await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));
    }

    [Fact]
    public async Task Streams_whose_headers_are_held_back_do_not_starve_submits()
    {
        await using var server = new RawServer([.. Enumerable.Repeat(RawServer.Silent(), 256), RawServer.Http(200, ScriptedResponse.SubmittedJson)]);
        MindVideoClient client = TestClient.Create(server.Address, static options => (options.AttemptTimeout, options.MaxRetryAttempts) = (TimeSpan.FromMinutes(1), 0));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task[] streams = [.. Enumerable.Range(0, 256).Select(_ => Task.Run(
            async () =>
            {
                await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", stop.Token))
                {
                    Assert.Fail($"An event came: {item}");
                }
            },
            Token))];
        await Eventually.BecomesTrue(() => server.Heads.Length == 256);

        // Well before the minute after which the streams time out.
        MindVideoTask task = await client.SubmitAsync(TestClient.Input, null, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal("task_1", task.TaskId);
        Assert.DoesNotContain(streams, static stream => stream.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(streams));
    }

    [Fact]
    public async Task Open_streams_of_events_do_not_starve_submits()
    {
        await using var server = new RawServer([.. Enumerable.Repeat<Func<System.Net.Sockets.Socket, CancellationToken, Task>>(
            static async (socket, token) =>
            {
                await RawServer.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n8\r\ndata: 1\n\r\n1\r\n\n\r\n")(socket, token);
                while (true)
                {
                    await Task.Delay(1000, token);
                    await RawServer.Bytes("3\r\n:\n\n\r\n")(socket, token);
                }
            },
            256), RawServer.Http(200, ScriptedResponse.SubmittedJson)]);
        MindVideoClient client = TestClient.Create(server.Address, static options => (options.AttemptTimeout, options.MaxRetryAttempts) = (TimeSpan.FromSeconds(4), 0));
        using var stop = new CancellationTokenSource();
        int open = 0;
        for (int i = 0; i < 256; i++)
        {
            _ = Task.Run(async () =>
            {
                await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", stop.Token))
                {
                    Interlocked.Increment(ref open);
                }
            }, Token);
        }

        await Eventually.BecomesTrue(() => Volatile.Read(ref open) >= 256);
        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token));
        await stop.CancelAsync();

        Assert.True(exception is null, exception?.Message);
    }
}
