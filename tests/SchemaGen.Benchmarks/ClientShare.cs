using System.Diagnostics;
using System.Globalization;

namespace SchemaGen.Benchmarks;

/// <summary>
/// The rows of <see cref="ClientBenchmark"/> by turns in one process: the emulator is the greater part of both, and one that has run for longer, or elsewhere, differs by more than the client costs.
/// </summary>
internal static class ClientShare
{
    private const int WarmUps = 30;
    private const int Rounds = 41;
    private const int Calls = 200;

    public static async Task PrintAsync()
    {
        foreach (bool traced in (bool[])[false, true])
        {
            var benchmark = new ClientBenchmark { Traced = traced };
            await benchmark.SetUpAsync();
            try
            {
                await PrintAsync(benchmark);
            }
            finally
            {
                await benchmark.CleanUpAsync();
            }
        }
    }

    private static async Task PrintAsync(ClientBenchmark benchmark)
    {
        (string Name, Func<Task<string>> Call, List<Cost> Costs)[] rows = [(nameof(benchmark.Bare_HttpClient), benchmark.Bare_HttpClient, []), (nameof(benchmark.Client), benchmark.Client, [])];
        for (int round = -WarmUps; round < Rounds; round++)
        {
            foreach ((_, Func<Task<string>> call, List<Cost> costs) in rows)
            {
                Cost cost = await MeasureAsync(call);
                if (round >= 0)
                {
                    costs.Add(cost);
                }
            }
        }

        foreach ((string name, _, List<Cost> costs) in rows)
        {
            (double processor, double elapsed, double bytes) = (Median(costs, static cost => cost.Processor), Median(costs, static cost => cost.Elapsed), Median(costs, static cost => cost.Bytes));

            // Of each round by itself: what a busy machine does to one row of it, it does to the other.
            Cost[] ratios = [.. costs.Zip(rows[0].Costs, static (cost, bare) => new Cost(cost.Processor / bare.Processor, cost.Elapsed / bare.Elapsed, cost.Bytes / bare.Bytes))];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(benchmark.Traced ? "traced, " : "")}{name}: {processor:F0} us of processor time ({Median(ratios, static cost => cost.Processor):F2} of the first), {elapsed:F0} us ({Median(ratios, static cost => cost.Elapsed):F2}), {bytes / 1024:F1} KB ({Median(ratios, static cost => cost.Bytes):F2})"));
        }
    }

    private static async Task<Cost> MeasureAsync(Func<Task<string>> call)
    {
        GC.Collect();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long bytes = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            await call();
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return new((Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / Calls, elapsed.TotalMicroseconds / Calls, (GC.GetTotalAllocatedBytes() - bytes) / (double)Calls);
    }

    private static double Median(IReadOnlyCollection<Cost> costs, Func<Cost, double> value) => costs.Select(value).Order().ElementAt(costs.Count / 2);

    /// <summary>What one submit and one get cost, of the whole process: microseconds and bytes.</summary>
    private readonly record struct Cost(double Processor, double Elapsed, double Bytes);
}
