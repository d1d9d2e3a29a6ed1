using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>Responses and URLs through which the API key could leave the client.</summary>
public class KeyLeakTests
{
    private static readonly string s_key = TestClient.ApiKey;

    private static CancellationToken Token => Limit.Token;

    [Fact]
    public void A_client_that_would_send_the_key_to_the_hosts_of_files_is_refused()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", s_key);

        var exception = Assert.Throws<ArgumentException>(() => new MindVideoClient(http, TestClient.Options()));

        Assert.Contains("a default Authorization header", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(s_key, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_task_that_quotes_the_key_is_scrubbed()
    {
        await using var server = new ScriptedServer(ScriptedResponse.Submitted, new ScriptedResponse(200, $$$"""{"task_id":"task_1","status":"failed","error":{"code":"upstream","message":"401 for Bearer {{{s_key}}}"}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        AssertHasNoKey(await Record.ExceptionAsync(() => client.RunAsync(TestClient.Input, null, null, Token)));
    }

    [Fact]
    public async Task A_redirect_that_quotes_the_key_is_scrubbed()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(307, "") { Headers = [$"Location: https://other.example/login?token={s_key}"] });
        MindVideoClient client = TestClient.Create(server.Address);

        AssertHasNoKey(await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token)));
    }

    [Fact]
    public async Task A_request_id_that_quotes_the_key_is_scrubbed()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(404, "{}") { Headers = [$"X-Request-Id: {s_key}"] });
        MindVideoClient client = TestClient.Create(server.Address);

        AssertHasNoKey(await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token)));
    }

    [Fact]
    public async Task A_violation_whose_pointer_quotes_the_key_is_scrubbed()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(422, $$$"""{"error":{"message":"no","violations":[{"pointer":"/{{{s_key}}}","message":"no","keyword":"{{{s_key}}}"}]}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        AssertHasNoKey(await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token)));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nAuthorization Bearer {0}\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n{0} : 1\r\n\r\n")]
    [InlineData("{0} HTTP/1.1 200 OK\r\n\r\n")]
    public async Task A_broken_header_that_quotes_the_key_is_in_no_log(string answer)
    {
        await using var server = new RawServer(RawServer.Bytes(string.Format(answer, s_key)));
        var logger = new FakeLogger<MindVideoClient>();
        MindVideoClient client = TestClient.Create(server.Address, null, logger);

        await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token));

        string log = string.Join('\n', logger.Collector.GetSnapshot().Select(static record => record.Message));
        Assert.DoesNotContain(s_key, log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nAuthorization Bearer {0}\r\n\r\n")]
    [InlineData("{0} HTTP/1.1 200 OK\r\n\r\n")]
    public async Task A_broken_header_that_quotes_the_key_is_in_no_exception_and_none_within_it(string answer)
    {
        await using var server = new RawServer(RawServer.Bytes(string.Format(answer, s_key)));
        MindVideoClient client = TestClient.Create(server.Address);

        AssertHasNoKey(await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token)));
    }

    [Fact]
    public async Task A_body_in_utf_16_that_quotes_the_key_is_scrubbed()
    {
        await using var server = new RawServer(RawServer.Http(403, Encoding.Unicode.GetBytes($"No {s_key}"), "text/plain; charset=utf-16"));
        MindVideoClient client = TestClient.Create(server.Address);

        Exception? exception = await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token));

        Assert.DoesNotContain(s_key, exception!.ToString().Replace("\0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_repeats_the_key_leaves_no_part_of_it()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(403, string.Concat(Enumerable.Repeat(s_key, 400))) { ContentType = "text/plain" });
        string key = s_key + "_and_some_more_to_be_49_long";
        await using var second = new ScriptedServer(new ScriptedResponse(403, string.Concat(Enumerable.Repeat(key, 400))) { ContentType = "text/plain" });
        MindVideoClient client = TestClient.Create(second.Address, options => options.ApiKey = key);

        var exception = (MindVideoException)(await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token)))!;

        Assert.DoesNotContain("mv_test_0123456789", exception.ResponseText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_escapes_the_key_as_json_may_is_scrubbed()
    {
        const string Key = "mv_test_ab/cd+ef/0123456789";
        await using var server = new ScriptedServer(new ScriptedResponse(403, $$$"""{"error":{"message":"no key","was":"{{{Key.Replace("/", "\\/", StringComparison.Ordinal)}}}"}}"""));
        MindVideoClient client = TestClient.Create(server.Address, static options => options.ApiKey = Key);

        var exception = (MindVideoException)(await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token)))!;

        Assert.DoesNotContain("0123456789", exception.ResponseText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_and_a_body_that_escape_the_key_as_a_url_does_are_scrubbed()
    {
        const string Key = "mv_test_ab/cd+ef/0123456789";
        string escaped = Uri.EscapeDataString(Key);
        await using var server = new ScriptedServer(
            new ScriptedResponse(307, "") { Headers = [$"Location: https://other.example/login?token={escaped}"] },
            new ScriptedResponse(403, $$$"""{"error":{"code":"no {{{escaped}}}","message":"See https://other.example/?token={{{escaped}}}"}}"""));
        MindVideoClient client = TestClient.Create(server.Address, static options => options.ApiKey = Key);

        var redirected = (MindVideoException)(await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token)))!;
        var refused = (MindVideoException)(await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token)))!;

        Assert.Contains("login?token=[API key]", redirected.Message, StringComparison.Ordinal);
        Assert.Equal("no [API key]", refused.ErrorCode);
        Assert.All([redirected, refused], exception => Assert.DoesNotContain(
            "0123456789", exception.ToString() + exception.ResponseText + exception.ErrorCode + exception.ErrorMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ftp://user:pass-word@example.com/")]
    [InlineData("mv_live_/4711secret")]
    public void An_address_that_is_a_secret_is_not_shown(string address)
    {
        var exception = Assert.Throws<ArgumentException>(() => new MindVideoClient(new MindVideoOptions { ApiKey = s_key, BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) }));

        Assert.DoesNotContain("pass-word", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4711secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_url_of_a_file_is_in_no_log()
    {
        await using var host = new ScriptedServer(new ScriptedResponse(200, "picture") { ContentType = "image/png" });
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddMindVideo(options => (options.ApiKey, options.BaseAddress) = (s_key, host.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();
        using var destination = new MemoryStream();

        await provider.GetRequiredService<MindVideoClient>().DownloadAsync(new MindVideoFile { Url = new Uri(host.Address, "1.png?sig=SIGNATURE").AbsoluteUri }, destination, Token);

        string log = string.Join('\n', provider.GetFakeLogCollector().GetSnapshot().Select(static record => $"{record.Level} {record.Category} {record.Message}"));
        Assert.False(log.Contains("SIGNATURE", StringComparison.Ordinal), log);
    }

    [Fact]
    public async Task A_message_of_megabytes_is_cut()
    {
        await using var server = new ScriptedServer(new ScriptedResponse(422, $$$"""{"error":{"message":"{{{new string('x', 3_000_000)}}}"}}"""));
        MindVideoClient client = TestClient.Create(server.Address);

        var exception = (MindVideoException)(await Record.ExceptionAsync(() => client.GetTaskAsync("task_1", Token)))!;

        Assert.True(exception.Message.Length < 20_000, $"{exception.Message.Length} characters");
    }

    [Fact]
    public async Task A_given_client_that_follows_redirects_does_not_blame_the_key()
    {
        await using var other = new ScriptedServer(new ScriptedResponse(401, "{}"));
        await using var server = new ScriptedServer(new ScriptedResponse(307, "") { Headers = [$"Location: {other.Address}elsewhere"] });
        using var http = new HttpClient();
        var client = new MindVideoClient(http, TestClient.Options(server.Address));

        Exception? exception = await Record.ExceptionAsync(() => client.SubmitAsync(TestClient.Input, null, Token));

        Assert.False(other.Requests.Any(static request => request.Headers.ContainsKey("Authorization")), "The key went along");
        Assert.IsNotType<MindVideoAuthenticationException>(exception);
    }

    private static void AssertHasNoKey(Exception? exception)
    {
        Assert.NotNull(exception);
        Assert.DoesNotContain(s_key, exception.ToString() + (exception as MindVideoException)?.RequestId + (exception as MindVideoException)?.ErrorMessage, StringComparison.Ordinal);
        if (exception is MindVideoException known)
        {
            Assert.DoesNotContain(s_key, string.Concat(known.Violations), StringComparison.Ordinal);
        }
    }
}
