using NJsonSchema;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

/// <summary>Compares with NJsonSchema, which shares no code with SchemaGen: both validate the same texts against the schema file.</summary>
public class OracleTests
{
    private static readonly Lazy<Task<JsonSchema>> s_schema = new(() => JsonSchema.FromFileAsync(
        Path.Combine(AppContext.BaseDirectory, "schemas", "gemini-2-5-flash-image-preview-official.json")));

    public static TheoryData<FlashImageInput> Inputs => new()
    {
        new FlashImageInput { Prompt = "云海之上的漂浮瀑布群" },
        new FlashImageInput { Prompt = "   ", N = 4 },
        new FlashImageInput { Prompt = new string('a', 1000), Size = FlashImageAspectRatio.Auto },
        new FlashImageInput { Prompt = "a", ImageUrls = Enumerable.Repeat("https://x/", 14).ToArray(), MaskUrl = "data:image/png;base64,AAAA" },
        new FlashImageInput { Prompt = "\"\\\u0000\u2028<>&" },
        new FlashImageInput { Prompt = "a", N = 5 },
        new FlashImageInput { Prompt = "a", N = 0 },
        new FlashImageInput { Prompt = "" },
        new FlashImageInput { Prompt = new string('a', 1001) },
        new FlashImageInput { Prompt = "a", ImageUrls = [] },
        new FlashImageInput { Prompt = "a", ImageUrls = Enumerable.Repeat("https://x/", 15).ToArray() },
    };

    [Theory]
    [MemberData(nameof(Inputs), DisableDiscoveryEnumeration = true)]
    public async Task NJsonSchema_agrees_on_what_a_record_writes(FlashImageInput input)
    {
        JsonSchema schema = await s_schema.Value;
        Assert.Equal(schema.Validate(input.ToJson()).Count == 0, input.Validate().Count == 0);
    }

    [Theory]
    [InlineData("""{"prompt":"a"}""")]
    [InlineData("""{"prompt":"a","n":1}""")]
    [InlineData("""{"prompt":"a","n":"1"}""")]
    [InlineData("""{"prompt":"a","n":1.5}""")]
    [InlineData("""{"prompt":null}""")]
    [InlineData("""{"prompt":"a","mask_url":null}""")]
    [InlineData("""{"prompt":"a","size":"16:10"}""")]
    [InlineData("""{"prompt":"a","resolution":"2K"}""")]
    [InlineData("""{"prompt":"a","seed":1}""")]
    [InlineData("""{"prompt":"a","image_urls":"https://x/"}""")]
    [InlineData("""{"prompt":"a","image_urls":[1]}""")]
    [InlineData("""{"n":1}""")]
    [InlineData("""[]""")]
    [InlineData("""5""")]
    public async Task NJsonSchema_agrees_on_what_is_parsed(string json)
    {
        JsonSchema schema = await s_schema.Value;
        Assert.Equal(schema.Validate(json).Count == 0, ModelInput.TryParse<FlashImageInput>(json, out _, out _));
    }
}
