using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>The request of a submit, and how its response is read.</summary>
public class SubmitTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task The_request_is_the_one_of_the_platforms_page()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        await client.SubmitAsync(new FlashImageInput { Prompt = "云海之上的漂浮瀑布群", Size = FlashImageAspectRatio.Ratio16x9 }, new() { IdempotencyKey = "order-4711" }, Token);

        SeenRequest request = server.Request;
        Assert.Equal("POST", request.Method);
        Assert.Equal("/api/v1/tasks", request.Target);
        Assert.Equal($"Bearer {TestClient.ApiKey}", request.Headers["Authorization"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal("order-4711", request.Headers["Idempotency-Key"]);
        Assert.Equal("""{"model":"gemini-2-5-flash-image-preview-official","input":{"size":"16:9","prompt":"云海之上的漂浮瀑布群"}}""", request.Body);
    }

    [Fact]
    public async Task The_task_has_all_that_the_platform_sent()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoTask task = await client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, Token);

        Assert.Equal("task_1", task.TaskId);
        Assert.Equal("req_1", task.RequestId);
        Assert.Equal(MindVideoTaskStatus.Queued, task.Status);
        Assert.Equal(0.0351m, task.CostEstimate);
        Assert.Null(task.CostActual);
        Assert.Null(task.Output);
        Assert.Equal("order-4711", task.IdempotencyKey);
    }

    [Fact]
    public async Task A_slug_without_a_record_takes_json_and_sends_equal_inputs_as_equal_payloads()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);

        await client.SubmitAsync("veo3-1-fast", TestClient.Json("""{ "prompt": "海豚", "duration": 8.0, "b": {"z": [1, {"y": 1, "x": "<"}], "a": null} }"""), null, Token);
        await client.SubmitAsync("veo3-1-fast", TestClient.Json("""{"b":{"a":null,"z":[1,{"x":"<","y":1}]},"duration":8.0,"prompt":"海豚"}"""), null, Token);

        Assert.Equal("""{"model":"veo3-1-fast","input":{"b":{"a":null,"z":[1,{"x":"<","y":1}]},"duration":8.0,"prompt":"海豚"}}""", server.Requests[0].Body);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Fact]
    public async Task An_invalid_input_is_refused_with_its_violations_and_nothing_is_sent()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);
        var input = TestClient.Input with { N = Unknown(5), MaskUrl = Unknown("https://example.com/mask.png") };

        var submit = await Assert.ThrowsAsync<ModelInputException>(() => client.SubmitAsync(input, null, Token));
        var run = await Assert.ThrowsAsync<ModelInputException>(() => client.RunAsync(input, null, null, Token));

        Assert.Equal(["/n", "/mask_url"], submit.Violations.Select(static violation => violation.Pointer));
        Assert.Equal(submit.Message, run.Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public async Task An_input_that_is_not_an_object_is_refused(string json)
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:1/"));

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync("veo3-1-fast", TestClient.Json(json), null, Token));

        Assert.Contains("'veo3-1-fast' must be a JSON object", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_changes_of_the_lists_of_an_input_have_no_effect()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped, ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(server.Address);
        string[] images = ["https://example.com/1.png"];

        Task<MindVideoTask> submit = client.SubmitAsync(TestClient.Input with { ImageUrls = images }, null, Token);
        images[0] = "https://example.com/2.png";
        await submit;

        Assert.All(server.Requests, static request => Assert.Contains("https://example.com/1.png", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_with_a_path_keeps_it()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        MindVideoClient client = TestClient.Create(new Uri(server.Address, "proxy/mindvideo"));

        await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal("/proxy/mindvideo/api/v1/tasks", server.Request.Target);
    }

    [Theory]
    [InlineData("task_1", "/api/v1/tasks/task_1")]
    [InlineData("a/b?c#d é", "/api/v1/tasks/a%2Fb%3Fc%23d%20%C3%A9")]
    public async Task The_id_of_a_task_stays_one_segment_of_the_url(string taskId, string target)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"{{taskId}}","status":"queued"}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        await client.GetTaskAsync(taskId, Token);

        Assert.Equal(target, server.Request.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task An_id_that_would_change_the_path_is_refused(string taskId)
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:1/"));

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetTaskAsync(taskId, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitAsync(taskId, null, null, Token));
        Assert.Throws<ArgumentException>(() => client.GetEventsAsync(taskId, Token));
    }

    /// <summary>A value that the compiler does not know.</summary>
    private static int Unknown(int value) => value;

    private static string? Unknown(string? value) => value;
}
