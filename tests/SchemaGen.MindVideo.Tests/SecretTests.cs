using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>The API key goes to the API, and nowhere else.</summary>
public class SecretTests
{
    private const string Prompt = "the text of a private prompt";

    private static CancellationToken Token => Limit.Token;

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(503)]
    public async Task A_server_that_writes_the_key_back_does_not_bring_it_into_an_exception(int status)
    {
        string key = TestClient.ApiKey;
        await using var server = new ScriptedServer(new ScriptedResponse(
            status, $$$"""{"error":{"code":"no {{{key}}}","message":"'{{{key}}}' is not allowed","violations":[{"pointer":"","message":"{{{key}}}"}]},"padding":"{{{new string('x', 800)}}}{{{key}}}"}"""));
        var logger = new FakeLogger<MindVideoClient>();
        MindVideoClient client = TestClient.Create(server.Address, null, logger);

        var exception = await Assert.ThrowsAnyAsync<MindVideoException>(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.Contains("[API key]", exception.ErrorMessage, StringComparison.Ordinal);
        AssertHasNoSecret(exception.ToString() + exception.ErrorCode + exception.ErrorMessage + exception.ResponseText + string.Concat(exception.Violations));
        AssertHasNoSecret(Text(logger.Collector));
    }

    [Fact]
    public async Task A_page_with_the_key_does_not_bring_a_part_of_it_into_an_exception()
    {
        // A body is quoted up to 1,000 characters, which end in the middle of the key here.
        await using var server = new ScriptedServer(new ScriptedResponse(404, new string('x', 990) + TestClient.ApiKey) { ContentType = "text/plain" });
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));

        Assert.Equal(new string('x', 990) + "[API key]"[..9], exception.ResponseText![..999]);
        AssertHasNoSecret(exception.ToString() + exception.ResponseText);
    }

    [Fact]
    public async Task No_log_at_any_level_has_the_key_or_the_prompt()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Dropped, new ScriptedResponse(503, "{}"), ScriptedResponse.Submitted, ScriptedResponse.Processing, ScriptedResponse.Succeeded);
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddMindVideo(options =>
        {
            options.ApiKey = TestClient.ApiKey;
            options.BaseAddress = server.Address;
            options.RetryDelay = options.PollInterval = TimeSpan.FromMilliseconds(1);
        });
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<MindVideoClient>().RunAsync(new FlashImageInput { Prompt = Prompt }, new() { IdempotencyKey = "order-4711" }, null, Token);

        string log = Text(provider.GetFakeLogCollector());
        Assert.Contains("order-4711", log, StringComparison.Ordinal);
        Assert.Contains("Retry 1 of 5 of a submit", log, StringComparison.Ordinal);
        AssertHasNoSecret(log);
        Assert.DoesNotContain(Prompt, log, StringComparison.Ordinal);
    }

#pragma warning disable SG2001 // Keys in source that no message may show.
    [Theory]
    [InlineData("mv_live_0123456789 abcdef")]
    [InlineData("mv_live_0123456789abcdef\n")]
    [InlineData("mv_live_0123456789abcdé")]
#pragma warning restore SG2001
    public void A_key_that_no_header_carries_is_refused_without_being_shown(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new MindVideoClient(new MindVideoOptions { ApiKey = key }));

        Assert.Contains("The API key of MindVideo has characters that an HTTP header cannot carry", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_does_not_send_the_key()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        MindVideoClient client = TestClient.Create(server.Address);
        using var destination = new MemoryStream();

        await client.DownloadAsync(new MindVideoFile { Url = new Uri(server.Address, "1.png").AbsoluteUri }, destination, Token);

        Assert.DoesNotContain("Authorization", server.Request.Headers.Keys);
    }

    private static void AssertHasNoSecret(string text)
    {
        // No part of the key either.
        Assert.DoesNotContain("mv_test_", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", text, StringComparison.Ordinal);
    }

    private static string Text(FakeLogCollector collector)
    {
        var text = new StringBuilder();
        foreach (FakeLogRecord record in collector.GetSnapshot())
        {
            text.AppendLine(record.Message).AppendLine(record.Exception?.ToString());
            foreach ((string name, string? value) in record.StructuredState ?? [])
            {
                text.Append(name).Append('=').AppendLine(value);
            }

            foreach (object? scope in record.Scopes)
            {
                text.AppendLine(scope?.ToString());
            }
        }

        return text.ToString();
    }
}
