using System.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests;

/// <summary>The generator works with the middleware and the service registration of Microsoft.Extensions.AI.</summary>
public sealed class PipelineTests : GeneratorTest
{
    [Fact]
    public async Task Options_that_middleware_sets_reach_the_model()
    {
        IImageGenerator generator = Typed.AsBuilder().ConfigureOptions(static options => options.Count ??= 3).Build();

        await generator.GenerateImagesAsync("a fox", new ImageGenerationOptions().WithIdempotencyKey("order-4711"), Cancellation);

        Assert.Equal("""{"n":3,"prompt":"a fox"}""", Platform.Input);
        Assert.Equal("order-4711", Assert.Single(Platform.IdempotencyKeys));
        Assert.Same(Platform.Client, generator.GetService<MindVideoClient>());
    }

    [Fact]
    public async Task Telemetry_names_provider_and_model()
    {
        var activities = new List<Activity>();
        string source = $"images-{Guid.NewGuid()}";
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        IImageGenerator generator = Typed.AsBuilder().UseOpenTelemetry(sourceName: source).Build();

        await generator.GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        Activity activity = Assert.Single(activities);
        Assert.Equal("mindvideo", activity.GetTagItem("gen_ai.provider.name"));
        Assert.Equal(FlashImageInput.Slug, activity.GetTagItem("gen_ai.request.model"));
    }

    [Fact]
    public async Task A_program_registers_the_client_and_then_the_generator()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace));
        builder.Services.AddMindVideo(static options => options.ApiKey = "test-key").ConfigurePrimaryHttpMessageHandler(() => Platform);
        builder.Services.AddImageGenerator(static services => services.GetRequiredService<MindVideoClient>().AsIImageGenerator<FlashImageInput>()).UseLogging();
        using IHost host = builder.Build();

        IImageGenerator generator = host.Services.GetRequiredService<IImageGenerator>();
        ImageGenerationResponse response = await generator.GenerateImagesAsync("a fox", new() { Count = 2 }, Cancellation);

        Assert.Equal("""{"n":2,"prompt":"a fox"}""", Platform.Input);
        Assert.Equal("https://files.example/1.png", Assert.IsType<UriContent>(Assert.Single(response.Contents)).Uri.AbsoluteUri);
    }
}
