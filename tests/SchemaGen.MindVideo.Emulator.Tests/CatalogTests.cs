using SchemaGen.MindVideo.Emulator.Models;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>The models that an emulator reads from schema files.</summary>
public sealed class CatalogTests
{
    [Fact]
    public async Task A_slug_is_the_path_below_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{}");
        folder.Write("b.schema.json", "{}");
        folder.Write("owner/deep/c.json", "{}");
        folder.Write("owner/readme.md", "no schema");
        folder.Write("schemagen.lock.json", "[]");
        folder.Write("owner/deep/c.overlay.json", "{}");
        ModelCatalog catalog = await ModelCatalog.ReadAsync([folder.Path], new Dictionary<string, string>(), default);

        Assert.Equal(["a", "b", "owner/deep/c"], catalog.Models.Keys);
        Assert.Empty(catalog.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("""{"openapi":"3.0.0","components":{"schemas":{"Output":{}}}}""")]
    [InlineData("""{"properties":{"a":{"$ref":"https://example.com/schema.json"}}}""")]
    [InlineData("""{"properties":{"a":{"$ref":"other.json"}}}""")]
    [InlineData("""{"properties":{"a":{"pattern":"("}}}""")]
    [InlineData("""{"properties":{"a":{"type":"intger"}}}""")]
    [InlineData("""{"properties":{"a":{"maximum":"4"}}}""")]
    [InlineData("""{"properties":{"a":{"required":[1]}}}""")]
    [InlineData("""{"prompt":"an input, not a schema"}""")]
    [InlineData("""{"name":"draw","inputSchema":{"type":"object"}}""")]
    [InlineData("""{"swagger":"2.0","paths":{}}""")]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_work(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{}");
        folder.Write("bad.json", text);
        folder.Write("c.json", "{}");
        ModelCatalog catalog = await ModelCatalog.ReadAsync([folder.Path], new Dictionary<string, string>(), default);

        Assert.Equal(["a", "c"], catalog.Models.Keys);
        SchemaProblem problem = Assert.Single(catalog.Problems);
        Assert.EndsWith("bad.json", problem.Path);
        Assert.NotEmpty(problem.Message);
        Assert.Equal($"There is no model 'bad', for its schema file could not be read. {problem.Message}", catalog.Unknown("bad"));
        Assert.Equal("There is no model 'd'; did you mean 'a'?", catalog.Unknown("d"));
    }

    [Theory]
    [InlineData("""{"components":{"schemas":{"Input":{"properties":{"n":{"$ref":"#/components/schemas/Count"}}},"Count":{"maximum":2},"Output":{}}}}""")]
    [InlineData("""{"openapi":"3.0.0","components":{"schemas":{"FluxInput":{"properties":{"n":{"maximum":2}}},"Output":{}}}}""")]
    [InlineData("""{"openapi":"3.0.0","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Body"}}}}},"get":{}}},"components":{"schemas":{"Body":{"properties":{"n":{"maximum":2}}},"Input":{}}}}""")]
    [InlineData("""{"swagger":"2.0","paths":{"/a":{"post":{"parameters":[{"in":"header","name":"h"},{"in":"body","name":"b","schema":{"$ref":"#/definitions/Body"}}]}}},"definitions":{"Body":{"properties":{"n":{"maximum":2}}}}}""")]
    [InlineData("""{"components":{"schemas":{"Input":{"oneOf":[{"$ref":"#/components/schemas/A"}],"discriminator":{"propertyName":"k","mapping":{"a":"#/components/schemas/A"}}},"A":{"properties":{"n":{"maximum":2}}}}}}""")]
    public async Task The_input_of_an_OpenAPI_document_is_found(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", text);
        await using TestEmulator test = await TestEmulator.StartAsync(options => options.SchemaFolders.Add(folder.Path));

        Assert.Empty(test.Emulator.SchemaProblems);
        Assert.Equal(0.0702m, (await test.SubmitAsync(TestEmulator.Payload("""{"n":2}""", "a"))).Good().GetProperty("cost_estimate").GetDecimal());
        Assert.Equal(422, (await test.SubmitAsync(TestEmulator.Payload("""{"n":3}""", "a"))).Status);
    }

    [Theory]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("0.0.0.0", "127.0.0.1")]
    [InlineData("::1", "[::1]")]
    public async Task The_address_is_one_that_a_client_on_this_machine_reaches(string host, string reachable)
    {
        await using TestEmulator test = await TestEmulator.StartAsync(options => options.Host = host);

        Assert.Equal(reachable, test.Emulator.BaseAddress.Host);
        await test.AcceptAsync();
    }

    [Fact]
    public async Task Of_two_files_for_one_model_the_first_is_taken()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x/a.json", "{}");
        folder.Write("y/a.json", "{}");
        ModelCatalog catalog = await ModelCatalog.ReadAsync([Path.Combine(folder.Path, "x"), Path.Combine(folder.Path, "y")], new Dictionary<string, string>(), default);

        Assert.Single(catalog.Models);
        Assert.EndsWith("a.json", Assert.Single(catalog.Problems).Path);
    }

    [Fact]
    public async Task A_folder_that_was_named_and_does_not_exist_stops_the_start()
    {
        using var folder = new TemporaryFolder();
        string missing = Path.Combine(folder.Path, "z");

        var exception = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => TestEmulator.StartAsync(options => options.SchemaFolders.Add(missing)));
        Assert.Contains(missing, exception.Message);
    }

    [Fact]
    public async Task An_address_of_another_machine_stops_the_start_with_host_and_port()
    {
        // 192.0.2.0/24 is for documentation: no machine has such an address.
        var exception = await Assert.ThrowsAsync<IOException>(() => TestEmulator.StartAsync(static options => (options.Host, options.Port) = ("192.0.2.1", 5123)));
        Assert.Equal("Cannot listen on host 192.0.2.1, port 5123: this machine has no such address.", exception.Message);
    }

    [Fact]
    public async Task A_model_with_a_duration_makes_videos_at_a_price_per_second()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clip.json", """{"properties":{"prompt":{"type":"string"},"duration":{"type":"integer","default":8},"aspect_ratio":{"type":"string"}}}""");
        await using TestEmulator test = await TestEmulator.StartAsync(options => options.SchemaFolders.Add(folder.Path));
        string usual = await test.AcceptAsync(TestEmulator.Payload("""{"aspect_ratio":"9:16"}""", "clip"));
        await test.AcceptAsync(TestEmulator.Payload("""{"duration":3}""", "clip"));
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([0.4m, 0.15m], test.Emulator.Ledger.Entries().Select(static entry => entry.Amount));
        var video = (await test.TaskAsync(usual)).GetProperty("output").GetProperty("videos")[0];
        Assert.Equal((576, 1024), (video.GetProperty("width").GetInt32(), video.GetProperty("height").GetInt32()));
    }
}
