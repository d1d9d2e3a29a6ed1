using System.Text.Json;
using System.Text.RegularExpressions;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The sample that offers the record as a web API, as an MCP server and to a chat: what was sent, what was shown, what was refused, and what was charged.</summary>
public partial class AssistantSampleTests(AssistantSample sample) : IClassFixture<AssistantSample>
{
    private const string TooMany = "'n' is 9, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4";

    private const string MaskWithoutImages = "'mask_url' must be used with 'image_urls', which is missing (model 'gemini-2-5-flash-image-preview-official')";

    [Fact]
    public void The_document_shows_bounds_values_and_rules()
    {
        AssistantAnswer answer = sample["document"];
        JsonElement document = answer.Json;
        JsonElement input = document.GetProperty("components").GetProperty("schemas").GetProperty("FlashImageInput");

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            "#/components/schemas/FlashImageInput",
            document.GetProperty("paths").GetProperty("/images").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString());
        AssertSeed(input);
    }

    [Fact]
    public async Task The_page_comes_from_the_sample_alone()
    {
        string page = await AssistantSample.Client.GetStringAsync(sample.Address + "/index.html", TestContext.Current.CancellationToken);
        string[] files = [.. Addresses().Matches(page).Select(static match => match.Groups[1].Value)];

        Assert.Contains("./swagger-ui-bundle.js", files);
        Assert.All(files, static file => Assert.DoesNotContain(":", file, StringComparison.Ordinal));
        Assert.Contains("/openapi/v1.json", await AssistantSample.Client.GetStringAsync(sample.Address + "/index.js", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_is_sent_twice_is_drawn_and_charged_once()
    {
        AssistantAnswer answer = sample["images"];
        JsonElement drawing = answer.Json;
        string[] files = [.. drawing.GetProperty("files").EnumerateArray().Select(static file => file.GetString()!)];

        Assert.Equal((200, "succeeded", 0.0702m), (answer.Status, drawing.GetProperty("status").GetString(), drawing.GetProperty("cost").GetDecimal()));
        Assert.Equal(2, files.Length);
        byte[] png = await AssistantSample.Client.GetByteArrayAsync(files[1], TestContext.Current.CancellationToken);
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png, 0, 8));
        Assert.Equal(sample.ChargesBefore("images") + 1, answer.Charges);
        Assert.Equal((answer.Text, answer.Charges), (sample["images-again"].Text, sample["images-again"].Charges));
    }

    [Fact]
    public void A_body_that_breaks_the_schema_is_refused_with_pointers_and_words_and_costs_nothing()
    {
        AssistantAnswer answer = sample["refused-images"];
        JsonElement problem = answer.Json;

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Equal(
            [("/n", "maximum", TooMany), ("/mask_url", "dependentRequired", MaskWithoutImages)],
            problem.GetProperty("violations").EnumerateArray().Select(static violation => (Text(violation, "pointer"), Text(violation, "keyword"), Text(violation, "message"))));
        Assert.Equal(TooMany, problem.GetProperty("errors").GetProperty("/n")[0].GetString());
        Assert.Equal(sample.ChargesBefore("refused-images"), answer.Charges);
    }

    [Fact]
    public void The_MCP_server_shows_the_resolved_schema()
    {
        JsonElement tool = Assert.Single(sample["tools"].Json.GetProperty("result").GetProperty("tools").EnumerateArray());

        Assert.Equal("draw_image", Text(tool, "name"));
        AssertSeed(tool.GetProperty("inputSchema"));
    }

    [Fact]
    public void A_wrong_call_is_answered_by_its_violations_and_the_mended_call_draws()
    {
        JsonElement refused = sample["refused-call"].Json.GetProperty("result");
        JsonElement error = JsonSerializer.Deserialize<JsonElement>(Text(Assert.Single(refused.GetProperty("content").EnumerateArray()), "text"));

        Assert.True(refused.GetProperty("isError").GetBoolean());
        Assert.Equal("'draw_image' did not run: its arguments break 2 constraints. Correct them and call 'draw_image' again, with all arguments.", Text(error, "message"));
        Assert.Collection(
            Text(error, "details").Split('\n'),
            static line => Assert.StartsWith($"/n: {TooMany} [maximum; ", line, StringComparison.Ordinal),
            static line => Assert.StartsWith($"/mask_url: {MaskWithoutImages} [dependentRequired; ", line, StringComparison.Ordinal));
        Assert.Equal(sample.ChargesBefore("refused-call"), sample["refused-call"].Charges);

        JsonElement drawn = sample["call"].Json.GetProperty("result");
        Assert.False(drawn.TryGetProperty("isError", out JsonElement isError) && isError.GetBoolean());
        Assert.Equal(4, JsonSerializer.Deserialize<JsonElement>(Text(drawn.GetProperty("content")[0], "text")).GetProperty("files").GetArrayLength());
        Assert.Equal(sample.ChargesBefore("call") + 1, sample["call"].Charges);
    }

    [Fact]
    public void In_the_chat_a_wrong_call_is_refused_and_the_mended_call_draws()
    {
        AssistantAnswer answer = sample["chat"];
        JsonElement[] steps = [.. answer.Json.EnumerateArray()];

        Assert.Equal(["sent", "refused", "sent", "shown", "said"], steps.Select(static step => Assert.Single(step.EnumerateObject()).Name));
        Assert.Equal(9, steps[0].GetProperty("sent").GetProperty("n").GetInt32());
        string[] refused = [.. steps[1].GetProperty("refused").EnumerateArray().Select(static line => line.GetString()!)];
        Assert.StartsWith("'draw_image' did not run: its arguments break 2 constraints.", refused[0], StringComparison.Ordinal);
        Assert.Contains(refused, static line => line.StartsWith($"/n: {TooMany}", StringComparison.Ordinal));
        Assert.Contains(refused, static line => line.StartsWith($"/mask_url: {MaskWithoutImages}", StringComparison.Ordinal));
        Assert.Equal(4, steps[2].GetProperty("sent").GetProperty("n").GetInt32());
        Assert.Equal(4, steps[3].GetProperty("shown").GetProperty("files").GetArrayLength());
        Assert.Equal(sample.ChargesBefore("chat") + 1, answer.Charges);
    }

    [Fact]
    public void The_readme_has_a_row_for_each_request_and_shows_what_is_refused()
    {
        string readme = File.ReadAllText(Path.Combine(AssistantSample.Folder, "README.md"));

        Assert.All(sample.Answers.Where(static answer => answer.Name != "images-again"), answer => Assert.Contains($"| `{answer.Name}` |", readme, StringComparison.Ordinal));
        Assert.All([TooMany, MaskWithoutImages], words => Assert.Contains(words, readme, StringComparison.Ordinal));
    }

    private static void AssertSeed(JsonElement schema)
    {
        JsonElement members = schema.GetProperty("properties");
        Assert.Equal((1, 4), (members.GetProperty("n").GetProperty("minimum").GetInt32(), members.GetProperty("n").GetProperty("maximum").GetInt32()));
        Assert.Equal((1, 1000), (members.GetProperty("prompt").GetProperty("minLength").GetInt32(), members.GetProperty("prompt").GetProperty("maxLength").GetInt32()));
        Assert.Equal(14, members.GetProperty("image_urls").GetProperty("maxItems").GetInt32());
        Assert.Equal(
            ["auto", "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"], members.GetProperty("size").GetProperty("enum").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal("prompt", Assert.Single(schema.GetProperty("required").EnumerateArray()).GetString());
        Assert.Equal("image_urls", Assert.Single(schema.GetProperty("dependentRequired").GetProperty("mask_url").EnumerateArray()).GetString());
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
    }

    private static string Text(JsonElement parent, string member) => parent.GetProperty(member).GetString()!;

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Addresses();
}
