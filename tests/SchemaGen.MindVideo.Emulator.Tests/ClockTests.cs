using System.Globalization;
using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The endpoints <c>/emulator/clock</c>.</summary>
public sealed class ClockTests(SharedEmulator shared) : IClassFixture<SharedEmulator>
{
    [Fact]
    public async Task The_clock_is_set_moved_frozen_and_let_go()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Assert.Equal(("2030-01-01T00:00:00.000Z", true), await PutAsync(test, """{"now":"2030-01-01T00:00:00Z","frozen":true}"""));
        Assert.Equal(("2030-01-01T00:00:05.000Z", true), await PutAsync(test, """{"advance":"00:00:05"}"""));
        Assert.Equal(("2030-01-02T00:00:01.000Z", true), await PutAsync(test, """{"now":"2030-01-02T01:00:00+01:00","advance":"00:00:01"}"""));
        Assert.Equal(("2001-01-01T00:00:00.000Z", true), await PutAsync(test, """{"now":"2001-01-01"}"""));
        Assert.Equal("2001-01-01T00:00:00.000Z", (await test.GetAsync("emulator/clock")).Good().GetProperty("now").GetString());

        Assert.False((await PutAsync(test, """{"frozen":false}""")).Frozen);
        DateTimeOffset before = test.Emulator.Clock.Now;
        Assert.InRange(before, DateTimeOffset.Parse("2001-01-01T00:00:00Z", CultureInfo.InvariantCulture), DateTimeOffset.Parse("2001-01-01T00:01:00Z", CultureInfo.InvariantCulture));
        await Task.Delay(5);
        Assert.True(test.Emulator.Clock.Now > before);
    }

    [Fact]
    public async Task Moving_the_clock_moves_all_tasks()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => test.AcceptAsync()));
        await PutAsync(test, """{"advance":"00:00:01"}""");

        Assert.All((await test.GetAsync("emulator/tasks")).Good().GetProperty("tasks").EnumerateArray(), static task => Assert.Equal("processing", task.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task With_tasks_the_clock_does_not_go_back()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await test.AcceptAsync();

        (await test.SendAsync(HttpMethod.Put, "emulator/clock", """{"now":"2001-01-01T00:00:00Z"}""")).Error(HttpStatusCode.Conflict, "conflict");
        Assert.Throws<InvalidOperationException>(() => test.Emulator.Clock.Set(DateTimeOffset.UnixEpoch));
        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/state")).Status);
        await PutAsync(test, """{"now":"2001-01-01T00:00:00Z"}""");
    }

    [Fact]
    public async Task Thousands_of_open_tasks_cost_no_timers()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        test.Emulator.Clock.Resume();
        long before = Timer.ActiveCount;
        await Parallel.ForEachAsync(Enumerable.Range(0, 3000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) => await test.AcceptAsync());

        // Other tests have timers as well, but not thousands.
        Assert.True(Timer.ActiveCount - before < 1500, $"{before} timers became {Timer.ActiveCount}.");
        Assert.Equal(3000, test.Emulator.Ledger.Entries().Count);
    }

    [Fact]
    public async Task The_clock_and_submits_do_not_wait_for_each_other_for_ever()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Task submits = Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => await test.AcceptAsync());
        Task moves = Task.Run(async () =>
        {
            while (!submits.IsCompleted)
            {
                test.Emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));
                await test.SendAsync(HttpMethod.Put, "emulator/clock", """{"now":"2001-01-01T00:00:00Z"}""");
            }
        });
        await Task.WhenAll(submits, moves).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(300, test.Emulator.Ledger.Entries().Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"advance\":5}")]
    [InlineData("{\"advance\":\"-00:00:05\"}")]
    [InlineData("{\"advance\":\"soon\"}")]
    [InlineData("{\"advance\":\"5\"}")]
    [InlineData("{\"advance\":\"1.5\"}")]
    [InlineData("{\"advance\":\"9999999.00:00:00\"}")]
    [InlineData("{\"now\":\"yesterday\"}")]
    [InlineData("{\"now\":0}")]
    [InlineData("{\"frozen\":\"yes\"}")]
    [InlineData("{\"frozen\":true,\"frozen\":true}")]
    [InlineData("{\"speed\":2}")]
    public async Task Impossible_moves_of_the_clock_are_refused(string body)
    {
        (await shared.Test.SendAsync(HttpMethod.Put, "emulator/clock", body)).Error(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Theory]
    [InlineData("{\"now\":\"9999-12-31T23:59:59Z\"}", "'now' 9999-12-31T23:59:59.000Z leads beyond the latest time of the clock, 3000-01-01T00:00:00.000Z.")]
    [InlineData("{\"now\":\"2999-12-31T23:59:59Z\",\"advance\":\"00:00:02\"}", "'advance' 00:00:02 leads from 2999-12-31T23:59:59.000Z beyond the latest time of the clock, 3000-01-01T00:00:00.000Z.")]
    public async Task The_clock_has_a_latest_time(string body, string message)
    {
        JsonElement error = (await shared.Test.SendAsync(HttpMethod.Put, "emulator/clock", body)).Error(HttpStatusCode.BadRequest, "invalid_request");

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Throws<ArgumentOutOfRangeException>(() => shared.Test.Emulator.Clock.Set(EmulatorClock.Latest + TimeSpan.FromTicks(1)));
        Assert.InRange(shared.Test.Emulator.Clock.Now, DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task At_its_latest_time_the_clock_runs_on_and_can_be_stopped_and_tasks_end()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        test.Emulator.Clock.Set(EmulatorClock.Latest);
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Resume();
        await Task.Delay(2);

        Assert.True((await PutAsync(test, """{"frozen":true}""")).Frozen);
        Assert.True(test.Emulator.Clock.Now > EmulatorClock.Latest);
        Assert.Throws<ArgumentOutOfRangeException>(() => test.Emulator.Clock.Advance(TimeSpan.FromTicks(1)));
        Assert.Equal("queued", (await test.TaskAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_bare_number_is_not_a_time_but_zero_is_and_the_refusal_shows_the_form_of_a_time()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (string? before, _) = await PutAsync(test, """{"advance":"0"}""");
        JsonElement error = (await test.SendAsync(HttpMethod.Put, "emulator/clock", """{"advance":"5"}""")).Error(HttpStatusCode.BadRequest, "invalid_request");

        Assert.Equal("'advance' is a time, hh:mm:ss, such as 00:00:05 for five seconds.", error.GetProperty("message").GetString());
        Assert.Equal((before, true), await PutAsync(test, "{}"));
    }

    [Fact]
    public void Impossible_moves_of_the_clock_throw()
    {
        var clock = new EmulatorClock();
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.MaxValue));
    }

    private static async Task<(string? Now, bool Frozen)> PutAsync(TestEmulator test, string body)
    {
        JsonElement clock = (await test.SendAsync(HttpMethod.Put, "emulator/clock", body)).Good();
        return (clock.GetProperty("now").GetString(), clock.GetProperty("frozen").GetBoolean());
    }
}
