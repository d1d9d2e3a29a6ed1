using System.Net;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Which attempts are repeated, how often, and after which delays.</summary>
public class RetryTests
{
    private static CancellationToken Token => Limit.Token;

    public static TheoryData<string> Transient => new()
    {
        "dropped", "cut off", "cut off without a length", "empty", "no JSON", "408", "429", "500", "502 page", "503", "504", "silent",
    };

    private static ScriptedResponse Error(string name) => name switch
    {
        "dropped" => ScriptedResponse.Dropped,
        "cut off" => ScriptedResponse.Submitted with { SentBytes = 30 },
        "cut off without a length" => ScriptedResponse.Submitted with { SentBytes = 30, HasNoLength = true },
        "empty" => new ScriptedResponse(200, ""),
        "no JSON" => new ScriptedResponse(200, "<html>Sign in</html>") { ContentType = "text/html" },
        "502 page" => new ScriptedResponse(502, "<html>Bad gateway</html>") { ContentType = "text/html" },
        "silent" => ScriptedResponse.Submitted with { SentBytes = 0, FallsSilent = true },
        _ => new ScriptedResponse(int.Parse(name), """{"error":{"code":"later","message":"Later."}}"""),
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_submit_and_a_get_survive_a_transient_error(string error)
    {
        await using var server = new ScriptedServer(Error(error), Error(error), ScriptedResponse.Submitted, Error(error), Error(error), ScriptedResponse.Succeeded);
        MindVideoClient client = TestClient.Create(server.Address, static options => options.AttemptTimeout = TimeSpan.FromSeconds(1));

        MindVideoTask submitted = await client.SubmitAsync(TestClient.Input, null, Token);
        MindVideoTask got = await client.GetTaskAsync("task_1", Token);

        Assert.Equal(MindVideoTaskStatus.Queued, submitted.Status);
        Assert.Equal(MindVideoTaskStatus.Succeeded, got.Status);
        Assert.Equal(6, server.Requests.Length);
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_lasting_error_is_an_exception_after_the_last_attempt(string error)
    {
        await using var server = new ScriptedServer(Error(error));
        MindVideoClient client = TestClient.Create(server.Address, static options =>
        {
            options.MaxRetryAttempts = 1;
            options.AttemptTimeout = TimeSpan.FromSeconds(1);
        });

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, Token));

        Assert.Equal(2, server.Requests.Length);
        Assert.Equal(2, exception.Attempts);
        Assert.Contains("'order-4711'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    [InlineData(301)]
    public async Task A_refusal_is_not_retried(int status)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(status, """{"error":{"code":"no","message":"No."}}""") { Headers = ["Location: http://127.0.0.1:1/"] });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAnyAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Single(server.Requests);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(1, exception.Attempts);
        Assert.DoesNotContain("may have been accepted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_retries_there_is_one_attempt()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(503, "{}"));
        MindVideoClient client = TestClient.Create(server.Address, static options => options.MaxRetryAttempts = 0);

        await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Retry-After: 7", 7)]
    [InlineData("Retry-After: Sat, 01 Jan 2000 00:00:30 GMT", 30)]
    public async Task The_delay_that_the_platform_requests_is_respected(string header, int seconds)
    {
        var time = new TestClock();
        await using var server = new ScriptedServer(new ScriptedResponse(429, "{}") { Headers = [header] }, ScriptedResponse.Submitted);
        var client = new MindVideoClient(TestClient.Options(server.Address), null, time);

        Task<MindVideoTask> submit = client.SubmitAsync(TestClient.Input, null, Token);
        await time.HasStartedAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds));
        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Single(server.Requests);
        Assert.False(submit.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(1));
        await submit;
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task A_requested_delay_that_is_too_long_is_left_to_the_caller()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(429, """{"error":{"code":"rate_limited","message":"Too many requests."}}""") { Headers = ["Retry-After: 3600"] });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Single(server.Requests);
        Assert.Equal(TimeSpan.FromHours(1), exception.RetryAfter);
        Assert.Equal("rate_limited", exception.ErrorCode);
        Assert.Contains("It asks to wait 3600 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_a_server_is_an_exception_that_says_so()
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:1/"));

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.StartsWith("MindVideo gave no answer to a get of the task 'task_1' in 4 attempts: Connection refused", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Nothing was sent: is MindVideo at http://127.0.0.1:1/?", exception.Message, StringComparison.Ordinal);
        Assert.Equal("task_1", exception.TaskId);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_not_retried()
    {
        await using var server = new SelfSignedServer();
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Equal(1, exception.Attempts);
        Assert.Equal(1, server.Connections);
        Assert.Contains("Nothing was sent", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeout_of_a_given_client_counts_for_each_attempt()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted with { SentBytes = -1, FallsSilent = true }, ScriptedResponse.Submitted);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task A_given_client_stays_open()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted);
        using var http = new HttpClient { BaseAddress = server.Address };
        _ = new MindVideoClient(http, new MindVideoOptions { ApiKey = TestClient.ApiKey });
        var client = new MindVideoClient(http, new MindVideoOptions { ApiKey = TestClient.ApiKey });

        await client.SubmitAsync(TestClient.Input, null, Token);

        Assert.Single(server.Requests);
    }
}
