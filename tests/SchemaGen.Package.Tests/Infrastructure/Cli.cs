using System.Diagnostics;
using System.Text;

namespace SchemaGen.Package.Tests.Infrastructure;

/// <summary>What a command left behind.</summary>
internal sealed record CliResult(string Command, int ExitCode, string Output)
{
    public CliResult MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"'{Command}' ended with {ExitCode}:\n{Output}");
}

/// <summary>Runs commands as a user's shell would.</summary>
internal static class Cli
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    public static CliResult Dotnet(string folder, params string[] arguments) => Run(folder, "dotnet", arguments);

    public static CliResult Run(string folder, string program, params string[] arguments)
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
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        string command = $"{program} {string.Join(' ', arguments)}";
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' did not end within {Limit}:\n{output}");
        }

        process.WaitForExit();
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
