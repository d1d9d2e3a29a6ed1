using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>What a command left behind.</summary>
internal sealed record CliResult(string Command, int ExitCode, string Output)
{
    public CliResult MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"'{Command}' ended with {ExitCode}:\n{Output}");
}

/// <summary>Runs commands as a user's shell does.</summary>
internal static class Cli
{
    private static readonly string s_configuration = typeof(Cli).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    /// <summary>All tests start at once; more builds than this at a time would only slow each other down.</summary>
    private static readonly SemaphoreSlim s_turns = new(Math.Max(2, Environment.ProcessorCount));

    public static Task<CliResult> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    public static Task<CliResult> RunAsync(string folder, string program, params string[] arguments) => RunAsync(folder, [], program, arguments);

    /// <summary>Runs a command with variables of its environment.</summary>
    public static async Task<CliResult> RunAsync(string folder, (string Name, string Value)[] environment, string program, params string[] arguments)
    {
        await s_turns.WaitAsync();
        try
        {
            ProcessStartInfo start = Start(folder, program, arguments);
            Array.ForEach(environment, variable => start.Environment[variable.Name] = variable.Value);
            return await RunAsync(start, CommandOf(program, arguments));
        }
        finally
        {
            s_turns.Release();
        }
    }

    /// <summary>Runs a command for which others wait.</summary>
    public static Task<CliResult> RunNowAsync(string folder, string program, params string[] arguments) =>
        RunAsync(Start(folder, program, arguments), CommandOf(program, arguments));

    private static string CommandOf(string program, string[] arguments) => $"{program} {string.Join(' ', arguments)}";

    /// <summary>Describes a command with its output redirected, for who starts it.</summary>
    public static ProcessStartInfo Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The test host's own settings are not the user's; and a build server that outlives the test would keep its folder busy.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        // What a sample draws is not charged to the developer's account.
        start.Environment.Remove("MINDVIDEO_API_KEY");
        // A developer may build without analyzers while they work; what a user sees does not depend on it.
        start.Environment.Remove("RunAnalyzers");
        // What the tests were built for, our own projects are built for; a user's project is built as it says.
        start.Environment.Remove("Configuration");
        if (IsOfRepository(folder) || arguments.Any(IsOfRepository))
        {
            start.Environment["Configuration"] = s_configuration;
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Each runs for seconds: profiling its code costs more than it gives.
        start.Environment["DOTNET_TieredPGO"] = "0";
        CompilerServer.Offer(start);
        return start;
    }

    private static bool IsOfRepository(string path) => path.StartsWith(Repository.Root, StringComparison.Ordinal);

    private static async Task<CliResult> RunAsync(ProcessStartInfo start, string command)
    {
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' did not end within {s_limit}:\n{output}");
        }

        return new CliResult(command, process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
