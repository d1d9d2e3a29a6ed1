using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SchemaGen.MindVideo.AI.Tests.Infrastructure;

/// <summary>The handler of a real client's requests: each submit becomes a succeeded task, and files have scripted contents.</summary>
internal sealed class ScriptedPlatform : HttpMessageHandler
{
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly ConcurrentQueue<(string Body, string Key)> _submits = new();

    public ScriptedPlatform() => Client = new MindVideoClient(new HttpClient(this, disposeHandler: false), new MindVideoOptions { ApiKey = "test-key", MaxRetryAttempts = 0 });

    public MindVideoClient Client { get; }

    /// <summary>The <c>output</c> of each task, as JSON.</summary>
    public string Output { get; set; } = """{"images":[{"url":"https://files.example/1.png"}]}""";

    /// <summary>The files, by URL.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Is called before a file is sent.</summary>
    public Action? Downloading { get; set; }

    public int SubmitCount => _submits.Count;

    /// <summary>The body of the only submit.</summary>
    public string Body => Assert.Single(_submits).Body;

    /// <summary>The input in the body of the only submit.</summary>
    public string Input => JsonDocument.Parse(Body).RootElement.GetProperty("input").GetRawText();

    public IEnumerable<string> IdempotencyKeys => _submits.Select(static submit => submit.Key);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            _submits.Enqueue((await request.Content!.ReadAsStringAsync(cancellationToken), request.Headers.GetValues("Idempotency-Key").Single()));
        }

        if (request.Method == HttpMethod.Post || request.RequestUri!.AbsolutePath == "/api/v1/tasks/task_1")
        {
            string task = $$"""{"request_id":"req_1","task_id":"task_1","status":"succeeded","cost_estimate":0.04,"cost_actual":0.0351,"output":{{Output}}}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(task, Encoding.UTF8, "application/json") };
        }

        string url = request.RequestUri!.AbsoluteUri;
        if (Downloading is not null)
        {
            Downloading();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Files.TryGetValue(url, out byte[]? bytes)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) }
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
