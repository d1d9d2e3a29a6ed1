using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class AdditionalPropertiesTests : GeneratorTest
{
    [Fact]
    public async Task Additional_properties_are_members_by_their_json_names()
    {
        await Typed.GenerateImagesAsync(
            "a fox",
            With(new() { ["size"] = "21:9", ["image_urls"] = new[] { "https://example.com/1.png" }, ["mask_url"] = new Uri("https://example.com/mask.png") }),
            Cancellation);

        Assert.Equal(
            """{"size":"21:9","prompt":"a fox","mask_url":"https://example.com/mask.png","image_urls":["https://example.com/1.png"]}""", Platform.Input);
    }

    [Fact]
    public async Task Values_of_all_kinds_become_json()
    {
        var values = new AdditionalPropertiesDictionary
        {
            ["a"] = 1,
            ["b"] = 2.5,
            ["c"] = true,
            ["d"] = null,
            ["e"] = JsonDocument.Parse("""{"x":[1,"2"]}""").RootElement,
            ["f"] = new JsonObject { ["y"] = 0.1m },
            ["g"] = new List<string> { "<a+b>" },
            ["h"] = new UpscalerInput { ImageUrl = "https://example.com/1.png" },
            ["i"] = long.MaxValue,
            ["j"] = new Dictionary<string, int> { ["z"] = 1 },
            ["k"] = new AdditionalPropertiesDictionary { ["w"] = new object[] { (byte)1, 0.1f, -1m, "x", null! } },
        };

        await Untyped.GenerateImagesAsync("a fox", With(values), Cancellation);

        Assert.Equal(
            """{"a":1,"b":2.5,"c":true,"d":null,"e":{"x":[1,"2"]},"f":{"y":0.1},"g":["<a+b>"],"h":{"image_url":"https://example.com/1.png"},"i":9223372036854775807,"j":{"z":1},"k":{"w":[1,0.1,-1,"x",null]},"prompt":"a fox"}""",
            Platform.Input);
    }

    [Fact]
    public async Task A_member_that_an_open_schema_allows_is_sent()
    {
        await Platform.Client.AsIImageGenerator<PixelSizesInput>().GenerateImagesAsync("a fox", With(new() { ["seed"] = 7, ["palette"] = new[] { "red" } }), Cancellation);

        Assert.Equal("""{"prompt":"a fox","palette":["red"],"seed":7}""", Platform.Input);
    }

    [Fact]
    public async Task An_unknown_member_is_a_violation_of_the_schema()
    {
        var exception = await RefusedAsync<ModelInputException>(Typed, With(new() { ["sise"] = "16:9" }));

        ConstraintViolation violation = Assert.Single(exception.Violations);
        Assert.Equal(("/sise", "additionalProperties"), (violation.Pointer, violation.Keyword));
        Assert.Contains("'size'", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_companion_is_a_violation_of_the_schema() =>
        Assert.Equal("/mask_url", Assert.Single((await RefusedAsync<ModelInputException>(Typed, With(new() { ["mask_url"] = "https://example.com/mask.png" }))).Violations).Pointer);

    [Fact]
    public async Task Null_is_the_same_as_no_value_for_an_optional_member()
    {
        await Platform.Client.AsIImageGenerator<PixelSizesInput>().GenerateImagesAsync("a fox", With(new() { ["extra"] = null }), Cancellation);

        Assert.Equal("""{"prompt":"a fox","extra":null}""", Platform.Input);
    }

    [Fact]
    public async Task A_number_with_more_digits_than_the_record_holds_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(
            Platform.Client.AsIImageGenerator<PixelSizesInput>(), With(new() { ["strength"] = 0.1234567890123456789m }));

        Assert.StartsWith("""ImageGenerationOptions.AdditionalProperties["strength"] (0.1234567890123456789) cannot be expressed: the input of the model 'pixel-sizes' would send 0.1234""", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_an_option_sets_to_another_value_is_refused()
    {
        var exception = await RefusedAsync<ArgumentException>(Untyped, new ImageGenerationOptions { Count = 2, AdditionalProperties = new() { ["n"] = 3 } });

        Assert.Equal(
            """'n' of the model 'gemini-2-5-flash-image-preview-official' is 3 in ImageGenerationOptions.AdditionalProperties["n"], and 2 in ImageGenerationOptions.Count: say it once, or alike""",
            exception.Message);
    }

    [Fact]
    public async Task A_member_that_an_option_sets_to_the_same_value_is_accepted()
    {
        await Untyped.GenerateImagesAsync("a fox", new() { Count = 2, AdditionalProperties = new() { ["n"] = 2.0, ["prompt"] = "a fox" } }, Cancellation);

        Assert.Equal("""{"n":2,"prompt":"a fox"}""", Platform.Input);
    }

    [Theory]
    [MemberData(nameof(Unwritable))]
    public async Task A_value_that_cannot_be_written_as_json_is_refused(object value, string type)
    {
        var exception = await RefusedAsync<ArgumentException>(Untyped, With(new() { ["x"] = value }));

        Assert.StartsWith($"""ImageGenerationOptions.AdditionalProperties["x"] is a {type} that cannot be written as JSON""", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<object, string> Unwritable() => new()
    {
        { double.PositiveInfinity, "Double" },
        { FlashImageAspectRatio.Ratio16x9, "FlashImageAspectRatio" },
        { default(JsonElement), "JsonElement" },
        { (Action)(static () => { }), "Action" },
        { new MemoryStream(), "MemoryStream" },
        { new { Width = 1 }, "<>f__AnonymousType0`1" },
        { new byte[1], "Byte[]" },
        { new[] { FlashImageAspectRatio.Ratio16x9 }, "FlashImageAspectRatio[]" },
        { new Dictionary<int, string> { [1] = "x" }, "Dictionary`2" },
    };

    private static ImageGenerationOptions With(AdditionalPropertiesDictionary properties) => new() { AdditionalProperties = properties };
}
