using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>Runs that their caller gives up, and resumes.</summary>
public class CancellationTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task A_cancelled_run_says_what_is_in_flight_and_the_next_one_finds_it()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        emulator.Clock.Freeze();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var submitted = new CancelAfter(cancellation, submitted: 10);
        var exception = await Assert.ThrowsAsync<MindVideoBatchCanceledException>(async () =>
        {
            await foreach (MindVideoBatchResult result in emulator.Client().RunManyAsync(Orders.Of(25), new() { MaxConcurrency = 10 }, submitted, cancellation.Token))
            {
                Assert.Fail($"The clock stands still, but {result}");
            }
        });
        emulator.Clock.Resume();
        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(25));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Contains("10 of its requests may be in flight", exception.Message, StringComparison.Ordinal);
        Assert.Equal(
            exception.InFlight.Select(static request => (request.Key, request.TaskId)).Order(),
            results.Where(result => exception.InFlight.Any(request => request.Key == result.Key)).Select(static result => (result.Key, (string?)result.Task!.TaskId)).Order());
        Assert.Equal(10, exception.InFlight.Count);
        Orders.AssertExact(emulator, 25, results);
    }

    [Fact]
    public async Task Results_that_are_ready_come_before_the_exception()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        List<MindVideoBatchResult> results = [];
        var ended = new EndCount();

        await Assert.ThrowsAsync<MindVideoBatchCanceledException>(async () =>
        {
            await foreach (MindVideoBatchResult result in emulator.Client().RunManyAsync(Orders.Of(20), new() { MaxConcurrency = 5 }, ended, cancellation.Token))
            {
                results.Add(result);
                if (results.Count == 1)
                {
                    await Eventually.BecomesTrue(() => ended.Count == 5);
                    await cancellation.CancelAsync();
                }
            }
        });

        Orders.AssertExact(emulator, 5, results);
    }

    [Fact]
    public async Task A_caller_that_stops_early_leaves_nothing_running()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        bool isClosed = false;
        await foreach (MindVideoBatchResult result in emulator.Client().RunManyAsync(Source(() => isClosed = true), new() { MaxConcurrency = 6 }, null, Token))
        {
            Assert.Null(result.Exception);
            break;
        }

        Assert.True(isClosed);
        // What was under way may have arrived; nothing more is sent.
        Assert.InRange(emulator.Ledger.Entries().Count, 1, 7);
        await Task.Delay(50, Token);
        Assert.InRange(emulator.Ledger.Entries().Count, 1, 7);
        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(20));
        Orders.AssertExact(emulator, 20, results);
    }

    private static async IAsyncEnumerable<(string Key, FlashImageInput Input)> Source(Action onClose)
    {
        try
        {
            foreach ((string Key, FlashImageInput Input) order in Orders.Of(20))
            {
                await Task.Yield();
                yield return order;
            }
        }
        finally
        {
            onClose();
        }
    }

    private sealed class CancelAfter(CancellationTokenSource cancellation, int submitted) : IProgress<MindVideoBatchProgress>
    {
        public void Report(MindVideoBatchProgress value)
        {
            if (value.Submitted == submitted)
            {
                cancellation.CancelAfter(1);
            }
        }
    }

    private sealed class EndCount : IProgress<MindVideoBatchProgress>
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Report(MindVideoBatchProgress value) => Volatile.Write(ref _count, value.Succeeded);
    }
}
