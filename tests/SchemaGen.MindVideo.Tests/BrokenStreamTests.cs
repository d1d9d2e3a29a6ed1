using System.Text;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Streams of events that break off, are malformed, or never end.</summary>
public class BrokenStreamTests
{
    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task Data_that_is_not_utf_8_is_kept_as_text_with_a_replacement_character()
    {
        await using var server = new RawServer(RawServer.Stream(Encoding.Latin1.GetBytes("data: Schl\u00fcssel\n\n")));

        MindVideoTaskEvent item = Assert.Single(await ReadAsync(server.Address));

        Assert.Equal("Schl\ufffdssel", item.AdditionalProperties["data"].GetString());
    }

    [Fact]
    public async Task A_lone_surrogate_in_an_event_is_replaced()
    {
        await using var server = new RawServer(RawServer.Stream(Encoding.Latin1.GetBytes("data: {\"type\":\"\\ud83d\"}\n\n")));

        MindVideoTaskEvent item = Assert.Single(await ReadAsync(server.Address));

        Assert.Equal("\ufffd", item.Type);
    }

    [Fact]
    public async Task A_text_that_begins_like_json_is_kept_as_text()
    {
        await using var server = new RawServer(RawServer.Stream("data: 404 not found\n\n"u8.ToArray()));

        MindVideoTaskEvent item = Assert.Single(await ReadAsync(server.Address));

        Assert.Equal("404 not found", item.AdditionalProperties["data"].ToString());
    }

    [Theory]
    [InlineData("5000000000")]
    [InlineData("86400000")]
    public async Task A_reconnection_time_that_is_too_long_is_not_respected(string milliseconds)
    {
        await using var server = new RawServer(RawServer.BrokenStream($"retry: {milliseconds}\nid: 1\ndata: {{}}\n\n"), RawServer.Stream("id: 2\ndata: {}\n\n"u8.ToArray()));

        Assert.Equal(2, (await ReadAsync(server.Address, static options => options.MaxRetryAfter = TimeSpan.FromMilliseconds(100))).Count);
    }

    [Fact]
    public async Task An_event_beyond_the_longest_response_is_an_error()
    {
        await using var server = new RawServer(RawServer.Stream(Encoding.UTF8.GetBytes($"data: {new string('x', 20_000_000)}\n\n")));

        await Assert.ThrowsAnyAsync<MindVideoException>(() => ReadAsync(server.Address, static options => options.MaxResponseBytes = 1024));
    }

    [Fact]
    public async Task A_line_that_never_ends_is_not_read_into_memory()
    {
        long sent = 0;
        byte[] block = Encoding.ASCII.GetBytes(new string('x', 1_000_000));
        await using var server = new RawServer(async (socket, token) =>
        {
            await RawServer.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: ")(socket, token);
            while (Interlocked.Read(ref sent) < 300_000_000)
            {
                Interlocked.Add(ref sent, await socket.SendAsync(block, token));
            }
        });

        await Record.ExceptionAsync(() => ReadAsync(server.Address, static options => options.MaxResponseBytes = 1024 * 1024));

        Assert.True(sent < 100_000_000, $"{sent} bytes of one line were taken in");
    }

    [Fact]
    public async Task A_stream_that_breaks_off_often_and_goes_on_each_time_is_read_to_its_end()
    {
        await using var server = new RawServer([.. Enumerable.Range(1, 8).Select(static i => RawServer.BrokenStream($"id: {i}\ndata: {{}}\n\n")), RawServer.Stream("id: 9\ndata: {}\n\n"u8.ToArray())]);

        Assert.Equal(9, (await ReadAsync(server.Address)).Count);
    }

