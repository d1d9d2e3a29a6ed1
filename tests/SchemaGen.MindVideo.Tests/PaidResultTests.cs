using System.IO.Compression;
using System.Net;
using System.Text;
using Polly.CircuitBreaker;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>After a request that may have been paid for, an exception has the key or the task to find it again, and its result is never lost.</summary>
public class PaidResultTests
{
    private static CancellationToken Token => Limit.Token;

    public static TheoryData<string, int> Texts => new()
    {
        { "{\"error\":{\"code\":\"invalid_input\",\"message\":\"cut in the middle of an emoji \\ud83d\"}}", 422 },
        { "{\"error\":{\"code\":\"internal\",\"message\":\"cut in the middle of an emoji \\ud83d\"}}", 500 },
        { "{\"error\":{\"code\":\"internal\",\"message\":\"Schl\u00fcssel in Latin-1\"}}", 500 },
        { "{\"request_id\":\"\\ud83d\",\"task_id\":\"task_1\",\"status\":\"queued\"}", 200 },
        { "{\"task_id\":\"task_1\",\"status\":\"queued\",\"\\ud83d\":1}", 200 },
        { "{\"task_id\":\"task_1\",\"status\":\"failed\",\"error\":{\"message\":\"\\ud83d\"}}", 200 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_that_is_not_valid_unicode_does_not_lose_the_key(string body, int status)
    {
        await using var server = new RawServer(RawServer.Http(status, Encoding.Latin1.GetBytes(body)));
        MindVideoClient client = TestClient.Create(server.Address);

        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.True(exception is null or MindVideoException { IdempotencyKey: not null }, exception?.ToString());
    }

    [Fact]
    public async Task A_failed_task_whose_reason_is_not_valid_unicode_can_be_read()
    {
        await using var server = new RawServer(RawServer.Http(200, "{\"task_id\":\"task_1\",\"status\":\"failed\",\"error\":{\"message\":\"\\ud83d\"}}"));
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.GetTaskAsync("task_1", Token);

        Assert.Equal(MindVideoTaskStatus.Failed, task.Status);
    }

    [Fact]
    public async Task A_compressed_response_that_is_cut_off_is_retried_as_a_lost_one()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("""{"task_id":"task_1","status":"queued","padding":"aksjdhaskjdhkasjdhaksjdhkasjdh"}"""));
        }

