using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A program adds a resilience handler to all its clients, as Aspire's service defaults do. What the handler refuses for now is not refused by MindVideo.</summary>
public class ResilienceHandlerTests
{
    private static CancellationToken Token => Limit.Token;

    /// <summary>What handlers below the client throw instead of a response.</summary>
    private static readonly Dictionary<string, Func<Exception>> s_refusals = new()
    {
        ["open circuit"] = static () => new BrokenCircuitException(TimeSpan.FromMilliseconds(1)),
        ["isolated circuit"] = static () => new IsolatedCircuitException(),
        ["rate limit"] = static () => new RateLimiterRejectedException(),
        ["timeout"] = static () => new TimeoutRejectedException(),
        ["another rejection"] = static () => new OtherRejection(),
        ["timeout of a handler"] = static () => new TimeoutException(),
        ["cancelled by a handler"] = static () => new OperationCanceledException(),
        ["wrapped"] = static () => new AggregateException(new BrokenCircuitException()),
    };

    public static TheoryData<string> Refusals { get; } = [.. s_refusals.Keys];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_of_a_handler_is_repeated_by_calls_and_downloads(string refusal)
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, ScriptedResponse.Succeeded, new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        using var http = new HttpClient(new RefusingEverySecond(s_refusals[refusal]) { InnerHandler = new SocketsHttpHandler() });
        var client = new MindVideoClient(http, TestClient.Options(server.Address));
        using var destination = new MemoryStream();

        await client.RunAsync(TestClient.Input, null, null, Token);
        await client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, destination, Token);

        Assert.Equal(3, server.Requests.Length);
        Assert.Equal("picture"u8.ToArray(), destination.ToArray());
    }

    [Fact]
    public async Task A_wait_outlives_a_handler_that_refuses_more_often_than_a_call_is_repeated()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        int polls = 0;
        using var http = new HttpClient(new Refusing(() => Interlocked.Increment(ref polls) is > 1 and < 30 ? new BrokenCircuitException(TimeSpan.FromMilliseconds(1)) : null) { InnerHandler = new SocketsHttpHandler() });
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        Assert.Equal(MindVideoTaskStatus.Succeeded, (await client.WaitAsync("task_1", null, null, Token)).Status);
    }

    [Fact]
    public async Task A_handler_that_keeps_refusing_is_an_exception_with_the_idempotency_key_and_the_time_until_the_circuit_closes()
    {
        using var http = new HttpClient(new Refusing(static () => new BrokenCircuitException("The circuit is open.", TimeSpan.FromHours(1))) { InnerHandler = new SocketsHttpHandler() });
        var client = new MindVideoClient(http, TestClient.Options(new Uri("http://127.0.0.1:1/")));

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = "order-4711" }, Token));

        Assert.Equal(("order-4711", TimeSpan.FromHours(1), 1), (exception.IdempotencyKey, exception.RetryAfter, exception.Attempts));
        Assert.StartsWith("MindVideo gave no answer to a submit in one attempt: The circuit is open. It may have been accepted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_waits_survive_an_outage_that_opens_the_circuit_of_a_standard_resilience_handler()
    {
        int requests = 0;
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(static options =>
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            options.CircuitBreaker.MinimumThroughput = 5;
            options.CircuitBreaker.BreakDuration = TimeSpan.FromMilliseconds(500);
        }));
        services.AddMindVideo(static options =>
        {
            options.ApiKey = TestClient.ApiKey;
            options.MaxRetryAttempts = 1;
            options.RetryDelay = options.PollInterval = options.MaxPollInterval = TimeSpan.FromMilliseconds(20);
        }).ConfigurePrimaryHttpMessageHandler(() => new Outage(() => Interlocked.Increment(ref requests) > 12));
        await using ServiceProvider provider = services.BuildServiceProvider();
        MindVideoClient client = provider.GetRequiredService<MindVideoClient>();

        MindVideoTask[] tasks = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.WaitAsync("task_1", null, null, Token)));

        Assert.All(tasks, static task => Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status));
    }

    private sealed class OtherRejection : ExecutionRejectedException;

    /// <summary>Throws what a function returns, if anything, instead of sending.</summary>
    private class Refusing(Func<Exception?> refusal) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            refusal() is { } exception ? Task.FromException<HttpResponseMessage>(exception) : base.SendAsync(request, cancellationToken);
    }

    private sealed class RefusingEverySecond(Func<Exception> refusal) : DelegatingHandler
    {
        private int _requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _requests) % 2 == 1 ? Task.FromException<HttpResponseMessage>(refusal()) : base.SendAsync(request, cancellationToken);
    }

    /// <summary>Answers 503 until the outage is over, and then that the task has succeeded.</summary>
    private sealed class Outage(Func<bool> isOver) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            isOver() ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(ScriptedResponse.SucceededJson) } : new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
    }
}