    [Fact]
    public async Task A_task_that_is_silent_in_the_queue_does_not_end_its_events()
    {
        // Each stream is idle for AttemptTimeout, because the task is still queued.
        var quiet = RawServer.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hello\n\n");
        Func<System.Net.Sockets.Socket, CancellationToken, Task> silent = async (socket, token) =>
        {
            await quiet(socket, token);
            await Task.Delay(Timeout.Infinite, token);
        };
        await using var server = new RawServer(silent, silent, silent, silent, silent, silent, RawServer.Stream("id: 1\ndata: {\"status\":\"succeeded\"}\n\n"u8.ToArray()));

        Assert.Single(await ReadAsync(server.Address, static options => options.AttemptTimeout = TimeSpan.FromMilliseconds(300)));
    }

    [Fact]
    public async Task A_server_that_does_not_know_Last_Event_ID_does_not_bring_events_twice()
    {
        await using var server = new RawServer(RawServer.BrokenStream("id: 1\ndata: {}\n\n"), RawServer.Stream("id: 1\ndata: {}\n\nid: 2\ndata: {}\n\n"u8.ToArray()));

        Assert.Equal(["1", "2"], (await ReadAsync(server.Address)).Select(static item => item.EventId));
    }

    [Fact]
    public async Task A_stream_that_ends_before_its_task_is_resumed()
    {
        await using var server = new RawServer(
            RawServer.Stream("id: 1\ndata: {\"status\":\"processing\"}\n\n"u8.ToArray()), RawServer.Stream("id: 2\ndata: {\"status\":\"succeeded\"}\n\n"u8.ToArray()));

        Assert.Equal(2, (await ReadAsync(server.Address)).Count);
    }

    [Fact]
    public async Task An_id_beyond_ascii_does_not_stop_the_reconnection()
    {
        await using var server = new RawServer(RawServer.BrokenStream("id: \u00c3\u00a9\ndata: {}\n\n"), RawServer.Stream("id: 2\ndata: {}\n\n"u8.ToArray()));

        Assert.Equal(2, (await ReadAsync(server.Address)).Count);
    }

    [Fact]
    public async Task No_content_after_a_break_is_the_end()
    {
        await using var server = new RawServer(RawServer.BrokenStream("id: 1\ndata: {}\n\n"), RawServer.Bytes("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));

        Assert.Single(await ReadAsync(server.Address));
    }

    [Fact]
    public async Task An_event_without_an_id_after_one_with_an_id_has_the_last_one_as_the_standard_says()
    {
        await using var server = new RawServer(RawServer.BrokenStream("id: 1\ndata: {}\n\ndata: {}\n\n"), RawServer.Stream("id: 2\ndata: {}\n\n"u8.ToArray()));

        Assert.Equal(3, (await ReadAsync(server.Address)).Count);
    }

    [Fact]
    public async Task Events_are_traced_and_their_failures_counted()
    {
        await using var server = new RawServer(RawServer.Http(404, "{}"));
        var started = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = static source => source.Name == MindVideoTelemetry.Name,
            Sample = static (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStarted = activity => started.Enqueue(activity.OperationName),
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        long failures = 0;
        using var meters = new System.Diagnostics.Metrics.MeterListener();
        meters.InstrumentPublished = static (instrument, meters) =>
        {
            if (instrument.Name == MindVideoTelemetry.Failures)
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags.ToArray().Any(static tag => tag.Value is string text && text.Contains("events", StringComparison.Ordinal)))
            {
                Interlocked.Add(ref failures, value);
            }
        });
        meters.Start();

        await Record.ExceptionAsync(() => ReadAsync(server.Address));

        Assert.True(failures > 0, "no failure was counted");
        Assert.Contains(started, static name => name.Contains("events", StringComparison.Ordinal));
    }

    private static async Task<List<MindVideoTaskEvent>> ReadAsync(Uri address, Action<MindVideoOptions>? configure = null)
    {
        MindVideoClient client = TestClient.Create(address, configure);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Limit.Hang);
        var events = new List<MindVideoTaskEvent>();
        await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", limit.Token))
        {
            events.Add(item);
        }

        return events;
    }
}
