using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;
using Test = SchemaGen.Analyzers.Tests.Analysis.Client.ClientTest<SchemaGen.Analysis.IdempotencyKeyAnalyzer>;

namespace SchemaGen.Analyzers.Tests.Analysis.Client;

public sealed class SG2002ChangingIdempotencyKeyTests
{
    [Fact]
    public Task The_message_names_the_clock() => Test.StatementsAsync(
        "await SendAsync(new() { IdempotencyKey = {|#0:$\"task_{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}\"|} });",
        "",
        Message("the clock (DateTimeOffset.UtcNow)"));

    [Fact]
    public Task The_message_names_the_loop() => Test.StatementsAsync(
        Retry("var submit = new MindVideoSubmitOptions { IdempotencyKey = {|#0:Guid.NewGuid().ToString()|} }; return await SendAsync(submit);"),
        "",
        Message("Guid.NewGuid in a loop that tries again"));

    [Fact]
    public Task The_message_names_the_call() => Test.StatementsAsync(
        "await new RetryPolicy().ExecuteAsync(() => SendAsync(new() { IdempotencyKey = {|#0:Guid.NewGuid().ToString()|} }));",
        Policy,
        Message("Guid.NewGuid in what RetryPolicy.ExecuteAsync tries again"));

    [Theory]
    [InlineData("DateTime.Now.ToString()")]
    [InlineData("DateTime.UtcNow.Ticks.ToString()")]
    [InlineData("$\"{DateTime.Today:yyyy-MM-dd}\"")]
    [InlineData("\"order-\" + DateTimeOffset.Now.ToUnixTimeMilliseconds()")]
    [InlineData("order.Id + '-' + DateTime.UtcNow.AddDays(1).ToString(\"O\", null)")]
    [InlineData("Environment.TickCount.ToString()")]
    [InlineData("Environment.TickCount64 + \"\"")]
    [InlineData("$\"{Stopwatch.GetTimestamp()}\"")]
    [InlineData("time.GetUtcNow().ToString()")]
    [InlineData("time.GetTimestamp().ToString()")]
    [InlineData("TimeProvider.System.GetLocalNow().ToString(\"yyyyMMddHHmmss\")")]
    [InlineData("new Clock().GetUtcNow().ToString()")]
    [InlineData("string.Format(\"{0}-{1}\", order.Id, DateTime.UtcNow)")]
    [InlineData("string.Concat(order.Id, DateTime.UtcNow.Ticks.ToString())")]
    [InlineData("string.Join(\"-\", order.Id, DateTime.UtcNow.Ticks)")]
    [InlineData("string.Create(null, $\"{order.Id}-{DateTime.UtcNow}\")")]
    [InlineData("FormattableString.Invariant($\"{order.Id}-{DateTime.UtcNow}\")")]
    [InlineData("Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($\"{DateTime.UtcNow}\")))")]
    [InlineData("((DateTimeOffset)DateTime.UtcNow).ToString().Replace(\":\", \"\").ToLowerInvariant()")]
    [InlineData("(DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds.ToString()")]
    [InlineData("$\"{(flag ? DateTime.Now : DateTime.UtcNow)}\"")]
    [InlineData("flag ? $\"{DateTime.Now}\" : throw new InvalidOperationException()")]
    [InlineData("order.Id + DateTime.UtcNow")]
    public Task A_key_from_the_clock_is_reported(string key) => Test.StatementsAsync(
        $$"""await SendAsync(new() { IdempotencyKey = {|SG2002:{{key}}|} });""",
        "class Clock : TimeProvider { }");

