using System.Net;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>"Every server-side request must include an API key in the Authorization header. Keys can be created, disabled, and deleted from the dashboard."</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData(null, "missing_api_key")]
    [InlineData("", "missing_api_key")]
    [InlineData("Basic bXY6", "missing_api_key")]
    [InlineData("Bearer", "missing_api_key")]
    [InlineData(TestEmulator.Key, "missing_api_key")]
    [InlineData("Bearer mv_wrong", "invalid_api_key")]
    [InlineData("Bearer " + TestEmulator.Key + "x", "invalid_api_key")]
    [InlineData("Bearer MV_TEST_5F1C9A", "invalid_api_key")]
    public async Task Without_a_known_key_every_request_gets_a_401(string? header, string code)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string id = await test.AcceptAsync();
        using HttpClient http = TestEmulator.ClientOf(test.Emulator.BaseAddress, key: null);
        if (header is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }

        foreach (Reply reply in new[]
        {
            await TestEmulator.Submit(http, TestEmulator.Page),
            await Reply.ReadAsync(await http.GetAsync("api/v1/tasks/" + id)),
            await Reply.ReadAsync(await http.GetAsync($"api/v1/tasks/{id}/events")),
            await Reply.ReadAsync(await http.GetAsync("api/v1/tasks/unknown")),
        })
        {
            reply.Error(HttpStatusCode.Unauthorized, code);
            Assert.Equal("Bearer", Assert.Single(reply.Headers.WwwAuthenticate).Scheme);
        }
    }

    [Fact]
    public async Task The_scheme_is_written_in_any_case()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        using HttpClient http = TestEmulator.ClientOf(test.Emulator.BaseAddress, key: null);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "bearer  " + TestEmulator.Key);

        (await TestEmulator.Submit(http, TestEmulator.Page)).Good();
    }

    [Fact]
    public async Task Without_a_key_of_its_own_an_emulator_accepts_mv_emulator()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => options.ApiKeys.Clear());
        using HttpClient http = TestEmulator.ClientOf(test.Emulator.BaseAddress, "mv_emulator");

        Assert.Equal("mv_emulator", test.Emulator.ApiKey);
        (await TestEmulator.Submit(http, TestEmulator.Page)).Good();
    }

    [Fact]
    public async Task Keys_are_created_disabled_enabled_and_deleted()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string key = (await test.SendAsync(HttpMethod.Post, "emulator/keys", "{}")).Good(201).GetProperty("key").GetString()!;
        using HttpClient http = TestEmulator.ClientOf(test.Emulator.BaseAddress, key);
        (await TestEmulator.Submit(http, TestEmulator.Page)).Good();

        (await test.SendAsync(HttpMethod.Patch, "emulator/keys/" + key, """{"disabled":true}""")).Good();
        (await TestEmulator.Submit(http, TestEmulator.Page)).Error(HttpStatusCode.Forbidden, "api_key_disabled");
        Assert.True(test.Emulator.Keys.All[key]);

        (await test.SendAsync(HttpMethod.Patch, "emulator/keys/" + key, """{"disabled":false}""")).Good();
        (await TestEmulator.Submit(http, TestEmulator.Page)).Good();

        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/keys/" + key)).Status);
        (await TestEmulator.Submit(http, TestEmulator.Page)).Error(HttpStatusCode.Unauthorized, "invalid_api_key");
        JsonElement left = (await test.GetAsync("emulator/keys")).Good().GetProperty("keys");
        Assert.Equal(TestEmulator.Key, Assert.Single(left.EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_chosen_key_is_created_once()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Assert.Equal("mv_mine", (await test.SendAsync(HttpMethod.Post, "emulator/keys", """{"key":"mv_mine"}""")).Good(201).GetProperty("key").GetString());
        (await test.SendAsync(HttpMethod.Post, "emulator/keys", """{"key":"mv_mine"}""")).Error(HttpStatusCode.Conflict, "conflict");
        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/keys/mv_mine")).Status);
        (await test.SendAsync(HttpMethod.Post, "emulator/keys", """{"key":"mv_mine"}""")).Good(201);
    }

    [Theory]
    [InlineData("POST", "emulator/keys", """{"key":"with space"}""", 400)]
    [InlineData("POST", "emulator/keys", """{"key":""}""", 400)]
    [InlineData("POST", "emulator/keys", """{"key":1}""", 400)]
    [InlineData("POST", "emulator/keys", """{"name":"x"}""", 400)]
    [InlineData("POST", "emulator/keys", """{"key":"\ud800"}""", 400)]
    [InlineData("PATCH", "emulator/keys/" + TestEmulator.Key, "{}", 400)]
    [InlineData("PATCH", "emulator/keys/" + TestEmulator.Key, """{"disabled":"yes"}""", 400)]
    [InlineData("PATCH", "emulator/keys/unknown", """{"disabled":true}""", 404)]
    [InlineData("DELETE", "emulator/keys/unknown", null, 404)]
    public async Task Impossible_changes_of_keys_are_refused(string method, string path, string? body, int status)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        (await test.SendAsync(new HttpMethod(method), path, body)).Error((HttpStatusCode)status, status == 400 ? "invalid_request" : "not_found");
    }

    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("/", "%2F")]
    [InlineData("100%", "100%25")]
    [InlineData("what?", "what%3F")]
    [InlineData("a#b", "a%23b?really=yes")]
    [InlineData("a+b\"c\\d&e=f;g", "a%2Bb%22c%5Cd%26e%3Df%3Bg")]
    public async Task A_key_of_any_characters_is_disabled_and_deleted(string key, string path)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        test.Emulator.Keys.Create(key);

        Assert.Equal(key, (await test.SendAsync(HttpMethod.Patch, "emulator/keys/" + path, """{"disabled":true}""")).Good().GetProperty("key").GetString());
        Assert.True(test.Emulator.Keys.All[key]);
        Assert.Equal(204, (await test.SendAsync(HttpMethod.Delete, "emulator/keys/" + path)).Status);
        Assert.False(test.Emulator.Keys.All.ContainsKey(key));
    }

    [Theory]
    [InlineData("%C3%A4")]
    [InlineData("a%20b")]
    [InlineData("%ZZ")]
    [InlineData("")]
    public async Task A_path_that_is_no_key_is_not_found(string path)
    {
        await using TestEmulator test = await TestEmulator.StartAsync();

        (await test.SendAsync(HttpMethod.Delete, "emulator/keys/" + path)).Error(HttpStatusCode.NotFound, "not_found");
    }
}
