using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class ModelIdTests : GeneratorTest
{
    [Fact]
    public async Task Another_model_is_called_where_only_a_slug_is_known()
    {
        await Untyped.GenerateImagesAsync("a fox", new() { ModelId = "pixel-sizes" }, Cancellation);

        Assert.Equal("""{"model":"pixel-sizes","input":{"prompt":"a fox"}}""", Platform.Body);
    }

    [Fact]
    public async Task A_model_other_than_that_of_the_record_is_refused()
    {
        var exception = await RefusedAsync<NotSupportedException>(Typed, new ImageGenerationOptions { ModelId = "pixel-sizes" });

        Assert.Equal(
            "ImageGenerationOptions.ModelId is 'pixel-sizes', but this generator makes inputs of the model 'gemini-2-5-flash-image-preview-official' (record FlashImageInput)", exception.Message);
    }

    [Fact]
    public async Task The_model_of_the_record_is_accepted()
    {
        await Typed.GenerateImagesAsync("a fox", new() { ModelId = FlashImageInput.Slug }, Cancellation);

        Assert.StartsWith("""{"model":"gemini-2-5-flash-image-preview-official",""", Platform.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_model_is_refused()
    {
        await RefusedAsync<ArgumentException>(Untyped, new ImageGenerationOptions { ModelId = " " });
        Assert.Throws<ArgumentException>(() => Platform.Client.AsIImageGenerator(""));
    }
}
