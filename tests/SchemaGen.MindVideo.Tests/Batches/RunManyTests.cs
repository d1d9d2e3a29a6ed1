#pragma warning disable SG1001 // A wrong value is what some of these tests are about.

using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>Many requests in one run: each has its result, whatever becomes of the others.</summary>
public class RunManyTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task Each_request_has_a_result_and_the_progress_adds_up()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask) { Times = 3 });
        var reports = new Reports();

        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(40).ToList(), new() { MaxConcurrency = 8 }, reports);

        Orders.AssertExact(emulator, 40, results);
        Assert.Equal(3, results.Count(static result => result is { Outcome: MindVideoBatchOutcome.Failed, Exception: MindVideoTaskFailedException, Task.Status.Value: "failed" }));
        Assert.All(results.Where(static result => result.Outcome == MindVideoBatchOutcome.Succeeded), static result => Assert.Equal(result.Key, result.EnsureSucceeded().IdempotencyKey));
        Assert.Equal(
            new MindVideoBatchProgress { Total = 40, Read = 40, Submitted = 40, Succeeded = 37, Failed = 3, Cost = 37 * Orders.Price },
            reports.All[^1]);
        Assert.Contains(reports.All, static report => report.CostEstimate > 0 && report.Running > 0);
        Assert.All(reports.All, static report => Assert.InRange(report.Running, 0, 8));
        Assert.Equal(reports.All.OrderBy(static report => report.Read).ThenBy(static report => report.Submitted).ThenBy(static report => report.Succeeded + report.Failed), reports.All);
    }

    [Fact]
    public async Task A_request_that_cannot_be_sent_is_a_failed_result_and_nothing_is_sent()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        (string Key, FlashImageInput Input)[] orders =
        [
            .. Orders.Of(2), ("order-0", TestClient.Input), ("too-many", TestClient.Input with { N = 5 }), ("no-input", null!), (null!, TestClient.Input), ("snow\n", TestClient.Input),
            ("", TestClient.Input),
        ];

        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), orders);

        Orders.AssertExact(emulator, 2, [.. results.Where(static result => result.Exception is null)]);
        Assert.Equal(orders.Length, results.Count);
        Assert.Contains("'order-0' was in the source before", Error<ArgumentException>("order-0").Message, StringComparison.Ordinal);
        Assert.Contains("'n' is 5", Error<ModelInputException>("too-many").Message, StringComparison.Ordinal);
        Assert.Equal("input", Error<ArgumentNullException>("no-input").ParamName);
        Assert.Contains("printable ASCII", Error<ArgumentException>("snow\n").Message, StringComparison.Ordinal);
        Assert.Throws<ModelInputException>(() => results.Single(static result => result.Key == "too-many").EnsureSucceeded());

        T Error<T>(string key)
            where T : Exception => Assert.IsType<T>(results.Single(result => result.Key == key && result.Exception is not null).Exception);
    }

    [Fact]
    public async Task The_source_is_read_only_as_results_are_taken()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        int read = 0;
        IEnumerable<(string Key, FlashImageInput Input)> source = Orders.Of(30).Select(order =>
        {
            Interlocked.Increment(ref read);
            return order;
        });

        int taken = 0;
        await foreach (MindVideoBatchResult result in emulator.Client().RunManyAsync(source, new() { MaxConcurrency = 4 }, null, Token))
        {
            Assert.Null(result.Exception);
            if (++taken == 3)
            {
                // All that are under way end, and none is taken: two have been, and their slots are in use again.
                await Eventually.BecomesTrue(() => Volatile.Read(ref read) == 6);
                await Task.Delay(100, Token);
            }

            Assert.InRange(Volatile.Read(ref read), taken, taken + 3);
        }

        Assert.Equal((30, 30), (taken, read));
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_run_after_the_results_of_what_was_submitted()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        List<MindVideoBatchResult> results = [];

        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (MindVideoBatchResult result in emulator.Client().RunManyAsync(FailingSource(), null, null, Token))
            {
                results.Add(result);
            }
        });

        Assert.Equal("line 6 of the orders", exception.Message);
        Orders.AssertExact(emulator, 5, results);
    }

    [Fact]
    public async Task A_progress_that_fails_ends_the_run_after_the_results_of_what_was_submitted()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        List<MindVideoBatchResult> results = [];

        var exception = await Assert.ThrowsAsync<MindVideoException>(async () =>
        {
            await foreach (MindVideoBatchResult result in emulator.Client().RunManyAsync(Orders.Of(1000), new() { MaxConcurrency = 4 }, new FailingProgress(), Token))
            {
                results.Add(result);
            }
        });

        Assert.IsType<NotSupportedException>(exception.InnerException);
        Assert.InRange(results.Count, 1, 20);
        Orders.AssertExact(emulator, results.Count, results);
    }

    [Fact]
    public async Task Options_out_of_their_bounds_are_refused_before_the_run()
    {
        MindVideoClient client = TestClient.Create(new Uri("http://127.0.0.1:9/"));

        Assert.Equal("MaxConcurrency", Refused(new() { MaxConcurrency = 0 }));
        Assert.Equal("MaxCost", Refused(new() { MaxCost = 0 }));
        Assert.Equal("SubmitTimeout", Refused(new() { SubmitTimeout = TimeSpan.Zero }));
        Assert.Equal("IdempotencyWindow", Refused(new() { IdempotencyWindow = TimeSpan.FromTicks(-1) }));
        Assert.Equal("Timeout", Refused(new() { Wait = new() { Timeout = TimeSpan.FromDays(46) } }));
        Assert.Throws<ArgumentNullException>(() => client.RunManyAsync((IEnumerable<(string, FlashImageInput)>)null!, cancellationToken: Limit.Token));
        Assert.Empty(await Orders.RunAsync(client, []));

        string? Refused(MindVideoBatchOptions options) => Assert.Throws<ArgumentOutOfRangeException>(() => client.RunManyAsync(Orders.Of(1), options)).ParamName;
    }

    private static async IAsyncEnumerable<(string Key, FlashImageInput Input)> FailingSource()
    {
        foreach ((string Key, FlashImageInput Input) order in Orders.Of(5))
        {
            await Task.Yield();
            yield return order;
        }

        throw new InvalidDataException("line 6 of the orders");
    }

    private sealed class FailingProgress : IProgress<MindVideoBatchProgress>
    {
        public void Report(MindVideoBatchProgress value)
        {
            if (value.Succeeded > 0)
            {
                throw new NotSupportedException("no console");
            }
        }
    }

    private sealed class Reports : IProgress<MindVideoBatchProgress>
    {
        public List<MindVideoBatchProgress> All { get; } = [];

        public void Report(MindVideoBatchProgress value) => All.Add(value);
    }
}
