using Xunit;
using Test = SchemaGen.Analyzers.Tests.Analysis.Client.ClientTest<SchemaGen.Analysis.IdempotencyKeyAnalyzer>;

namespace SchemaGen.Analyzers.Tests.Analysis.Client;

/// <summary>Loops that try again by the status of the response.</summary>
public sealed class SG2002StatusLoopTests
{
    private const string Reported = "{|SG2002:Guid.NewGuid().ToString()|}";

    private const string Silent = "Guid.NewGuid().ToString()";

    private const string Request = "using var request = new HttpRequestMessage(HttpMethod.Post, \"https://example.com/\"); request.Headers.Add(\"Idempotency-Key\", KEY); ";

    private const string Send = Request + "using var response = await http.SendAsync(request, cancellation); ";

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) return await response.Content.ReadAsStringAsync(); await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, i))); }")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { break; } Console.WriteLine(i); }")]
    [InlineData("for (int i = 0; ; i++) { SEND if (!response.IsSuccessStatusCode && i < 3) { await Task.Delay(1000 * i); continue; } return response; }")]
    [InlineData("for (int i = 0; ; i++) { SEND if (response.IsSuccessStatusCode) { return response; } if (i == 3) { throw new HttpRequestException(); } }")]
    [InlineData("while (true) { SEND if (response.StatusCode != HttpStatusCode.TooManyRequests) { return response; } await Task.Delay(1000); }")]
    [InlineData("while (true) { SEND if ((int)response.StatusCode < 500) { return response; } }")]
    [InlineData("while (true) { SEND if (response.StatusCode < HttpStatusCode.InternalServerError) { break; } }")]
    [InlineData("while (true) { SEND if ((int)response.StatusCode / 100 == 2) { break; } }")]
    [InlineData("while (true) { SEND if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) { continue; } break; }")]
    [InlineData("while (true) { SEND if (response.StatusCode is not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)) { break; } }")]
    [InlineData("while (true) { SEND if (response is { IsSuccessStatusCode: true }) { return response; } }")]
    [InlineData("while (true) { SEND if (response is { StatusCode: HttpStatusCode.TooManyRequests }) { continue; } return response; }")]
    [InlineData("while (true) { SEND switch (response.StatusCode) { case HttpStatusCode.TooManyRequests: case HttpStatusCode.ServiceUnavailable: await Task.Delay(1000); continue; default: return response; } }")]
    [InlineData("while (true) { SEND switch ((int)response.StatusCode) { case >= 200 and < 300: return response; case 429: break; default: throw new HttpRequestException(); } }")]
    [InlineData("while (true) { SEND if (response.StatusCode == HttpStatusCode.TooManyRequests) { await Task.Delay(1000); continue; } response.EnsureSuccessStatusCode(); return response; }")]
    [InlineData("while (!cancellation.IsCancellationRequested) { SEND if (response.IsSuccessStatusCode == true) { return response; } }")]
    [InlineData("while (true) { SEND var status = response.StatusCode; if (status == HttpStatusCode.OK || (int)status == 201 || status == HttpStatusCode.Accepted || status == HttpStatusCode.NoContent) { break; } }")]
    [InlineData("while (true) { SEND int status = (int)response.StatusCode; bool isOk = status >= 200 && status <= 299; if (isOk) { break; } }")]
    [InlineData("bool isDone = false; while (!isDone) { SEND isDone = response.IsSuccessStatusCode; }")]
    [InlineData("bool isDone = false; for (int i = 0; i < 3 && !isDone; i++) { SEND if (response.IsSuccessStatusCode) { isDone = true; } }")]
    [InlineData("bool retry; int left = 3; do { SEND retry = response.StatusCode == HttpStatusCode.TooManyRequests && left-- > 0; } while (retry);")]
    [InlineData("while (true) { REQUEST if ((await http.SendAsync(request)).IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { REQUEST var response = await http.SendAsync(request).ConfigureAwait(false); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { REQUEST HttpResponseMessage? response = await http.SendAsync(request); if (response?.IsSuccessStatusCode == true) { break; } }")]
    [InlineData("while (true) { REQUEST HttpResponseMessage? response = await http.SendAsync(request); if (response?.StatusCode != HttpStatusCode.TooManyRequests) { break; } }")]
    [InlineData("while (true) { REQUEST HttpResponseMessage? response = await http.SendAsync(request); if (response?.IsSuccessStatusCode ?? false) { break; } }")]
    [InlineData("foreach (var item in orders) { for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { break; } } }")]
    [InlineData("await Task.Run(async () => { for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { break; } } });")]
    [InlineData("await Local(); async Task Local() { for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { break; } } }")]
    public Task A_key_that_is_made_in_the_loop_is_reported(string statements) => Test.FileAsync(Program(statements, Reported));

    [Theory]
    [InlineData("HttpResponseMessage response; do { REQUEST response = await http.SendAsync(request); } while (response.StatusCode == HttpStatusCode.TooManyRequests);")]
    [InlineData("HttpResponseMessage response; do { REQUEST response = await http.SendAsync(request); } while (!response.IsSuccessStatusCode);")]
    [InlineData("HttpResponseMessage? response = null; do { response?.Dispose(); REQUEST response = await http.SendAsync(request); } while ((int)response.StatusCode >= 500);")]
    [InlineData("HttpResponseMessage? response = null; while (response is null || response.StatusCode == HttpStatusCode.TooManyRequests) { REQUEST response = await http.SendAsync(request); }")]
    [InlineData("HttpResponseMessage? response = null; int left = 5; while (response?.IsSuccessStatusCode != true) { if (left-- == 0) { throw new TimeoutException(); } REQUEST response = await http.SendAsync(request); }")]
    [InlineData("int delay = 1; for (int i = 0; i < 3; i++) { if (i > 0) { await Task.Delay(delay); } delay *= 2; SEND if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("string? last = null; for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { return response; } last = await response.Content.ReadAsStringAsync(); } throw new HttpRequestException(last);")]
    [InlineData("for (int i = 0; i < 3; i++) { using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10 * (i + 1))); REQUEST using var response = await http.SendAsync(request, patience.Token); if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { http.DefaultRequestHeaders.Remove(\"Idempotency-Key\"); http.DefaultRequestHeaders.Add(\"Idempotency-Key\", KEY); using var response = await http.PostAsync(\"a\", null); if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { var submit = new MindVideoSubmitOptions { IdempotencyKey = KEY }; using var response = await PostAsync(submit); if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { REQUEST request.Content = new StringContent(s_prompt); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { using var request = Create(); request.Headers.Add(\"Idempotency-Key\", KEY); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { return response; } Advance(); }")]
    [InlineData("for (int i = 0; i < 3; i++) { REQUEST request.Content = new StringContent(Body(order)); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { using var response = await PostAsync(new() { IdempotencyKey = KEY }); if (response.IsSuccessStatusCode) { return response; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { SEND if (response.IsSuccessStatusCode) { return response; } } finally { Console.WriteLine(i); } }")]
    public Task Wherever_the_response_and_the_count_are(string statements) => Test.FileAsync(Program(statements, Reported));

    /// <summary>Made once for what is one request.</summary>
    [Theory]
    [InlineData("string key = Guid.NewGuid().ToString(); for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { return response; } }", "key")]
    [InlineData("string? key = null; for (int i = 0; i < 3; i++) { key ??= Guid.NewGuid().ToString(); SEND if (response.IsSuccessStatusCode) { return response; } }", "key")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { return response; } }", "order.Id")]
    [InlineData("REQUEST for (int i = 0; i < 3; i++) { using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { return response; } }")]

    // A loop over other requests.
    [InlineData("foreach (var item in orders) { SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("for (int i = 0; i < orders.Count; i++) { REQUEST request.Content = new StringContent(orders[i].Id); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("for (int i = 0; i < orders.Count; i++) { var item = orders[i]; REQUEST request.Content = new StringContent(item.Id); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("for (int page = 0; page < 9; page++) { REQUEST request.RequestUri = new Uri($\"https://example.com/{page}\"); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (queue.TryDequeue(out var item)) { REQUEST request.Content = new StringContent(item.Id); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (queue.Count > 0) { var item = queue.Dequeue(); SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (Console.ReadLine() is { } line) { SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { string? line = Console.ReadLine(); SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("using var items = orders.GetEnumerator(); while (items.MoveNext()) { SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("string model = \"a\"; while (true) { REQUEST request.Content = new StringContent(model); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } model = \"b\"; }")]
    [InlineData("for (int i = 0; i < 2; i++) { string model = \"a\"; if (i > 0) { model = \"b\"; } REQUEST request.Content = new StringContent(model); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("for (int i = 0; i < 2; i++) { string model = i == 0 ? \"a\" : \"b\"; REQUEST request.Content = new StringContent(model); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("for (int i = 0; i < 2; i++) { order.Id += \"a\"; REQUEST request.Content = new StringContent(order.Id); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { string prompt = NextPrompt(); SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { string prompt = Prompt(); SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { string prompt = await PromptAsync(); SEND if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("Func<string> make = () => order.Id; while (true) { REQUEST request.Content = new StringContent(make()); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { REQUEST request.Content = new StringContent(s_prompt); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } Advance(); }")]
    [InlineData("while (true) { REQUEST request.Content = new StringContent(Current); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } Advance(); }")]
    [InlineData("string prompt = \"a\"; while (true) { REQUEST request.Content = new StringContent(prompt); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } Change(); } void Change() => prompt += \"b\";")]
    [InlineData("while (true) { REQUEST request.Content = new StringContent(s_prompt); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } s_prompt += \"a\"; }")]

    // What goes on after a success sends one request after the other, or polls.
    [InlineData("while (true) { SEND if (!response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { SEND if (response.StatusCode == HttpStatusCode.Accepted) { await Task.Delay(1000); continue; } break; }")]
    [InlineData("HttpResponseMessage response; do { REQUEST response = await http.SendAsync(request); } while (response.StatusCode == HttpStatusCode.Accepted);")]
    [InlineData("HttpResponseMessage response; do { REQUEST response = await http.SendAsync(request); } while (response.IsSuccessStatusCode);")]
    [InlineData("while (true) { SEND if (response.IsSuccessStatusCode && flag) { break; } }")]
    [InlineData("while (true) { SEND if (flag) { break; } Console.WriteLine(response.StatusCode); }")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND response.EnsureSuccessStatusCode(); }")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { Console.WriteLine(i); } }")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.IsSuccessStatusCode) { return response; } else { throw new HttpRequestException(); } }")]
    [InlineData("for (int i = 0; i < 3; i++) { SEND if (response.StatusCode == HttpStatusCode.NotFound) { continue; } return response; }")]
    [InlineData("while (true) { SEND using var other = await http.GetAsync(\"a\"); if (other.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { using var request = new HttpRequestMessage(HttpMethod.Get, \"a\"); request.Headers.Add(\"Idempotency-Key\", KEY); using var response = await http.SendAsync(request); if (response.IsSuccessStatusCode) { break; } }")]
    [InlineData("while (true) { SEND while (true) { using var state = await http.GetAsync(\"b\"); if (state.IsSuccessStatusCode) { break; } } }")]
    [InlineData("SEND while (true) { using var state = await http.GetAsync(\"b\"); if (state.IsSuccessStatusCode) { break; } }")]
    [InlineData("bool isDone = false; while (!isDone) { SEND Mark(ref isDone); _ = response.IsSuccessStatusCode; }")]
    [InlineData("Func<Task<HttpResponseMessage>> send = async () => { REQUEST return await http.SendAsync(request); }; while (true) { using var response = await send(); if (response.IsSuccessStatusCode) { break; } }")]
    public Task What_is_another_request_or_not_certain_to_be_sent_again_is_silent(string statements, string key = Silent) => Test.FileAsync(Program(statements, key));

    [Theory]
    [InlineData("while (queue.TryDequeue(out var item)) { try { return await SendAsync(item, new() { IdempotencyKey = KEY }); } catch { } }")]
    [InlineData("string model = \"a\"; while (true) { try { return await SendAsync(new() { IdempotencyKey = KEY + model }); } catch { model = \"b\"; } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await SendAsync(new Order { Id = NextPrompt() }, new() { IdempotencyKey = KEY }); } catch { } }")]
    public Task Nor_does_an_exception_make_others_one(string statements) => Test.FileAsync(Program(statements, Silent));

    private static string Program(string statements, string key) => "using System.Net;\n" + Test.Program(
        statements.Replace("SEND", Send, StringComparison.Ordinal).Replace("REQUEST", Request, StringComparison.Ordinal).Replace("KEY", key, StringComparison.Ordinal)
            .Replace("request", "message", StringComparison.Ordinal),
        """
        static string s_prompt = "a";
        static string Current => s_prompt;
        static void Advance() => s_prompt += "a";
        static string NextPrompt() => "a";
        static string Prompt() => "a";
        static Task<string> PromptAsync() => Task.FromResult("a");
        static string Body(Order order) => order.Id;
        static HttpRequestMessage Create() => new();
        static void Mark(ref bool isDone) => isDone = true;
        static Task<HttpResponseMessage> PostAsync(MindVideoSubmitOptions submit) => Task.FromResult(new HttpResponseMessage());
        """);
}
