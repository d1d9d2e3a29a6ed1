using System.Text.Json;
using System.Text.RegularExpressions;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>One emulator with a page for the tests of a class that only read.</summary>
public sealed partial class SharedPlayground : IAsyncLifetime
{
    internal TestEmulator Test { get; private set; } = null!;

    /// <summary>The token of the page, as the page has it.</summary>
    internal string Token { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Test = await TestEmulator.StartPlaygroundAsync();
        Token = TokenElement().Match((await GetAsync("", "text/html")).Text).Groups[1].Value;
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    internal async Task<Reply> GetAsync(string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Reply.ReadAsync(await Test.Http.SendAsync(request));
    }

    internal async Task<Reply> SendAsync(HttpMethod method, string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Reply.ReadAsync(await Test.Http.SendAsync(request));
    }

    internal Task<Reply> CheckAsync(string body) => SendAsync(HttpMethod.Post, "playground/check", body, ("X-Playground-Token", Token));

    internal async Task<JsonElement> FormAsync(string slug) => (await GetAsync("playground/form?model=" + Uri.EscapeDataString(slug), null)).Good();

    [GeneratedRegex("name=\"playground-token\" content=\"([0-9a-f]{64})\"")]
    private static partial Regex TokenElement();
}
