using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>
/// The first schema costs what the runtime takes to compile our code for it, and that grows unnoticed: each reader that is made for every file, each closure, and each generic type of a new struct adds to it.
/// The number of methods is the same on every machine, but for a few that depend on the processor's vectors.
/// </summary>
public sealed class FirstSchemaTests
{
    /// <summary>The seed states a rule in prose, and pays for the reader of it. Who comes here with a good reason to go above it looks first at what the seed's schema does not need.</summary>
    private const int MostMethods = 900;

    [Fact]
    public async Task The_first_schema_compiles_few_methods()
    {
        int methods = await CountAsync();

        Assert.InRange(methods, 400, MostMethods);
    }

    private static async Task<int> CountAsync()
    {
        string process = Environment.ProcessPath!;
        string assembly = typeof(FirstSchemaTests).Assembly.Location;
        bool isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(process, isHost ? [assembly] : []) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[FirstSchemaCount.Variable] = "1";

        // Each method once, and none within its caller: code that is met again and again is not compiled better meanwhile.
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_ReadyToRun"] = "1";

        using Process counting = Process.Start(start)!;
        Task<string> errors = counting.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await counting.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await counting.WaitForExitAsync(TestContext.Current.CancellationToken);

        string? line = output.Split('\n').FirstOrDefault(static line => line.StartsWith(FirstSchemaCount.Label, StringComparison.Ordinal));
        Assert.True(line is not null && counting.ExitCode == 0, $"Exit code {counting.ExitCode}: {output}{await errors}");
        return int.Parse(line[FirstSchemaCount.Label.Length..], CultureInfo.InvariantCulture);
    }
}