    [Theory]
    [InlineData("var now = DateTime.UtcNow; var key = $\"{order.Id}-{now.Ticks}\"; submit.IdempotencyKey = {|SG2002:key|};")]
    [InlineData("string key; if (flag) { key = DateTime.UtcNow.ToString(); } else { key = DateTime.Now.ToString(); } submit.IdempotencyKey = {|SG2002:key|};")]
    [InlineData("var now = DateTime.UtcNow; Action set = () => submit.IdempotencyKey = {|SG2002:$\"{now}\"|}; set();")]
    [InlineData("submit = new OwnOptions { IdempotencyKey = {|SG2002:$\"{DateTime.UtcNow}\"|} };")]
    [InlineData("request.Headers.Add(\"Idempotency-Key\", {|SG2002:$\"task_{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}\"|});")]
    [InlineData("http.DefaultRequestHeaders.TryAddWithoutValidation(\"idempotency-key\", {|SG2002:$\"{DateTime.UtcNow}\"|});")]
    [InlineData("request.Headers.Add(\"Idempotency-Key\", {|SG2002:new[] { $\"{DateTime.UtcNow}\" }|});")]
    [InlineData("request.Headers.Add(value: {|SG2002:$\"{DateTime.UtcNow}\"|}, name: \"Idempotency-Key\");")]
    [InlineData("settings[\"Idempotency-Key\"] = {|SG2002:$\"{DateTime.UtcNow}\"|};")]
    [InlineData("settings = new() { [\"Idempotency-Key\"] = {|SG2002:$\"{DateTime.UtcNow}\"|} };")]
    public Task Through_locals_and_headers_too(string statements) => Test.StatementsAsync(
        "MindVideoSubmitOptions submit = new();\n" + statements, "class OwnOptions : MindVideoSubmitOptions { }");

    [Theory]
    [InlineData("return await SendAsync(new() { IdempotencyKey = {|SG2002:Guid.NewGuid().ToString(\"N\")|} });")]
    [InlineData("await SendAsync(new() { IdempotencyKey = {|SG2002:$\"{order.Id}-{Guid.CreateVersion7():N}\"|} }); break;")]
    [InlineData("var key = Guid.NewGuid(); var text = key.ToString(); await SendAsync(new() { IdempotencyKey = {|SG2002:text|} }); return null;")]
    [InlineData("return await SendAsync(new() { IdempotencyKey = {|SG2002:Guid.NewGuid().ToString(\"N\")[..8]|} });")]
    [InlineData("return await SendAsync(new() { IdempotencyKey = {|SG2002:Random.Shared.Next().ToString()|} });")]
    [InlineData("return await SendAsync(new() { IdempotencyKey = {|SG2002:RandomNumberGenerator.GetHexString(8)|} });")]
    [InlineData("if (flag) { return await SendAsync(new() { IdempotencyKey = {|SG2002:Guid.NewGuid().ToString()|} }); }")]
    [InlineData("foreach (var item in orders) { await SendAsync(item, new() { IdempotencyKey = {|SG2002:Guid.NewGuid().ToString()|} }); } return null;")]
    [InlineData("request.Headers.Add(\"Idempotency-Key\", {|SG2002:Guid.NewGuid().ToString()|}); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { return response; }")]
    public Task A_key_that_is_made_in_the_try_of_a_retry_loop_is_reported(string attempt) => Test.StatementsAsync(Retry(attempt));

