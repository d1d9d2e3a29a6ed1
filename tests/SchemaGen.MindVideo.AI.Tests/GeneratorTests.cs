using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests;

public sealed class GeneratorTests : GeneratorTest
{
    [Fact]
    public void A_generator_gives_its_client_and_itself()
    {
        IImageGenerator generator = Typed;

        Assert.Same(Platform.Client, generator.GetService<MindVideoClient>());
        Assert.Same(generator, generator.GetService<IImageGenerator>());
        Assert.Null(generator.GetService<HttpClient>());
        Assert.Null(generator.GetService(typeof(MindVideoClient), "key"));
        Assert.Throws<ArgumentNullException>(() => generator.GetService(null!));
    }

    [Fact]
    public void A_generator_has_its_provider_and_its_model_as_metadata()
    {
        foreach (IImageGenerator generator in (IImageGenerator[])[Typed, Untyped])
        {
            ImageGeneratorMetadata metadata = generator.GetRequiredService<ImageGeneratorMetadata>();
            Assert.Equal(("mindvideo", FlashImageInput.Slug), (metadata.ProviderName, metadata.DefaultModelId));
        }
    }

    [Fact]
    public async Task The_client_works_on_when_its_generator_is_disposed()
    {
        Typed.Dispose();

        Assert.Equal("task_1", (await Platform.Client.SubmitAsync(new FlashImageInput { Prompt = "a fox" }, cancellationToken: Cancellation)).TaskId);
    }

    [Fact]
    public void A_null_argument_is_named()
    {
        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => ((MindVideoClient)null!).AsIImageGenerator("slug")).ParamName);
        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => ((MindVideoClient)null!).AsIImageGenerator<FlashImageInput>()).ParamName);
        Assert.Equal("modelSlug", Assert.Throws<ArgumentNullException>(() => Platform.Client.AsIImageGenerator((string)null!)).ParamName);
        Assert.Equal("createInput", Assert.Throws<ArgumentNullException>(() => Platform.Client.AsIImageGenerator((Func<string, FlashImageInput>)null!)).ParamName);
    }

    [Fact]
    public void The_generator_is_as_experimental_as_its_interface()
    {
        var own = (ExperimentalAttribute)Attribute.GetCustomAttribute(typeof(MindVideoImageGeneratorExtensions), typeof(ExperimentalAttribute))!;
        var theirs = (ExperimentalAttribute)Attribute.GetCustomAttribute(typeof(IImageGenerator), typeof(ExperimentalAttribute))!;

        Assert.Equal((theirs.DiagnosticId, theirs.UrlFormat), (own.DiagnosticId, own.UrlFormat));
    }
}
