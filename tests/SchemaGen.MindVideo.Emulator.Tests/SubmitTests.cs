using System.Net;
using System.Text;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>"Submit a task to MindVideo with your platform model slug. The response includes a request ID, task ID, normalized status, and estimated cost."</summary>
public sealed class SubmitTests
{
    [Fact]
    public async Task The_request_of_the_page_is_accepted()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Reply reply = await test.SubmitAsync(idempotencyKey: "task_1764000000");
        JsonElement task = reply.Good();

        Assert.Equal(["request_id", "task_id", "status", "cost_estimate"], task.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(reply.RequestId, task.GetProperty("request_id").GetString());
        Assert.StartsWith("task_", task.GetProperty("task_id").GetString());
        Assert.Equal("queued", task.GetProperty("status").GetString());
        Assert.Equal("0.0351", task.GetProperty("cost_estimate").GetRawText());
        Assert.False(reply.Headers.Contains("Idempotent-Replayed"));
    }

    [Theory]
    [InlineData("""{"prompt":"a"}""", "0.0351")]
    [InlineData("""{"prompt":"a","n":2}""", "0.0702")]
    [InlineData("""{"prompt":"a","n":4.0}""", "0.1404")]
    public async Task Each_image_has_its_price(string input, string cost)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        JsonElement task = (await test.SubmitAsync(TestEmulator.Payload(input))).Good();

