using System.Net;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>All attempts of a business request have one key and one payload.</summary>
public class IdempotencyTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task A_call_without_a_key_gets_one_for_all_its_attempts()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped, new ScriptedResponse(503, "{}"), new ScriptedResponse(200, ScriptedResponse.SubmittedJson) { SentBytes = 20 }, ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(4, server.Requests.Length);
        string key = Assert.Single(server.Requests.Select(static request => request.Headers["Idempotency-Key"]).Distinct());
        Assert.Single(server.Requests.Select(static request => request.Body).Distinct());
        Assert.Equal(key, task.IdempotencyKey);
        Assert.True(Guid.TryParse(key, out _));
    }

    [Fact]
    public async Task Two_calls_without_a_key_are_two_requests()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        await client.SubmitAsync(TestClient.Input, null, Token);
        await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(2, server.Requests.Select(static request => request.Headers["Idempotency-Key"]).Distinct().Count());
    }

    [Fact]
    public async Task A_conflict_is_never_retried()
    {
        await using var server = new ScriptedServer(
            new ScriptedResponse(409, """{"request_id":"req_9","error":{"code":"idempotency_conflict","message":"The key was used with another payload."}}""") { Headers = ["Retry-After: 0"] });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<IdempotencyConflictException>(() => client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, Token));

        Assert.Single(server.Requests);
        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
        Assert.Equal("order-4711", exception.IdempotencyKey);
        Assert.Equal("idempotency_conflict", exception.ErrorCode);
        Assert.Equal("req_9", exception.RequestId);
        Assert.Equal(
            "The idempotency key 'order-4711' was used before with another model or input (409): The key was used with another payload (idempotency_conflict). It asks to wait 0 s [request req_9]",
            exception.Message);
    }

    [Fact]
    public async Task When_no_response_comes_the_exception_says_how_to_find_out_without_paying_twice()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped);
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Equal(4, server.Requests.Length);
        Assert.Equal(4, exception.Attempts);
        Assert.Null(exception.StatusCode);
        Assert.Equal(server.Requests[0].Headers["Idempotency-Key"], exception.IdempotencyKey);
        Assert.Contains($"submit it again with the idempotency key '{exception.IdempotencyKey}', and it is not charged twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_submit_names_its_key()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted with { SentBytes = 3, FallsSilent = true });
        MindVideoClient client = TestClient.Create(server.Address);
        using var cancellation = new CancellationTokenSource();

        Task<MindVideoTask> submit = client.SubmitAsync(TestClient.Input, null, cancellation.Token);
        await Eventually.BecomesTrue(() => server.Requests.Length == 1);
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAsync<MindVideoCanceledException>(() => submit);

        Assert.Equal(server.Request.Headers["Idempotency-Key"], exception.IdempotencyKey);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Null(exception.TaskId);
    }

    [Fact]
    public async Task A_submit_that_was_never_sent_is_not_reported_as_possibly_accepted()
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:1/"));

        var cancelled = await Assert.ThrowsAsync<MindVideoCanceledException>(() => client.SubmitAsync(TestClient.Input, null, new CancellationToken(canceled: true)));
        var refused = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Equal("The submit was cancelled. Nothing was sent", cancelled.Message);
        Assert.EndsWith(". Nothing was sent: is MindVideo at http://127.0.0.1:1/?", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.IdempotencyKey);
    }

    [Fact]
    public async Task A_cancelled_run_names_its_key_and_its_task()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Processing);
        MindVideoClient client = TestClient.Create(server.Address);
        using var cancellation = new CancellationTokenSource();

        Task<MindVideoTask> run = client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, cancellation.Token);
        await Eventually.BecomesTrue(() => server.Requests.Length > 2);
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAsync<MindVideoCanceledException>(() => run);

        Assert.Equal("order-4711", exception.IdempotencyKey);
        Assert.Equal("task_1", exception.TaskId);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" order")]
    [InlineData("order\n4711")]
    [InlineData("bestellung-ä")]
    public async Task A_key_that_no_header_carries_is_refused_before_anything_is_sent(string key)
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = key }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = new string('k', 256) }, Token));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Keys_go_over_the_wire_as_they_are()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);
        string[] keys = [new string('k', 255), "order 4711; \"x\", <y>", "a,b"];

        foreach (string key in keys)
        {
            await client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = key }, Token);
        }

        Assert.Equal(keys, server.Requests.Select(static request => request.Headers["Idempotency-Key"]));
    }
}
