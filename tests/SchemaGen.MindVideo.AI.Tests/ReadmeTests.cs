using System.Drawing;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests;

/// <summary>Runs the example of the README: the lines between the marks below are compared with it.</summary>
public sealed partial class ReadmeTests : GeneratorTest
{
    [Fact]
    public async Task The_example_runs()
    {
        Platform.Output = """{"images":["https://files.example/1","https://files.example/2"]}""";
        Platform.Files["https://files.example/1"] = Platform.Files["https://files.example/2"] = Convert.FromBase64String(ScriptedPlatform.Pixel);
        string before = Environment.CurrentDirectory;
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Environment.CurrentDirectory = folder.FullName;
        try
        {
            // Not in the example: the key, and the handler of its requests.
            builder.Services.Configure<MindVideoOptions>(static options => options.ApiKey = "test-key");
            builder.Services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = Platform));

#pragma warning disable xUnit1051 // The example has no test to be cancelled with.
            // begin
            builder.Services.AddMindVideo();
            builder.Services.AddImageGenerator(services => services.GetRequiredService<MindVideoClient>().AsIImageGenerator<FlashImageInput>());

            using IHost host = builder.Build();
            IImageGenerator generator = host.Services.GetRequiredService<IImageGenerator>();
            ImageGenerationOptions options = new() { Count = 2, ImageSize = new Size(16, 9), ResponseFormat = ImageGenerationResponseFormat.Data };
            ImageGenerationResponse response = await generator.GenerateImagesAsync("waterfalls above the clouds", options.WithIdempotencyKey("order-4712"));

            Directory.CreateDirectory("images");
            foreach (DataContent image in response.Contents.OfType<DataContent>())
            {
                await image.SaveToAsync("images");
            }

            // end
#pragma warning restore xUnit1051
            Assert.Equal("""{"n":2,"size":"16:9","prompt":"waterfalls above the clouds"}""", Platform.Input);
            Assert.Equal("order-4712", Assert.Single(Platform.IdempotencyKeys));
            Assert.Equal(["task_1-1.png", "task_1-2.png"], folder.GetFiles("images/*.png").Select(static file => file.Name).Order(StringComparer.Ordinal));
        }
        finally
        {
            Environment.CurrentDirectory = before;
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_example_is_the_one_of_the_README()
    {
        string[] example = Statements(Fence().Match(Read("README.md")).Groups["code"].Value);
        string[] run = Statements(Marked().Match(Read("ReadmeTests.cs")).Groups["code"].Value);

        Assert.NotEmpty(run);
        Assert.Equal(run, example.Take(run.Length));
    }

    private static string[] Statements(string code) => [.. code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static line => !IsDirective(line) && !IsGiven(line))];

    private static bool IsDirective(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);

    /// <summary>The lines that differ, because the test has a builder of its own.</summary>
    private static bool IsGiven(string line) => line.StartsWith("HostApplicationBuilder builder =", StringComparison.Ordinal);

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("// begin\n(?<code>.*?)// end\n", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
