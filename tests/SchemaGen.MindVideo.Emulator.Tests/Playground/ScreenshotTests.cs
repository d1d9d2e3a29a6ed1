using Microsoft.Playwright;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>Draws the pictures of the page in <c>docs/images</c>. It is asked for by name; docs/contributing.md has the command.</summary>
public sealed class ScreenshotTests(Browser browser) : IClassFixture<Browser>
{
    [Theory(Explicit = true)]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_is_drawn(ColorScheme scheme)
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync(static options => options.ApiKeys.Clear());
        test.Emulator.Clock.Set(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
        await using PlaygroundPage page = await browser.OpenAsync(test, SchemaFiles.Slug, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1240, Height = 1000 } });
        await page.PasteAsync(Payload(2));
        await PlaygroundPage.SeeAsync(page.Verdict, "Valid:");
        await page.Button("Send").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Answer, "Accepted as");
        test.Emulator.Clock.Advance(TimeSpan.FromSeconds(5));
        await PlaygroundPage.SeeAsync(page.Tasks.First, "succeeded");
        await page.PasteAsync(Payload(5));
        await PlaygroundPage.SeeAsync(page.Verdict, "One violation.");
        await page.Page.EvaluateAsync("scrollTo(0, 0)");
        await page.Page.EvaluateAsync("Promise.all([...document.querySelectorAll('#tasks img')].map(image => image.decode()))");
        string file = Path.Combine(RepositoryRoot.Folder, "docs", "images", $"playground-{scheme.ToString().ToLowerInvariant()}.png");

        byte[] picture = await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });

        Assert.True(picture.Length > 10_000);
    }

    private static string Payload(int count) => $$"""{"prompt":"A quiet harbour at dawn, fishing boats, soft light","size":"16:9","n":{{count}}}""";
}
