using System.Diagnostics;
using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Emulated;

/// <summary>Many calls at once. Times are printed; the tests assert that nothing is lost, and that a wait holds no thread.</summary>
public class LoadTests(ITestOutputHelper output)
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task Three_thousand_runs_of_many_customers_are_three_thousand_charges()
    {
        const int Runs = 3000;
        await using MindVideoEmulator emulator = await StartAsync();
        MindVideoClient client = TestClient.Create(emulator.BaseAddress, options => options.ApiKey = emulator.ApiKey);

        long begun = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Token }, async (run, token) =>
        {
            MindVideoTask task = await client.SubmitAsync(TestClient.Input, new() { IdempotencyKey = $"order-{run}" }, token);
            Assert.Equal(task.TaskId, (await client.GetTaskAsync(task.TaskId, token)).TaskId);
        });
        output.WriteLine($"{Runs / Stopwatch.GetElapsedTime(begun).TotalSeconds:N0} submits and gets a second, client and emulator in one process");

        Assert.Equal(Runs, emulator.Ledger.Entries().Select(static entry => entry.IdempotencyKey).Distinct().Count());
        Assert.Equal(Runs * 0.0351m, emulator.Ledger.Total);
    }

    [Fact]
    public async Task Ten_thousand_waiting_tasks_are_ten_thousand_timers_and_no_threads()
    {
        const int Waits = 10_000;
        await using MindVideoEmulator emulator = await StartAsync();
        emulator.Clock.Freeze();
        MindVideoClient client = TestClient.Create(emulator.BaseAddress, options =>
        {
            options.ApiKey = emulator.ApiKey;
            options.PollInterval = options.MaxPollInterval = TimeSpan.FromSeconds(5);
        });
        var looks = new Looks();
        string id = (await client.SubmitAsync(TestClient.Input, null, Token)).TaskId;

        long before = GC.GetTotalMemory(forceFullCollection: true);
        Task<MindVideoTask>[] waits = [.. Enumerable.Range(0, Waits).Select(_ => client.WaitAsync(id, null, looks, Token))];
        await Eventually.BecomesTrue(() => looks.Count >= Waits);
        int threads = ThreadPool.ThreadCount;
        long memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        MindVideoTask[] tasks = await Task.WhenAll(waits);

        output.WriteLine($"{Waits} waits: {threads} threads in the pool, {memory / Waits} bytes each, {looks.Count} looks");
        Assert.All(tasks, static task => Assert.Equal(MindVideoTaskStatus.Succeeded, task.Status));
        Assert.InRange(threads, 1, 100);
    }

    private static Task<MindVideoEmulator> StartAsync() =>
        MindVideoEmulator.StartAsync(new MindVideoEmulatorOptions { SchemaFolders = { Path.Combine(AppContext.BaseDirectory, "schemas") } }, Token);

    private sealed class Looks : IProgress<MindVideoTask>
    {
        private int _count;

        public int Count => _count;

        public void Report(MindVideoTask value) => Interlocked.Increment(ref _count);
    }
}
