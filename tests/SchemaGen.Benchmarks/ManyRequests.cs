using System.Diagnostics;
using System.Globalization;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.Emulator;

namespace SchemaGen.Benchmarks;

/// <summary>One long run of many requests: how fast it is, and that its memory does not grow with the requests that have ended.</summary>
internal static class ManyRequests
{
    private const int Rows = 5;

    /// <summary>Prints the memory after each fifth of the requests, without the emulator's, which is another process.</summary>
    public static async Task PrintAsync(Uri emulator, int requests)
    {
        string folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            MindVideoClient client = ClientOf(emulator, MindVideoEmulatorOptions.DefaultApiKey);
            await RunAsync(client, 200, new());
            Console.WriteLine("journal  ended  seconds  requests/s  live MB  threads  processor s");
            await PrintAsync(client, requests, null);
            await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path.Combine(folder, "orders.jsonl"));
            await PrintAsync(client, requests, journal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static Task<MindVideoEmulator> StartAsync() => MindVideoEmulator.StartAsync(new MindVideoEmulatorOptions
    {
        SchemaFolders = { Path.Combine(AppContext.BaseDirectory, "schemas") },
        QueueTime = TimeSpan.Zero,
        ProcessingTime = TimeSpan.FromMilliseconds(20),
        Quiet = true,
    });

    public static MindVideoClient ClientOf(MindVideoEmulator emulator) => ClientOf(emulator.BaseAddress, emulator.ApiKey);

    public static IEnumerable<(string Key, FlashImageInput Input)> Orders(int count)
    {
        string run = Guid.NewGuid().ToString("N");
        return Enumerable.Range(0, count).Select(order => ($"{run}-{order}", Seed.Input()));
    }

    public static async Task<int> RunAsync(MindVideoClient client, int requests, MindVideoBatchOptions options)
    {
        int ended = 0;
        await foreach (MindVideoBatchResult result in client.RunManyAsync(Orders(requests), options))
        {
            result.EnsureSucceeded();
            ended++;
        }

        return ended;
    }

    private static MindVideoClient ClientOf(Uri address, string apiKey) =>
        new(new MindVideoOptions { ApiKey = apiKey, BaseAddress = address, PollInterval = TimeSpan.FromMilliseconds(50), MaxPollInterval = TimeSpan.FromMilliseconds(200) });

    private static async Task PrintAsync(MindVideoClient client, int requests, MindVideoFileJournal? journal)
    {
        long begun = Stopwatch.GetTimestamp();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        int ended = 0;
        await foreach (MindVideoBatchResult result in client.RunManyAsync(Orders(requests), new() { Journal = journal }))
        {
            result.EnsureSucceeded();
            if (++ended % (requests / Rows) == 0)
            {
                double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
                double live = GC.GetTotalMemory(forceFullCollection: true) / 1048576d;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(journal is null ? "none" : "file"),7}  {ended,5}  {seconds,7:F1}  {ended / seconds,10:F0}  {live,7:F2}  {ThreadPool.ThreadCount,7}  {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,11:F1}"));
            }
        }
    }
}
