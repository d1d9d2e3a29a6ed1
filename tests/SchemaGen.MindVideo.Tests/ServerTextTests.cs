using Microsoft.Extensions.Logging.Testing;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Texts of servers cannot forge entries of logs, colour terminals, or fill a disk.</summary>
public class ServerTextTests
{
    // In JSON: a line of its own in a log, a colour of a terminal, a new direction of writing, and a line separator.
    private const string Bad = @"a\nfail: Fake[0]\r\u001b[31m\u202e\u2028\u0085" + "\u007f";

    private const string Escaped = @"a\nfail: Fake[0]\r\u001b[31m\u202e\u2028\u0085\u007f";

    private static CancellationToken Token => Limit.Token;

    [Fact]
    public async Task No_message_or_log_has_a_raw_control_character_or_an_endless_id()
    {
        string huge = new('x', 100_000);
        await using var server = new ScriptedServer(
            new ScriptedResponse(200, $$$"""{"task_id":"task_1","request_id":"{{{Bad}}}{{{huge}}}","status":"{{{Bad}}}{{{huge}}}"}"""),
            new ScriptedResponse(200, $$$"""{"task_id":"task_1","request_id":"{{{Bad}}}","status":"failed","error":{"code":"{{{Bad}}}{{{huge}}}","message":"{{{Bad}}}{{{huge}}}"}}"""),
            new ScriptedResponse(503, "{}"),
            new ScriptedResponse(422, $$$"""{"request_id":"{{{Bad}}}{{{huge}}}","error":{"code":"{{{Bad}}}{{{huge}}}","message":"{{{Bad}}}{{{huge}}}","violations":[{"pointer":"/{{{Bad}}}{{{huge}}}","message":"{{{Bad}}}{{{huge}}}"}]}}"""),
            new ScriptedResponse(400, "<html>\n\u001b[31mBad") { ContentType = "text/html" },
            new ScriptedResponse(200, $$$"""{"task_id":"task_{{{Bad}}}","status":"queued"}"""),
            new ScriptedResponse(200, $"id: {huge}\nevent: \u001b[31m\ndata: {{\"status\":\"{Bad}\"}}\n\n") { ContentType = "text/event-stream" });
        var logger = new FakeLogger<MindVideoClient>();
        MindVideoClient client = TestClient.Create(server.Address, static options => options.MaxRetryAttempts = 1, logger);

        Exception[] exceptions =
        [
            await Assert.ThrowsAsync<MindVideoTaskFailedException>(() => client.RunAsync(TestClient.Input, null, null, Token)),
            await Assert.ThrowsAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token)),
            await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token)),
            await Assert.ThrowsAsync<MindVideoException>(() => TestClient.Create(server.Address, static options => options.MaxRetryAttempts = 0).GetTaskAsync("task_1", Token)),
            await Assert.ThrowsAsync<MindVideoException>(() => client.DownloadAsync(new MindVideoFile { Url = "ftp://a\n\u001b[31m" }, Stream.Null, Token)),
            await Assert.ThrowsAsync<ArgumentException>(() => client.GetTaskAsync("task\n1", Token)),
        ];
        await using IAsyncEnumerator<MindVideoTaskEvent> events = client.GetEventsAsync("task_1", Token).GetAsyncEnumerator(Token);
        await events.MoveNextAsync();

        Assert.Contains(Escaped, exceptions[0].Message, StringComparison.Ordinal);
        Assert.All(exceptions, static exception => Assert.True(ServerText.IsOneLine(exception.Message.Replace("\n  ", "", StringComparison.Ordinal)), exception.Message));
        Assert.All(exceptions, static exception => Assert.InRange(exception.Message.Length, 1, 6000));
        Assert.Contains("names no task", exceptions[3].Message, StringComparison.Ordinal);
        Assert.All(logger.Collector.GetSnapshot(), static record => Assert.True(ServerText.IsOneLine(record.Message) && record.Message.Length < 3000, record.Message));
        Assert.True(((MindVideoException)exceptions[1]).RequestId!.Length < 400);
        Assert.True(events.Current.EventId!.Length < 400 && ServerText.IsOneLine(events.Current.Type!) && ServerText.IsOneLine(events.Current.Status!.Value.Value));
    }

    [Fact]
    public async Task A_header_that_the_runtime_quotes_brings_no_control_character()
    {
        await using var server = new RawServer(RawServer.Bytes("HTTP/1.1 200 OK\r\nBroken\u001b[31m header\r\n\r\n"));
        var logger = new FakeLogger<MindVideoClient>();
        MindVideoClient client = TestClient.Create(server.Address, null, logger);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.DoesNotContain('\u001b', exception.ToString());
        Assert.All(logger.Collector.GetSnapshot(), static record => Assert.True(ServerText.IsOneLine(record.Message), record.Message));
    }
}
