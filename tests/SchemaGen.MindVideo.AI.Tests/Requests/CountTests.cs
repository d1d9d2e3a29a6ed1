using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class CountTests : GeneratorTest
{
    [Fact]
    public async Task The_count_is_n_with_a_record()
    {
        await Typed.GenerateImagesAsync("a fox", new() { Count = 4 }, Cancellation);

        Assert.Equal("""{"n":4,"prompt":"a fox"}""", Platform.Input);
    }

    [Fact]
    public async Task The_count_is_n_without_a_record()
    {
        await Untyped.GenerateImagesAsync("a fox", new() { Count = 2 }, Cancellation);

        Assert.Equal("""{"n":2,"prompt":"a fox"}""", Platform.Input);
    }

    [Theory]
    [InlineData(5, "maximum")]
    [InlineData(0, "minimum")]
    public async Task A_count_that_the_schema_forbids_is_a_violation(int count, string keyword)
    {
        var exception = await RefusedAsync<ModelInputException>(Typed, new ImageGenerationOptions { Count = count });

        ConstraintViolation violation = Assert.Single(exception.Violations);
        Assert.Equal(("/n", keyword), (violation.Pointer, violation.Keyword));
        Assert.Contains($"'n' is {count}", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_for_a_model_that_makes_one_image_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(
            Platform.Client.AsIImageGenerator<UpscalerInput>(),
            new ImageGenerationRequest(),
            new() { Count = 2, AdditionalProperties = new() { ["image_url"] = "https://example.com/1.png" } });

        Assert.Equal("ImageGenerationOptions.Count (2) cannot be expressed: the input of the model 'upscaler' has no member 'n'", exception.Message);
    }

    [Fact]
    public async Task A_count_that_an_open_schema_allows_without_naming_it_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(Platform.Client.AsIImageGenerator<PixelSizesInput>(), new ImageGenerationOptions { Count = 2 });

        Assert.Equal("ImageGenerationOptions.Count (2) cannot be expressed: the input of the model 'pixel-sizes' has no member 'n'", exception.Message);
    }
}
