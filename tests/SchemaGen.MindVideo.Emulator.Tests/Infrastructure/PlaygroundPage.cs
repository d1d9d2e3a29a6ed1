using Microsoft.Playwright;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>The page in a browser, as a person uses it.</summary>
internal sealed class PlaygroundPage(IPage page, List<string> trouble) : IAsyncDisposable
{
    public IPage Page => page;

    public ILocator Verdict => page.Locator("#verdict");

    public ILocator Answer => page.Locator("#answer");

    public ILocator Tasks => page.Locator("#tasks-list > .task");

    /// <summary>Finds the field of a member.</summary>
    public ILocator Field(string title) => page.Locator(".field").Filter(new LocatorFilterOptions { Has = page.Locator($":scope > label .title, :scope > legend .title").GetByText(title, new LocatorGetByTextOptions { Exact = true }) }).Last;

    /// <summary>Finds what is typed into in the field of a member.</summary>
    public ILocator Input(string title) => Field(title).Locator("textarea, input[type=text]").First;

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Waits until an element has a text.</summary>
    public static Task SeeAsync(ILocator locator, string text) => Assertions.Expect(locator).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });

    /// <summary>Returns the text of a tab of what is to be copied.</summary>
    public async Task<string> CopyAsync(string tab)
    {
        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = tab, Exact = true }).ClickAsync();
        return await page.Locator("#copy-panel code").TextContentAsync() ?? "";
    }

    public async Task PasteAsync(string json)
    {
        if (!await page.Locator("#paste").IsVisibleAsync())
        {
            await page.GetByText("Paste JSON", new PageGetByTextOptions { Exact = true }).ClickAsync();
        }

        await page.Locator("#paste").FillAsync(json);
        await page.Locator("#paste-button").ClickAsync();
    }


    /// <summary>Asserts that the browser had nothing to complain about: no error, no dialog, nothing that the policy of the page forbids.</summary>
    public void AssertQuiet() => Assert.Empty(trouble);

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
