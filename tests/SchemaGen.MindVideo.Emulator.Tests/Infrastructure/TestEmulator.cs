using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.CSharp;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>An emulator for tests, with a plain client. Its clock is frozen until a test moves it.</summary>
internal sealed class TestEmulator : IAsyncDisposable
{
    public const string Key = "mv_test_5f1c9a";

    /// <summary>The payload of the page.</summary>
    public const string Page = """
        {
          "model": "gemini-2-5-flash-image-preview-official",
          "input": { "prompt": "云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面", "size": "16:9", "resolution": "1K", "n": 1 }
        }
        """;

    private TestEmulator(MindVideoEmulator emulator, HttpClient http)
    {
        Emulator = emulator;
        Http = http;
    }

    public MindVideoEmulator Emulator { get; }

    public HttpClient Http { get; }

    public static async Task<TestEmulator> StartAsync(Action<MindVideoEmulatorOptions>? configure = null)
    {
        var options = new MindVideoEmulatorOptions { Quiet = true };
        options.SchemaFolders.Add(SchemaFiles.Page);
        options.SchemaFolders.Add(SchemaFiles.Own);
        options.ApiKeys.Add(Key);
        configure?.Invoke(options);
        MindVideoEmulator emulator = await MindVideoEmulator.StartAsync(options);
        emulator.Clock.Freeze();
        return new TestEmulator(emulator, ClientOf(emulator.BaseAddress));
    }

    /// <summary>Starts an emulator whose page has the model with every kind of field, and writes C#.</summary>
    public static Task<TestEmulator> StartPlaygroundAsync(Action<MindVideoEmulatorOptions>? configure = null) => StartAsync(options =>
    {
        options.SchemaFolders.Remove(SchemaFiles.Own);
        options.SchemaFolders.Add(SchemaFiles.Playground);
        options.RequestWriter = new RecordRequestWriter();
        configure?.Invoke(options);
    });

    public static HttpClient ClientOf(Uri address, string? key = Key)
    {
        var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
        http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }

    public static string Payload(string input, string model = SchemaFiles.Slug) => $$"""{"model":"{{model}}","input":{{input}}}""";

    public Task<Reply> SubmitAsync(string body = Page, string? idempotencyKey = null) => Submit(Http, body, idempotencyKey);

    public static async Task<Reply> Submit(HttpClient http, string body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/tasks") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (idempotencyKey is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        }

        return await Reply.ReadAsync(await http.SendAsync(request));
    }

    /// <summary>Submits a request that is accepted, and returns the id of its task.</summary>
    public async Task<string> AcceptAsync(string body = Page, string? idempotencyKey = null) =>
        (await SubmitAsync(body, idempotencyKey)).Good().GetProperty("task_id").GetString()!;

    public async Task<Reply> GetAsync(string path) => await Reply.ReadAsync(await Http.GetAsync(path));

    public async Task<JsonElement> TaskAsync(string id) => (await GetAsync("api/v1/tasks/" + id)).Good();

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        return await Reply.ReadAsync(await Http.SendAsync(request));
    }
}
