using System.Runtime.CompilerServices;
using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>What a run holds does not grow with the requests that have ended.</summary>
public class MemoryTests
{
    private const int Concurrency = 8;

    [Fact]
    public async Task Neither_inputs_nor_results_that_were_taken_are_held()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        var inputs = new List<WeakReference>();
        var results = new List<WeakReference>();
        int taken = 0;

        IAsyncEnumerator<MindVideoBatchResult> run = emulator.Client().RunManyAsync(Source(inputs, 400), new() { MaxConcurrency = Concurrency }, null, Limit.Token).GetAsyncEnumerator(Limit.Token);
        await using (run)
        {
            while (taken < 350 && await run.MoveNextAsync())
            {
                taken++;
                Keep(results, run.Current);
            }

            // The run is under way: what has ended is garbage all the same.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            int read;
            lock (inputs)
            {
                read = inputs.Count;
            }

            Assert.InRange(read, 350, 350 + Concurrency);
            Assert.InRange(Alive(results), 0, 2 * Concurrency);
            lock (inputs)
            {
                Assert.InRange(Alive(inputs), 0, 2 * Concurrency);
            }
        }
    }

    [Fact]
    public async Task Waiting_requests_hold_neither_their_input_nor_a_thread()
    {
        const int Count = 600;
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        emulator.Clock.Freeze();
        var inputs = new List<WeakReference>();
        var progress = new Submitted();
        MindVideoClient client = emulator.Client(static options => options.PollInterval = options.MaxPollInterval = TimeSpan.FromSeconds(2));

        Task<int> run = CountAsync(client.RunManyAsync(Source(inputs, Count), new() { MaxConcurrency = Count }, progress, Limit.Token));
        await Eventually.BecomesTrue(() => progress.Count == Count);
        int threads = ThreadPool.ThreadCount;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        lock (inputs)
        {
            Assert.InRange(Alive(inputs), 0, 2);
        }

        emulator.Clock.Resume();
        Assert.Equal(Count, await run);
        Assert.InRange(threads, 1, 100);
        Assert.Equal(Count * Orders.Price, emulator.Ledger.Total);
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<MindVideoBatchResult> results)
    {
        int count = 0;
        await foreach (MindVideoBatchResult result in results)
        {
            Assert.Null(result.Exception);
            count++;
        }

        return count;
    }

    private static IEnumerable<(string Key, FlashImageInput Input)> Source(List<WeakReference> inputs, int count) => Orders.Of(count).Select(order =>
    {
        Keep(inputs, order.Input);
        return order;
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep(List<WeakReference> references, object target)
    {
        lock (references)
        {
            references.Add(new WeakReference(target));
        }
    }

    private static int Alive(List<WeakReference> references) => references.Count(static reference => reference.IsAlive);

    private sealed class Submitted : IProgress<MindVideoBatchProgress>
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Report(MindVideoBatchProgress value) => Volatile.Write(ref _count, value.Submitted);
    }
}
