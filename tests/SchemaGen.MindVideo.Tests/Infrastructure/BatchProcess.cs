using System.Diagnostics;
using System.Globalization;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A process that runs many requests with a journal, to be killed in the middle.</summary>
internal static class BatchProcess
{
    public const string Argument = "run-many";

    /// <summary>Starts the process. It writes a line for each result.</summary>
    public static Process Start(Uri address, string journal, int count) => System.Diagnostics.Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "SchemaGen.MindVideo.Tests.dll"), Argument, address.AbsoluteUri, journal, count.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
    })!;

    /// <summary>Is the process.</summary>
    public static async Task RunAsync(string[] args)
    {
        MindVideoClient client = TestClient.Create(new Uri(args[0]), static options => options.ApiKey = "mv_emulator");
        await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(args[1]);
        var options = new MindVideoBatchOptions { Journal = journal, MaxConcurrency = 16 };
        await foreach (MindVideoBatchResult result in client.RunManyAsync(Orders.Of(int.Parse(args[2], CultureInfo.InvariantCulture)), options))
        {
            Console.WriteLine(result);
        }
    }
}
