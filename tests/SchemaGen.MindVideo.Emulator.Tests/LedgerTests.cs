using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The endpoints <c>/emulator/ledger</c>, <c>/emulator/tasks</c> and <c>/emulator/state</c>.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task The_ledger_has_a_charge_for_each_accepted_task_and_a_refund_for_each_that_failed()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string good = await test.AcceptAsync(idempotencyKey: "good");
        test.Emulator.Faults.Add(new EmulatorFault(FaultKind.FailTask) { Times = 1 });
        string bad = await test.AcceptAsync(TestEmulator.Payload("""{"prompt":"a","n":3}"""), "bad");
        await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        JsonElement ledger = (await test.GetAsync("emulator/ledger")).Good();
        Assert.Equal("0.0702", ledger.GetProperty("total").GetRawText());
        Assert.Equal(
            [$"1 charge {good} good 0.0351", $"2 charge {bad} bad 0.1053", "3 charge", $"4 refund {bad} bad 0.1053"],
            ledger.GetProperty("entries").EnumerateArray().Select(static entry =>
                $"{entry.GetProperty("entry")} {entry.GetProperty("kind")}" + (entry.GetProperty("idempotency_key").GetString() is { } key ? $" {entry.GetProperty("task_id")} {key} {entry.GetProperty("amount").GetRawText()}" : "")));
        Assert.All(ledger.GetProperty("entries").EnumerateArray(), static entry => Assert.StartsWith("req_", entry.GetProperty("request_id").GetString()));

        JsonElement ofBad = (await test.GetAsync("emulator/ledger?idempotency_key=bad")).Good();
        Assert.Equal(2, ofBad.GetProperty("entries").GetArrayLength());
        Assert.Equal("0", ofBad.GetProperty("total").GetRawText());
        Assert.Empty((await test.GetAsync("emulator/ledger?idempotency_key=none")).Good().GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public async Task The_ledger_is_exact_over_many_amounts()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        decimal expected = 0;
        for (int i = 0; i < 60; i++)
        {
            int n = (i % 4) + 1;
            expected += 0.0351m * n;
            await test.AcceptAsync(TestEmulator.Payload($$"""{"prompt":"a","n":{{n}}}"""));
        }

        Assert.Equal(expected, test.Emulator.Ledger.Total);
    }

    [Fact]
    public async Task Deleting_the_state_deletes_tasks_ledger_and_faults_but_not_keys()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync(idempotencyKey: "k");
        test.Emulator.Faults.Add(new EmulatorFault(FaultKind.Status));
        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/state")).Status);

        Assert.Equal(404, (await test.GetAsync("api/v1/tasks/" + id)).Status);
        Assert.Empty(test.Emulator.Faults.All);
        Assert.Empty(test.Emulator.Ledger.Entries());
        Assert.NotEqual(id, await test.AcceptAsync(TestEmulator.Payload("""{"prompt":"another"}"""), "k"));
        Assert.Equal(1, Assert.Single(test.Emulator.Ledger.Entries()).Entry);
    }

    [Fact]
    public async Task All_tasks_are_listed_in_their_order()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string[] ids = [await test.AcceptAsync(idempotencyKey: "a"), await test.AcceptAsync(), await test.AcceptAsync()];
        JsonElement[] tasks = [.. (await test.GetAsync("emulator/tasks")).Good().GetProperty("tasks").EnumerateArray()];

        Assert.Equal(ids, tasks.Select(static task => task.GetProperty("task_id").GetString()));
        Assert.Equal("a", tasks[0].GetProperty("idempotency_key").GetString());
        Assert.Equal("queued", tasks[0].GetProperty("status").GetString());
    }
}
