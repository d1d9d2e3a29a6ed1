using System.Net;
using System.Text.RegularExpressions;
using SchemaGen.MindVideo.Emulator.Playground;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>The files of the page, as a browser gets them.</summary>
public sealed partial class PageTests(SharedPlayground shared) : IClassFixture<SharedPlayground>
{
    private const int Budget = 100 * 1024;

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("text/html", "text/html")]
    [InlineData("text/plain;q=0.5, text/html;q=0.9", "text/html")]
    [InlineData("text/plain, text/html;q=0.9", "text/plain")]
    [InlineData("text/html;q=0", "text/plain")]
    [InlineData("*/*", "text/plain")]
    [InlineData("application/json", "text/plain")]
    [InlineData("not a type", "text/plain")]
    [InlineData(null, "text/plain")]
    public async Task Who_names_HTML_gets_the_page_and_others_the_text(string? accept, string type)
    {
        Reply reply = await shared.GetAsync("", accept);

        Assert.Equal(200, reply.Status);
        Assert.Equal(type, reply.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("Accept", reply.Headers.Vary);
        Assert.Contains(type == "text/html" ? "<!doctype html>" : "This is a MindVideo emulator", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_only_its_own_scripts()
    {
        Reply page = await shared.GetAsync("", "text/html");
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotMatch(InlineCode(), page.Text);
        Assert.All(PageFiles.Own.Names.Where(static name => name.EndsWith(".js", StringComparison.Ordinal)), static name =>
            Assert.DoesNotMatch(Markup(), System.Text.Encoding.UTF8.GetString(PageFiles.Own.Find(name)!.Value.Content)));
    }

    [Fact]
    public async Task Its_files_are_small_and_are_kept_by_browsers_until_they_change()
    {
        Reply page = await shared.GetAsync("", "text/html");
        string[] linked = [.. Links().Matches(page.Text).Select(static match => match.Groups[1].Value)];
        int size = page.Body.Length;
        foreach (string name in PageFiles.Own.Names.Where(static name => name != PageFiles.Index))
        {
            Reply file = await shared.GetAsync($"playground/{PageFiles.Own.Version}/{name}", null);
            size += file.Body.Length;
            Assert.Contains("immutable", file.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
            Assert.NotNull(file.Headers.ETag);
        }

        Assert.InRange(size, 10_000, Budget);
        Assert.Equal(3, linked.Length);
        Assert.All(linked, link => Assert.StartsWith($"/playground/{PageFiles.Own.Version}/", link));
        Assert.True(page.Headers.CacheControl!.NoCache);
        Assert.Equal(304, (await shared.SendAsync(HttpMethod.Get, "", null, ("Accept", "text/html"), ("If-None-Match", page.Headers.ETag!.ToString()))).Status);
    }

    [Theory]
    [InlineData("0123456789abcdef/playground.js")]
    [InlineData("{version}/index.html")]
    [InlineData("{version}/nothing.js")]
    [InlineData("{version}/..%2Findex.html")]
    public async Task A_file_of_another_version_and_the_template_are_not_there(string path) =>
        (await shared.GetAsync("playground/" + path.Replace("{version}", PageFiles.Own.Version, StringComparison.Ordinal), null)).Error(HttpStatusCode.NotFound, "not_found");

    [GeneratedRegex("<script>|<style|style=|\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function")]
    private static partial Regex Markup();

    [GeneratedRegex("(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Links();
}