        Assert.Equal(cost, task.GetProperty("cost_estimate").GetRawText());
        Assert.Equal(decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture), test.Emulator.Ledger.Total);
    }

    [Fact]
    public async Task An_unknown_model_is_named_with_the_nearest_one()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        JsonElement error = (await test.SubmitAsync(TestEmulator.Payload("""{"prompt":"a"}""", "gemini-2-5-flash-image-preview-offical"))).Error(HttpStatusCode.NotFound, "unknown_model");

        Assert.Contains("did you mean 'gemini-2-5-flash-image-preview-official'", error.GetProperty("message").GetString());
        Assert.Empty(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public async Task An_invalid_input_is_refused_with_every_violation()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Reply reply = await test.SubmitAsync(TestEmulator.Payload("""{"n":5,"size":"16:10","mask_url":"https://a.b/c","promt":"x"}"""));
        JsonElement violations = reply.Error(HttpStatusCode.UnprocessableEntity, "invalid_input").GetProperty("violations");

        Assert.Equal(
            ["additionalProperties /promt", "dependentRequired /mask_url", "enum /size", "maximum /n", "required /prompt"],
            violations.EnumerateArray().Select(static violation => $"{violation.GetProperty("keyword")} {violation.GetProperty("pointer")}").Order(StringComparer.Ordinal));
        Assert.All(violations.EnumerateArray(), static violation => Assert.NotEmpty(violation.GetProperty("message").GetString()!));
        Assert.Empty(test.Emulator.Ledger.Entries());
    }

    [Fact]
    public async Task A_mask_needs_images()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        const string Mask = "\"prompt\":\"a\",\"mask_url\":\"https://a.b/mask.png\"";

        (await test.SubmitAsync(TestEmulator.Payload($"{{{Mask}}}"))).Error(HttpStatusCode.UnprocessableEntity, "invalid_input");
        (await test.SubmitAsync(TestEmulator.Payload($"{{{Mask},\"image_urls\":[\"data:image/png;base64,AAAA\"]}}"))).Good();
    }

    [Theory]
    [InlineData("", "invalid_json")]
    [InlineData("{", "invalid_json")]
    [InlineData("{}{}", "invalid_json")]
    [InlineData("{\"model\":\"a\",\"input\":{},}", "invalid_json")]
    [InlineData("{\"model\":\"a\",\"input\":{\"p\":\"\\ud800\"}}", "invalid_json")]
    [InlineData("{\"model\":\"\\udc00\",\"input\":{}}", "invalid_json")]
    [InlineData("{\"model\":\"a\",\"input\":{\"\\ud800\":1}}", "invalid_json")]
    [InlineData("{\"\\ud800\":1}", "invalid_json")]
    [InlineData("{\"model\":\"a\",\"input\":{\"p\":NaN}}", "invalid_json")]
    [InlineData("// comment\n{}", "invalid_json")]
    [InlineData("null", "invalid_request")]
    [InlineData("[]", "invalid_request")]
    [InlineData("\"text\"", "invalid_request")]
    [InlineData("{}", "invalid_request")]
    [InlineData("{\"model\":\"a\"}", "invalid_request")]
    [InlineData("{\"input\":{}}", "invalid_request")]
    [InlineData("{\"model\":1,\"input\":{}}", "invalid_request")]
    [InlineData("{\"model\":\"a\",\"input\":[]}", "invalid_request")]
    [InlineData("{\"model\":\"a\",\"input\":null}", "invalid_request")]
    [InlineData("{\"model\":\"a\",\"input\":{},\"webhook\":1}", "invalid_request")]
    [InlineData("{\"model\":\"a\",\"model\":\"a\",\"input\":{}}", "invalid_request")]
    [InlineData("{\"model\":\"a\",\"input\":{},\"\\u0069nput\":{}}", "invalid_request")]
    public async Task A_malformed_body_gets_a_400(string body, string code)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (await test.SubmitAsync(body)).Error(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_body_may_be_64_levels_deep_and_no_deeper()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (await test.SubmitAsync(Nested(62))).Error(HttpStatusCode.UnprocessableEntity, "invalid_input");
        (await test.SubmitAsync(Nested(63))).Error(HttpStatusCode.BadRequest, "invalid_request");
        (await test.SubmitAsync(Nested(100_000))).Error(HttpStatusCode.BadRequest, "invalid_request");
        (await test.SubmitAsync(new string('[', 100_000))).Error(HttpStatusCode.BadRequest, "invalid_json");

        static string Nested(int levels) => TestEmulator.Payload($$"""{"prompt":{{new string('[', levels)}}{{new string(']', levels)}}}""");
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("APPLICATION/JSON", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/problem+json", 415)]
    [InlineData("nonsense", 415)]
    [InlineData(null, 415)]
    public async Task The_body_is_json_by_its_content_type(string? type, int status)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(TestEmulator.Page));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        Reply reply = await Reply.ReadAsync(await test.Http.PostAsync("api/v1/tasks", content));
        Assert.Equal(status, reply.Status);
        if (status != 200)
        {
            reply.Error(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        }
    }

    [Fact]
    public async Task A_compressed_body_gets_a_415()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        using var content = new StringContent(TestEmulator.Page, Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        (await Reply.ReadAsync(await test.Http.PostAsync("api/v1/tasks", content))).Error(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_get_a_400_and_a_byte_order_mark_is_skipped()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        byte[] broken = Encoding.UTF8.GetBytes(TestEmulator.Payload("""{"prompt":"?"}"""));
        broken[Array.IndexOf(broken, (byte)'?')] = 0xFF;
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TestEmulator.Page)];

        (await PostAsync(test, broken)).Error(HttpStatusCode.BadRequest, "invalid_json");
        (await PostAsync(test, marked)).Good();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_long_gets_a_413(bool isChunked)
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => options.MaxRequestBodyBytes = 300);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/tasks") { Content = new StringContent(TestEmulator.Page + new string(' ', 300), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = isChunked;

        (await Reply.ReadAsync(await test.Http.SendAsync(request))).Error(HttpStatusCode.RequestEntityTooLarge, "payload_too_large");
        (await test.SubmitAsync()).Good();
    }

    [Fact]
    public async Task Refusals_come_in_their_order()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => options.MaxRequestBodyBytes = 100);
        using HttpClient stranger = TestEmulator.ClientOf(test.Emulator.BaseAddress, "mv_other");

        // Everything is wrong with this request: the key is checked first, then the media type, then the length.
        using var both = new StringContent(new string('{', 200), Encoding.UTF8, "text/plain");
        using var longer = new StringContent(new string('{', 200), Encoding.UTF8, "application/json");
        (await Reply.ReadAsync(await stranger.PostAsync("api/v1/tasks", both))).Error(HttpStatusCode.Unauthorized, "invalid_api_key");
        using var again = new StringContent(new string('{', 200), Encoding.UTF8, "text/plain");
        (await Reply.ReadAsync(await test.Http.PostAsync("api/v1/tasks", again))).Error(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        (await Reply.ReadAsync(await test.Http.PostAsync("api/v1/tasks", longer))).Error(HttpStatusCode.RequestEntityTooLarge, "payload_too_large");
    }

    [Fact]
    public async Task An_input_of_several_megabytes_is_accepted()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string image = "data:image/png;base64," + new string('A', 12 * 1024 * 1024);

        (await test.SubmitAsync(TestEmulator.Payload($$"""{"prompt":"a","image_urls":["{{image}}"]}"""))).Good();
    }

    private static async Task<Reply> PostAsync(TestEmulator test, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return await Reply.ReadAsync(await test.Http.PostAsync("api/v1/tasks", content));
    }
}
