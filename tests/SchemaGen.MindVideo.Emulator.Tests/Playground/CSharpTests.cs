using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Playground;

/// <summary>The C# of requests, beside what the generator makes of the same schema files in this project.</summary>
public sealed partial class CSharpTests(SharedPlayground shared) : IClassFixture<SharedPlayground>
{
    private const string Indentation = "        ";

    [Fact]
    public async Task What_is_copied_compiles_and_makes_the_input_that_was_typed()
    {
        string source = (await File.ReadAllTextAsync(SourceOf())).ReplaceLineEndings("\n");
        int start = source.IndexOf(Indentation + "var input", StringComparison.Ordinal);
        string compiled = source[start..source.IndexOf(Indentation + "return", StringComparison.Ordinal)].Replace("\n" + Indentation, "\n", StringComparison.Ordinal)[Indentation.Length..];

        Assert.Equal("using SchemaGen;\nusing Models;\n\n" + compiled, await WriteAsync(SchemaFiles.Form, CopiedRequest.Input));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(CopiedRequest.Input), JsonNode.Parse(CopiedRequest.Create().ToJson())), CopiedRequest.Create().ToJson());
    }

    [Fact]
    public async Task Every_model_of_the_repository_is_named_as_the_generator_names_it()
    {
        string[] files = Directory.GetFiles(SchemaFiles.Page, "*.json", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            string slug = Path.GetRelativePath(SchemaFiles.Page, file)[..^".json".Length].Replace('\\', '/');
            Type record = typeof(CSharpTests).Assembly.GetTypes().Single(type => type.GetCustomAttribute<ModelInputAttribute>()?.Slug == slug);
            JsonObject properties = JsonNode.Parse(await File.ReadAllTextAsync(file))!["properties"]!.AsObject();
            var input = new JsonObject(properties.Select(static property => KeyValuePair.Create(property.Key, Sample(property.Value!.AsObject()))));
            MatchCollection assignments = Assignment().Matches(await WriteAsync(slug, input.ToJsonString()));

            Assert.Equal(properties.Count, assignments.Count);
            foreach (Match assignment in assignments)
            {
                PropertyInfo? property = record.GetProperty(assignment.Groups["name"].Value);
                Assert.True(property is not null, assignment.Value);
                if (assignment.Groups["member"] is { Success: true, Value: var member })
                {
                    Assert.Contains(member, Enum.GetNames(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
                }
            }
        }
    }

    [Fact]
    public async Task What_has_no_place_in_the_record_is_told()
    {
        var told = (await shared.CheckAsync(TestEmulator.Payload("""{"prompt":"p","size":"3:7","other":1}"""))).Good();

        Assert.Equal(["/size", "/other"], told.GetProperty("left_out").EnumerateArray().Select(static pointer => pointer.GetString()));
        Assert.EndsWith("{\n    Prompt = \"p\",\n};\n", told.GetProperty("csharp").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_prompt_stays_in_its_literal() =>
        Assert.Contains("    Prompt = \"\\\"; Evil(); //\\n</script>\\\\\",\n", await WriteAsync(SchemaFiles.Slug, """{"prompt":"\"; Evil(); //\n</script>\\"}"""), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_writer_the_page_has_no_code()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();

        Assert.False((await test.GetAsync("playground/models")).Good().GetProperty("writes_csharp").GetBoolean());
    }

    private static JsonNode? Sample(JsonObject schema) => schema switch
    {
        _ when schema["enum"] is JsonArray values => values[^1]!.DeepClone(),
        _ when schema["type"]!.ToString() == "integer" => 1,
        _ when schema["type"]!.ToString() == "array" => new JsonArray("https://example.com/a.png"),
        _ => "https://example.com/a.png",
    };

    private static string SourceOf([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "CopiedRequest.cs");

    private async Task<string> WriteAsync(string slug, string input) => (await shared.CheckAsync(TestEmulator.Payload(input, slug))).Good().GetProperty("csharp").GetString()!;

    [GeneratedRegex(@"^    (?<name>\w+) = (?:\w+\.(?<member>\w+),$)?", RegexOptions.Multiline)]
    private static partial Regex Assignment();
}
