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
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test, SchemaFiles.Slug, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1180, Height = 860 } });
        await test.AcceptAsync();
        await page.PasteAsync("""{"prompt":"A quiet harbour at dawn, fishing boats, soft light","size":"16:9","n":5}""");
        await page.Page.GetByText("Paste JSON", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await PlaygroundPage.SeeAsync(page.Verdict, "One violation.");
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.Page.Locator("#tasks img").First.EvaluateAsync("image => image.decode()");
        string file = Path.Combine(RepositoryRoot.Folder, "docs", "images", $"playground-{scheme.ToString().ToLowerInvariant()}.png");

        byte[] picture = await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });

        Assert.True(picture.Length > 10_000);
    }
}
