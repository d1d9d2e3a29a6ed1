using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>What the sample answered to a request of its file, and what MindVideo had charged in all after it.</summary>
internal sealed record AssistantAnswer(string Name, int Status, string? ContentType, string Text, int Charges)
{
    /// <summary>The JSON of the answer; that of its event, where it is a stream.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(ContentType == "text/event-stream" ? Text[(Text.IndexOf("data: ", StringComparison.Ordinal) + 6)..] : Text);
}

/// <summary>The sample <c>samples/Assistant</c>, started once by its command. All requests of its file are sent, in their order, the one for two images twice.</summary>
public sealed partial class AssistantSample : IAsyncLifetime
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly Process _process = new() { StartInfo = Cli.Start(Repository.Root, "dotnet", "run", "--project", Folder, "--", "--urls", "http://127.0.0.1:0") };
    private readonly List<string> _output = [];
    private readonly List<AssistantAnswer> _answers = [];

    internal static string Folder { get; } = Path.Combine(Repository.Root, "samples", "Assistant");

    internal static HttpClient Client { get; } = new();

    internal string Address { get; private set; } = "";

    /// <summary>The answers, in the order of the requests.</summary>
    internal IReadOnlyList<AssistantAnswer> Answers => _answers;

    internal AssistantAnswer this[string name] => _answers.First(answer => answer.Name == name);

    /// <summary>The number of charges before a request was sent.</summary>
    internal int ChargesBefore(string name) => _answers.TakeWhile(answer => answer.Name != name).LastOrDefault()?.Charges ?? 0;

    public async ValueTask InitializeAsync()
    {
        await SampleTests.SharedProjectsAreBuilt;
        await StartAsync();
        foreach ((string name, HttpRequestMessage request) in HttpFile.Read(Path.Combine(Folder, "Assistant.http"), Address))
        {
            await SendAsync(name, request);
            if (name == "images")
            {
                // The same order once more.
                await SendAsync("images-again", HttpFile.Read(Path.Combine(Folder, "Assistant.http"), Address).Single(static other => other.Name == "images").Request);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task StartAsync()
    {
        var isListening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => See(line.Data, isListening);
        _process.ErrorDataReceived += (_, line) => See(line.Data, isListening);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Task exit = _process.WaitForExitAsync();
        Task first = await Task.WhenAny(isListening.Task, exit, Task.Delay(s_limit));
        Assert.True(first == isListening.Task, Output());
        Address = Printed("The page of the API");
    }

    private void See(string? line, TaskCompletionSource isListening)
    {
        lock (_output)
        {
            _output.Add(line ?? "");
        }

        if (line?.StartsWith("What to send", StringComparison.Ordinal) is true)
        {
            isListening.SetResult();
        }
    }

    private async Task SendAsync(string name, HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await Client.SendAsync(request);
            string text = await response.Content.ReadAsStringAsync();
            using JsonDocument ledger = JsonDocument.Parse(await Client.GetStringAsync(Printed("MindVideo") + "emulator/ledger"));
            int charges = ledger.RootElement.GetProperty("entries").EnumerateArray().Count(static entry => entry.GetProperty("kind").GetString() == "charge");
            _answers.Add(new AssistantAnswer(name, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text, charges));
        }
    }

    /// <summary>An address that the sample printed.</summary>
    private string Printed(string name) => Regex.Match(Output(), $"^{name} +(http://127.0.0.1:[0-9]+/?)(?: |$)", RegexOptions.Multiline).Groups[1].Value;

    private string Output()
    {
        lock (_output)
        {
            return string.Join('\n', _output);
        }
    }
}
