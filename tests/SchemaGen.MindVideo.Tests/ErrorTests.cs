using System.Net;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Exceptions describe refusals, and responses that cannot be read.</summary>
public class ErrorTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task An_unknown_key_and_a_key_without_permission_are_different_exceptions()
    {
        await using var server = new ScriptedServer(
            new ScriptedResponse(401, """{"request_id":"req_1","error":{"code":"invalid_api_key","message":"Unknown API key."}}"""),
            new ScriptedResponse(403, """{"request_id":"req_2","error":{"code":"api_key_disabled","message":"The API key is disabled."}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        var unknown = await Assert.ThrowsAsync<MindVideoAuthenticationException>(() => client.SubmitAsync(TestClient.Input, null, Token));
        var disabled = await Assert.ThrowsAsync<MindVideoPermissionException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Equal("MindVideo does not know the API key (401): Unknown API key (invalid_api_key) [request req_1]", unknown.Message);
        Assert.Equal("MindVideo does not allow this with the API key (403): The API key is disabled (api_key_disabled) [request req_2]", disabled.Message);
        Assert.Equal(("invalid_api_key", "req_1"), (unknown.ErrorCode, unknown.RequestId));
        Assert.Equal(("api_key_disabled", "req_2"), (disabled.ErrorCode, disabled.RequestId));
    }

    [Theory]
    [InlineData("""{"request_id":"r","error":{"code":"c","message":"m"}}""", "c", "m")]
    [InlineData("""{"error":{"type":"c","message":"m","code":null}}""", "c", "m")]
    [InlineData("""{"error":{"code":1040,"message":"m"}}""", "1040", "m")]
    [InlineData("""{"error":"m"}""", null, "m")]
    [InlineData("""{"error":"c","message":"m"}""", "c", "m")]
    [InlineData("""{"error":"c","error_description":"m"}""", "c", "m")]
    [InlineData("""{"code":"c","message":"m"}""", "c", "m")]
    [InlineData("""{"detail":"m"}""", null, "m")]
    [InlineData("""{"type":"https://example.com/c","title":"t","detail":"m","status":422}""", "https://example.com/c", "m")]
    [InlineData("""{"type":"about:blank","title":"m"}""", "about:blank", "m")]
    [InlineData("""["m"]""", null, null)]
    [InlineData("""{}""", null, null)]
    [InlineData("""{"error":null}""", null, null)]
    public async Task The_common_shapes_of_error_bodies_are_understood(string body, string? code, string? message)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(422, body) { Headers = ["X-Request-Id: req_header"] });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal(message, exception.ErrorMessage);
        Assert.Equal(body, exception.ResponseText);
        Assert.NotNull(exception.RequestId);
        Assert.Contains("422", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message ?? body, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Violations_that_the_platform_reports_are_in_the_message_and_in_a_list()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(
            422,
            """{"error":{"code":"invalid_input","message":"The input is not valid.","violations":[{"pointer":"/n","keyword":"maximum","message":"5 exceeds 4"},"more",{"loc":["body"],"msg":"field required","type":"missing"}]}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Equal(
            [new ConstraintViolation("/n", "maximum", "5 exceeds 4"), new ConstraintViolation("", "", "more"), new ConstraintViolation("", "missing", "field required")],
            exception.Violations);
        Assert.Equal("MindVideo answered a submit with 422: The input is not valid (invalid_input)\n  /n: 5 exceeds 4\n  more\n  field required", exception.Message);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_quoted_in_part()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(404, "<html>" + new string('x', 5000)) { ContentType = "text/html" });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.Equal($"MindVideo answered a get of the task 'task_1' with 404 (text/html, no JSON): '<html>{new string('x', 194)}...'", exception.Message);
        Assert.Equal(1000, exception.ResponseText!.Length);
    }

    [Fact]
    public async Task A_body_that_is_cut_off_is_shown_as_far_as_it_came()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Succeeded with { SentBytes = 40, HasNoLength = true });
        MindVideoClient client = TestClient.Create(server.Address, static options => options.MaxRetryAttempts = 1);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(ScriptedResponse.SucceededJson[..40], exception.ResponseText);
    }

    [Fact]
    public async Task A_huge_body_is_not_read_to_its_end()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"{{new string('x', 1_000_000)}}"}"""));
        MindVideoClient client = TestClient.Create(server.Address, static options => options.MaxResponseBytes = 10_000);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, Token));

        Assert.Single(server.Requests);
        Assert.Contains("more than 10000 bytes, which begin with '{\"task_id\":\"xxx", exception.Message, StringComparison.Ordinal);
        Assert.Contains("submit it again with the idempotency key 'order-4711'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1000, exception.ResponseText!.Length);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("""{"status":"queued"}""")]
    [InlineData("""{"task_id":""}""")]
    [InlineData("""{"task_id":[5]}""")]
    public async Task A_response_that_names_no_task_is_quoted_in_an_exception(string body)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, body));
        MindVideoClient client = TestClient.Create(server.Address);

        var submit = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));
        var get = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.Contains($"names no task: '{body}'. It may have been accepted", submit.Message, StringComparison.Ordinal);
        Assert.Contains($"names no task: '{body}'", get.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_api_key()
    {
        await using var elsewhere = new ScriptedServer(ScriptedResponse.Submitted);
        await using var server = new ScriptedServer(new ScriptedResponse(307, "") { Headers = [$"Location: {elsewhere.Address}api/v1/tasks"] });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Contains($"it points to '{elsewhere.Address}api/v1/tasks'", exception.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }
}
