using System.Drawing;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class ImageSizeTests : GeneratorTest
{
    [Theory]
    [InlineData(16, 9, "16:9")]
    [InlineData(1, 1, "1:1")]
    [InlineData(9, 16, "9:16")]
    public async Task The_numbers_of_a_ratio_are_the_ratio(int width, int height, string ratio)
    {
        await Typed.GenerateImagesAsync("a fox", new() { ImageSize = new Size(width, height) }, Cancellation);

        Assert.Equal($$"""{"size":"{{ratio}}","prompt":"a fox"}""", Platform.Input);
    }

    [Theory]
    [InlineData(1024, 1024)]
    [InlineData(1920, 1080)]
    [InlineData(32, 18)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    public async Task Pixels_are_refused_by_a_model_of_ratios_even_where_the_ratio_fits(int width, int height)
    {
        var exception = await RefusedAsync<NotSupportedException>(Typed, new ImageGenerationOptions { ImageSize = new Size(width, height) });

        Assert.StartsWith(
            $"ImageGenerationOptions.ImageSize ({width} x {height}) cannot be expressed exactly for the model 'gemini-2-5-flash-image-preview-official': 'size' is \"{width}x{height}\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\"16:9\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pixels_are_sent_to_a_model_that_names_them()
    {
        await Platform.Client.AsIImageGenerator<PixelSizesInput>().GenerateImagesAsync("a fox", new() { ImageSize = new Size(1024, 1536) }, Cancellation);

        Assert.Equal("""{"prompt":"a fox","size":"1024x1536"}""", Platform.Input);
    }

    [Fact]
    public async Task Pixels_that_a_model_does_not_name_are_refused() =>
        await RefusedAsync<NotSupportedException>(Platform.Client.AsIImageGenerator<PixelSizesInput>(), new ImageGenerationOptions { ImageSize = new Size(1024, 1025) });

    [Fact]
    public async Task A_size_for_a_model_without_sizes_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(
            Platform.Client.AsIImageGenerator<UpscalerInput>(),
            new ImageGenerationRequest(),
            new() { ImageSize = new Size(16, 9), AdditionalProperties = new() { ["image_url"] = "https://example.com/1.png" } });

        Assert.StartsWith("ImageGenerationOptions.ImageSize (16 x 9) cannot be expressed exactly for the model 'upscaler'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_size_is_refused_where_no_record_knows_the_sizes()
    {
        var exception = await RefusedAsync<NotSupportedException>(Untyped, new ImageGenerationOptions { ImageSize = new Size(16, 9) });

        Assert.Contains("AdditionalProperties[\"size\"]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_size_that_the_additional_properties_set_to_the_same_value_is_accepted()
    {
        await Untyped.GenerateImagesAsync("a fox", new() { ImageSize = new Size(16, 9), AdditionalProperties = new() { ["size"] = "16:9" } }, Cancellation);

        Assert.Equal("""{"prompt":"a fox","size":"16:9"}""", Platform.Input);
    }

    [Fact]
    public async Task A_size_that_the_additional_properties_set_to_another_value_is_refused()
    {
        var exception = await RefusedAsync<ArgumentException>(Typed, new ImageGenerationOptions { ImageSize = new Size(16, 9), AdditionalProperties = new() { ["size"] = "4:3" } });

        Assert.Equal(
            """'size' of the model 'gemini-2-5-flash-image-preview-official' is "4:3" in ImageGenerationOptions.AdditionalProperties["size"], and "16:9" in ImageGenerationOptions.ImageSize: say it once, or alike""",
            exception.Message);
    }
}
