using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>What sentences say of the member's own value.</summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData("Must be between 1 and 4.", "range [1..4]")]
    [InlineData("Must be in [0, 1].", "range [0..1]")]
    [InlineData("Must be in (0, 1].", "range (0..1]")]
    [InlineData("Must be a positive number.", "range (0..]")]
    [InlineData("Must be at least 2.", "range [2..]")]
    [InlineData("Must be greater than 0 and less than or equal to 2.", "range (0..2]")]
    [InlineData("Cannot exceed 10.", "range [..10]")]
    [InlineData("Must be between 1,000 and 2,000.", "range [1000..2000]")]
    [InlineData("Speed. Valid range: 0.8~2.0.", "range [0.8..2.0]")]
    [InlineData("Valid values are between -1 and 1.", "range [-1..1]")]
    [InlineData("Width in pixels (must be divisible by 16)", "multipleOf 16")]
    [InlineData("Must be a multiple of 8.", "multipleOf 8")]
    [InlineData("Must be one of 1, 2, or 4.", "oneOf 1,2,4")]
    [InlineData("Must be divisable by 8.", "multipleOf 8")]
    [InlineData("Must be between 3000ms and 120000ms.", "range [3000..120000]")]
    [InlineData("Must range from 0 to 30.", "range [0..30]")]
    [InlineData("An integer between 1 and 5 (inclusive). More is stronger.", "range [1..5]")]
    [InlineData("Number between -2.0 and 2.0.", "range [-2.0..2.0]")]
    [InlineData("Speed. Range (0, 10].", "range (0..10]")]
    [InlineData("Pitch. Value range: -12 to 12, where 0 is the own pitch.", "range [-12..12]")]
    [InlineData("How many. At most 4.", "range [..4]")]
    [InlineData("Maximum of 4096.", "range [..4096]")]
    [InlineData("Value must be between 0 and 3. If set to 0, nothing is sent.", "range [0..3]")]
    [InlineData("Must be a multiple of 8 to avoid errors.", "multipleOf 8")]
    [InlineData("Must be a multiple of 16, between 256 and 1440.", "multipleOf 16; range [256..1440]")]
    [InlineData("Must be a multiple of 64 and between 512 and 1024 pixels.", "multipleOf 64; range [512..1024]")]
    [InlineData("Must be divisible by 8 and at most 2048.", "multipleOf 8; range [..2048]")]
    [InlineData("Must be divisible by 8, and must not exceed 2048.", "multipleOf 8; range [..2048]")]
    [InlineData("Must be between 256 and 1440 pixels and divisible by 16.", "multipleOf 16; range [256..1440]")]
    [InlineData("Must be between 256 and 1440, and a multiple of 16.", "multipleOf 16; range [256..1440]")]
    [InlineData("Must be at least 64 and divisible by 8.", "multipleOf 8; range [64..]")]
    [InlineData("Must be a multiple of 16, and larger values are slower.", "multipleOf 16")]
    [InlineData("Must be a multiple of 16, between takes.", "multipleOf 16")]
    [InlineData("Must be 5 or 10 seconds.", "oneOf 5,10")]
    [InlineData("取值范围：[0, 1]", "range [0..1]")]
    [InlineData("取值范围：1-4", "range [1..4]")]
    [InlineData("生成数量，1 到 4 之间", "range [1..4]")]
    [InlineData("必须是 8 的倍数", "multipleOf 8")]
    public void A_number_is_bounded(string prose, string rules) => Assert.Equal(rules, ProseProbe.Read(prose, "\"type\": \"number\""));

    [Theory]
    [InlineData("Should be between 1 and 4.")]
    [InlineData("1-3 steps work fine.")]
    [InlineData("Better in [-2, 2].")]
    [InlineData("Guidance (3.5 - 7)")]
    [InlineData("Recommended range: 1-4.")]
    [InlineData("Must be between 1 and 4 for the pro model.")]
    [InlineData("Must be between 1 and 4 if mode is canny.")]
    [InlineData("Must be between 1 and 4, or -1.")]
    [InlineData("Must be between 1 and 4. Must be between 1 and 8.")]
    [InlineData("The height must be between 1 and 4.")]
    [InlineData("The output must be between 1 and 4.")]
    [InlineData("Must be a multiple of 32 (if it's not, it will be rounded)")]
    [InlineData("Must be a multiple of 16, between 256 and 1440 for the pro plan.")]
    [InlineData("Must be a multiple of 16, between 256 and 1440, or 0.")]
    [InlineData("Must be between 1mb and 4mb.")]
    [InlineData("Must be divisible by the stride.")]
    [InlineData("Height must be divisible by 8.")]
    [InlineData("Must not be between 1 and 4.")]
    [InlineData("Must be between 4 and 1.")]
    [InlineData("Must be between 1 and 100. 0 means random.")]
    [InlineData("Must be between 1 and 100, 0 = off.")]
    [InlineData("Must be greater than 0. Use -1 for a random seed.")]
    [InlineData("Must be between 1 and 10. Defaults to 20.")]
    [InlineData("Must be at most 10 (20 for the pro plan).")]
    [InlineData("Must be at most 10, 20 with a plan.")]
    [InlineData("Must be less than 1 to be deterministic.")]
    [InlineData("Range: 0-1 for v1.")]
    [InlineData("Recommended. Range of the colors: 7 of them.")]
    [InlineData("A number between 0 and 1 works well.")]
    [InlineData("At most 4 for free users.")]
    [InlineData("Must be 5 or more.")]
    [InlineData("Must be 5 or 8 for 720p, 8 for 1080p.")]
    [InlineData("随机种子，取值范围 [0, 100]，-1 表示随机")]
    [InlineData("建议 1 到 4")]
    public void Other_sentences_bound_no_number(string prose) => Assert.Equal("", ProseProbe.Read(prose, "\"type\": \"number\""));

    [Theory]
    [InlineData("\"type\": \"number\", \"maximum\": 8")]
    [InlineData("\"type\": \"number\", \"default\": 5")]
    [InlineData("\"type\": \"number\", \"examples\": [2, 7]")]
    [InlineData("\"type\": \"number\", \"enum\": [1, 2]")]
    [InlineData("\"type\": \"string\"")]
    [InlineData("\"type\": [\"number\", \"string\"]")]
    public void A_keyword_or_a_value_that_contradicts_it_counts(string keywords) => Assert.Equal("", ProseProbe.Read("Must be between 1 and 4.", keywords));

    [Theory]
    [InlineData("Up to 14 images.", "image_list", "maxItems 14")]
    [InlineData("Up to 14 items.", "it", "maxItems 14")]
    [InlineData("Exactly 4 images: front, left, back, right", "image_list", "minItems 4; maxItems 4")]
    [InlineData("A list of images (max 3)", "it", "maxItems 3")]
    [InlineData("1-9 items", "it", "minItems 1; maxItems 9")]
    [InlineData("Currently only one item can be given.", "it", "maxItems 1")]
    [InlineData("Information about each shot. Supports up to 6 shots.", "it", "maxItems 6")]
    [InlineData("最多 14 张", "it", "maxItems 14")]
    [InlineData("Images of up to 10 MB.", "it", "")]
    [InlineData("Up to 10 seconds.", "it", "")]
    [InlineData("Up to 500 characters.", "it", "")]
    [InlineData("Up to 4 items per group.", "it", "")]
    [InlineData("Up to 4 items per request.", "it", "maxItems 4")]
    [InlineData("Generates up to 4 items.", "it", "")]
    [InlineData("Pictures. Provide 1 to 4 images.", "image_list", "minItems 1; maxItems 4")]
    [InlineData("No more than 3 items may be specified.", "it", "maxItems 3")]
    [InlineData("A maximum of 3 request_ids can be sent.", "previous_request_ids", "maxItems 3")]
    [InlineData("Up to three style images.", "style_refs", "maxItems 3")]
    [InlineData("At most 5 items are used, the rest is dropped.", "it", "")]
    [InlineData("Up to 5 items are free.", "it", "")]
    [InlineData("Up to 4 items (7 when a plan is paid).", "it", "")]
    [InlineData("Up to 4 items, or 8 with the pro plan.", "it", "")]
    [InlineData("Up to 4 pictures in all items.", "it", "")]
    public void A_list_is_bounded(string prose, string name, string rules) => Assert.Equal(
        rules,
        string.Join("; ", ProseProbe.Object($$"""{ "properties": { "{{name}}": { "type": "array", "description": "{{prose}}" } } }""").Rules.Select(ProseProbe.Show)));

    [Theory]
    [InlineData("Maximum 600 characters.", "maxLength 600")]
    [InlineData("Maximum length is 120 characters.", "maxLength 120")]
    [InlineData("Must not exceed 2,500 characters.", "maxLength 2500")]
    [InlineData("Between 3 and 20 characters.", "minLength 3; maxLength 20")]
    [InlineData("不超过 500 个字符", "maxLength 500")]
    [InlineData("Supported values are 1K, 2K, 4K.", "oneOf \"1K\",\"2K\",\"4K\"")]
    [InlineData("Must be one of: 'a', 'b'.", "oneOf \"a\",\"b\"")]
    [InlineData("This value should be one of the following - [topwear, bottomwear]", "oneOf \"topwear\",\"bottomwear\"")]
    [InlineData("Up to 5000 characters are free.", "")]
    [InlineData("What is beyond a maximum of 2500 characters is cut off.", "")]
    [InlineData("Must be one of 1K, 2K. Custom sizes are in preview.", "")]
    [InlineData("Supported values are 1K, 2K. The pro model also takes 4K.", "")]
    [InlineData("Maximum 600 tokens.", "")]
    [InlineData("Maximum 600.", "")]
    [InlineData("Must be one of: a, b, etc.", "")]
    [InlineData("Must be one of the voices.", "")]
    [InlineData("URL of the file. Supported values are mp3, wav.", "")]
    [InlineData("Supported values are 1K, 2K, 4K, separated by commas.", "")]
    [InlineData("Supported values are 1K, 2K, 4K. Separate several with '|'.", "")]
    [InlineData("For example 'a' or 'b'.", "")]
    public void A_text_is_bounded(string prose, string rules) => Assert.Equal(rules, ProseProbe.Read(prose));

    [Theory]
    [InlineData("Format of the file. Possible values: glb, fbx.", "file_format", "oneOf \"glb\",\"fbx\"")]
    [InlineData("The file. Possible values: glb, fbx.", "file", "")]
    public void What_a_file_may_be_is_listed_for_a_format_only(string prose, string name, string rules) => Assert.Equal(
        rules,
        string.Join("; ", ProseProbe.Object($$"""{ "properties": { "{{name}}": { "type": "string", "description": "{{prose}}" } } }""").Rules.Select(ProseProbe.Show)));

    [Fact]
    public void A_bound_is_enforced_as_its_keyword_is()
    {
        const string said = """{ "type": "object", "properties": { "n": { "type": "integer", "description": "How many. Must be between 1 and 4." } } }""";
        SchemaReadResult read = SchemaReader.Read(said);

        IntegerShape shape = Assert.IsType<IntegerShape>(Assert.Single(read.Model!.Root.Properties).Shape);
        SchemaReadResult written = SchemaReader.Read(said.Replace("\"integer\"", "\"integer\", \"minimum\": 1, \"maximum\": 4", StringComparison.Ordinal));
        Assert.Equal(Assert.Single(written.Model!.Root.Properties).Shape, shape);
        Assert.Contains("\"minimum\":1,\"maximum\":4", read.Model.ResolvedSchema, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exclusive_bound_is_one_in_every_dialect()
    {
        SchemaReadResult read = SchemaReader.Read("""
            { "openapi": "3.0.2", "components": { "schemas": { "Input": { "type": "object", "properties": {
              "a": { "type": "number", "description": "Must be a positive number." }, "b": { "type": "integer", "description": "Must be a positive number." } } } } } }
            """);

        Assert.Contains("\"exclusiveMinimum\":0", read.Model!.ResolvedSchema, StringComparison.Ordinal);
        Assert.Contains("\"minimum\":1", read.Model.ResolvedSchema, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_a_reference_is_not_written_beside_it() => Assert.Equal(
        "",
        string.Join("; ", ProseProbe.Object("""{ "definitions": { "n": { "type": "integer" } }, "properties": { "n": { "$ref": "#/definitions/n", "description": "Must be between 1 and 4." } } }""").Rules.Select(ProseProbe.Show)));
}
