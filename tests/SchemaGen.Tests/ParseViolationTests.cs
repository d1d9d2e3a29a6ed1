using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class ParseViolationTests
{
    private const string Model = "model 'gemini-2-5-flash-image-preview-official'";

    [Theory]
    [InlineData("""{"prompt":"a","n":5}""", "/n|maximum|'n' is 5, but MODEL allows 1 to 4")]
    [InlineData("""{"prompt":"a","n":0}""", "/n|minimum|'n' is 0, but MODEL allows 1 to 4")]
    [InlineData("""{"prompt":"a","n":99999999999}""", "/n|maximum|'n' is 99999999999, but MODEL allows 1 to 4")]
    [InlineData("""{"prompt":"a","n":-1e30}""", "/n|minimum|'n' is -1e30, but MODEL allows 1 to 4")]
    [InlineData("""{"prompt":"a","n":1e2147483640}""", "/n|maximum|'n' is 1e2147483640, but MODEL allows 1 to 4")]
    [InlineData("""{"prompt":"a","n":-1e99999999999999999999}""", "/n|minimum|'n' is -1e99999999999999999999, but MODEL allows 1 to 4")]
    [InlineData("""{"prompt":"a","n":1e-2147483640}""", "/n|type|'n' is the number 1e-2147483640, but MODEL asks for an integer")]
    [InlineData("""{"prompt":"a","n":1.5}""", "/n|type|'n' is the number 1.5, but MODEL asks for an integer")]
    [InlineData("""{"prompt":"a","n":"1"}""", "/n|type|'n' is the text \"1\", but MODEL asks for an integer")]
    [InlineData("""{"prompt":"a","n":null}""", "/n|type|'n' is null, but MODEL asks for an integer")]
    [InlineData("""{"prompt":"a","n":{"x":[1]}}""", "/n|type|'n' is an object, but MODEL asks for an integer")]
    [InlineData("""{"prompt":"a","n":[[1]]}""", "/n|type|'n' is an array, but MODEL asks for an integer")]
    [InlineData("""{"prompt":true}""", "/prompt|type|'prompt' is true, but MODEL asks for a text")]
    [InlineData("""{"prompt":""}""", "/prompt|minLength|'prompt' has 0 characters, but MODEL allows 1 to 1000")]
    [InlineData("""{}""", "/prompt|required|'prompt' is required by MODEL, but it is missing")]
    [InlineData("""{"prompt":"a","promt":"b"}""", "/promt|additionalProperties|MODEL has no member 'promt'; did you mean 'prompt'?")]
    [InlineData("""{"prompt":"a","a/b~c":{"n":9}}""", "/a~1b~0c|additionalProperties|MODEL has no member 'a/b~c'")]
    [InlineData("""{"prompt":"a","resolution":"1k"}""", "/resolution|enum|'resolution' is \"1k\", but MODEL allows only \"1K\"; did you mean \"1K\"?")]
    [InlineData("""{"prompt":"a","resolution":1}""", "/resolution|type|'resolution' is the number 1, but MODEL asks for a text")]
    [InlineData("""{"prompt":"a","n":1,"n":2}""", "/n|json|'n' of MODEL is given twice")]
    [InlineData("""{"prompt":"a","image_urls":[]}""", "/image_urls|minItems|'image_urls' has 0 items, but MODEL allows 1 to 14")]
    [InlineData("""{"prompt":"a","image_urls":["https://x/",5]}""", "/image_urls/1|type|an item of 'image_urls' is the number 5, but MODEL asks for a text")]
    [InlineData("""{"prompt":"a","mask_url":"https://x/"}""", "/mask_url|dependentRequired|'mask_url' must be used with 'image_urls', which is missing (MODEL)")]
    [InlineData("""{"prompt":"a","mask_url":"https://x/","image_urls":"https://x/"}""", "/image_urls|type|'image_urls' is the text \"https://x/\", but MODEL asks for an array")]
    [InlineData("""[1]""", "|type|'input' is an array, but MODEL asks for an object")]
    [InlineData("""null""", "|type|'input' is null, but MODEL asks for an object")]
    [InlineData("""{"prompt":"\ud800"}""", "/prompt|json|'prompt' is the text \"\\\\ud800\", but MODEL asks for a text of whole Unicode characters")]
    public void One_error_gives_one_violation(string json, string expected)
    {
        Assert.False(ModelInput.TryParse(json, out FlashImageInput? input, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Null(input);
        ConstraintViolation violation = Assert.Single(violations);
        Assert.Equal(expected.Replace("MODEL", Model, StringComparison.Ordinal), $"{violation.Pointer}|{violation.Keyword}|{violation.Message}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("""{"prompt":"a"} x""")]
    [InlineData("""{"prompt":"a",}""")]
    [InlineData("""{"prompt":"a" /* no comments */}""")]
    [InlineData("""{"prompt":"a""")]
    [InlineData("""{"prompt":"a"}{}""")]
    [InlineData("""{"x":[""")]
    [InlineData("\ud800")]
    public void Invalid_JSON_is_a_violation_of_the_whole_input(string json)
    {
        Assert.False(ModelInput.TryParse<FlashImageInput>(json, out _, out IReadOnlyList<ConstraintViolation> violations));
        ConstraintViolation violation = Assert.Single(violations);
        Assert.Equal(("", "json"), (violation.Pointer, violation.Keyword));
        Assert.StartsWith("the input of " + Model + " is not valid JSON: ", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_position_of_a_syntax_error_counts_from_one()
    {
        Assert.False(ModelInput.TryParse<FlashImageInput>("{\n  \"n\": x}", out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.EndsWith("(line 2, byte 8)", violations[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_an_end_is_a_violation()
    {
        string json = """{"x":""" + new string('[', 100_000);
        Assert.False(ModelInput.TryParse<FlashImageInput>(json, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal("json", Assert.Single(violations).Keyword);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(200, false)]
    public void Nesting_that_ends_is_a_violation_where_it_is_too_deep(int depth, bool isValid)
    {
        string json = """{"extra":""" + new string('[', depth) + new string(']', depth) + "}";
        Assert.Equal(isValid, ModelInput.TryParse<StudioInput>(json, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal(isValid ? [] : [" json"], violations.Select(violation => violation.Pointer + " " + violation.Keyword));
    }

    [Fact]
    public async Task Unions_that_could_be_tried_in_countless_ways_end_in_a_violation()
    {
        // Each step allows both of its alternatives, so the wrong value at the end could be reached in 2^30 ways.
        string json = string.Concat(Enumerable.Repeat("""{"next":""", 30)) + "5" + new string('}', 30);
        Task<IReadOnlyList<ConstraintViolation>> parsing = Task.Run(() =>
        {
            Assert.False(ModelInput.TryParse<MazeInput>(json, out _, out IReadOnlyList<ConstraintViolation> found));
            return found;
        });
        IReadOnlyList<ConstraintViolation> violations = await parsing.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("type", Assert.Single(violations).Keyword);
    }

    [Fact]
    public void Every_error_is_reported_at_once()
    {
        const string Json = """{"n":9,"size":"16x9","promt":"a","mask_url":"C:\\x.png","image_urls":["a.png",5],"resolution":null}""";
        Assert.False(ModelInput.TryParse<FlashImageInput>(Json, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal(
            [
                "/size enum", "/promt additionalProperties", "/image_urls/1 type", "/resolution type", "/prompt required",
                "/n maximum", "/mask_url format", "/image_urls/0 format",
            ],
            violations.Select(violation => violation.Pointer + " " + violation.Keyword));
    }

    [Fact]
    public void Violations_in_nested_values_have_their_whole_pointer()
    {
        const string Json = """
            {
              "strength": 1e999, "seed": 1e-1, "layers": [{"na/me~":"a"}, {"na/me~":5,"opacity":101}, {"opcity":1}, "x", null],
              "weights": {"a/b": true, "c": 200, "c": 1}, "matrix": [[1,2],[1],["x",1]], "sizes": [1, "x", "y"], "background": {"na/me~":"abcdef"},
              "extra": {"anything": [null]}, "more": 1, "more": 2
            }
            """;
        Assert.False(ModelInput.TryParse<StudioInput>(Json, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal(
            [
                "/strength type", "/seed type", "/layers/1/na~1me~0 type", "/layers/2/opcity additionalProperties", "/layers/2/na~1me~0 required",
                "/layers/3 type", "/layers/4 type", "/weights/a~1b type", "/weights/c json", "/matrix/2/0 type", "/sizes/1 type", "/sizes/2 type", "/more json",
                "/background/na~1me~0 maxLength", "/layers maxItems", "/layers/1/opacity maximum", "/matrix/1 minItems",
            ],
            violations.Select(violation => violation.Pointer + " " + violation.Keyword));
    }

    [Fact]
    public void A_message_names_the_nearest_member_and_the_model()
    {
        Assert.False(ModelInput.TryParse<StudioInput>("""{"layers":[{"na/me~":"a","opacity":"x"}]}""", out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal("'opacity' is the text \"x\", but model 'studio' asks for an integer", Assert.Single(violations).Message);
    }

    [Fact]
    public void Parse_throws_what_TryParse_says()
    {
        var exception = Assert.Throws<ModelInputException>(() => ModelInput.Parse<FlashImageInput>("""{"n":0}"""));
        Assert.Equal("gemini-2-5-flash-image-preview-official", exception.ModelSlug);
        Assert.Equal(["required", "minimum"], exception.Violations.Select(violation => violation.Keyword));
        Assert.Contains("\n  /n: 'n' is 0, but ", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ModelInput.Parse<FlashImageInput>((string)null!));
        Assert.Throws<ModelInputException>(() => ModelInput.Parse<FlashImageInput>("{}"u8));
    }

    [Fact]
    public void The_message_of_the_exception_is_bounded()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 500).Select(i => $"\"x{i}\":0")) + "}";
        var exception = Assert.Throws<ModelInputException>(() => ModelInput.Parse<FlashImageInput>(json));
        Assert.Equal(501, exception.Violations.Count);
        Assert.EndsWith("\n  and 491 more", exception.Message, StringComparison.Ordinal);
        Assert.Equal(12, exception.Message.Split('\n').Length);
    }

    [Fact]
    public void Broken_UTF8_in_a_text_is_a_violation()
    {
        byte[] json = [.. """{"prompt":"a"""u8, 0xFF, .. "\"}"u8];
        Assert.False(ModelInput.TryParse<FlashImageInput>(json, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal(("/prompt", "json"), (violations[0].Pointer, violations[0].Keyword));
    }
}
