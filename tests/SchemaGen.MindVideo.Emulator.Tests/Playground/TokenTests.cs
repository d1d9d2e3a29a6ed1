using System.Net;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>What needs the token of the page.</summary>
public sealed class TokenTests(SharedPlayground shared) : IClassFixture<SharedPlayground>
{
    private (string, string) Origin => ("Origin", shared.Test.Emulator.BaseAddress.GetLeftPart(UriPartial.Authority));

    [Theory]
    [InlineData("PUT", "emulator/clock")]
    [InlineData("POST", "emulator/faults")]
    [InlineData("DELETE", "emulator/state")]
    [InlineData("DELETE", "EMULATOR/STATE")]
    [InlineData("PATCH", "emulator/keys/x")]
    public async Task A_browser_changes_nothing_without_it_and_a_program_needs_none(string method, string path)
    {
        var verb = new HttpMethod(method);

        (await shared.SendAsync(verb, path, "{}", Origin)).Error(HttpStatusCode.Forbidden, "page_token_required");
        (await shared.SendAsync(verb, path, "{}", Origin, ("X-Playground-Token", shared.Token[..63] + (shared.Token[63] == '0' ? '1' : '0')))).Error(HttpStatusCode.Forbidden, "page_token_required");
        (await shared.SendAsync(verb, path, "{}", Origin, ("X-Playground-Token", ""))).Error(HttpStatusCode.Forbidden, "page_token_required");
        Assert.NotEqual(403, (await shared.SendAsync(verb, path, "{}", Origin, ("X-Playground-Token", shared.Token))).Status);
        Assert.NotEqual(403, (await shared.SendAsync(verb, path, "{}")).Status);
    }

    [Fact]
    public async Task The_own_endpoint_of_the_page_always_needs_it()
    {
        (await shared.SendAsync(HttpMethod.Post, "playground/check", TestEmulator.Page)).Error(HttpStatusCode.Forbidden, "page_token_required");
        Assert.Equal(200, (await shared.CheckAsync(TestEmulator.Page)).Status);
    }

    [Fact]
    public async Task Reading_and_the_task_API_which_has_its_key_need_none()
    {
        Assert.Equal(200, (await shared.SendAsync(HttpMethod.Get, "emulator/keys", null, Origin)).Status);
        Assert.Equal(200, (await shared.SendAsync(HttpMethod.Get, "playground/tasks", null, Origin)).Status);
        Assert.Equal(200, (await shared.SendAsync(HttpMethod.Post, "api/v1/tasks", TestEmulator.Page, Origin)).Status);
    }

    [Fact]
    public async Task Each_emulator_has_its_own()
    {
        await using TestEmulator other = await TestEmulator.StartPlaygroundAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "playground/check") { Content = new StringContent(TestEmulator.Page, System.Text.Encoding.UTF8, "application/json"), Headers = { { "X-Playground-Token", shared.Token } } };

        (await Reply.ReadAsync(await other.Http.SendAsync(request))).Error(HttpStatusCode.Forbidden, "page_token_required");
    }
}
