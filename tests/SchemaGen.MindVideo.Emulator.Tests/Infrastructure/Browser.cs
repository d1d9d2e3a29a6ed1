using Microsoft.Playwright;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>A Chromium without a window, one for the tests of a class; where the machine has none, they are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is { } path)
        {
            _playwright = await Playwright.CreateAsync();

            // The sandbox of Chromium cannot be had in most containers; it shows only the page under test.
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"], Timeout = 180_000 });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens the page of an emulator, and waits until it is ready.</summary>
    internal async Task<PlaygroundPage> OpenAsync(TestEmulator test, string model = SchemaFiles.Form, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(_browser is not null, "There is no Chromium on this machine (apt-get install chromium): the page was not tried in a browser.");
        IBrowserContext context = await _browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(60_000);
        IPage page = await context.NewPageAsync();
        List<string> trouble = [];
        page.Console += (_, message) =>
        {
            // What the emulator refuses, Chromium reports as an error as well.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                trouble.Add(message.Text);
            }
        };
        page.PageError += (_, error) => trouble.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            trouble.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GotoAsync($"{test.Emulator.BaseAddress}#{model}");
        await page.Locator("body[data-ready=true]").WaitForAsync();
        return new PlaygroundPage(page, trouble);
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => s_names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
