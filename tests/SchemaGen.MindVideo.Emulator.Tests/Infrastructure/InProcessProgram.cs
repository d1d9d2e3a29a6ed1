using SchemaGen.MindVideo.Emulator.Cli;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>The program in the process of the tests, for what does not depend on a process of its own: arguments, output and exit code.</summary>
internal sealed class InProcessProgram : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _run;

    private InProcessProgram(string[] arguments) =>
        _run = EmulatorCommand.RunAsync(arguments, TextWriter.Synchronized(_output), TextWriter.Synchronized(_errors), _stop.Token);

    /// <summary>The address that the program has printed.</summary>
    public Uri Address { get; private set; } = null!;

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    /// <summary>Starts the program on a free port, and waits until it prints its address.</summary>
    public static Task<InProcessProgram> StartAsync(params string[] arguments) => StartWithAsync(["--port", "0", .. arguments]);

    /// <summary>Starts the program with these arguments alone, and waits until it prints its address.</summary>
    public static async Task<InProcessProgram> StartWithAsync(params string[] arguments)
    {
        var program = new InProcessProgram(arguments);
        using var patience = new CancellationTokenSource(s_patience);
        while (program.PrintedAddress() is null)
        {
            if (program._run.IsCompleted)
            {
                throw new InvalidOperationException($"The program ended with {await program._run}: {program.Errors}");
            }

            await Task.Delay(5, patience.Token);
        }

        program.Address = program.PrintedAddress()!;
        return program;
    }

    /// <summary>Runs the program with arguments with which it ends by itself.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var program = new InProcessProgram(arguments);
        int code = await program._run.WaitAsync(s_patience);
        return (code, program.Output, program.Errors);
    }

    /// <summary>Ends the program as Ctrl+C does.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private Uri? PrintedAddress()
    {
        string text = Output;
        int at = text.IndexOf("http://", StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf('\n', at);
        return end < 0 ? null : new Uri(text[at..end].Trim());
    }
}
