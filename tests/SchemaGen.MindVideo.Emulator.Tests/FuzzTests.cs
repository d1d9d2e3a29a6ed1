using System.Text;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>Random requests never get a 5xx, and the emulator goes on.</summary>
public sealed class FuzzTests
{
    private static readonly string[] s_paths =
    [
        "/api/v1/tasks", "/api/v1/tasks/x", "/api/v1/tasks/x/events", "/outputs/x/0.png", "/emulator/ledger?idempotency_key=%", "/emulator/clock", "/emulator/keys", "/emulator/keys/x", "/emulator/faults",
        "/emulator/faults/x", "/emulator/state", "/emulator/tasks", "/", "/%", "/%00", "/%ff%fe", "/../../etc/passwd", "*", "http://[", "//", "/api/v1/tasks/" + "a/../b", "/api/v1/tasks?x=\u0001",
        "/playground/check", "/playground/form?model=%00", "/playground/models", "/playground/tasks?before=%ff&count=-1", "/playground/ledger?before=x&count=99999999999", "/playground/x/y",
    ];

    private static readonly string[] s_headers =
    [
        "Authorization: Bearer " + TestEmulator.Key, "Authorization: Bearer ", "Authorization: \u00ff", "Authorization: Bearer \u00e9", "Content-Type: application/json", "Content-Type: application/json;charset=x;charset=y", "Content-Type: ;;;", "Content-Type:",
        "Idempotency-Key: \u00ff", "Idempotency-Key: a\r\nIdempotency-Key: b", "Idempotency-Key: " + "k", "Accept: text/event-stream", "Accept: \u00ff", "Accept: text/html", "X-Playground-Token: \u00ff", "Last-Event-ID: -1", "Last-Event-ID: \u00ff", "Content-Encoding: gzip", "Expect: 100-continue",
        "Transfer-Encoding: chunked", "Content-Length: 5", "Content-Length: -1", "Content-Length: 99999999999999999999", "Host: a b", "Host:", "X: " + "y", "Connection: Upgrade", "Upgrade: h2c", "broken header", ": empty",
    ];

    [Fact]
    public async Task Random_requests_over_a_raw_socket_are_never_answered_with_5xx()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        var dice = new Dice(31337);
        byte[][] requests = [.. Enumerable.Range(0, 1200).Select(_ => Request(dice))];
        HashSet<int> seen = [];
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (request, _) =>
        {
            foreach (int status in RawConnection.Statuses(await RawConnection.SendAsync(test.Emulator.BaseAddress, request)))
            {
                // 505 is right for a version of HTTP that the server does not support.
                string text = Encoding.Latin1.GetString(request);
                Assert.True(status < 500 || (status == 505 && !(text.Split("\r\n")[0][^9..] is " HTTP/1.1" or " HTTP/1.0")), $"{status} for {text}");
                lock (seen)
                {
                    seen.Add(status);
                }
            }
        });

        Assert.Empty(new[] { 200, 400, 401, 404, 405, 415, 422 }.Except(seen));
        test.Emulator.Faults.Clear();
        await test.AcceptAsync(idempotencyKey: "after all that");
    }

    [Fact]
    public async Task Random_json_is_never_answered_with_5xx_and_never_charged_unless_accepted()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        var dice = new Dice(99);
        int accepted = 0;
        for (int i = 0; i < 1500; i++)
        {
            Reply reply = await test.SubmitAsync(Mutated(dice, TestEmulator.Page), dice.Percent(50) ? "k" + dice.Below(40) : null);
            Assert.True(reply.Status is 200 or 400 or 404 or 409 or 422, $"{reply.Status} {reply.Text}");
            if (reply.Status != 200)
            {
                Assert.Equal(reply.RequestId, reply.Json.GetProperty("request_id").GetString());
            }
            else if (!reply.Headers.Contains("Idempotent-Replayed"))
            {
                accepted++;
            }
        }

        Assert.InRange(accepted, 20, 1400);
        Assert.Equal(accepted, test.Emulator.Ledger.Entries().Count);
    }

    [Fact]
    public async Task A_request_that_breaks_off_has_no_effect()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        byte[] whole = Encoding.UTF8.GetBytes(TestEmulator.Page);
        await Parallel.ForEachAsync(Enumerable.Range(0, whole.Length / 9), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (part, _) =>
        {
            int length = part * 9;
            string head = $"POST /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TestEmulator.Key}\r\nContent-Type: application/json\r\nContent-Length: {whole.Length}\r\n\r\n";
            string answer = await RawConnection.SendAsync(test.Emulator.BaseAddress, (byte[])[.. Encoding.ASCII.GetBytes(head), .. whole[..length]]);
            Assert.All(RawConnection.Statuses(answer), static status => Assert.InRange(status, 400, 499));
        });

        Assert.Empty(test.Emulator.Ledger.Entries());
    }

    private static byte[] Request(Dice dice)
    {
        if (dice.Percent(10))
        {
            byte[] noise = new byte[dice.Below(400)];
            dice.Fill(noise);
            return noise;
        }

        string body = dice.Of("", "{}", "[]", "null", "{\"advance\":\"1\"}", "{\"key\":\"a\"}", "{\"disabled\":true}", "{\"fault\":\"delay\",\"times\":1,\"delay\":\"0\"}", "\u00ff\u00fe", "{", TestEmulator.Payload("{\"prompt\":\"a\"}"), TestEmulator.Payload("{\"prompt\":1}"));
        // Some are valid except for their body or one byte, so that the code after the first checks is reached.
        int right = dice.Percent(40) ? 100 : 0;
        List<string> headers = ["Connection: close"];
        if (dice.Percent(Math.Max(right, 85)))
        {
            headers.Add("Host: localhost");
        }

        if (dice.Percent(Math.Max(right, 70)))
        {
            headers.Add("Authorization: Bearer " + TestEmulator.Key);
        }

        if (dice.Percent(Math.Max(right, 70)))
        {
            headers.Add("Content-Type: application/json");
        }

        if (dice.Percent(Math.Max(right, 85)))
        {
            headers.Add($"Content-Length: {body.Length}");
        }

        for (int i = right > 0 ? 0 : dice.Below(3); i > 0; i--)
        {
            headers.Add(dice.Of<string>(s_headers));
        }

        string path = dice.Percent(Math.Max(right * 3 / 4, 40)) ? "/api/v1/tasks" : dice.Of<string>(s_paths);
        string method = dice.Of("GET", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE", "get", "\u00ff");
        string text = $"{method} {path} {(right > 0 ? "HTTP/1.1" : dice.Of("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9", ""))}\r\n{string.Join("\r\n", headers)}\r\n\r\n{body}";
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        if (dice.Percent(15))
        {
            bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
        }

        return bytes;
    }

    private static string Mutated(Dice dice, string json)
    {
        var text = new StringBuilder(json);
        for (int i = dice.Below(4); i > 0; i--)
        {
            int at = dice.Below(text.Length);
            switch (dice.Below(4))
            {
                case 0:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, dice.Of("\"", "{", "}", "[", "]", ",", ":", "\\", "\\ud800", "\0", "1e999", "null", "😀", " ", "-", "\"n\":2,"));
                    break;
                case 2:
                    text[at] = (char)dice.Below(0x80);
                    break;
                default:
                    int length = Math.Min(dice.Below(30), text.Length - at);
                    text.Insert(at, text.ToString(at, length));
                    break;
            }
        }

        return text.ToString();
    }
}
