using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>The events of a task, as a list or as a stream.</summary>
public class EventsTests
{
    private const string Stream =
        ": hello\n\nid: 1\nevent: task.queued\ndata: {\"type\":\"task.queued\",\"task_id\":\"task_1\",\"status\":\"queued\",\"created_at\":\"2001-02-03T04:05:06Z\"}\n\nid: 2\nevent: task.processing\ndata: {\"status\":\"processing\",\"progress\":0.5}\n\n";

    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData("""[{"event_id":"1","type":"task.queued","task_id":"task_1","status":"queued","created_at":"2001-02-03T04:05:06Z"},{"event_id":"2","type":"task.processing","status":"processing","progress":0.5}]""")]
    [InlineData("""{"request_id":"r","events":[{"id":"1","event":"task.queued","task_id":"task_1","state":"queued","timestamp":"2001-02-03T04:05:06"},{"id":"2","type":"task.processing","status":"processing","progress":0.5}]}""")]
    [InlineData("""{"data":{"items":[{"event_id":"1","type":"task.queued","task_id":"task_1","status":"queued","created_at":"2001-02-03T05:05:06+01:00"},{"event_id":"2","type":"task.processing","status":"processing","progress":0.5}]}}""")]
    public async Task A_list_is_read(string json)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, json));

        AssertBoth(await ReadAsync(server));

        Assert.Equal("/api/v1/tasks/task_1/events", server.Request.Target);
        Assert.Equal("text/event-stream, application/json; q=0.9", server.Request.Headers["Accept"]);
    }

    [Fact]
    public async Task A_stream_is_read()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, Stream) { ContentType = "text/event-stream; charset=utf-8" });

        AssertBoth(await ReadAsync(server));
    }

    [Fact]
    public async Task Events_of_a_stream_come_as_they_happen()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, Stream) { ContentType = "text/event-stream", HasNoLength = true, FallsSilent = true });
        MindVideoClient client = TestClient.Create(server.Address);

        var seen = new List<string?>();
        await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", Token))
        {
            seen.Add(item.EventId);
            if (seen.Count == 2)
            {
                break;
            }
        }

        Assert.Equal(["1", "2"], seen);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_resumed_after_the_last_event()
    {
        int firstEvent = Stream.IndexOf("id: 2", StringComparison.Ordinal);
        await using var server = new ScriptedServer(
            new ScriptedResponse(200, Stream) { ContentType = "text/event-stream", SentBytes = firstEvent + 10 },
            new ScriptedResponse(503, "{}"),
            new ScriptedResponse(200, Stream[firstEvent..]) { ContentType = "text/event-stream" });

        AssertBoth(await ReadAsync(server));

        Assert.DoesNotContain("Last-Event-ID", server.Requests[0].Headers.Keys);
        Assert.Equal("1", server.Requests[1].Headers["Last-Event-ID"]);
        Assert.Equal("1", server.Requests[2].Headers["Last-Event-ID"]);
    }

    [Fact]
    public async Task A_stream_without_ids_is_not_resumed_because_events_would_come_twice()
    {
        const string NoIds = "data: {\"status\":\"queued\"}\n\ndata: {}\n\n";
        await using var server = new ScriptedServer(new ScriptedResponse(200, NoIds) { ContentType = "text/event-stream", SentBytes = 30 });

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => ReadAsync(server));

        Assert.StartsWith("The events of task 'task_1' broke off: ", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stream_beyond_the_idle_timeout_is_resumed()
    {
        int firstEvent = Stream.IndexOf("id: 2", StringComparison.Ordinal);
        await using var server = new ScriptedServer(
            new ScriptedResponse(200, Stream[..firstEvent]) { ContentType = "text/event-stream", HasNoLength = true, FallsSilent = true },
            new ScriptedResponse(200, Stream[firstEvent..]) { ContentType = "text/event-stream" });

        AssertBoth(await ReadAsync(server, static options => options.AttemptTimeout = TimeSpan.FromSeconds(1)));
    }

    /// <summary>Streams without ids, and the id that a stream is resumed after, if any: all of it is sent again, or what follows that id, with and without new events.</summary>
    public static TheoryData<string, string> StreamsWithoutIds { get; } = new()
    {
        { "data: {\"status\":\"queued\"}\n\nevent: note\ndata: half done\n\n", "data: {\"status\":\"queued\"}\n\nevent: note\ndata: half done\n\ndata: {\"status\":\"succeeded\"}\n\n" },
        { "data: {\"status\":\"queued\"}\n\nevent: note\ndata: half done\n\n", "data: {\"status\":\"succeeded\"}\n\n" },
        { "id: 1\ndata: {\"status\":\"queued\"}\n\nevent: note\ndata: half done\n\n", "event: note\ndata: half done\n\ndata: {\"status\":\"succeeded\"}\n\n" },
        { "id: 1\ndata: {\"status\":\"queued\"}\n\nevent: note\ndata: half done\n\n", "id: 1\ndata: {\"status\":\"queued\"}\n\nevent: note\ndata: half done\n\ndata: {\"status\":\"succeeded\"}\n\n" },
        { "id: schl\u00fcssel\ndata: {\"status\":\"queued\"}\n\ndata: half done\n\n", "id: schl\u00fcssel\ndata: {\"status\":\"queued\"}\n\ndata: half done\n\nid: 3\ndata: {\"status\":\"succeeded\"}\n\n" },
    };

    [Theory]
    [MemberData(nameof(StreamsWithoutIds))]
    public async Task Events_without_ids_do_not_repeat_after_silences(string first, string second)
    {
        int firstLine = second.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        await using var server = new ScriptedServer(Silent(first), Silent(first), Silent(second.Length > first.Length ? second[..firstLine] : ""), new ScriptedResponse(200, second) { ContentType = "text/event-stream" });

        MindVideoTaskEvent[] events = await ReadAsync(server, static options => options.AttemptTimeout = TimeSpan.FromMilliseconds(250));

        Assert.Equal(3, events.Length);
        Assert.Equal(MindVideoTaskStatus.Succeeded, events[2].Status);
        Assert.Equal(4, server.Requests.Length);
    }

    [Fact]
    public async Task Equal_events_without_ids_of_one_stream_are_all_read()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "data: {}\n\ndata: {}\n\ndata: {}\n\n") { ContentType = "text/event-stream" });

        Assert.Equal(3, (await ReadAsync(server)).Length);
    }

    [Fact]
    public async Task A_list_after_a_stream_does_not_repeat_its_events()
    {
        int firstEvent = Stream.IndexOf("id: 2", StringComparison.Ordinal);
        await using var server = new ScriptedServer(
            Silent(Stream[..firstEvent]),
            new ScriptedResponse(200, """[{"event_id":"1","type":"task.queued","task_id":"task_1","status":"queued"},{"event_id":"2","type":"task.processing","status":"processing","progress":0.5}]"""));

        AssertBoth(await ReadAsync(server, static options => options.AttemptTimeout = TimeSpan.FromMilliseconds(250)));
    }

    [Fact]
    public async Task Data_that_is_not_json_is_kept_as_text()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "event: note\ndata: half \"done\"\n\ndata: [1]\n\n") { ContentType = "text/event-stream" });

        MindVideoTaskEvent[] events = await ReadAsync(server);

        Assert.Equal("note", events[0].Type);
        Assert.Equal("half \"done\"", events[0].AdditionalProperties["data"].GetString());
        Assert.Null(events[1].Type);
        Assert.Equal("[1]", events[1].AdditionalProperties["data"].GetRawText());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"events":5}""")]
    [InlineData("7")]
    public async Task A_response_without_a_list_is_quoted_in_an_exception(string json)
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, json));

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => ReadAsync(server));

        Assert.Contains($"holds no list of events: '{json}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_task_is_an_exception()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(404, """{"error":{"code":"task_not_found","message":"No such task."}}"""));

        Assert.Equal("task_not_found", (await Assert.ThrowsAsync<MindVideoException>(() => ReadAsync(server))).ErrorCode);
    }

    private static ScriptedResponse Silent(string events) => new(200, events) { ContentType = "text/event-stream", HasNoLength = true, FallsSilent = true };

    private static async Task<MindVideoTaskEvent[]> ReadAsync(ScriptedServer server, Action<MindVideoOptions>? configure = null)
    {
        MindVideoClient client = TestClient.Create(server.Address, configure);
        var events = new List<MindVideoTaskEvent>();
        await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", Token))
        {
            events.Add(item);
        }

        return [.. events];
    }

    private static void AssertBoth(MindVideoTaskEvent[] events)
    {
        Assert.Equal(["1", "2"], events.Select(static item => item.EventId));
        Assert.Equal(["task.queued", "task.processing"], events.Select(static item => item.Type));
        Assert.Equal([MindVideoTaskStatus.Queued, MindVideoTaskStatus.Processing], events.Select(static item => item.Status!.Value));
        Assert.Equal("task_1", events[0].TaskId);
        Assert.Equal(new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero), events[0].CreatedAt);
        Assert.Equal(0.5, events[1].AdditionalProperties["progress"].GetDouble());
        Assert.Equal("task.processing processing", events[1].ToString());
    }
}
