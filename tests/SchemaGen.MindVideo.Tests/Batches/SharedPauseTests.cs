using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>What MindVideo cannot take now is submitted later, and all requests of a run hold back together.</summary>
public class SharedPauseTests
{
    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task No_request_is_lost_where_half_of_the_submits_are_refused_for_now(int status)
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        emulator.Faults.Add(new EmulatorFault(FaultKind.Status) { Status = status, RetryAfter = "0", Probability = 0.5 });
        emulator.Faults.Add(new EmulatorFault(FaultKind.Status) { Status = status, On = FaultTarget.Get, Probability = 0.2 });

        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(static options => options.MaxRetryAttempts = 1), Orders.Of(300), new() { MaxConcurrency = 50 });

        Orders.AssertExact(emulator, 300, results);
        Assert.All(results, static result => Assert.Null(result.Exception));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_requested_delay_holds_up_all_requests_of_the_run(bool isOfSubmit)
    {
        var busy = new ScriptedResponse(429, """{"error":{"code":"busy"}}""") { Headers = ["Retry-After: 30"] };
        await using var server = isOfSubmit ? new ScriptedServer(busy, ScriptedResponse.Submitted, ScriptedResponse.Succeeded) : new ScriptedServer(ScriptedResponse.Submitted, busy, ScriptedResponse.Succeeded);
        var clock = new TestClock();
        var client = new MindVideoClient(TestClient.Options(server.Address), null, clock);
        int requestsUntilBusy = isOfSubmit ? 1 : 2;
        var source = new Gated(Orders.Of(5).ToArray());

        Task<int> run = CountAsync(client.RunManyAsync(source.ReadAsync(Token), new() { MaxConcurrency = 5 }, null, Token));
        await clock.HasStartedAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
        source.Open();
        await clock.HasStartedAsync(TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(34), 5);
        Assert.Equal(requestsUntilBusy, server.Requests.Length);
        clock.Advance(TimeSpan.FromSeconds(29));
        await Task.Delay(50, Token);
        Assert.Equal(requestsUntilBusy, server.Requests.Length);

        await clock.DriveAsync(run, TimeSpan.FromSeconds(1));

        Assert.Equal(5, await run);
    }

    [Fact]
    public async Task A_longer_delay_than_the_timeout_fails_each_request_at_once_and_nothing_was_accepted()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(429, "{}") { Headers = ["Retry-After: 7200"] });
        var journal = new MemoryJournal();

        List<MindVideoBatchResult> results = await Orders.RunAsync(TestClient.Create(server.Address), Orders.Of(5), new() { Journal = journal });

        Assert.Equal(5, server.Requests.Length);
        Assert.All(results, static result => Assert.Equal(TimeSpan.FromHours(2), Assert.IsType<MindVideoException>(result.Exception).RetryAfter));
        Assert.Equal(5, journal.Written.Count(static entry => entry.State == MindVideoJournalState.Refused));
    }

    [Fact]
    public async Task A_submit_is_given_up_after_its_timeout_and_may_have_been_accepted()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(503, ""));
        var clock = new TestClock();
        var client = new MindVideoClient(TestClient.Options(server.Address), null, clock);

        Task<List<MindVideoBatchResult>> run = Orders.RunAsync(client, Orders.Of(1), new() { SubmitTimeout = TimeSpan.FromMinutes(1) });
        DateTimeOffset begun = clock.GetUtcNow();
        await clock.DriveAsync(run, TimeSpan.FromMilliseconds(500));
        Assert.True(clock.GetUtcNow() - begun < TimeSpan.FromMinutes(2));

        MindVideoBatchResult result = Assert.Single(await run);
        var exception = Assert.IsType<MindVideoException>(result.Exception);
        Assert.Equal("order-0", exception.IdempotencyKey);
        Assert.Contains("It may have been accepted", exception.Message, StringComparison.Ordinal);
        Assert.True(server.Requests.Length > 10);
        Assert.All(server.Requests, static request => Assert.Equal("order-0", request.Headers["Idempotency-Key"]));
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

    /// <summary>A source whose first item comes at once, and the others when the test wants them.</summary>
    private sealed class Gated((string Key, FlashImageInput Input)[] orders)
    {
        private readonly TaskCompletionSource _open = new();

        public void Open() => _open.SetResult();

        public async IAsyncEnumerable<(string Key, FlashImageInput Input)> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return orders[0];
            await _open.Task.WaitAsync(cancellationToken);
            foreach ((string Key, FlashImageInput Input) order in orders[1..])
            {
                yield return order;
            }
        }
    }
}
