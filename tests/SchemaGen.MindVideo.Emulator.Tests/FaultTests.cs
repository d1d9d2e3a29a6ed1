using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>Each fault has its effect, as often as requested.</summary>
public sealed class FaultTests(SharedEmulator shared) : IClassFixture<SharedEmulator>
{
    [Fact]
    public async Task A_dropped_request_has_no_effect()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"drop_request","times":1}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => test.SubmitAsync(idempotencyKey: "k"));
        Assert.Empty(test.Emulator.Ledger.Entries());
        Assert.False((await test.SubmitAsync(idempotencyKey: "k")).Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(1, Assert.Single(test.Emulator.Faults.All).Hits);
    }

    [Fact]
    public async Task A_dropped_response_leaves_its_effect()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"drop_response","times":2}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => test.SubmitAsync(idempotencyKey: "k"));
        await Assert.ThrowsAsync<HttpRequestException>(() => test.SubmitAsync(idempotencyKey: "k"));
        Reply third = await test.SubmitAsync(idempotencyKey: "k");
        Assert.True(third.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(third.Good().GetProperty("task_id").GetString(), Assert.Single(test.Emulator.Ledger.Entries()).TaskId);
    }

    [Theory]
    [InlineData("""{"fault":"status","status":429,"retry_after":"1","times":1}""", 429, "rate_limited", "1")]
    [InlineData("""{"fault":"status","status":503,"retry_after":"Fri, 31 Dec 2099 23:59:59 GMT","times":1}""", 503, "unavailable", "Fri, 31 Dec 2099 23:59:59 GMT")]
    [InlineData("""{"fault":"status","status":408,"times":1}""", 408, "request_timeout", null)]
    [InlineData("""{"fault":"status","times":1}""", 500, "server_error", null)]
    public async Task A_status_has_no_effect(string fault, int status, string code, string? retryAfter)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, fault);
        Reply reply = await test.SubmitAsync(idempotencyKey: "k");

        reply.Error((HttpStatusCode)status, code);
        Assert.Equal(retryAfter, reply.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values) ? values.Single() : null);
        Assert.Empty(test.Emulator.Ledger.Entries());
        (await test.SubmitAsync(idempotencyKey: "k")).Good();
    }

    [Fact]
    public async Task A_cut_off_body_announces_more_than_it_has()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"cut_body","times":1}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/tasks") { Content = new StringContent(TestEmulator.Page, System.Text.Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await test.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        byte[] buffer = new byte[1000];
        int read = 0;
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await using Stream body = await response.Content.ReadAsStreamAsync();
            for (int more; (more = await body.ReadAsync(buffer.AsMemory(read))) > 0; read += more)
            {
            }
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(response.Content.Headers.ContentLength / 2, read);
        Assert.Single(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public async Task Garbage_is_a_page_of_html_from_a_proxy()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"garbage_body","times":1}""");
        Reply reply = await test.SubmitAsync(idempotencyKey: "k");

        Assert.Equal(502, reply.Status);
        Assert.Equal("text/html", reply.ContentHeaders.ContentType?.MediaType);
        Assert.StartsWith("<html>", reply.Text);
        Assert.Single(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public async Task A_huge_body_is_valid_and_huge()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"huge_body","times":1}""");
        Reply reply = await test.SubmitAsync();

        Assert.True(reply.Body.Length > 64 * 1024 * 1024);
        Assert.Equal(64 * 1024 * 1024, reply.Json.GetProperty("padding").GetString()!.Length);
        Assert.StartsWith("task_", reply.Json.GetProperty("task_id").GetString());
    }

    [Fact]
    public async Task A_delayed_request_takes_effect_even_if_the_caller_has_disconnected()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"delay","delay":"00:00:00.2","times":1}""");
        var watch = Stopwatch.StartNew();
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var content = new StringContent(TestEmulator.Page, System.Text.Encoding.UTF8, "application/json");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Http.PostAsync("api/v1/tasks", content, impatience.Token));
        while (test.Emulator.Ledger.Entries().Count == 0 && watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(5);
        }

        Assert.Single(test.Emulator.Ledger.Entries());
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(190), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("get", "api/v1/tasks/{0}")]
    [InlineData("events", "api/v1/tasks/{0}/events")]
    [InlineData("output", "outputs/{0}/0.png")]
    public async Task Every_endpoint_can_be_hit_by_faults(string target, string path)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        path = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, await test.AcceptAsync());
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await AddAsync(test, $$"""{"fault":"status","on":"{{target}}","status":500,"times":1}""");
        await AddAsync(test, $$"""{"fault":"drop_response","on":"{{target}}","times":1}""");
        await AddAsync(test, $$"""{"fault":"cut_body","on":"{{target}}","times":1}""");
        await AddAsync(test, $$"""{"fault":"garbage_body","on":"{{target}}","times":1}""");

        await test.AcceptAsync();
        (await test.GetAsync(path)).Error(HttpStatusCode.InternalServerError, "server_error");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => test.GetAsync(path));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => test.GetAsync(path));
        Assert.Equal(502, (await test.GetAsync(path)).Status);
        Assert.Equal(200, (await test.GetAsync(path)).Status);
        Assert.All(test.Emulator.Faults.All, static fault => Assert.Equal(1, fault.Hits));
    }

    [Fact]
    public async Task A_stream_is_cut_within_an_event_and_can_be_resumed()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await AddAsync(test, """{"fault":"cut_body","on":"events","times":1}""");
        await using EventReader cut = await EventReader.OpenAsync(test.Http, id);
        Assert.Equal("1", (await cut.NextAsync())!.Id);
        await Assert.ThrowsAnyAsync<IOException>(() => cut.NextAsync());

        await using EventReader resumed = await EventReader.OpenAsync(test.Http, id, "1");
        Assert.Equal("2", (await resumed.NextAsync())!.Id);
    }

    [Fact]
    public async Task A_fault_hits_only_its_model_and_only_good_requests()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"status","model":"rich"}""");
        using HttpClient stranger = TestEmulator.ClientOf(test.Emulator.BaseAddress, key: null);

        (await test.SubmitAsync()).Good();
        Assert.Equal(401, (await TestEmulator.Submit(stranger, TestEmulator.Payload("{}", "rich"))).Status);
        Assert.Equal(400, (await test.SubmitAsync("""{"model":"rich"}""")).Status);
        Assert.Equal(500, (await test.SubmitAsync(TestEmulator.Payload("""{"prompt":"a"}""", "rich"))).Status);
        Assert.Equal(1, Assert.Single(test.Emulator.Faults.All).Hits);
    }

    [Fact]
    public async Task A_fault_of_the_task_and_one_of_the_transport_hit_together_and_a_replay_uses_none_up()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"cancel_task","times":1}""");
        await AddAsync(test, """{"fault":"drop_response","times":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => test.SubmitAsync(idempotencyKey: "k"));
        await AddAsync(test, """{"fault":"fail_task","times":1}""");
        string id = (await test.SubmitAsync(idempotencyKey: "k")).Good().GetProperty("task_id").GetString()!;
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("cancelled", (await test.TaskAsync(id)).GetProperty("status").GetString());
        Assert.Equal([1, 1, 0], test.Emulator.Faults.All.Select(static fault => fault.Hits));
    }

    [Fact]
    public async Task Of_64_requests_at_once_exactly_the_number_of_times_is_hit()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        await AddAsync(test, """{"fault":"status","times":20}""");
        Reply[] replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => test.SubmitAsync()));

        Assert.Equal(20, replies.Count(static reply => reply.Status == 500));
        Assert.Equal(44, test.Emulator.Ledger.Entries().Count);
    }

    [Fact]
    public async Task A_probability_is_kept_roughly_and_repeated_by_its_seed()
    {
        Assert.Equal(await HitsAsync(), await HitsAsync());

        static async Task<int[]> HitsAsync()
        {
            await using TestEmulator test = await TestEmulator.StartAsync(static options => options.FaultSeed = 7);
            await AddAsync(test, """{"fault":"status","probability":0.3}""");
            List<int> hits = [];
            for (int i = 0; i < 200; i++)
            {
                if ((await test.SubmitAsync()).Status == 500)
                {
                    hits.Add(i);
                }
            }

            Assert.InRange(hits.Count, 35, 85);
            return [.. hits];
        }
    }

    [Fact]
    public async Task Faults_are_listed_and_ended()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        JsonElement fault = (await AddAsync(test, """{"fault":"status","on":"get","times":3,"probability":0.5,"delay":"00:00:01","status":429,"retry_after":"1","model":"rich"}""")).Good(201);
        Assert.Equal("""{"id":1,"fault":"status","on":"get","times":3,"probability":0.5,"delay":"00:00:01","status":429,"retry_after":"1","model":"rich","hits":0}""", fault.GetRawText());
        await AddAsync(test, """{"fault":"delay"}""");

        Assert.Equal(2, (await test.GetAsync("emulator/faults")).Good().GetProperty("faults").GetArrayLength());
        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/faults/1")).Status);
        (await test.SendAsync(HttpMethod.Delete, "emulator/faults/1")).Error(HttpStatusCode.NotFound, "not_found");
        Assert.Equal(FaultKind.Delay, Assert.Single(test.Emulator.Faults.All).Fault.Kind);
        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/faults")).Status);
        Assert.Empty(test.Emulator.Faults.All);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"fault":"explode"}""")]
    [InlineData("""{"fault":"delay","on":"everything"}""")]
    [InlineData("""{"fault":"delay","times":0}""")]
    [InlineData("""{"fault":"delay","times":1.5}""")]
    [InlineData("""{"fault":"delay","probability":0}""")]
    [InlineData("""{"fault":"delay","probability":1.5}""")]
    [InlineData("""{"fault":"delay","probability":1e400}""")]
    [InlineData("""{"fault":"delay","delay":"-00:00:01"}""")]
    [InlineData("""{"fault":"delay","delay":"3"}""")]
    [InlineData("""{"fault":"status","status":200}""")]
    [InlineData("""{"fault":"status","status":600}""")]
    [InlineData("""{"fault":"status","retry_after":""}""")]
    [InlineData("""{"fault":"status","retry_after":"a\r\nb: c"}""")]
    [InlineData("""{"fault":"fail_task","on":"get"}""")]
    [InlineData("""{"fault":"delay","often":true}""")]
    public async Task Impossible_faults_are_refused(string body)
    {
        (await shared.Test.SendAsync(HttpMethod.Post, "emulator/faults", body)).Error(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task A_fault_of_an_unknown_model_is_refused_with_the_nearest_one()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        JsonElement error = (await AddAsync(test, """{"fault":"status","model":"rish"}""")).Error(HttpStatusCode.BadRequest, "invalid_request");

        Assert.Equal("There is no model 'rish'; did you mean 'rich'?", error.GetProperty("message").GetString());
        var exception = Assert.Throws<ArgumentException>(() => test.Emulator.Faults.Add(new EmulatorFault(FaultKind.Delay) { Model = "something else" }));
        Assert.StartsWith("There is no model 'something else'.", exception.Message);
        Assert.Empty(test.Emulator.Faults.All);
    }

    private static Task<Reply> AddAsync(TestEmulator test, string fault) => test.SendAsync(HttpMethod.Post, "emulator/faults", fault);
}
