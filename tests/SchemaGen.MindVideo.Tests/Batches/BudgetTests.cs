using SchemaGen.MindVideo.Emulator;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests.Batches;

/// <summary>A run submits as long as it stays within its budget, and says of each other request why it was not submitted.</summary>
public class BudgetTests
{
    [Fact]
    public async Task No_more_is_submitted_than_the_budget_has_room_for()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();

        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(40), new() { MaxConcurrency = 16, MaxCost = (10 * Orders.Price) + 0.01m });

        Assert.Equal(10 * Orders.Price, emulator.Ledger.Total);
        Assert.Equal((10, 30), (results.Count(static result => result.Outcome == MindVideoBatchOutcome.Succeeded), results.Count(static result => result.Outcome == MindVideoBatchOutcome.NotSubmitted)));
        Assert.All(results.Where(static result => result.Outcome == MindVideoBatchOutcome.NotSubmitted), static result =>
        {
            var exception = Assert.IsType<MindVideoBudgetException>(result.Exception);
            Assert.Equal((0.361m, 10 * Orders.Price, result.Key), (exception.MaxCost, exception.Cost, exception.IdempotencyKey));
            Assert.Equal($"'{result.Key}' was not submitted: the requests before it have cost 0.3510, and it does not fit into MaxCost, which is 0.3610", exception.Message);
            Assert.Null(result.Task);
        });
    }

    [Fact]
    public async Task What_is_refunded_is_spent_again()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask) { Times = 4 });

        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(20), new() { MaxConcurrency = 16, MaxCost = 10 * Orders.Price });

        Assert.Equal(10 * Orders.Price, emulator.Ledger.Total);
        Assert.Equal(10, results.Count(static result => result.Outcome == MindVideoBatchOutcome.Succeeded));
        Assert.Equal(4, results.Count(static result => result.Exception is MindVideoTaskFailedException));
    }

    [Fact]
    public async Task What_earlier_runs_have_spent_counts_as_well()
    {
        await using MindVideoEmulator emulator = await Emulators.StartAsync();
        var journal = new MemoryJournal();

        await Orders.RunAsync(emulator.Client(), Orders.Of(6), new() { Journal = journal });
        List<MindVideoBatchResult> results = await Orders.RunAsync(emulator.Client(), Orders.Of(20), new() { Journal = journal, MaxCost = 10 * Orders.Price, MaxConcurrency = 1 });

        Assert.Equal(10 * Orders.Price, emulator.Ledger.Total);
        Assert.Equal((6, 4), (results.Count(static result => result.IsFromJournal), results.Count(static result => result is { IsFromJournal: false, Outcome: MindVideoBatchOutcome.Succeeded })));
    }

    [Fact]
    public async Task A_request_that_was_refused_costs_nothing()
    {
        await using var server = new ScriptedServer([
            .. Enumerable.Repeat(new ScriptedResponse(402, """{"error":{"code":"no_credit","message":"No credit."}}"""), 5), ScriptedResponse.Submitted, ScriptedResponse.Succeeded]);

        List<MindVideoBatchResult> results = await Orders.RunAsync(TestClient.Create(server.Address), Orders.Of(6), new() { MaxCost = Orders.Price, MaxConcurrency = 1 });

        Assert.Equal([5, 1], [results.Count(static result => result.Exception is MindVideoException { ErrorCode: "no_credit" }), results.Count(static result => result.Exception is null)]);
    }
}
