using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Emulated;

/// <summary>Runs of many requests through faults of the network and of the platform, which die and go on. At the end each request is charged once.</summary>
public sealed class ManyRequestsTests(ITestOutputHelper output) : IDisposable
{
    private static readonly EmulatorFault[] s_faults =
    [
        new(FaultKind.DropRequest) { Probability = 0.05 },
        new(FaultKind.DropResponse) { Probability = 0.1 },
        new(FaultKind.Status) { Status = 429, RetryAfter = "0", Probability = 0.3 },
        new(FaultKind.Status) { Status = 503, Probability = 0.1 },
        new(FaultKind.CutBody) { Probability = 0.1 },
        new(FaultKind.GarbageBody) { Probability = 0.05 },
        new(FaultKind.FailTask) { Probability = 0.05 },
        new(FaultKind.CancelTask) { Probability = 0.05 },
        new(FaultKind.DropResponse) { On = FaultTarget.Get, Probability = 0.05 },
        new(FaultKind.CutBody) { On = FaultTarget.Get, Probability = 0.05 },
        new(FaultKind.Status) { Status = 429, On = FaultTarget.Get, Probability = 0.1 },
        new(FaultKind.Status) { Status = 503, On = FaultTarget.Get, Probability = 0.05 },
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("schemagen-").FullName;

    private string JournalPath => Path.Combine(_folder, "orders.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A run is cancelled again and again, until one comes to the end. With a standard resilience handler below the client, which repeats requests and opens its circuit besides, there are fewer orders.</summary>
    [Theory]
    [InlineData(300, false)]
    [InlineData(100, true)]
    public async Task Each_request_is_charged_exactly_once(int count, bool hasResilienceHandler)
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        Array.ForEach(s_faults, fault => emulator.Faults.Add(fault));
        await using ServiceProvider services = Services(emulator, hasResilienceHandler);
        MindVideoClient client = services.GetRequiredService<MindVideoClient>();

        var results = new List<MindVideoBatchResult>();
        int runs = 0;
        for (bool hasEnded = false; !hasEnded; runs++)
        {
            results.Clear();
            await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(JournalPath, Limit.Token);
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Limit.Token);
            try
            {
                await foreach (MindVideoBatchResult result in client.RunManyAsync(Orders.Of(count), new() { Journal = journal, MaxConcurrency = 32 }, null, cancellation.Token))
                {
                    results.Add(result);
                    if (runs < 4 && results.Count == (runs + 1) * count / 5)
                    {
                        await cancellation.CancelAsync();
                    }
                }

                hasEnded = true;
            }
            catch (MindVideoBatchCanceledException exception)
            {
                Assert.InRange(exception.InFlight.Count, 1, 32);
            }
        }

        Assert.Equal(5, runs);
        Orders.AssertExact(emulator, count, results);
        Assert.All(results, static result => Assert.True(result.Exception is null or MindVideoTaskFailedException, $"{result.Exception}"));
        Assert.All(emulator.Faults.All, fault => Assert.True(fault.Hits > 0 || hasResilienceHandler, $"{fault}"));
    }

    /// <summary>The kernel takes the process away: nothing is closed or written.</summary>
    [Fact]
    public async Task A_run_that_is_killed_goes_on_in_the_next_process()
    {
        const int Count = 200;
        const int Kills = 4;
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        Array.ForEach(s_faults, fault => emulator.Faults.Add(fault));

        for (int kill = 1; kill <= Kills; kill++)
        {
            using Process process = BatchProcess.Start(emulator.BaseAddress, JournalPath, Count);
            int due = kill * Count / (Kills + 1);
            await Eventually.BecomesTrue(() => process.HasExited || emulator.Ledger.Entries().Count > due);
            Assert.False(process.HasExited);
            await Assert.ThrowsAsync<IOException>(() => MindVideoFileJournal.OpenAsync(JournalPath, Limit.Token));
            process.Kill();
            await process.WaitForExitAsync(Limit.Token);
            output.WriteLine($"killed after {emulator.Ledger.Entries().Count} entries of the ledger; the journal ends with {File.ReadAllText(JournalPath)[^20..].TrimEnd()}");
        }

        await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(JournalPath, Limit.Token);
        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(Count), new() { Journal = journal });

        Assert.InRange(results.Count(static result => result.IsFromJournal), Count / 2, Count);
        Orders.AssertExact(emulator, Count, results);
        Assert.DoesNotContain(emulator.ApiKey, await File.ReadAllTextAsync(JournalPath, Limit.Token), StringComparison.Ordinal);
    }

    private static ServiceProvider Services(MindVideoEmulator emulator, bool hasResilienceHandler)
    {
        var services = new ServiceCollection();
        if (hasResilienceHandler)
        {
            services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(static options =>
            {
                options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                options.CircuitBreaker.BreakDuration = TimeSpan.FromMilliseconds(500);
            }));
        }

        services.AddMindVideo(options =>
        {
            (options.ApiKey, options.BaseAddress) = (emulator.ApiKey, emulator.BaseAddress);
            (options.MaxRetryAttempts, options.RetryDelay, options.MaxRetryDelay) = (2, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(50));
            (options.PollInterval, options.MaxPollInterval) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5));
        });
        return services.BuildServiceProvider();
    }
}
