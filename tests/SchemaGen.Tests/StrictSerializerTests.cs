using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

/// <summary>The serializer with <c>ModelInputJson.Strict</c>: what Parse refuses is refused wherever a record stands.</summary>
public class StrictSerializerTests
{
    private const string Valid = """{"n":4,"prompt":"a","image_urls":["https://x/"]}""";

    public static TheoryData<JsonSerializerOptions> Options => new()
    {
        new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Strict },
        new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithStrictInputs() },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(ModelInputJson.Strict, new DefaultJsonTypeInfoResolver()) },
        new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default.WithStrictInputs().WithStrictInputs() },
    };

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void What_Parse_refuses_is_refused_with_its_violations(JsonSerializerOptions options)
    {
        const string Json = """{"n":9,"size":"16x9","promt":"a","mask_url":"C:\\x.png","image_urls":["a.png",5],"resolution":null}""";
        Assert.False(ModelInput.TryParse<FlashImageInput>(Json, out _, out IReadOnlyList<ConstraintViolation> expected));

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<List<FlashImageInput>>($"[{Valid},{Json}]", options));
        ModelInputException inner = Assert.IsType<ModelInputException>(exception.InnerException);

        Assert.Equal(expected, inner.Violations);
        Assert.Equal("gemini-2-5-flash-image-preview-official", inner.ModelSlug);
        Assert.Equal("$[1]", exception.Path);
        Assert.StartsWith("The JSON text is no valid FlashImageInput:\n  /size: 'size' is \"16x9\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_no_resolver_knows_is_refused_by_a_message_that_names_the_resolvers()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default.WithStrictInputs() };

        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => options.GetTypeInfo(typeof(StrictSerializerTests)));

        Assert.Contains($"'{ModelInputJson.Default} (strict)'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"prompt":"a","n":9}""", "/n maximum")]
    [InlineData("""{"prompt":"a","mask_url":"https://x/"}""", "/mask_url dependentRequired")]
    [InlineData("""{"prompt":""}""", "/prompt minLength")]
    [InlineData("""{"n":1}""", "/prompt required")]
    [InlineData("""{"prompt":"a","n":"1"}""", "/n type")]
    [InlineData("[]", " type")]
    public void Each_violation_has_its_pointer(string json, string expected)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FlashImageInput>(json, new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Strict }));
        ConstraintViolation violation = Assert.Single(Assert.IsType<ModelInputException>(exception.InnerException).Violations);
        Assert.Equal(expected, violation.Pointer + " " + violation.Keyword);
    }

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Valid_inputs_are_read_and_written_as_ever(JsonSerializerOptions options)
    {
        List<FlashImageInput?> inputs = JsonSerializer.Deserialize<List<FlashImageInput?>>($"[{Valid},null]", options)!;

        Assert.Equal([ModelInput.Parse<FlashImageInput>(Valid), null], inputs);
        Assert.Equal($"[{Valid},null]", JsonSerializer.Serialize(inputs, options));
        Assert.Equal(FlashImageAspectRatio.Ratio16x9, JsonSerializer.Deserialize<FlashImageAspectRatio>("\"16:9\"", options));
    }

    [Fact]
    public async Task A_text_in_small_pieces_is_held_against_the_whole_schema()
    {
        // Two alternatives that no text tells apart are worded by the evaluator, which reads the value once more.
        string json = "[" + string.Join(" , ", Enumerable.Repeat(Valid, 100)) + """, {"prompt":"a","mask_url":"https://x/"} ]""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var options = new JsonSerializerOptions { DefaultBufferSize = 16, TypeInfoResolver = ModelInputJson.Strict };

        JsonException exception = await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<List<FlashImageInput>>(stream, options, TestContext.Current.CancellationToken));
        Assert.Equal("$[100]", exception.Path);
    }

    [Fact]
    public void A_report_has_all_records_that_are_invalid_and_where_they_begin()
    {
        List<(long Offset, string Pointers)> report = [];
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = ModelInputJson.Default.WithStrictInputs((offset, violations) => report.Add((offset, string.Join(' ', violations.Select(static violation => violation.Pointer))))),
        };

        List<FlashImageInput?> read = JsonSerializer.Deserialize<List<FlashImageInput?>>($$"""[{"prompt":"","n":9},{{Valid}},{"n":4}]""", options)!;

        Assert.Equal([true, false, true], read.Select(static input => input is null));
        Assert.Equal([(1, "/prompt /n"), (22 + Valid.Length, "/prompt")], report.Select(static entry => ((int)entry.Offset, string.Join(' ', entry.Pointers.Split(' ').OrderDescending()))));
    }

    [Fact]
    public void A_part_of_an_input_is_held_against_its_own_constraints()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Strict };
        Type part = typeof(StudioInput).GetProperty("Layers")!.PropertyType.GetGenericArguments()[0];

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"na/me~":"a","opacity":101}""", part, options));
        Assert.Equal(["/opacity"], Assert.IsType<ModelInputException>(exception.InnerException).Violations.Select(static violation => violation.Pointer));
    }

    [Fact]
    public void A_contract_describes_a_record_without_its_type()
    {
        ModelInputContract contract = ModelInputContract.Of<FlashImageInput>();

        Assert.Equal(("gemini-2-5-flash-image-preview-official", typeof(FlashImageInput)), (contract.ModelSlug, contract.RecordType));
        Assert.True(contract.Schema.StartsWith("{\"type\":\"object\""u8));
        Assert.True(contract.TryParse("""{"prompt":"a"}"""u8, out IModelInput? input, out _));
        Assert.Equal(new FlashImageInput { Prompt = "a" }, input);
        Assert.False(contract.TryParse("{"u8, out _, out IReadOnlyList<ConstraintViolation> violations));
        Assert.Equal("json", Assert.Single(violations).Keyword);
        Assert.Same(contract, ModelInputContract.Of(JsonSerializerOptions.Default.GetTypeInfo(typeof(FlashImageInput))));
        Assert.Same(contract, ModelInputContract.Of(new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Strict }.GetTypeInfo(typeof(FlashImageInput))));
        Assert.Null(ModelInputContract.Of(JsonSerializerOptions.Default.GetTypeInfo(typeof(string))));
        Assert.Null(ModelInputContract.Of(JsonSerializerOptions.Default.GetTypeInfo(typeof(FlashImageInput[]))));
    }
}