        byte[] whole = buffer.ToArray();
        await using var server = new RawServer(
            RawServer.Http(200, whole[..(whole.Length / 2)], "application/json", "Content-Encoding: gzip"),
            RawServer.Http(200, whole, "application/json", "Content-Encoding: gzip"));
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        MindVideoTask task = await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal("task_1", task.TaskId);
    }

    [Fact]
    public async Task A_compressed_response_of_broken_data_does_not_lose_the_key()
    {
        await using var server = new RawServer(RawServer.Http(200, "this is no gzip at all, it is not", "application/json", "Content-Encoding: gzip"));
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.True(exception is MindVideoException { IdempotencyKey: not null }, exception?.ToString());
    }

    public static TheoryData<string> HandlerFaults => ["breaker", "cancelled", "invalid", "disposed"];

    [Theory]
    [MemberData(nameof(HandlerFaults))]
    public async Task A_handler_that_fails_after_the_first_attempt_was_accepted_does_not_lose_the_key(string fault)
    {
        await using var server = new RawServer(RawServer.Http(503, "{}"));
        using var http = new HttpClient(new SecondFails(fault));
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Single(server.Heads);
        Assert.True(exception is MindVideoException { IdempotencyKey: not null } or MindVideoCanceledException { IdempotencyKey: not null }, exception?.ToString());
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_while_it_submits_does_not_lose_the_key()
    {
        await using var server = new RawServer(RawServer.Silent());
        var http = new HttpClient();
        var client = new MindVideoClient(http, TestClient.Options(server.Address));
        Task<MindVideoTask> submit = client.SubmitAsync(TestClient.Input, null, Token);
        await Eventually.BecomesTrue(() => server.Heads.Length == 1);

        http.Dispose();
        Exception? exception = await Record.ExceptionAsync(() => submit);

        Assert.True(exception is MindVideoException { IdempotencyKey: not null } or MindVideoCanceledException { IdempotencyKey: not null }, exception?.ToString());
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_between_two_attempts_does_not_lose_the_key()
    {
        await using var server = new RawServer(RawServer.Http(503, "{}"));
        MindVideoOptions options = TestClient.Options(server.Address);
        options.RetryDelay = options.MaxRetryDelay = TimeSpan.FromMilliseconds(500);
        var http = new HttpClient();
        var client = new MindVideoClient(http, options);
        Task<MindVideoTask> submit = client.SubmitAsync(TestClient.Input, null, Token);
        await Eventually.BecomesTrue(() => server.Heads.Length == 1);

        http.Dispose();
        Exception? exception = await Record.ExceptionAsync(() => submit);

        Assert.True(exception is MindVideoException { IdempotencyKey: not null } or MindVideoCanceledException { IdempotencyKey: not null }, exception?.ToString());
    }

    [Fact]
    public async Task A_run_of_a_request_that_succeeded_before_has_its_output_where_the_response_to_a_submit_has_none()
    {
        // The page: "The response includes a request ID, task ID, normalized status, and estimated cost". No output.
        await using var server = new ScriptedServer(new ScriptedResponse(200, """{"request_id":"req_1","task_id":"task_1","status":"succeeded","cost_estimate":0.0351}"""), ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token);

        Assert.NotNull(task.Output);
        Assert.Equal(0.0351m, task.CostActual);
    }

    [Fact]
    public async Task A_byte_order_mark_does_not_hide_an_accepted_task()
    {
        await using var server = new RawServer(RawServer.Http(200, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ScriptedResponse.SubmittedJson)]));
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal("task_1", (await client.SubmitAsync(TestClient.Input, null, Token)).TaskId);
    }

    [Theory]
    [InlineData("""{"images":[{"b64_json":"iVBORw0KGgo="}]}""")]
    [InlineData("""{"images":[{"image_url":"https://example.com/1.png"}]}""")]
    [InlineData("""{"images":[{"image":{"url":"https://example.com/1.png"}}]}""")]
    [InlineData("""{"images":{"0":"https://example.com/1.png"}}""")]
    public async Task An_output_of_an_unknown_shape_is_kept(string output)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"task_1","status":"succeeded","output":{{output}}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoOutput found = (await client.GetTaskAsync("task_1", Token)).Output!;

        Assert.True(found.Images.Count > 0 || found.AdditionalProperties.ContainsKey("images"), "Nothing of the paid output is left");
    }

    [Fact]
    public async Task A_task_id_that_is_a_number_is_read()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, """{"task_id":4711,"status":"queued"}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal("4711", (await client.SubmitAsync(TestClient.Input, null, Token)).TaskId);
    }

    [Fact]
    public async Task A_progress_that_throws_does_not_lose_the_task_of_a_run()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        Exception? exception = await Record.ExceptionAsync(() => client.RunAsync(TestClient.Input, null, new Throwing(), Token));

        Assert.True(exception is null || exception.ToString().Contains("task_1", StringComparison.Ordinal), exception?.ToString());
    }

    [Fact]
    public async Task A_failed_poll_in_a_run_names_the_idempotency_key_too()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, new ScriptedResponse(404, "{}"));
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token));

        Assert.Equal("task_1", exception.TaskId);
        Assert.Equal("order-4711", exception.IdempotencyKey);
    }

    [Fact]
    public async Task A_response_about_another_task_is_not_taken_for_this_one()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, """{"task_id":"task_OF_SOMEBODY_ELSE","status":"succeeded"}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<MindVideoException>(() => client.WaitAsync("task_1", null, null, Token));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../../emulator/ledger")]
    [InlineData("%2e%2e")]
    [InlineData("a?b#c")]
    public async Task A_task_id_that_the_server_chose_stays_one_segment(string id)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"{{id}}","status":"queued"}"""), new ScriptedResponse(200, $$"""{"task_id":"{{id}}","status":"succeeded"}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        await Record.ExceptionAsync(() => client.RunAsync(TestClient.Input, null, null, Token));

        Assert.All(server.Requests, static request => Assert.StartsWith(request.Method == "POST" ? "/api/v1/tasks" : "/api/v1/tasks/", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_huge_task_id_is_a_MindVideoException_or_works()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"{{new string('x', 100_000)}}","status":"queued"}"""), new ScriptedResponse(414, ""));
        MindVideoClient client = TestClient.Create(server.Address);

        Exception? exception = await Record.ExceptionAsync(() => client.RunAsync(TestClient.Input, null, null, Token));

        Assert.True(exception is null or MindVideoException, exception?.GetType() + exception?.StackTrace);
    }

    private sealed class Throwing : IProgress<MindVideoTask>
    {
        public void Report(MindVideoTask value) => throw new InvalidOperationException("The window is closed");
    }

    private sealed class SecondFails(string fault) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (++_count == 1)
            {
                return base.SendAsync(request, cancellationToken);
            }

            throw fault switch
            {
                "breaker" => new BrokenCircuitException("The circuit is open"),
                "cancelled" => new TaskCanceledException("A token of the handler's own"),
                "disposed" => new ObjectDisposedException("handler"),
                _ => new InvalidOperationException("no token provider"),
            };
        }
    }
}
