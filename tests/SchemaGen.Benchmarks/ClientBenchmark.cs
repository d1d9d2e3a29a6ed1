using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.Emulator;

namespace SchemaGen.Benchmarks;

/// <summary>
/// A submit and a get against the emulator, which runs in the same process (its memory counts in both rows), beside a bare <see cref="HttpClient"/> that sends and reads the same and does nothing else: no validation,
/// no retries, no telemetry. Budget: 1.1 of its time. Traced, a listener takes every span with its attributes, of the client and of <see cref="HttpClient"/> alike.
/// </summary>
[MemoryDiagnoser]
public class ClientBenchmark
{
    private readonly FlashImageInput _input = Seed.Input();
    private readonly string _run = Guid.NewGuid().ToString("N");
    private MindVideoEmulator _emulator = null!;
    private MindVideoClient _client = null!;
    private HttpClient _http = null!;
    private ActivityListener? _listener;
    private int _order;

    [Params(false, true)]
    public bool Traced { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _emulator = await MindVideoEmulator.StartAsync(new() { SchemaFolders = { Path.Combine(AppContext.BaseDirectory, "schemas") }, Quiet = true });
        _client = new MindVideoClient(new MindVideoOptions { ApiKey = _emulator.ApiKey, BaseAddress = _emulator.BaseAddress });
        _http = new HttpClient { BaseAddress = _emulator.BaseAddress };
        if (Traced)
        {
            _listener = new ActivityListener { ShouldListenTo = static source => source.Name is MindVideoTelemetry.Name or "System.Net.Http", Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
            ActivitySource.AddActivityListener(_listener);
        }
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        _listener?.Dispose();
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Benchmark]
    public async Task<string> Client()
    {
        MindVideoTask task = await _client.SubmitAsync(_input, new() { IdempotencyKey = NextKey() });
        return (await _client.GetTaskAsync(task.TaskId)).Status.Value;
    }

    [Benchmark(Baseline = true)]
    public async Task<string> Bare_HttpClient()
    {
        string payload = $$"""{"model":"gemini-2-5-flash-image-preview-official","input":{{_input.ToJson()}}}""";
        using JsonDocument submitted = await SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/v1/tasks")
        {
            Content = new StringContent(payload, Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", NextKey() } },
        });
        string id = submitted.RootElement.GetProperty("task_id").GetString()!;
        using JsonDocument task = await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"api/v1/tasks/{id}"));
        return task.RootElement.GetProperty("status").GetString()!;
    }

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _emulator.ApiKey);
            using HttpResponseMessage response = await _http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        }
    }

    private string NextKey() => $"{_run}-{_order++}";
}
