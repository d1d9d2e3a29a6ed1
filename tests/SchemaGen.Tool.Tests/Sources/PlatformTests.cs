using System.Text.Json;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Sources;

public sealed class PlatformTests : IDisposable
{
    private const string Api = """{"openapi":"3.0.2","info":{"title":"Cog","version":"0.1"},"paths":{},"components":{"schemas":{"Input":{"type":"object","properties":{"size":{"$ref":"#/components/schemas/Size"},"n":{"type":"integer","maximum":4}}},"Size":{"type":"string","enum":["16:9"]},"Output":{"type":"string"}}}}""";

    private readonly Vendor _vendor = new();
    private readonly ToolProject _project = new();

    [Fact]
    public async Task MindVideo_is_the_documentation_page_of_the_slug()
    {
        _vendor.Answer($"/models/{Seed.Slug}/docs", "<html><body><pre>" + System.Net.WebUtility.HtmlEncode(Seed.Page()) + "</pre></body></html>", type: "text/html");

        ToolRun run = await AddAsync("mindvideo:" + Seed.Slug);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(Seed.Schema, _project.Read(Seed.File));
        Assert.Equal("mindvideo:" + Seed.Slug, Lock(Seed.Slug, "source"));
    }

    [Fact]
    public async Task Replicate_is_asked_with_the_key_and_its_document_is_unwrapped()
    {
        _vendor.Answer("/v1/models/owner/name", $$"""{"owner":"owner","default_example":{"input":{"n":2} },"latest_version":{"id":"v1","openapi_schema":{{Api}} } }""", "\"e1\"");
        _project.Environment["REPLICATE_API_TOKEN"] = "r8_secret";

        ToolRun run = await AddAsync("replicate:owner/name");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal("/v1/models/owner/name Bearer r8_secret", Assert.Single(_vendor.Requests));
        Assert.StartsWith("{\n  \"openapi\": \"3.0.2\",\n", _project.Read("schemas/owner/name.json"), StringComparison.Ordinal);
        Assert.Equal(("replicate:owner/name", "/latest_version/openapi_schema", "v1", "\"e1\""), (Lock("owner/name", "source"), Lock("owner/name", "pointer"), Lock("owner/name", "version"), Lock("owner/name", "etag")));
        Assert.Contains("Shop.Models.OwnerNameInput", run.Output, StringComparison.Ordinal);
        Assert.Contains("example kept, and valid", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("r8_secret", run + _project.Read("schemas/schemagen.lock.json"), StringComparison.Ordinal);

        // The same again is asked for by its ETag; another version is fetched.
        await UpdateAsync();
        Assert.EndsWith(" Bearer r8_secret \"e1\"", _vendor.Requests.Last(), StringComparison.Ordinal);
        _vendor.Answer("/v1/models/owner/name", $$"""{"latest_version":{"id":"v2","openapi_schema":{{Api}} } }""", "\"e2\"");
        ToolRun same = await UpdateAsync();
        Assert.Contains("1 unchanged", same.Output, StringComparison.Ordinal);
        Assert.Equal("v2", Lock("owner/name", "version"));
    }

    [Fact]
    public async Task Replicate_without_a_version_or_a_key_says_so()
    {
        _vendor.Answer("/v1/models/a/b", """{"latest_version":null}""");
        _vendor.Answer("/v1/models/a/c", static context => context.Response.StatusCode = 401);

        Assert.Contains("has no '/latest_version/openapi_schema'", (await AddAsync("replicate:a/b")).Error, StringComparison.Ordinal);
        Assert.Contains("put it into the environment variable REPLICATE_API_TOKEN", (await AddAsync("replicate:a/c")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fal_is_the_document_of_the_endpoint_as_it_is()
    {
        _vendor.Answer("/api/openapi/queue/openapi.json?endpoint_id=fal-ai%2Fflux%2Fdev", Api);

        ToolRun run = await AddAsync("fal:fal-ai/flux/dev");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(Api, _project.Read("schemas/fal-ai/flux/dev.json"));
        Assert.Equal("fal:fal-ai/flux/dev", Lock("fal-ai/flux/dev", "source"));
    }

    [Fact]
    public async Task Hugging_Face_brings_the_definitions_that_a_task_refers_to()
    {
        const string Task = """{"$id":"/inference/schemas/text-to-image/input.json","title":"TextToImageInput","type":"object","properties":{"inputs":{"type":"string"},"transform":{"$ref":"/inference/schemas/common-definitions.json#/definitions/Transform"}},"required":["inputs"]}""";
        const string Definitions = """{"$id":"/inference/schemas/common-definitions.json","definitions":{"Transform":{"type":"string","enum":["sigmoid","softmax"]}}}""";
        _vendor.Answer("/text-to-image/spec/input.json", Task);
        _vendor.Answer("/common-definitions.json", Definitions);

        ToolRun run = await AddAsync("hf:text-to-image");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(Task, _project.Read("schemas/text-to-image.json"));
        Assert.Equal(Definitions, _project.Read("schemas/common-definitions.json"));
        Assert.Contains("Sigmoid, Softmax", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", run.Output, StringComparison.Ordinal);
        Assert.Equal("hf:common-definitions", Lock("common-definitions", "source"));
        Assert.Contains("2 unchanged", (await UpdateAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_a_source()
    {
        _vendor.Answer("/schemas/flux.json?x=1", Seed.Schema, "\"e\"");

        ToolRun run = await AddAsync(_vendor.Address + "schemas/flux.json?x=1");

        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(Seed.Schema, _project.Read("schemas/flux.json"));
        Assert.Contains("1 unchanged", (await UpdateAsync()).Output, StringComparison.Ordinal);
        Assert.EndsWith(" \"e\"", _vendor.Requests.Last(), StringComparison.Ordinal);

        // A file that is gone is wanted whatever the source says of it.
        File.Delete(Path.Combine(_project.Folder, "schemas/flux.json"));
        Assert.Contains("flux: restored", (await UpdateAsync()).Output, StringComparison.Ordinal);
    }

    /// <summary>As a proxy or a gateway answers that is in trouble, or asks to sign in.</summary>
    [Theory]
    [InlineData("mindvideo:a", "/models/a/docs")]
    [InlineData("replicate:a/b", "/v1/models/a/b")]
    [InlineData("fal:a", "/api/openapi/queue/openapi.json?endpoint_id=a")]
    [InlineData("hf:a", "/a/spec/input.json")]
    [InlineData("", "/a.json")]
    public async Task A_page_with_an_error_and_status_200_is_no_schema(string source, string path)
    {
        string name = source.Length == 0 ? _vendor.Address + "a.json" : source;
        _vendor.Answer(path, "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>Sign in</h1><script>var state = {\"a\": 1};</script></body></html>", type: "text/html");

        ToolRun run = await AddAsync(name, "--slug", "a");

        Assert.Equal(2, run.Code);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_project.Folder, "schemas")), "Nothing is written");

        // Nor does it replace what was fetched before.
        _project.Write("a.json", Seed.Schema);
        Assert.Equal(0, (await AddAsync("a.json", "--slug", "a")).Code);
        string lockFile = _project.Read("schemas/schemagen.lock.json").Replace("\"a.json\"", $"\"{name}\"", StringComparison.Ordinal);
        _project.Write("schemas/schemagen.lock.json", lockFile);
        ToolRun update = await UpdateAsync();
        Assert.Equal(2, update.Code);
        Assert.Equal(Seed.Schema, _project.Read("schemas/a.json"));
        Assert.Equal(lockFile, _project.Read("schemas/schemagen.lock.json"));
    }

    [Theory]
    [InlineData("replicate=nowhere", "'nowhere', is no http or https address")]
    [InlineData("x=http://127.0.0.1/", "<platform>=<address> is expected")]
    public async Task A_base_address_that_is_none_is_named(string given, string message) =>
        Assert.Contains(message, (await _project.RunAsync("add", "replicate:a/b", "--base-address", given)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task The_environment_says_where_a_platform_is()
    {
        _project.Environment["SCHEMAGEN_FAL_BASE_ADDRESS"] = _vendor.Address;
        _vendor.Answer("/api/openapi/queue/openapi.json?endpoint_id=a", Api);

        Assert.Equal(0, (await _project.RunAsync("add", "fal:a")).Code);
    }

    public void Dispose()
    {
        _vendor.Dispose();
        _project.Dispose();
    }

    private Task<ToolRun> AddAsync(string source, params string[] options) => _project.RunAsync(["add", source, .. options, .. Addresses]);

    private Task<ToolRun> UpdateAsync() => _project.RunAsync(["update", .. Addresses]);

    private IEnumerable<string> Addresses => new[] { "mindvideo", "replicate", "fal", "hf" }.SelectMany(scheme => new[] { "--base-address", $"{scheme}={_vendor.Address}" });

    private string? Lock(string slug, string member) =>
        JsonDocument.Parse(_project.Read("schemas/schemagen.lock.json")).RootElement.GetProperty(slug).TryGetProperty(member, out JsonElement value) ? value.GetString() : null;
}
