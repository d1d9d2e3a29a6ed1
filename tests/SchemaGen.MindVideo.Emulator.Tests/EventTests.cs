using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The endpoint <c>GET /api/v1/tasks/{id}/events</c>, as a list and as a stream.</summary>
public sealed class EventTests
{
    private static readonly string[] s_all = ["1 task.queued", "2 task.processing", "3 task.succeeded"];

    [Fact]
    public async Task The_list_grows_with_the_clock()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();

        Assert.Equal(s_all[..1], await ListAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(s_all[..2], await ListAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(s_all, await ListAsync());

        async Task<string[]> ListAsync()
        {
            JsonElement list = (await test.GetAsync($"api/v1/tasks/{id}/events")).Good();
            Assert.Equal(id, list.GetProperty("task_id").GetString());
            return [.. list.GetProperty("events").EnumerateArray().Select(happened => Describe(happened, id))];
        }
    }

    [Fact]
    public async Task A_stream_sends_past_events_then_new_ones_and_ends_with_the_task()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();
        await using EventReader stream = await EventReader.OpenAsync(test.Http, id);

        Assert.Equal("text/event-stream", stream.ContentType);
        Assert.Equal(s_all[0], Describe(await stream.NextAsync(), id));
        Task<ReceivedEvent?> next = stream.NextAsync();
        Assert.False(next.IsCompleted);
        test.Emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(s_all[1], Describe(await next, id));
        test.Emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(s_all[2], Describe(await stream.NextAsync(), id));
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_stream_follows_a_running_clock()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => (options.QueueTime, options.ProcessingTime) = (TimeSpan.FromMilliseconds(30), TimeSpan.FromMilliseconds(30)));
        test.Emulator.Clock.Resume();
        string id = await test.AcceptAsync();
        await using EventReader stream = await EventReader.OpenAsync(test.Http, id);

        foreach (string expected in s_all)
        {
            Assert.Equal(expected, Describe(await stream.NextAsync(), id));
        }

        Assert.Null(await stream.NextAsync());
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    [InlineData("nonsense", 0)]
    [InlineData("-1", 0)]
    [InlineData("99999999999999999999", 0)]
    public async Task A_stream_is_resumed_after_the_last_event(string? last, int skipped)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await using EventReader stream = await EventReader.OpenAsync(test.Http, id, last);

        List<string> events = [];
        while (await stream.NextAsync() is { } happened)
        {
            events.Add(Describe(happened, id));
        }

        Assert.Equal(s_all[skipped..], events);
    }

    [Fact]
    public async Task A_silent_stream_sends_comments()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => options.KeepAlive = TimeSpan.FromMilliseconds(20));
        string id = await test.AcceptAsync();
        await using EventReader stream = await EventReader.OpenAsync(test.Http, id);

        Assert.Equal(s_all[0], Describe(await stream.NextAsync(), id));
        Assert.Equal(": keep-alive", await stream.LineAsync());
        Assert.Equal("", await stream.LineAsync());
        Assert.Equal(": keep-alive", await stream.LineAsync());
    }

    [Theory]
    [InlineData(FaultKind.FailTask, "3 task.failed")]
    [InlineData(FaultKind.CancelTask, "3 task.cancelled")]
    public async Task The_last_event_is_the_end_of_the_task(FaultKind kind, string last)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        test.Emulator.Faults.Add(new EmulatorFault(kind));
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await using EventReader stream = await EventReader.OpenAsync(test.Http, id, lastEventId: "2");

        Assert.Equal(last, Describe(await stream.NextAsync(), id));
    }

    [Fact]
    public async Task A_stream_ends_when_the_state_is_deleted()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await using EventReader stream = await EventReader.OpenAsync(test.Http, await test.AcceptAsync());
        await stream.NextAsync();

        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/state")).Status);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_the_end_of_the_emulator()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await using EventReader stream = await EventReader.OpenAsync(test.Http, await test.AcceptAsync());
        await stream.NextAsync();

        await test.Emulator.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static string Describe(ReceivedEvent? received, string id)
    {
        Assert.NotNull(received);
        string text = Describe(received.Data, id);
        Assert.Equal(text, $"{received.Id} {received.Type}");
        return text;
    }

    private static string Describe(JsonElement happened, string id)
    {
        Assert.Equal(["event_id", "type", "task_id", "status", "created_at"], happened.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(id, happened.GetProperty("task_id").GetString());
        Assert.Equal("task." + happened.GetProperty("status").GetString(), happened.GetProperty("type").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", happened.GetProperty("created_at").GetString());
        return $"{happened.GetProperty("event_id").GetString()} {happened.GetProperty("type").GetString()}";
    }
}