    [Theory]
    [InlineData("return await client.RunAsync(\"a/b\", input, new() { IdempotencyKey = {|SG2002:$\"order-{DateTime.UtcNow:O}\"|} });")]
    [InlineData("return await client.SubmitAsync(\"a/b\", input, new() { IdempotencyKey = {|SG2002:time.GetUtcNow().ToString()|} }, cancellation);")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await client.RunAsync(\"a/b\", input, new() { IdempotencyKey = {|SG2002:Guid.NewGuid().ToString()|} }); } catch (MindVideoException) { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await client.RunAsync(\"a/b\", input, new() { IdempotencyKey = order.Id }); } catch (MindVideoException) { } }")]
    [InlineData("return await client.RunAsync(\"a/b\", input, new() { IdempotencyKey = Guid.NewGuid().ToString(), Wait = new() { Timeout = TimeSpan.FromMinutes(1) } });")]
    public Task The_calls_of_the_client_are_seen(string statements) => Test.StatementsAsync(statements);

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++)", "catch (HttpRequestException) when (i < 2) { }")]
    [InlineData("for (int i = 0; ; i++)", "catch (Exception) { if (i == 2) { throw; } await Task.Delay(i); }")]
    [InlineData("while (true)", "catch { continue; }")]
    [InlineData("while (!cancellation.IsCancellationRequested)", "catch (HttpRequestException) { } catch (Exception) { throw; }")]
    public Task Whatever_the_loop_looks_like(string loop, string handler) => Test.StatementsAsync($$"""
        {{loop}}
        {
            var key = Guid.NewGuid().ToString();
            try
            {
                return await SendAsync(new() { IdempotencyKey = {|SG2002:key|} });
            }
            {{handler}}
        }
        """);

    [Theory]
    [InlineData("object? made = null; while (made is null) { try { made = await SendAsync(new() { IdempotencyKey = {|SG2002:$\"{Guid.NewGuid()}\"|} }); } catch { } }")]
    [InlineData("bool isDone = false; do { try { await SendAsync(new() { IdempotencyKey = {|SG2002:$\"{Guid.NewGuid()}\"|} }); isDone = true; } catch { } } while (!isDone);")]
    [InlineData("object? made = null; for (int i = 0; i < 3 && made == null; i++) { try { made = await SendAsync(new() { IdempotencyKey = {|SG2002:$\"{Guid.NewGuid()}\"|} }); } catch { } }")]
    public Task A_loop_that_asks_for_the_result_is_one(string statements) => Test.StatementsAsync(statements);

    [Theory]
    [InlineData("await new RetryPolicy().ExecuteAsync(async () => { var key = Guid.NewGuid(); return await SendAsync(new() { IdempotencyKey = {|SG2002:$\"{key}\"|} }); });")]
    [InlineData("await new Polly.Pipeline().ExecuteAsync(() => SendAsync(new() { IdempotencyKey = {|SG2002:$\"{Guid.NewGuid()}\"|} }));")]
    public Task So_is_one_in_what_a_library_tries_again(string statements) => Test.FileAsync(
        Test.Program(statements, Policy) + "\nnamespace Polly { class Pipeline { public Task<object> ExecuteAsync(Func<Task<object>> call) => call(); } }");

    [Fact]
    public async Task A_top_level_program_is_analysed()
    {
        AnalysisTest<IdempotencyKeyAnalyzer> test = Test.Create("""
            using System;
            using SchemaGen.MindVideo;

            for (int attempt = 0; attempt < 3; attempt++)
            {
                try
                {
                    Send(new() { IdempotencyKey = {|SG2002:$"task_{Guid.NewGuid()}"|} });
                    break;
                }
                catch (InvalidOperationException)
                {
                }
            }

            static void Send(MindVideoSubmitOptions options) { }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("submit.IdempotencyKey = null;")]
    [InlineData("submit.IdempotencyKey = \"order-4711\";")]
    [InlineData("submit.IdempotencyKey = order.Id;")]
    [InlineData("order.Key = $\"{DateTime.UtcNow}\"; submit.IdempotencyKey = order.Key;")]
    [InlineData("submit.IdempotencyKey = $\"order-{order.Id}\";")]
    [InlineData("submit.IdempotencyKey = Guid.NewGuid().ToString();")]
    [InlineData("submit.IdempotencyKey = $\"{order.Id}-{Random.Shared.Next()}\";")]
    [InlineData("submit.IdempotencyKey = maybe ?? $\"{DateTime.UtcNow}\";")]
    [InlineData("submit.IdempotencyKey ??= $\"{DateTime.UtcNow}\";")]
    [InlineData("submit.IdempotencyKey = flag ? order.Id : $\"{DateTime.UtcNow}\";")]
    [InlineData("submit.IdempotencyKey = DateTime.UtcNow > DateTime.UnixEpoch ? order.Id : \"a\";")]
    [InlineData("submit.IdempotencyKey = KeyOf(DateTime.UtcNow);")]
    [InlineData("submit.IdempotencyKey = $\"{KeyOf(DateTime.UtcNow)}\";")]
    [InlineData("submit.IdempotencyKey = orders.First(other => other.Id != DateTime.UtcNow.ToString()).Id;")]
    [InlineData("submit.IdempotencyKey = Own.Now;")]
    [InlineData("submit.IdempotencyKey = new Own().GetUtcNow();")]
    [InlineData("submit.IdempotencyKey = DateTime.UtcNow.Kind.ToString();")]
    [InlineData("submit.IdempotencyKey = DateTime.UnixEpoch.ToString() + DateTime.MinValue;")]
    [InlineData("submit.IdempotencyKey = nameof(DateTime.UtcNow);")]
    [InlineData("string key = order.Id; if (flag) { key = $\"{DateTime.UtcNow}\"; } submit.IdempotencyKey = key;")]
    [InlineData("string key = $\"{DateTime.UtcNow}\"; Read(out key); submit.IdempotencyKey = key;")]
    [InlineData("string key = $\"{DateTime.UtcNow}\"; Change(ref key); submit.IdempotencyKey = key;")]
    [InlineData("string? key = null; key ??= $\"{DateTime.UtcNow}\"; submit.IdempotencyKey = key;")]
    [InlineData("string key = $\"{DateTime.UtcNow}\"; Action change = () => key = order.Id; change(); submit.IdempotencyKey = key;")]
    [InlineData("request.Headers.Add(\"X-Requested-At\", $\"{DateTime.UtcNow}\");")]
    [InlineData("settings[\"At\"] = $\"{DateTime.UtcNow}\";")]
    [InlineData("settings.Add(\"Idempotency-Key\", \"order-4711\");")]
    [InlineData("new Other().IdempotencyKey = $\"{DateTime.UtcNow}\";")]
    [InlineData("request.Headers.Add(\"Idempotency-Key\", order.Id); request.Headers.Add(\"Idempotency-Key\", new[] { order.Id });")]
    public Task What_stays_the_same_or_is_not_certain_is_silent(string statements) => Test.StatementsAsync(
        "MindVideoSubmitOptions submit = new();\n" + statements, """
        static string KeyOf(DateTime time) => "a";
        static void Read(out string key) => key = "";
        static void Change(ref string key) => key = "";
        class Other { public string? IdempotencyKey { get; set; } }
        class Own { public static string Now => "a"; public string GetUtcNow() => "a"; }
        """);

    /// <summary>Made once for what is one request.</summary>
    [Theory]
    [InlineData("var key = Guid.NewGuid().ToString(); for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = key }); } catch { } }")]
    [InlineData("var made = new MindVideoSubmitOptions { IdempotencyKey = Guid.NewGuid().ToString() }; while (true) { try { return await SendAsync(made); } catch { } }")]
    [InlineData("foreach (var item in orders) { try { await SendAsync(item, new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } }")]
    [InlineData("foreach (var item in orders) { var key = Guid.NewGuid().ToString(); for (int i = 0; i < 3; i++) { try { await SendAsync(item, new() { IdempotencyKey = key }); break; } catch { } } }")]
    [InlineData("while (queue.TryDequeue(out var item)) { var key = Guid.NewGuid().ToString(); for (int i = 0; i < 3; i++) { try { await SendAsync(item, new() { IdempotencyKey = key }); break; } catch { } } }")]
    [InlineData("while (queue.TryDequeue(out var item)) { try { await SendAsync(item, new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } }")]
    [InlineData("for (int i = 0; i < orders.Count; i++) { try { await SendAsync(orders[i], new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } }")]
    [InlineData("for (int i = 0; i < orders.Count; i++) { try { return await SendAsync(orders[i], new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } }")]
    [InlineData("while (!cancellation.IsCancellationRequested) { try { await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } await Task.Delay(1000); }")]
    [InlineData("while (true) { try { await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); if (cancellation.IsCancellationRequested) { break; } } catch { } }")]
    [InlineData("while (true) { try { if (flag) { break; } await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { throw; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { return null; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } catch { } break; }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } finally { } }")]
    [InlineData("try { for (int i = 0; i < 3; i++) { return await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); } } catch { }")]
    [InlineData("while (true) { try { using var response = await http.SendAsync(Make(Guid.NewGuid())); if (!response.IsSuccessStatusCode) { break; } } catch { } }")]
    [InlineData("while (true) { try { await SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); if (flag) { return null; } } catch { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = order.Id }); } catch { } _ = Guid.NewGuid(); }")]
    [InlineData("string? key = null; for (int i = 0; i < 3; i++) { key ??= Guid.NewGuid().ToString(); try { return await SendAsync(new() { IdempotencyKey = key }); } catch { } }")]
    [InlineData("Func<string> make = () => Guid.NewGuid().ToString(); for (int i = 0; i < 3; i++) { try { return await SendAsync(new() { IdempotencyKey = make() }); } catch { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await Local(); } catch { } Task<object> Local() => SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }); }")]
    public Task A_key_that_is_made_once_for_each_request_is_silent(string statements) => Test.StatementsAsync(
        statements, "static HttpRequestMessage Make(Guid key) => new();");

    [Theory]
    [InlineData("var key = Guid.NewGuid().ToString(); await new RetryPolicy().ExecuteAsync(() => SendAsync(new() { IdempotencyKey = key }));")]
    [InlineData("await new RetryPolicy().ExecuteAsync(() => SendAsync(new() { IdempotencyKey = order.Id }));")]
    [InlineData("await new RetryPolicy().RunAsync(() => SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }));")]
    [InlineData("await new Mediator().ExecuteAsync(() => SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }));")]
    [InlineData("await Task.Run(() => SendAsync(new() { IdempotencyKey = Guid.NewGuid().ToString() }));")]
    public Task So_is_one_that_no_library_tries_again(string statements) => Test.StatementsAsync(statements, Policy);

    [Fact]
    public async Task A_compilation_that_does_not_know_SchemaGen_is_not_analysed()
    {
        var test = new AnalysisTest<IdempotencyKeyAnalyzer>(referencesSchemaGen: false)
        {
            TestState = { Sources = { "class Program { void M(System.Net.Http.HttpRequestMessage a) => a.Headers.Add(\"Idempotency-Key\", System.DateTime.Now.ToString()); }" } },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_compilation_without_the_client_is_analysed()
    {
        var test = new AnalysisTest<IdempotencyKeyAnalyzer>
        {
            TestState = { Sources = { "class Program { void M(System.Net.Http.HttpRequestMessage a) => a.Headers.Add(\"Idempotency-Key\", {|SG2002:System.DateTime.Now.ToString()|}); }" } },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_sum_of_a_thousand_parts_is_followed() => Test.StatementsAsync(
        $"await SendAsync(new() {{ IdempotencyKey = {{|SG2002:{string.Concat(Enumerable.Repeat("order.Id + \"a\" + ", 500))}DateTime.UtcNow|}} }});");

    private const string Policy = """
        class RetryPolicy
        {
            public Task<object> ExecuteAsync(Func<Task<object>> call) => call();
            public Task<object> RunAsync(Func<Task<object>> call) => call();
        }

        class Mediator
        {
            public Task<object> ExecuteAsync(Func<Task<object>> call) => call();
        }
        """;

    private static string Retry(string attempt) => $$"""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                {{attempt}}
            }
            catch (HttpRequestException)
            {
                await Task.Delay(attempt);
            }
        }
        """;

    private static DiagnosticResult Message(string source) => DiagnosticResult.CompilerWarning("SG2002").WithLocation(0).WithMessage(
        $"The idempotency key comes from {source}: the same request, sent again, has another key and is charged again; use the id of the business request, such as 'order-4711'");
}
