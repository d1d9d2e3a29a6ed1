using Microsoft.Extensions.AI;

namespace SchemaGen.MindVideo.AI.Tests.Infrastructure;

/// <summary>The base of tests of generators over a scripted platform.</summary>
public abstract class GeneratorTest
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected ScriptedPlatform Platform { get; init; } = new();

    private protected IImageGenerator Typed => Platform.Client.AsIImageGenerator<FlashImageInput>();

    private protected IImageGenerator Untyped => Platform.Client.AsIImageGenerator(FlashImageInput.Slug);

    /// <summary>Sends a request that must be refused, and asserts that nothing was submitted.</summary>
    private protected async Task<TException> RefusedAsync<TException>(IImageGenerator generator, ImageGenerationRequest request, ImageGenerationOptions? options = null)
        where TException : Exception
    {
        TException exception = await Assert.ThrowsAsync<TException>(() => generator.GenerateAsync(request, options, Cancellation));
        Assert.Equal(0, Platform.SubmitCount);
        return exception;
    }

    private protected Task<TException> RefusedAsync<TException>(IImageGenerator generator, ImageGenerationOptions options)
        where TException : Exception => RefusedAsync<TException>(generator, new ImageGenerationRequest("a fox"), options);
}
