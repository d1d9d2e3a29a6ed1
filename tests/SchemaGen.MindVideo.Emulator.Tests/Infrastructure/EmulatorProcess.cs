using System.Diagnostics;
using System.Text;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>The program, in a process of its own.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EmulatorProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts the program on a free port, and waits until it prints its address.</summary>
    public static async Task<EmulatorProcess> StartAsync(params string[] arguments)
    {
        EmulatorProcess program = Start(["--port", "0", .. arguments]);
        program.Address = await program._address.Task.WaitAsync(s_patience);
        return program;
    }

    /// <summary>Runs the program with arguments with which it ends by itself.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using EmulatorProcess program = Start(arguments);
        int code = await program.EndAsync();
        return (code, program.Output, program.Errors);
    }

    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Kills the program with SIGKILL, on which nothing in it runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>Interrupts the program as Ctrl+C does.</summary>
    public async Task<int> InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static EmulatorProcess Start(string[] arguments)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "SchemaGen.MindVideo.Emulator.Tool.dll");
        var start = new ProcessStartInfo("dotnet", [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:1";
        var program = new EmulatorProcess(new Process { StartInfo = start });
        program._process.OutputDataReceived += (_, line) => program.Read(line.Data);
        program._process.ErrorDataReceived += (_, line) =>
        {
            lock (program._errors)
            {
                program._errors.AppendLine(line.Data);
            }
        };
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        int at = line.IndexOf("http://", StringComparison.Ordinal);
        if (at >= 0 && Uri.TryCreate(line[at..], UriKind.Absolute, out Uri? address))
        {
            _address.TrySetResult(address);
        }
    }
}
