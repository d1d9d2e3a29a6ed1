using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The code fixes in a real client: <c>dotnet format</c> loads them from the package, and what it leaves behind builds.</summary>
public class CodeFixTests(PackedPackage package)
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["prompt"],
          "properties": {
            "prompt": { "type": "string", "minLength": 1, "maxLength": 10 },
            "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 1 },
            "width": { "type": "integer", "minimum": 64, "maximum": 1024, "multipleOf": 8 },
            "quality": { "type": "integer", "enum": [1, 2, 4] },
            "size": { "type": "string", "enum": ["1:1", "16:9"] },
            "keywords": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
            "webhook": { "type": "string", "format": "uri" },
            "image_urls": { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2, "description": "Image URLs or data URIs." },
            "mask_url": { "type": "string", "description": "Mask URL or data URI. It must be used with image_urls." }
          }
        }
        """;

    private const string Mistakes = """
        using Shop.Models;

        namespace Shop;

        public static class Inputs
        {
            private const string Url = "https://example.com/a.png";

            public static string Authorization => "Bearer mv_live_4fQ9zK27bTxW8sLm";

            public static PaintInput[] All() =>
            [
                new() { Prompt = "a", N = 5 },
                new()
                {
                    Prompt = "a",
                    ImageUrls =
                    [
                        Url, // the first
                        Url,
                        Url,
                    ],
                },
                new() { Prompt = "waterfalls above the clouds" },
                new() { Prompt = "a", MaskUrl = Url },
                new() { Prompt = "a", Quality = 3, Size = (PaintSize)99 },
                new() { Prompt = "a", Width = 100 },
                new() { Prompt = "a", Keywords = ["sky", "sea", "sky"] },
                new() { Prompt = null! },
                new() { Prompt = "a", Webhook = "example.com/hook" },
                new() { N = 2 },
                new() { Prompt = "a", image_url = [Url], Size = PaintSize.Ratio16X9 },
            ];

            public static PaintInput Flowing(bool flag, int n)
            {
                int count = flag ? 9 : 2;
                string[] urls = [Url, Url, Url];
                var drawn = new PaintInput { Prompt = "a", N = count, ImageUrls = urls };
                return n > 4 ? drawn with { N = n } : drawn with { Prompt = flag ? "a" : null! };
            }
        }

        [SchemaGen.ModelInput("darw")]
        public sealed record DrawInput;
        """;

    private const string Repaired = """
        using Shop.Models;

        namespace Shop;

        public static class Inputs
        {
            private const string Url = "https://example.com/a.png";

            public static string Authorization => $"Bearer {Environment.GetEnvironmentVariable("MINDVIDEO_API_KEY") ?? throw new InvalidOperationException("The API key is not set.")}";

            public static PaintInput[] All() =>
            [
                new() { Prompt = "a", N = 4 },
                new()
                {
                    Prompt = "a",
                    ImageUrls =
                    [
                        Url, // the first
                        Url,
                    ],
                },
                new() { Prompt = "waterfalls" },
                new() { Prompt = "a", MaskUrl = Url, ImageUrls = ["https://example.com/"] },
                new() { Prompt = "a", Quality = 2, Size = PaintSize.Ratio16x9 },
                new() { Prompt = "a", Width = 96 },
                new() { Prompt = "a", Keywords = ["sky", "sea"] },
                new() { Prompt = "text" },
                new() { Prompt = "a", Webhook = "https://example.com/hook" },
                new() { N = 2, Prompt = "text" },
                new() { Prompt = "a", ImageUrls = [Url], Size = PaintSize.Ratio16x9 },
            ];

            public static PaintInput Flowing(bool flag, int n)
            {
                int count = flag ? 9 : 2;
                string[] urls = [Url, Url, Url];
                var drawn = new PaintInput { Prompt = "a", N = Math.Clamp(count, 1, 4), ImageUrls = [.. urls.Take(2)] };
                return n > 4 ? drawn with { N = Math.Clamp(n, 1, 4) } : drawn with { Prompt = flag ? "a" : "text" };
            }
        }

        [SchemaGen.ModelInput("draw")]
        public sealed partial record DrawInput;
        """;

    [Fact]
    public async Task Dotnet_format_repairs_what_is_reported_and_the_result_builds()
    {
        using Consumer consumer = new Consumer(package).WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        consumer.Write("schemas/paint.json", Schema);
        consumer.Write("schemas/draw.json", """{ "type": "object", "properties": { "prompt": { "type": "string" } } }""");
        consumer.Write("Inputs.cs", Mistakes);
        BuildResult before = await consumer.BuildAsync();
        Assert.Equal(
            ["CS0117", "CS9035", "SG0012", "SG0013", "SG1001", "SG1002", "SG1003", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1014", "SG1101", "SG1109", "SG2001"],
            before.Errors.Select(static error => error.Id).Distinct().Order());

        await consumer.FormatAsync("CS0117", "CS9035", "SG0012", "SG0013", "SG1001", "SG1002", "SG1003", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1014", "SG1101", "SG1109", "SG2001");

        Assert.Equal(Repaired, consumer.Read("Inputs.cs"), ignoreLineEndingDifferences: true);
        BuildResult after = await consumer.BuildAsync();
        Assert.True(after.Succeeded, after.Cli.Output);
    }
}
