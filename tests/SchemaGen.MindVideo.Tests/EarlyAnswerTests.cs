using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Answers of a platform that is a moment behind, and answers that lack what was paid for.</summary>
public class EarlyAnswerTests
{
    private static readonly ScriptedResponse s_notFound = new(404, """{"error":{"code":"task_not_found","message":"No such task."}}""");

    private static readonly ScriptedResponse s_empty = new(200, "{}");

    private static readonly ScriptedResponse s_withoutOutput = new(200, """{"request_id":"req_1","task_id":"task_1","status":"succeeded","cost_actual":0.0351}""");

    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task A_new_task_that_is_not_known_yet_is_looked_at_again()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, s_notFound, s_notFound, ScriptedResponse.Processing, s_notFound, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal(MindVideoTaskStatus.Succeeded, (await client.RunAsync(TestClient.Input, null, null, Token)).Status);
        Assert.Equal(6, server.Requests.Length);
    }

    [Fact]
    public async Task Each_call_about_a_new_task_is_made_again()
    {
        await using var server = new ScriptedServer(
            ScriptedResponse.Submitted, s_notFound, ScriptedResponse.Processing, s_notFound, new ScriptedResponse(200, """[{"type":"task.queued"}]"""), s_notFound, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);
        MindVideoTask task = await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(MindVideoTaskStatus.Processing, (await client.GetTaskAsync(task.TaskId, Token)).Status);
        var events = new List<MindVideoTaskEvent>();
        await foreach (MindVideoTaskEvent item in client.GetEventsAsync(task.TaskId, Token))
        {
            events.Add(item);
        }

        Assert.Equal("task.queued", Assert.Single(events).Type);
        Assert.Equal(MindVideoTaskStatus.Succeeded, (await client.WaitAsync(task.TaskId, null, null, Token)).Status);
    }

    [Fact]
    public async Task A_new_task_that_stays_unknown_and_one_that_is_not_new_are_errors()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, s_notFound);
        var clock = new TestClock();
        MindVideoOptions options = TestClient.Options(server.Address);
        (options.MaxRetryAttempts, options.AttemptTimeout) = (0, TimeSpan.FromDays(1));
        var client = new MindVideoClient(options, null, clock);
        MindVideoTask task = await client.SubmitAsync(TestClient.Input, null, Token);
        MindVideoClient patient = TestClient.Create(server.Address);

        Assert.Equal("task_not_found", (await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync(task.TaskId, Token))).ErrorCode);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, (await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync(task.TaskId, Token))).Attempts);
        Assert.Equal(1, (await Assert.ThrowsAsync<MindVideoException>(() => patient.WaitAsync("task_2", null, null, Token))).Attempts);
    }

    [Fact]
    public async Task Json_that_names_no_task_is_asked_for_again()
    {
        await using var server = new ScriptedServer(s_empty, ScriptedResponse.Submitted, s_empty, new ScriptedResponse(200, """{"data":null}"""), ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Equal(MindVideoTaskStatus.Succeeded, (await client.RunAsync(TestClient.Input, null, null, Token)).Status);
        Assert.Equal(server.Requests[0].Headers["Idempotency-Key"], server.Requests[1].Headers["Idempotency-Key"]);
    }

    [Fact]
    public async Task An_output_that_comes_after_the_status_is_waited_for()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, s_withoutOutput, s_withoutOutput, ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address);

        Assert.Single((await client.RunAsync(TestClient.Input, null, null, Token)).Output!.Images);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","output":null""")]
    [InlineData(""","output":{}""")]
    [InlineData(""","output":{"images":[]}""")]
    public async Task A_success_without_output_is_an_exception_that_names_the_task(string output)
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, s_withoutOutput with { Body = s_withoutOutput.Body.TrimEnd('}') + output + "}" });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoTaskFailedException>(() => client.RunAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, null, Token));

        Assert.Equal("The task 'task_1' has succeeded, but has no output; it cost 0.0351 [request req_1]", exception.Message);
        Assert.Equal(("task_1", "order-4711", 4), (exception.TaskId, exception.IdempotencyKey, server.Requests.Length));
        Assert.Equal(MindVideoTaskStatus.Succeeded, (await client.WaitAsync("task_1", null, null, Token)).Status);
    }

    [Theory]
    [InlineData(200, "application/json")]
    [InlineData(200, "text/event-stream")]
    [InlineData(503, "application/json")]
    public async Task What_another_host_answers_counts_for_nothing_also_with_a_given_client(int status, string contentType)
    {
        await using var other = new ScriptedServer(new ScriptedResponse(status, ScriptedResponse.SucceededJson) { ContentType = contentType });
        await using var server = new ScriptedServer(new ScriptedResponse(307, "") { Headers = [$"Location: {other.Address}api/v1/tasks"] });
        using var http = new HttpClient();
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        var submit = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));
        var get = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));
        var events = await Assert.ThrowsAsync<MindVideoException>(async () => await client.GetEventsAsync("task_1", Token).GetAsyncEnumerator(Token).MoveNextAsync());

        Assert.All([submit, get, events], static exception => Assert.Contains("was redirected to another host, which got no API key", exception.Message, StringComparison.Ordinal));
        Assert.Equal(3, other.Requests.Length);
        Assert.All(other.Requests, static request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
    }
}
