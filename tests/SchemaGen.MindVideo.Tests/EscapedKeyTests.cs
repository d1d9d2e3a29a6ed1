using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Testing;
using SchemaGen.MindVideo.Tests.Infrastructure;

namespace SchemaGen.MindVideo.Tests;

/// <summary>A server writes the API key back in an escaped form, which whoever reads a log or a message can turn into the key.</summary>
public class EscapedKeyTests
{
    private const string Key = "mv_test_ab+cd/ef=0123456789";

    private const string HardKey = "mv\"te\\st&<ab>0123456789\\";

    private static CancellationToken Token => Limit.Token;

    public static TheoryData<string, string> Forms { get; } = new(
        from key in (string[])[Key, HardKey]
        from form in FormsOf(key)
        select (key, form));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_key_is_removed_in_each_escaped_form(string key, string form)
    {
        var scrubber = new KeyScrubber(key);

        Assert.Equal("before [API key] after", scrubber.Scrub($"before {form} after"));
        Assert.True(scrubber.IsIn(Encoding.UTF8.GetBytes($"before {form} after")));
        Assert.Null(scrubber.Clean(new HttpRequestException($"before {form} after")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_key_within_base64_is_removed_with_what_is_around_it(int before)
    {
        var scrubber = new KeyScrubber(Key);
        byte[] bytes = [.. "user:"u8[..before], .. Encoding.UTF8.GetBytes(Key), .. "\u00ff?>"u8];
        string base64 = Convert.ToBase64String(bytes);

        Assert.Equal("Basic [API key]", scrubber.Scrub($"Basic {base64}"));
        Assert.Equal("\"[API key]\"", scrubber.Scrub($"\"{base64.Replace('+', '-').Replace('/', '_').TrimEnd('=')}\""));
        Assert.DoesNotContain(base64[8..20], scrubber.Scrub($"x={Uri.EscapeDataString(base64)}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing of the key: mv_test_ab+cd/ef=012345678 9")]
    [InlineData("\\u006d &amp; %2B")]
    public void Other_texts_stay(string text)
    {
        var scrubber = new KeyScrubber(Key);

        Assert.Equal(text, scrubber.Scrub(text));
        Assert.False(scrubber.IsIn(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("%25")]
    [InlineData("&amp;")]
    [InlineData("mv_test_ab")]
    [InlineData("&#0000")]
    public void A_text_that_is_made_to_take_long_takes_linear_time(string part)
    {
        var scrubber = new KeyScrubber(Key);
        string text = string.Concat(Enumerable.Repeat(part, 200_000));

        // In quadratic time, this would take minutes.
        var watch = Stopwatch.StartNew();
        Assert.Equal(text, scrubber.Scrub(text));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_key_that_has_what_looks_like_an_escape_is_removed_too()
    {
        const string Odd = "mv_test%41b+c&lt;0123456789";
        await using var server = new ScriptedServer(new ScriptedResponse(400, $$$"""{"error":{"message":"{{{Odd.Replace("+", "\\u002b", StringComparison.Ordinal)}}}"}}"""));
        MindVideoClient client = TestClient.Create(server.Address, static options => options.ApiKey = Odd);

        Assert.Equal("[API key]", (await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token))).ErrorMessage);
    }

    [Fact]
    public async Task A_body_stays_json_where_an_escaped_key_is_removed()
    {
        // A key that begins with a letter of an escape, after a backslash.
        string oddKey = string.Concat("nabcdef", "0123456789".AsSpan());
        await using var server = new ScriptedServer(new ScriptedResponse(200, $$"""{"task_id":"task_1","status":"queued","was":"\{{oddKey}}","is":"\\{{oddKey}}","ends":"{{oddKey}}\n"}"""));
        MindVideoClient client = TestClient.Create(server.Address, options => options.ApiKey = oddKey);

        MindVideoTask task = await client.GetTaskAsync("task_1", Token);

        Assert.Equal(("[API key]", "[API key]", "[API key]\n"), (task.AdditionalProperties["was"].GetString(), task.AdditionalProperties["is"].GetString(), task.AdditionalProperties["ends"].GetString()));
    }

    [Theory]
    [InlineData("\\u002B")]
    [InlineData("\\u002b")]
    [InlineData("%2B")]
    [InlineData("&#43;")]
    [InlineData("&plus;")]
    public async Task No_result_exception_span_or_log_has_an_escaped_key(string plus)
    {
        string escaped = Key.Replace("+", plus, StringComparison.Ordinal);
        using ActivityListener listener = Listen(out ConcurrentQueue<Activity> activities);
        var logger = new FakeLogger<MindVideoClient>();
        await using var server = new ScriptedServer(
            new ScriptedResponse(200, $$$"""{"task_id":"task_1","request_id":"{{{escaped}}}","status":"queued","x":"{{{escaped}}}"}"""),
            new ScriptedResponse(200, $$$"""{"task_id":"task_1","status":"failed","error":{"code":"{{{escaped}}}","message":"{{{escaped}}}","x":["{{{escaped}}}"]},"output":{"images":["https://example.com/{{{escaped}}}?key={{{escaped}}}"]}}"""),
            new ScriptedResponse(400, $$$"""{"error":{"code":"{{{escaped}}}","message":"{{{escaped}}}"}}""") { ContentType = $"text/{WebUtility.UrlEncode(Key)}" },
            new ScriptedResponse(200, $"id: {escaped}\nevent: {escaped}\ndata: {{\"x\":\"{escaped}\"}}\n\n") { ContentType = "text/event-stream" });
        MindVideoClient client = TestClient.Create(server.Address, static options => (options.ApiKey, options.MaxRetryAttempts) = (Key, 0), logger);

        var failed = await Assert.ThrowsAsync<MindVideoTaskFailedException>(() => client.RunAsync(TestClient.Input, null, null, Token));
        var refused = await Assert.ThrowsAsync<MindVideoException>(() => client.GetTaskAsync("task_1", Token));
        var events = new List<MindVideoTaskEvent>();
        await foreach (MindVideoTaskEvent item in client.GetEventsAsync("task_1", Token))
        {
            events.Add(item);
            break;
        }

        var download = await Record.ExceptionAsync(() => client.DownloadAsync(new MindVideoFile { Url = $"ftp://example.com/{WebUtility.UrlEncode(Key)}/{Key}" }, Stream.Null, Token));
        string seen = string.Join('\n', (object?[])
        [
            failed, failed.ErrorCode, failed.ErrorMessage, failed.RequestId, failed.Task.Error!.AdditionalProperties["x"], failed.Task.Output!.Images[0].Url,
            refused, refused.ResponseText, refused.ErrorCode, events[0].EventId, events[0].Type, events[0].AdditionalProperties["x"], download,
            .. activities.Select(static activity => activity.StatusDescription + string.Concat(activity.Tags)),
            .. logger.Collector.GetSnapshot().Select(static record => record.Message + string.Concat(record.StructuredState ?? [])),
        ]);

        Assert.Contains("[API key]", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", seen, StringComparison.Ordinal);
    }

    private static IEnumerable<string> FormsOf(string key)
    {
        string json = System.Text.Json.JsonEncodedText.Encode(key).ToString();
        yield return key;
        yield return json;
        yield return System.Text.Json.JsonEncodedText.Encode(json).ToString();
        yield return json.Replace("/", "\\/", StringComparison.Ordinal);
        yield return string.Concat(key.Select(static c => $"\\u{(int)c:x4}"));
        yield return string.Concat(key.Select(static c => $"\\x{(int)c:X2}"));
        yield return Uri.EscapeDataString(key);
        yield return Uri.EscapeDataString(Uri.EscapeDataString(key));
        yield return WebUtility.UrlEncode(key).ToLowerInvariant();
        yield return string.Concat(key.Select(static c => $"%{(int)c:x2}"));
        yield return WebUtility.HtmlEncode(key);
        yield return WebUtility.HtmlEncode(WebUtility.HtmlEncode(key));
        yield return key.Replace("&", "&amp;", StringComparison.Ordinal).Replace("+", "&plus;", StringComparison.Ordinal).Replace("/", "&sol;", StringComparison.Ordinal).Replace("=", "&equals;", StringComparison.Ordinal);
        yield return string.Concat(key.Select(static c => $"&#{(int)c};"));
        yield return string.Concat(key.Select(static c => $"&#x{(int)c:X4};"));
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(key));
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes($"Bearer {key}"));
    }

    private static ActivityListener Listen(out ConcurrentQueue<Activity> activities)
    {
        ConcurrentQueue<Activity> seen = activities = [];
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == MindVideoTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
