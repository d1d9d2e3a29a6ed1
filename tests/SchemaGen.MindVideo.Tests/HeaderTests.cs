using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Headers that a caller adds to requests, headers of responses, and which errors are transient.</summary>
public sealed class HeaderTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task Headers_of_a_run_go_with_the_submit_its_retries_and_its_polls()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(503, "{}"), ScriptedResponse.Submitted, ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        MindVideoRunOptions options = new() { Headers = { ["X-Correlation-Id"] = "c-1", ["x-tenant"] = "shop" }, Wait = new() { Headers = { ["X-Tenant"] = "poller" } } };

        await TestClient.Create(server.Address).RunAsync(TestClient.Input, options, null, Token);

        Assert.Equal(["c-1", "c-1", "c-1", "c-1"], server.Requests.Select(static request => request.Headers["X-Correlation-Id"]));
        Assert.Equal(["shop", "shop", "poller", "poller"], server.Requests.Select(static request => request.Headers["X-Tenant"]));
    }

    [Fact]
    public async Task Headers_go_with_each_kind_of_call()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Submitted, ScriptedResponse.Succeeded, ScriptedResponse.Succeeded, new ScriptedResponse(200, "[]"));
        MindVideoClient client = TestClient.Create(server.Address);

        await client.SubmitAsync(TestClient.Input, new() { Headers = { ["X-Call"] = "1" } }, Token);
        await client.SubmitAsync("a-model", TestClient.Json("{}"), new() { Headers = { ["X-Call"] = "2" } }, Token);
        await client.GetTaskAsync("task_1", new MindVideoRequestOptions { Headers = { ["X-Call"] = "3" } }, Token);
        await client.WaitAsync("task_1", new() { Headers = { ["X-Call"] = "4" } }, null, Token);
        await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", new MindVideoRequestOptions { Headers = { ["X-Call"] = "5" } }, Token))
        {
            Assert.Fail($"{item}");
        }

        Assert.Equal(["1", "2", "3", "4", "5"], server.Requests.Select(static request => request.Headers["X-Call"]));
    }

    [Theory]
    [InlineData("Authorization", "Bearer other", "the client sends the API key in it, from MindVideoOptions.ApiKey")]
    [InlineData("authorization", "Bearer other", "the client sends the API key in it")]
    [InlineData("Idempotency-Key", "order-1", "MindVideoSubmitOptions.IdempotencyKey sets it")]
    [InlineData("Host", "elsewhere", "the client or its connection sets it")]
    [InlineData("Content-Type", "text/plain", "the client or its connection sets it")]
    [InlineData("content-anything", "1", "the client or its connection sets it")]
    [InlineData("Transfer-Encoding", "chunked", "the client or its connection sets it")]
    [InlineData("Accept", "*/*", "the client or its connection sets it")]
    [InlineData("Last-Event-ID", "1", "the client or its connection sets it")]
    [InlineData("Last-Modified", "1", "the client or its connection sets it")]
    [InlineData("X-Trace\r\nAuthorization", "1", "'X-Trace\\r\\nAuthorization' is not the name of a header")]
    [InlineData("", "1", "'' is not the name of a header")]
    [InlineData("X Trace", "1", "'X Trace' is not the name of a header")]
    [InlineData("X-Trace", "se\r\nAuthorization: Bearer cret", "The value of the header 'X-Trace' has a line break at index 2")]
    [InlineData("X-Trace", "se\ncret", "has a line break at index 2")]
    [InlineData("X-Trace", "secret\u0000", "has the character U+0000 at index 6")]
    [InlineData("X-Trace", "secrét", "has the character U+00E9 at index 4")]
    [InlineData("X-Trace", " secret", "has a space at an end")]
    [InlineData("X-Trace", "", "is empty")]
    [InlineData("X-Trace", null, "is null")]
    public async Task A_header_that_cannot_be_sent_is_refused_before_anything_is(string name, string? value, string reason)
    {
        await using var server = new ScriptedServer(ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);
        MindVideoRunOptions run = new();
        run.Headers[name] = value!;
        MindVideoRunOptions waited = new() { Wait = new() };
        waited.Wait.Headers[name] = value!;

        ArgumentException[] refused =
        [
            await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(TestClient.Input, run, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => client.RunAsync(TestClient.Input, run, null, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => client.RunAsync("a-model", TestClient.Json("{}"), waited, null, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => client.GetTaskAsync("task_1", run, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => client.WaitAsync("task_1", waited.Wait, null, Token)),
            Assert.Throws<ArgumentException>(() => client.GetEventsAsync("task_1", run, Token)),
        ];

        Assert.All(refused, exception => Assert.Contains(reason, exception.Message, StringComparison.Ordinal));
        Assert.All(refused, static exception => Assert.DoesNotContain("secr", exception.Message, StringComparison.Ordinal));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Headers_that_change_after_the_call_has_begun_have_no_effect()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(503, "{}"), ScriptedResponse.Submitted);
        MindVideoSubmitOptions options = new() { Headers = { ["X-Call"] = "1" } };

        Task<MindVideoTask> submit = TestClient.Create(server.Address).SubmitAsync(TestClient.Input, options, Token);
        options.Headers["X-Call"] = "2";
        await submit;

        Assert.All(server.Requests, static request => Assert.Equal("1", request.Headers["X-Call"]));
    }

    [Fact]
    public async Task Results_and_exceptions_have_the_headers_of_their_response()
    {
        string[] headers = ["X-RateLimit-Remaining: 7", "Via: 1.1 one", "Via: 1.1 two"];
        await using var server = new ScriptedServer(
            ScriptedResponse.Submitted with { Headers = headers }, ScriptedResponse.Succeeded with { Headers = headers }, new ScriptedResponse(404, "{}") { Headers = headers }, new ScriptedResponse(401, "{}") { Headers = headers });
        MindVideoClient client = TestClient.Create(server.Address);

        IReadOnlyDictionary<string, string>[] seen =
        [
            (await client.SubmitAsync(TestClient.Input, null, Token)).ResponseHeaders,
            (await client.WaitAsync("task_1", null, null, Token)).ResponseHeaders,
            (await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_2", Token))).ResponseHeaders,
            (await Assert.ThrowsAsync<MindVideoAuthenticationException>(() => client.GetTaskAsync("task_2", Token))).ResponseHeaders,
        ];

        Assert.All(seen, static found => Assert.Equal(("7", "1.1 one, 1.1 two", "application/json"), (found["x-ratelimit-remaining"], found["Via"], found["content-type"])));
    }

    [Fact]
    public async Task Response_headers_are_bounded_and_have_neither_the_key_nor_control_characters()
    {
        string[] headers = [$"X-Key: {TestClient.ApiKey}", "X-Escaped: " + Uri.EscapeDataString(TestClient.ApiKey), "X-Long: " + new string('a', 20_000), "X-Bell: a\u0007b", .. Enumerable.Range(0, 150).Select(static i => $"X-{i}: {i}")];
        await using var server = new ScriptedServer(ScriptedResponse.Succeeded with { Headers = headers });

        MindVideoTask task = await TestClient.Create(server.Address).GetTaskAsync("task_1", Token);

        Assert.Equal("[API key]", task.ResponseHeaders["X-Key"]);
        Assert.Equal("[API key]", task.ResponseHeaders["X-Escaped"]);
        Assert.Equal(1003, task.ResponseHeaders["X-Long"].Length);
        Assert.Equal("a\\u0007b", task.ResponseHeaders["X-Bell"]);
        Assert.Equal(100, task.ResponseHeaders.Count);
    }

    [Fact]
    public void Response_headers_are_not_a_part_of_a_task_that_is_kept()
    {
        MindVideoTask task = MindVideoModelFactory.MindVideoTask(responseHeaders: new Dictionary<string, string> { ["X-Call"] = "1" });

        string json = JsonSerializer.Serialize(task);

        Assert.DoesNotContain("ResponseHeaders", json, StringComparison.Ordinal);
        Assert.Empty(JsonSerializer.Deserialize<MindVideoTask>(json)!.ResponseHeaders);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(422, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task An_exception_says_whether_the_same_call_may_succeed_later(int status, bool isTransient)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(status, "{}"));
        MindVideoClient client = TestClient.Create(server.Address, static options => options.MaxRetryAttempts = 1);

        MindVideoException submit = await Assert.ThrowsAnyAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));
        MindVideoException get = await Assert.ThrowsAnyAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));
        MindVideoException download = await Assert.ThrowsAnyAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, Stream.Null, Token));

        Assert.Equal((isTransient, isTransient, isTransient), (submit.IsTransient, get.IsTransient, download.IsTransient));
        Assert.Equal(isTransient, new MindVideoException("as a test has it") { StatusCode = (HttpStatusCode)status }.IsTransient);

        // What the exception says is what the client itself did.
        Assert.Equal(isTransient ? 6 : 3, server.Requests.Length);
    }

    [Fact]
    public async Task A_broken_network_is_transient_and_a_failed_task_is_not()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped);
        MindVideoClient client = TestClient.Create(server.Address, static options => options.MaxRetryAttempts = 0);

        Assert.True((await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token))).IsTransient);
        Assert.True((await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, Stream.Null, Token))).IsTransient);
        Assert.False(new MindVideoTaskFailedException(MindVideoModelFactory.MindVideoTask(error: new())).IsTransient);
        Assert.False(new MindVideoException("no response").IsTransient);
        Assert.False(new MindVideoException("set by a test") { StatusCode = HttpStatusCode.ServiceUnavailable, IsTransient = false }.IsTransient);
    }

    [Fact]
    public async Task A_download_to_a_stream_that_broke_off_may_succeed_with_another_stream()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "0123456789") { ContentType = "image/png", SentBytes = 4 });

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => TestClient.Create(server.Address).DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, new MemoryStream(), Token));

        Assert.True(exception.IsTransient);
        Assert.Single(server.Requests);
    }
}
