using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>The page in a browser.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_request_is_filled_mended_sent_watched_and_copied()
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test);
        string tooLong = new('x', 21);
        string said = (await test.SubmitAsync(TestEmulator.Payload($$"""{"prompt":"{{tooLong}}"}""", SchemaFiles.Form))).Json.GetProperty("error").GetProperty("violations")[0].GetProperty("message").GetString()!;
        ILocator prompt = page.Field("Prompt <b>bold</b>");

        await page.Input("Prompt <b>bold</b>").FillAsync(tooLong);
        await PlaygroundPage.SeeAsync(prompt.Locator(".errors"), said);
        Assert.Equal("21 of 20", await prompt.Locator(".counter").TextContentAsync());
        Assert.Equal("true", await page.Input("Prompt <b>bold</b>").GetAttributeAsync("aria-invalid"));

        await page.Input("Prompt <b>bold</b>").FillAsync("🎨 tide");
        await page.Page.GetByLabel("16:9").CheckAsync();
        await page.Page.GetByLabel("Images, slider").FillAsync("2");
        await PlaygroundPage.SeeAsync(page.Verdict, "Valid: 2 images of 1024 × 576, estimated at $0.0702.");
        Assert.Equal("6 of 20", await prompt.Locator(".counter").TextContentAsync());

        Assert.Equal("""{"prompt":"🎨 tide","n":2,"size":"16:9"}""", await RequestAsync(page));
        Assert.Contains("    \"n\": 2,\n", await page.CopyAsync("JSON"), StringComparison.Ordinal);
        Assert.Contains($"curl -X POST {test.Emulator.BaseAddress}api/v1/tasks", await page.CopyAsync("curl"), StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {TestEmulator.Key}", await page.CopyAsync("curl"), StringComparison.Ordinal);
        Assert.EndsWith("var input = new FormInput\n{\n    Prompt = \"🎨 tide\",\n    N = 2,\n    Size = FormAspectRatio.Ratio16x9,\n};\n", await page.CopyAsync("C#"), StringComparison.Ordinal);

        await page.Button("Send").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Answer, "Accepted as task_");
        await PlaygroundPage.SeeAsync(page.Tasks.First.Locator(".status"), "queued");
        await page.Button("+5 s").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Tasks.First.Locator(".status"), "succeeded");
        await PlaygroundPage.SeeAsync(page.Tasks.First, "actual $0.0702");
        await PlaygroundPage.SeeAsync(page.Tasks.First.Locator("figcaption").First, "1024 × 576 · 16:9");
        Assert.Equal(1024, await page.Tasks.First.Locator("img").First.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));
        await PlaygroundPage.SeeAsync(page.Page.Locator("#ledger"), "Total $0.0702 in 1 entries.");
        page.AssertQuiet();
    }

    [Fact]
    public async Task What_is_pasted_is_in_the_form_and_what_no_field_can_say_is_JSON()
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test);
        const string input = """{"prompt":"p","seed":9007199254740993,"transparent":false,"image_url":"https://example.com/a.png","tags":["a","b"],"camera":{"zoom":1.50,"lens":"tele"},"tree":{"name":"root","children":[{"name":"leaf"}]},"target":{"id":7},"wrong":{"x":1}}""";

        await page.PasteAsync($$"""{"model":"form","input":{{input}}}""");
        await PlaygroundPage.SeeAsync(page.Verdict, "One violation.");

        Assert.Equal(input, await RequestAsync(page));
        Assert.Equal("leaf", await page.Field("name").Locator("input").InputValueAsync());
        Assert.Equal("""{"id": 7}""", (await page.Field("target").Locator("textarea").InputValueAsync()).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal));
        await PlaygroundPage.SeeAsync(page.Field("Further members").Locator(".errors"), "'wrong'");

        await page.PasteAsync("""{"prompt":5,"size":"3:7","tags":"x"}""");
        await PlaygroundPage.SeeAsync(page.Verdict, "3 violations.");
        Assert.Equal("""{"prompt":5,"size":"3:7","tags":"x"}""", await RequestAsync(page));
        await page.Field("Aspect ratio").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Unset Aspect ratio" }).ClickAsync();
        await PlaygroundPage.SeeAsync(page.Verdict, "2 violations.");

        await page.PasteAsync("[1]");
        await PlaygroundPage.SeeAsync(page.Page.Locator("#copy p.errors"), "It is a JSON object.");
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_file_becomes_a_data_URI_with_a_preview_and_a_need_is_stressed_where_it_is_not_met()
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test);
        byte[] picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        await page.Input("Prompt <b>bold</b>").FillAsync("p");
        await page.Input("strength").FillAsync("0.5");
        await Assertions.Expect(page.Field("strength").Locator(".needs.bite")).ToHaveTextAsync("Needs Image.", new LocatorAssertionsToHaveTextOptions { Timeout = 60_000 });
        await PlaygroundPage.SeeAsync(page.Verdict, "One violation.");

        await page.Field("Image").Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = picture });
        await PlaygroundPage.SeeAsync(page.Verdict, "Valid:");
        await Assertions.Expect(page.Field("strength").Locator(".needs.bite")).ToHaveCountAsync(0);
        Assert.Equal(1, await page.Field("Image").Locator("img.preview").EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));
        Assert.Equal($$"""{"prompt":"p","strength":0.5,"image_url":"data:image/png;base64,{{Convert.ToBase64String(picture)}}"}""", await RequestAsync(page));

        await page.Field("Image").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Remove" }).ClickAsync();
        await PlaygroundPage.SeeAsync(page.Verdict, "One violation.");
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_dropped_answer_is_told_and_the_same_key_makes_one_task()
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test);
        await page.Input("Prompt <b>bold</b>").FillAsync("p");
        await page.Button("New idempotency key").ClickAsync();
        await page.Button("Drop the next answer").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Page.Locator("#faults"), "drop_response, on submit, times 1");

        await page.Button("Send").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Answer, "There was no answer: the connection was broken off. Send again with the same idempotency key");
        await PlaygroundPage.SeeAsync(page.Page.Locator("#faults"), "has hit once, and is over");
        await page.Button("Send").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Answer, "The key was used before, for task_");

        await PlaygroundPage.SeeAsync(page.Page.Locator("#tasks-count"), "1 in all");
        Assert.Single(test.Emulator.Ledger.Entries());
        await page.Button("End all").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Page.Locator("#faults"), "No fault is on.");
    }

    [Fact]
    public async Task Keys_clock_pages_and_state_are_at_hand()
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test);
        for (int i = 0; i < 6; i++)
        {
            await test.AcceptAsync();
        }

        await PlaygroundPage.SeeAsync(page.Page.Locator("#tasks-count"), "6 in all");
        await page.Page.Locator("#tasks").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Older" }).ClickAsync();
        await Assertions.Expect(page.Tasks).ToHaveCountAsync(1);

        await page.Button("Create").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#keys li")).ToHaveCountAsync(2);
        await page.Button("Disable " + TestEmulator.Key).ClickAsync();
        await PlaygroundPage.SeeAsync(page.Page.Locator("#keys"), TestEmulator.Key + " (disabled)");
        await page.Input("Prompt <b>bold</b>").FillAsync("p");
        await page.Page.Locator("#key").SelectOptionAsync(TestEmulator.Key);
        await page.Button("Send").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Answer, "The API key is disabled.");

        await page.Button("Let it run").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#freeze")).ToHaveTextAsync("Freeze");
        await page.Page.GetByLabel("Move by a time, or set").FillAsync("5");
        await page.Button("Move").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Page.Locator("#clock [role=alert]"), "'advance' is a time, hh:mm:ss");

        await page.Button("Delete tasks, ledger and faults").ClickAsync();
        Assert.True(test.Emulator.Ledger.Total > 0);
        await page.Button("Press again to delete them").ClickAsync();
        await PlaygroundPage.SeeAsync(page.Page.Locator("#tasks-list"), "No task yet.");
        Assert.Empty(test.Emulator.Ledger.Entries());
        page.AssertQuiet();
    }

    [Fact]
    public async Task It_is_used_with_the_keyboard_alone()
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test);
        IKeyboard keys = page.Page.Keyboard;

        await page.Page.Locator("#model").FocusAsync();
        await keys.PressAsync("Tab");
        await keys.TypeAsync("p");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("3");
        await PlaygroundPage.SeeAsync(page.Verdict, "Valid: 3 images");
        await page.Page.Locator("#tab-json").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(page.Page.Locator("#tab-curl")).ToBeFocusedAsync();
        Assert.Equal("true", await page.Page.Locator("#tab-curl").GetAttributeAsync("aria-selected"));
        await keys.PressAsync("End");
        await Assertions.Expect(page.Page.Locator("#copy-panel code")).ToContainTextAsync("N = 3,");
        await page.Input("Prompt <b>bold</b>").FillAsync("");
        await page.Page.Locator("#submit").FocusAsync();
        await keys.PressAsync("Enter");
        await PlaygroundPage.SeeAsync(page.Answer, "Refused with 422");
        await Assertions.Expect(page.Input("Prompt <b>bold</b>")).ToBeFocusedAsync();
        page.AssertQuiet();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_a_narrow_screen_is_wide_enough(ColorScheme scheme)
    {
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync();
        await using PlaygroundPage page = await browser.OpenAsync(test, options: new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true, ViewportSize = new ViewportSize { Width = 360, Height = 800 } });
        await page.PasteAsync("""{"prompt":"more than twenty characters","size":"3:7","n":9,"tags":["a"],"image_url":"https://example.com/a.png","tree":{"name":"x"},"target":1,"camera":{}}""");
        await PlaygroundPage.SeeAsync(page.Verdict, "violations.");
        await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await PlaygroundPage.SeeAsync(page.Tasks.First.Locator(".status"), "succeeded");

        AxeResult result = await page.Page.RunAxe();

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(static violation => $"{violation.Impact} {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(4).Select(static node => node.Html))}")));
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Three_hundred_properties_without_titles_and_a_broken_file_leave_the_page_usable()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.json", "{ <img src=x onerror=alert(1)>");
        var properties = new JsonObject(Enumerable.Range(0, 300).Select(static i => KeyValuePair.Create($"p{i}", (JsonNode?)new JsonObject { ["type"] = "string" })));
        await using TestEmulator test = await TestEmulator.StartPlaygroundAsync(options =>
        {
            options.SchemaFolders.Add(folder.Path);
            options.AddModel("many", new JsonObject { ["type"] = "object", ["properties"] = properties }.ToJsonString());
        });
        await using PlaygroundPage page = await browser.OpenAsync(test, "many");

        await page.Input("p299").FillAsync("x");
        await PlaygroundPage.SeeAsync(page.Verdict, "Valid: 1 image");
        Assert.Equal("""{"p299":"x"}""", await RequestAsync(page));
        await PlaygroundPage.SeeAsync(page.Page.Locator("#problems"), "broken.json: Not valid JSON");
        await page.Page.Locator("#model").SelectOptionAsync(SchemaFiles.Form);
        await Assertions.Expect(page.Page.Locator("#form h3").First).ToHaveTextAsync("\"><img src=x onerror=alert(1)>");
        page.AssertQuiet();
    }

    /// <summary>The input that the page would send, without white space, and with the digits of its numbers.</summary>
    private static async Task<string> RequestAsync(PlaygroundPage page)
    {
        string curl = await page.CopyAsync("curl");
        int start = curl.IndexOf("\"input\":", StringComparison.Ordinal) + "\"input\":".Length;
        return curl[start..curl.LastIndexOf('}')];
    }
}
