using System.Drawing;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;
using SchemaGen.MindVideo.Emulator;

namespace SchemaGen.MindVideo.AI.Tests;

/// <summary>Runs a generator against the emulator, from a prompt to pictures in memory.</summary>
public class EmulatorTests
{
    [Fact]
    public async Task Two_pictures_of_the_requested_ratio_are_returned_and_charged_once()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await using MindVideoEmulator emulator = await MindVideoEmulator.StartAsync(new() { QueueTime = TimeSpan.Zero, ProcessingTime = TimeSpan.Zero, Quiet = true }, token);
        var client = new MindVideoClient(new MindVideoOptions { ApiKey = emulator.ApiKey, BaseAddress = emulator.BaseAddress });
        using IImageGenerator generator = client.AsIImageGenerator<FlashImageInput>();
        ImageGenerationOptions options = new() { Count = 2, ImageSize = new Size(16, 9), ResponseFormat = ImageGenerationResponseFormat.Data, MediaType = "image/png" };

        ImageGenerationResponse response = await generator.GenerateImagesAsync("waterfalls above the clouds", options.WithIdempotencyKey("order-4711"), token);
        await generator.GenerateImagesAsync("waterfalls above the clouds", options.WithIdempotencyKey("order-4711"), token);

        DataContent[] pictures = [.. response.Contents.OfType<DataContent>()];
        Assert.Equal(2, pictures.Length);
        Assert.All(pictures, static picture => Assert.Equal("image/png", picture.MediaType));
        Assert.NotEqual(pictures[0].Data.ToArray(), pictures[1].Data.ToArray());
        Assert.Equal(0.0702m, emulator.Ledger.Total);
        Assert.Equal(emulator.BaseAddress, ((ImageGeneratorMetadata)generator.GetService(typeof(ImageGeneratorMetadata))!).ProviderUri);
    }
}
