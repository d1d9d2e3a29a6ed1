using System.IO.Pipelines;
using System.Net;
using System.Text;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Waiting;

/// <summary>A platform in memory, on the clock of the test: one task that ends at a given time, and a stream of its events that behaves as the test says.</summary>
internal sealed class EventPlatform(TestClock clock, TimeSpan end, Func<EventPlatform, PipeWriter, CancellationToken, Task> stream) : HttpMessageHandler
{
    private readonly DateTimeOffset _begun = clock.GetUtcNow();
    private int _polls;
    private int _streams;

    public int Polls => _polls;

    public int Streams => _streams;

    /// <summary>The status of the answers to requests for events.</summary>
    public HttpStatusCode EventStatus { get; init; } = HttpStatusCode.OK;

    /// <summary>A list of events instead of a stream.</summary>
    public string? EventList { get; init; }

    /// <summary>Whether the headers of the stream never come.</summary>
    public bool HoldsHeaders { get; init; }

    public TimeSpan Elapsed => clock.GetUtcNow() - _begun;

    public MindVideoClient CreateClient() => new(
        new HttpClient(this, disposeHandler: false),
        new MindVideoOptions { ApiKey = TestClient.ApiKey, BaseAddress = new Uri("http://127.0.0.1:1/"), MaxRetryAttempts = 2, RetryDelay = TimeSpan.FromSeconds(0.1), MaxRetryDelay = TimeSpan.FromSeconds(0.2) },
        null,
        clock);

    public static async Task SendAsync(PipeWriter writer, int id, string status, CancellationToken cancellationToken) =>
        await writer.WriteAsync(Encoding.UTF8.GetBytes($$"""id: {{id}}{{'\n'}}event: task.{{status}}{{'\n'}}data: {"task_id":"task_1","status":"{{status}}"}{{'\n'}}{{'\n'}}"""), cancellationToken);

    /// <summary>Waits until a time on the clock of the test.</summary>
    public Task UntilAsync(TimeSpan time, CancellationToken cancellationToken) => time <= Elapsed ? Task.CompletedTask : Task.Delay(time - Elapsed, clock, cancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/events", StringComparison.Ordinal))
        {
            Interlocked.Add(ref _polls, request.Method == HttpMethod.Get ? 1 : 0);
            return Answer(Elapsed >= end ? ScriptedResponse.SucceededJson : request.Method == HttpMethod.Post ? ScriptedResponse.SubmittedJson : ScriptedResponse.Processing.Body, "application/json");
        }

        Interlocked.Increment(ref _streams);
        if (HoldsHeaders)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (EventStatus is not HttpStatusCode.OK || EventList is not null)
        {
            return Answer(EventList ?? "{}", "application/json", EventStatus);
        }

        var pipe = new Pipe();
        _ = PumpAsync(pipe.Writer);
        var content = new StreamContent(pipe.Reader.AsStream());
        content.Headers.ContentType = new("text/event-stream");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }

    private static HttpResponseMessage Answer(string json, string mediaType, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(json, Encoding.UTF8, mediaType) };

    private async Task PumpAsync(PipeWriter writer)
    {
        Exception? error = null;
        try
        {
            await stream(this, writer, Limit.Token);
        }
        catch (IOException exception)
        {
            error = exception;
        }

        await writer.CompleteAsync(error);
    }
}
