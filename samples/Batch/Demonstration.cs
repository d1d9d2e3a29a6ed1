using System.Diagnostics;
using Hangfire;
using Hangfire.Storage;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.Emulator;

namespace Batch;

/// <summary>Puts orders into the queue, starts two workers, kills one of them in the middle, and reads the ledger when all orders are done.</summary>
internal static class Demonstration
{
    private const int Orders = 24;

    public static async Task<int> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("batch-").FullName;
        string queue = Path.Combine(folder, "orders.db");
        await using MindVideoEmulator emulator = await MindVideoEmulator.StartAsync(new MindVideoEmulatorOptions { ProcessingTime = TimeSpan.FromMilliseconds(500), Quiet = true });
        var storage = OrderQueue.Open(queue);
        var jobs = new BackgroundJobClient(storage);
        for (int order = 1; order <= Orders; order++)
        {
            string key = $"order-{order}";
            jobs.Enqueue<OrderJob>(job => job.RunAsync(key, $"a lighthouse, number {key}", CancellationToken.None));
        }

        using Process first = StartWorker(queue, emulator);
        using Process second = StartWorker(queue, emulator);
        try
        {
            await WaitAsync(() => emulator.Ledger.Entries().Count >= Orders / 4);
            first.Kill(entireProcessTree: true);
            Console.WriteLine($"Worker {first.Id} is killed, with {emulator.Ledger.Entries().Count} of {Orders} orders charged");
            IMonitoringApi monitoring = storage.GetMonitoringApi();
            await WaitAsync(() => monitoring.SucceededListCount() >= Orders);
        }
        finally
        {
            first.Kill(entireProcessTree: true);
            second.Kill(entireProcessTree: true);
            await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());
        }

        LedgerEntry[] charges = [.. emulator.Ledger.Entries().Where(static entry => entry.Kind == LedgerEntryKind.Charge)];
        int keys = charges.Select(static charge => charge.IdempotencyKey).Distinct().Count();
        Console.WriteLine($"{Orders} orders, {charges.Length} charges, {keys} different keys, {emulator.Ledger.Total} in all");
        storage.Dispose();
        Directory.Delete(folder, recursive: true);
        return charges.Length == Orders && keys == Orders ? 0 : 1;
    }

    private static Process StartWorker(string queue, MindVideoEmulator emulator)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Demonstration).Assembly.Location, "worker", queue, emulator.BaseAddress.AbsoluteUri]);
        start.Environment[MindVideoOptions.ApiKeyVariable] = emulator.ApiKey;
        return Process.Start(start)!;
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        long begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMinutes(3))
            {
                throw new TimeoutException("The orders were not done in three minutes");
            }

            await Task.Delay(100);
        }
    }
}
