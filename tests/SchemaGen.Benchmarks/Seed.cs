namespace SchemaGen.Benchmarks;

/// <summary>The schema that everything is measured with, and one input of it.</summary>
internal static class Seed
{
    public const string Slug = "gemini-2-5-flash-image-preview-official";

    public const string Prompt = "A waterfall above the clouds, morning mist and golden light, a cinematic landscape";

    public const string Json =
        """{"n":2,"size":"16:9","prompt":"A waterfall above the clouds, morning mist and golden light, a cinematic landscape","image_urls":["https://example.com/1.png","https://example.com/2.png"],"resolution":"1K"}""";

    public static string Schema { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", Slug + ".json"));

    public static FlashImageInput Input() => new()
    {
        Prompt = Prompt,
        Size = FlashImageAspectRatio.Ratio16x9,
        N = 2,
        ImageUrls = ["https://example.com/1.png", "https://example.com/2.png"],
        Resolution = FlashImageResolution._1K,
    };
}
