using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchemaGen.AspNetCore.Tests.Infrastructure;

namespace SchemaGen.AspNetCore.Tests.Forms;

/// <summary>Records and their drafts, bound to configuration by the names and values of the model.</summary>
public sealed class ConfigurationTests
{
    private const string Settings = """{ "Poster": { "prompt": "a lighthouse", "n": 3, "size": "16:9", "image_urls": ["https://x.example/a.png"], "mask_url": "https://x.example/m.png" } }""";

    private static readonly FlashImageInput s_poster = new()
    {
        Prompt = "a lighthouse", N = 3, Size = FlashImageAspectRatio.Ratio16x9, ImageUrls = ["https://x.example/a.png"], MaskUrl = "https://x.example/m.png",
    };

    [Fact]
    public void A_record_is_bound_by_the_names_of_the_model()
    {
        Assert.Equal(s_poster, Read(Settings).GetSection("Poster").Get<FlashImageInput>());
        using ServiceProvider services = new ServiceCollection().Configure<StudioOptions>(Read(Settings)).BuildServiceProvider();
        Assert.Equal(s_poster, services.GetRequiredService<IOptions<StudioOptions>>().Value.Poster);
    }

    [Fact]
    public void A_draft_is_bound_by_them_too() =>
        Assert.Equal(s_poster, Read(Settings).GetSection("Poster").Get<FlashImageInput.Draft>()!.ToInput());

    /// <summary>The binder knows one name of a member: with the attribute, that of C# is none where it differs in more than case.</summary>
    [Fact]
    public void The_names_in_Csharp_count_where_they_differ_by_case_alone()
    {
        FlashImageInput? input = Read("""{ "Prompt": "a", "N": 3, "Size": "Ratio16x9", "ImageUrls": ["https://x.example/a.png"] }""").Get<FlashImageInput>();

        Assert.Equal(new FlashImageInput { Prompt = "a", N = 3, Size = FlashImageAspectRatio.Ratio16x9 }, input);
    }

    private static IConfigurationRoot Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return new ConfigurationBuilder().AddJsonStream(stream).Build();
    }

    private sealed class StudioOptions
    {
        public FlashImageInput? Poster { get; set; }
    }
}
