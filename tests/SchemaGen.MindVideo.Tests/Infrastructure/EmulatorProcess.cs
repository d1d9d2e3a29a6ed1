using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>The emulator as a process of its own, with its data in a folder, to be killed and started again at the same address.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;
    private readonly int _port = FreePort();
    private readonly string[] _arguments;
    private readonly HttpClient _http;
    private Process? _process;

    public EmulatorProcess(params string[] arguments)
    {
        _arguments = arguments;
        Address = new Uri($"http://127.0.0.1:{_port}/");
        _http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "SchemaGen.MindVideo.Emulator.Tool.dll"), "--port", $"{_port}", "--data", _folder,
            "--schemas", Path.Combine(AppContext.BaseDirectory, "schemas"), "--quiet", .. _arguments,
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        var output = new StringBuilder();
        _process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        _process.ErrorDataReceived += (_, line) => output.AppendLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (int i = 0; i < 600; i++)
        {
            Assert.False(_process.HasExited, $"The emulator ended: {output}");
            try
            {
                using HttpResponseMessage response = await _http.GetAsync("emulator/clock", cancellationToken);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }

        Assert.Fail($"The emulator does not answer: {output}");
    }

    /// <summary>Kills the process as a power cut would: nothing is closed or written.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => _http.GetFromJsonAsync<JsonElement>(path, cancellationToken);

    public async Task AddFaultAsync(string json, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _http.PostAsync("emulator/faults", new StringContent(json, Encoding.UTF8, "application/json"), cancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public async Task ClearFaultsAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _http.DeleteAsync("emulator/faults", cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
