using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;
using SchemaGen.Shared;

namespace SchemaGen.MindVideo.AI.Tests;

/// <summary>A generator works with any <see cref="IMindVideoClient"/>.</summary>
public sealed class MockedClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_generator_drives_a_client_written_by_hand()
    {
        var client = new FakeMindVideoClient { Content = Convert.FromBase64String(ScriptedPlatform.Pixel) };
        using IImageGenerator typed = client.AsIImageGenerator<FlashImageInput>();
        using IImageGenerator untyped = client.AsIImageGenerator("some-model");

        ImageGenerationOptions options = new ImageGenerationOptions { ResponseFormat = ImageGenerationResponseFormat.Data }.WithIdempotencyKey("order-1");
        ImageGenerationResponse first = await typed.GenerateAsync(new ImageGenerationRequest("a fox"), options, Token);
        ImageGenerationResponse second = await untyped.GenerateAsync(new ImageGenerationRequest("a fox"), null, Token);

        Assert.Equal("image/png", Assert.IsType<DataContent>(Assert.Single(first.Contents)).MediaType);
        Assert.Equal(new Uri("https://files.example.com/1.png"), Assert.IsType<UriContent>(Assert.Single(second.Contents)).Uri);
        Assert.Equal([(FlashImageInput.Slug, "order-1"), ("some-model", null)], client.Submits);
        Assert.Equal(client.BaseAddress, typed.GetRequiredService<ImageGeneratorMetadata>().ProviderUri);
        Assert.Same(client, typed.GetService<IMindVideoClient>());
        Assert.Null(typed.GetService<MindVideoClient>());
    }
}
