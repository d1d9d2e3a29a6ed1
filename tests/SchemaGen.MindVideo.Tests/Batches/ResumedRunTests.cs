using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>A run goes on with what the journal of an earlier one says, and pays for nothing twice, whatever MindVideo remembers.</summary>
public sealed class ResumedRunTests : IAsyncLifetime
{
    private readonly MemoryJournal _journal = new();
    private readonly RequestLog _log = new();
    private MindVideoEmulator _emulator = null!;
    private MindVideoClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulators.StartAsync();
        MindVideoOptions options = TestClient.Options(_emulator.BaseAddress);
        options.ApiKey = _emulator.ApiKey;
        _client = new MindVideoClient(new HttpClient(_log), options);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task The_journal_has_each_step_before_the_next_one()
    {
        var submitsSeen = new List<(MindVideoJournalState State, int Submits, int Gets)>();
        _journal.OnWrite = entry => submitsSeen.Add((entry.State, _log.Submits.Count, _log.Gets.Count));

        Assert.Null(Assert.Single(await RunAsync(1)).Exception);

        Assert.Equal((MindVideoJournalState.Submitting, 0, 0), submitsSeen[0]);
        Assert.Equal((MindVideoJournalState.Submitted, 1, 0), submitsSeen[1]);
        Assert.Equal((MindVideoJournalState.Ended, 1, _log.Gets.Count), submitsSeen[2]);
        Assert.Equal(3, submitsSeen.Count);
        Assert.All(_journal.Written, static entry => Assert.DoesNotContain("picture 0", entry.ToJson(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_ended_is_returned_or_skipped_and_nothing_is_sent()
    {
        _emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask) { Times = 1 });
        List<MindVideoBatchResult> first = await RunAsync(5);
        _log.Submits.Clear();
        _log.Gets.Clear();

        List<MindVideoBatchResult> second = await RunAsync(5);
        List<MindVideoBatchResult> third = await RunAsync(5, new() { SkipEnded = true });

        Assert.Equal(first.Select(Describe).Order(), second.Select(Describe).Order());
        Assert.All(second, static result => Assert.True(result.IsFromJournal));
        Assert.Empty(third);
        Assert.Empty(_log.Submits);
        Assert.Empty(_log.Gets);

        static string Describe(MindVideoBatchResult result) => $"{result} {result.Task!.CostActual} {result.Task.Output?.Images[0].Url} {result.Exception?.GetType()}";
    }

    [Fact]
    public async Task A_run_that_died_after_any_entry_goes_on_without_a_second_submit()
    {
        await RunAsync(6);
        MindVideoJournalEntry[] written = [.. _journal.Written];
        var accepted = written.Where(static entry => entry.Task is not null).DistinctBy(static entry => entry.Key).ToDictionary(static entry => entry.Key, static entry => entry.Task!.TaskId);
        for (int length = 0; length <= written.Length; length++)
        {
            var journal = new MemoryJournal();
            foreach (MindVideoJournalEntry entry in written[..length])
            {
                await journal.WriteAsync(entry, Limit.Token);
            }

            _log.Submits.Clear();
            List<MindVideoBatchResult> results = await RunAsync(6, new() { Journal = journal });

            // The emulator knows all keys, so that it would not show a second submit of what the journal has a task for.
            var known = written[..length].Where(static entry => entry.State is MindVideoJournalState.Submitted).Select(static entry => entry.Key).ToHashSet();
            Assert.Equal(accepted.Keys.Except(known).Order(), _log.Submits.Order());
            Assert.Equal(accepted.Select(static pair => (pair.Key, pair.Value)).Order(), results.Select(static result => (result.Key, result.Task!.TaskId)).Order());
            Orders.AssertExact(_emulator, 6, results);
        }
    }

    [Fact]
    public async Task A_lost_response_is_looked_for_under_its_key_only_while_the_platform_is_relied_on_to_know_it()
    {
        await RunAsync(1);
        MindVideoJournalEntry begun = _journal.Written.First();
        _log.Submits.Clear();
        await _journal.WriteAsync(begun with { FirstSubmit = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(59) }, Limit.Token);
        MindVideoBatchResult soon = Assert.Single(await RunAsync(1));
        Assert.Equal(["order-0"], _log.Submits);
        await _journal.WriteAsync(begun with { FirstSubmit = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(61) }, Limit.Token);
        var progress = new LastReport();

        MindVideoBatchResult late = Assert.Single(await RunAsync(1, null, progress));
        MindVideoBatchResult asked = Assert.Single(await RunAsync(1, new() { IdempotencyWindow = TimeSpan.FromHours(2) }));

        var exception = Assert.IsType<MindVideoUncertainSubmitException>(late.Exception);
        Assert.Contains("may have been accepted, but the response was lost", exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (progress.Last!.Failed, progress.Last.Running));
        Assert.Equal(soon.Task!.TaskId, asked.Task!.TaskId);
        Assert.Equal(["order-0", "order-0"], _log.Submits);
        Assert.Single(_emulator.Ledger.Entries());
    }

    [Fact]
    public async Task A_task_that_has_succeeded_without_an_output_is_looked_at_again()
    {
        await using var server = new ScriptedServer([
            ScriptedResponse.Submitted, .. Enumerable.Repeat(new ScriptedResponse(200, ScriptedResponse.SucceededJson.Replace("\"output\"", "\"no_output\"", StringComparison.Ordinal)), 3), ScriptedResponse.Succeeded]);
        MindVideoClient client = TestClient.Create(server.Address);

        MindVideoBatchResult first = Assert.Single(await Orders.RunAsync(client, Orders.Of(1), new() { Journal = _journal }));
        MindVideoBatchResult second = Assert.Single(await Orders.RunAsync(client, Orders.Of(1), new() { Journal = _journal }));

        Assert.Contains("has no output", Assert.IsType<MindVideoTaskFailedException>(first.Exception).Message, StringComparison.Ordinal);
        Assert.Equal((MindVideoBatchOutcome.Succeeded, false), (second.Outcome, second.IsFromJournal));
        Assert.Single(server.Requests, static request => request.Method == "POST");
    }

    [Fact]
    public async Task Another_input_under_a_key_of_the_journal_is_reported_and_not_paid()
    {
        await RunAsync(2);
        _log.Submits.Clear();

        List<MindVideoBatchResult> results = await Orders.RunAsync(_client, Orders.Of(2).Select(static order => (order.Key, order.Input with { N = 2 })), new() { Journal = _journal });

        Assert.Equal(2, results.Count);
        Assert.All(results, static result => Assert.Contains($"'{result.Key}' is in the journal with another model or input", Assert.IsType<IdempotencyConflictException>(result.Exception).Message, StringComparison.Ordinal));
        Assert.Empty(_log.Submits);
        Assert.Equal(2, _emulator.Ledger.Entries().Count);
    }

    [Fact]
    public async Task What_was_refused_for_certain_is_submitted_anew_and_what_may_have_been_accepted_is_not()
    {
        _emulator.Faults.Add(new EmulatorFault(FaultKind.Status) { Status = 402, Times = 1 });
        Assert.NotNull(Assert.Single(await RunAsync(1)).Exception);
        Assert.Equal([MindVideoJournalState.Submitting, MindVideoJournalState.Refused], _journal.Written.Select(static entry => entry.State));

        // The response of the first attempt is lost, and the second one is refused.
        _emulator.Faults.Add(new EmulatorFault(FaultKind.DropResponse) { Times = 1 });
        _emulator.Faults.Add(new EmulatorFault(FaultKind.Status) { Status = 402, Times = 1 });
        Assert.NotNull(Assert.Single(await RunAsync(1)).Exception);
        Assert.Equal(MindVideoJournalState.Submitting, _journal.Written.Last().State);

        List<MindVideoBatchResult> results = await RunAsync(1);
        Orders.AssertExact(_emulator, 1, results);
    }

    [Fact]
    public async Task A_journal_that_fails_ends_the_run_and_nothing_further_is_submitted()
    {
        int writes = 0;
        _journal.OnWrite = _ =>
        {
            if (Interlocked.Increment(ref writes) > 7)
            {
                throw new IOException("No space left on device");
            }
        };
        List<MindVideoBatchResult> results = [];

        var exception = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (MindVideoBatchResult result in _client.RunManyAsync(Orders.Of(50), new() { Journal = _journal, MaxConcurrency = 4 }, null, Limit.Token))
            {
                results.Add(result);
            }
        });

        Assert.Equal("No space left on device", exception.Message);
        Assert.InRange(_log.Submits.Count, 2, 7);
        Assert.Equal(_log.Submits.Order(), results.Where(static result => result.Task is not null).Select(static result => result.Key).Order());
        Assert.Contains(results, static result => result.Exception is MindVideoException { Message: var message } && message.StartsWith($"The journal failed at '{result.Key}': No space left", StringComparison.Ordinal));
    }

    private Task<List<MindVideoBatchResult>> RunAsync(int count, MindVideoBatchOptions? options = null, IProgress<MindVideoBatchProgress>? progress = null)
    {
        options ??= new MindVideoBatchOptions();
        options.Journal ??= _journal;
        return Orders.RunAsync(_client, Orders.Of(count), options, progress);
    }

    private sealed class LastReport : IProgress<MindVideoBatchProgress>
    {
        public MindVideoBatchProgress? Last { get; private set; }

        public void Report(MindVideoBatchProgress value) => Last = value;
    }
}
