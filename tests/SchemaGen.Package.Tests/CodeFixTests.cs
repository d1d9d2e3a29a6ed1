using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The code fixes in a real client: <c>dotnet format</c> loads them from the package, and makes those repairs that keep all content.</summary>
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
                new() { Prompt = "a", Keywords = ["sky", "sea", "sky"] },
                new() { Prompt = "a", Webhook = "example.com/hook" },
                new() { Prompt = "a", image_url = [Url], Size = PaintSize.Ratio16X9 },
            ];
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
                new() { Prompt = "a", Keywords = ["sky", "sea"] },
                new() { Prompt = "a", Webhook = "https://example.com/hook" },
                new() { Prompt = "a", ImageUrls = [Url], Size = PaintSize.Ratio16x9 },
            ];
        }

        [SchemaGen.ModelInput("draw")]
        public sealed partial record DrawInput;
        """;

    /// <summary>Mistakes whose repair puts something in that nobody wrote, or takes something away.</summary>
    private const string Undecided = """
        using Shop.Models;

        namespace Shop;

        public static class Undecided
        {
            private const string Url = "https://example.com/a.png";

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
                new() { Prompt = "a", MaskUrl = "images/mask.png", ImageUrls = [Url] },
                new() { Prompt = "a", Quality = 3 },
                new() { Prompt = "a", Size = (PaintSize)99 },
                new() { Prompt = "a", Size = PaintSize.Ratio1x2 },
                new() { Prompt = "a", Width = 100 },
                new() { Prompt = null! },
                new() { N = 2 },
            ];

            public static PaintInput Flowing(bool flag, int n)
            {
                int count = flag ? 9 : 2;
                string[] urls = [Url, Url, Url];
                var drawn = new PaintInput { Prompt = "a", N = count, ImageUrls = urls };
                return n > 4 ? drawn with { N = n } : drawn with { Prompt = flag ? "a" : null! };
            }
        }
        """;

    private static readonly string[] s_undecided =
        ["CS0117", "CS9035", "SG1001", "SG1002", "SG1003", "SG1005", "SG1006", "SG1007", "SG1009", "SG1014", "SG1101", "SG1109"];

    private static readonly string[] s_all = [.. s_undecided.Union(["SG0012", "SG0013", "SG1008", "SG2001"]).Order()];

    /// <summary>In a pre-commit hook nobody looks at each repair: a build that stops must not become a call that is charged.</summary>
    /// <param name="byRule">Whether each rule is named, as where one of them is repaired; otherwise, it is the plain command of a hook.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dotnet_format_repairs_what_needs_no_decision_and_leaves_the_rest_to_the_user(bool byRule)
    {
        using Consumer consumer = new Consumer(package).WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        consumer.Write("schemas/paint.json", Schema);
        consumer.Write("schemas/draw.json", """{ "type": "object", "properties": { "prompt": { "type": "string" } } }""");
        consumer.Write("Inputs.cs", Mistakes);
        consumer.Write("Undecided.cs", Undecided);
        BuildResult before = await consumer.BuildAsync();
        Assert.Equal(s_all, before.Errors.Select(static error => error.Id).Distinct().Order());

        await (byRule ? consumer.FormatAsync(s_all) : consumer.FormatAsync());

        Assert.Equal(Repaired, consumer.Read("Inputs.cs"), ignoreLineEndingDifferences: true);
        Assert.Equal(Undecided, consumer.Read("Undecided.cs"), ignoreLineEndingDifferences: true);
        BuildResult after = await consumer.BuildAsync();
        Assert.Equal(s_undecided, after.Errors.Select(static error => error.Id).Distinct().Order());
        Assert.All(after.Errors, static error => Assert.Equal("Undecided.cs", error.File));
    }
}
