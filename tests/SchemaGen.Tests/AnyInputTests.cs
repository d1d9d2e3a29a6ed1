using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.CompilerServices;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

/// <summary>Inputs whose type is known at run time only, in the user's own types: written whole, and read back by the slug.</summary>
public class AnyInputTests
{
    private const string FlashJson = """{"model":"gemini-2-5-flash-image-preview-official","input":{"n":2,"prompt":"a"}}""";

    private const string MazeJson = """{"model":"maze","input":{}}""";

    private static readonly FlashImageInput s_flash = new() { Prompt = "a", N = 2 };

    private static readonly MazeInput s_maze = new();

    public static TheoryData<JsonSerializerOptions> Options => new()
    {
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(ModelInputJson.Default, new DefaultJsonTypeInfoResolver()) },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(new DefaultJsonTypeInfoResolver(), ModelInputJson.Default) },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(JobContext.Default, ModelInputJson.Default) },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(ModelInputJson.Default, JobContext.Default).WithAddedModifier(static _ => { }) },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(ModelInputJson.Strict, JobContext.Default) },
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(JobContext.Default, ModelInputJson.Default).WithStrictInputs() },
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolverChain = { ModelInputJson.Default, new DefaultJsonTypeInfoResolver() }, PropertyNamingPolicy = null },
    };

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Inputs_of_any_model_are_written_whole_and_read_back(JsonSerializerOptions options)
    {
        Check(new Job(1, s_flash), "{\"Id\":1,\"Input\":" + FlashJson + "}");
        Check(new Job(1, null), """{"Id":1,"Input":null}""");

        string list = JsonSerializer.Serialize<List<IModelInput>>([s_flash, s_maze, s_flash], options);
        Assert.Equal($"[{FlashJson},{MazeJson},{FlashJson}]", list);
        Assert.Equal([s_flash, s_maze, s_flash], JsonSerializer.Deserialize<List<IModelInput>>(list, options));

        void Check(Job job, string json)
        {
            Assert.Equal(json, JsonSerializer.Serialize(job, options));
            Assert.Equal(job, JsonSerializer.Deserialize<Job>(json, options));
        }
    }

    [Fact]
    public void The_generated_resolver_needs_no_other_for_collections_of_inputs()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default };

        Check<IModelInput>(s_maze, MazeJson);
        Check<IModelInput[]>([s_flash], $"[{FlashJson}]");
        Check<IReadOnlyList<IModelInput>>([s_flash], $"[{FlashJson}]");
        Check(new Dictionary<string, IModelInput> { ["k"] = s_maze }, "{\"k\":" + MazeJson + "}");

        void Check<T>(T value, string json)
        {
            Assert.Equal(json, JsonSerializer.Serialize(value, options));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json, options));
        }
    }

    [Fact]
    public void Writing_needs_no_resolver()
    {
        Assert.Equal("{\"Id\":1,\"Input\":" + FlashJson + "}", JsonSerializer.Serialize(new Job(1, s_flash)));

        // A record under its own type is still the input alone.
        Assert.Equal("""{"n":2,"prompt":"a"}""", JsonSerializer.Serialize(s_flash));
        Assert.Equal("""{"n":2,"prompt":"a"}""", JsonSerializer.Serialize<object>(s_flash));
    }

    [Theory]
    [InlineData("""{"input":{"n":2,"prompt":"a"},"model":"gemini-2-5-flash-image-preview-official"}""")]
    [InlineData("""{"id":[{}],"input":{"n":2,"prompt":"a"},"more":{"model":"maze"},"model":"gemini-2-5-flash-image-preview-official","x":1}""")]
    [InlineData("""{"\u006dodel":"gemini-2-5-flash-image-preview-officia\u006c","\u0069nput":{"n":2.0,"prompt":"\u0061"}}""")]
    public void Members_have_no_order_and_others_are_passed_over(string json) => Assert.Equal(s_flash, Read(json));

    [Fact]
    public async Task A_text_that_arrives_in_small_pieces_is_read()
    {
        string json = "[" + string.Join(" , ", Enumerable.Repeat("""{"input":{"n":2,"prompt":"a"} , "model" : "gemini-2-5-flash-image-preview-official"}""", 50)) + "]";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var options = new JsonSerializerOptions { DefaultBufferSize = 16, TypeInfoResolver = ModelInputJson.Default };

        Assert.Equal(Enumerable.Repeat(s_flash, 50), await JsonSerializer.DeserializeAsync<List<IModelInput>>(stream, options, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"model":"maz","input":{}}""", "No record of the model \"maz\" is known to the serializer: its options need the TypeInfoResolver 'ModelInputJson.Default' of the project that has the model's schema.")]
    [InlineData("""{"model":null,"input":{}}""", "The member 'model' of a model input is null, not a slug.")]
    [InlineData("""{"model":5,"input":{}}""", "The member 'model' of a model input is the number 5, not a slug.")]
    [InlineData("""{"input":{}}""", "The member 'model' of a model input is missing.")]
    [InlineData("""{"model":"maze"}""", "The member 'input' of a model input is missing.")]
    [InlineData("""{"model":"maze","input":null}""", "The input of the model \"maze\" is null.")]
    [InlineData("""{"model":"maze","model":"maze","input":{}}""", "The member 'model' of a model input is given twice.")]
    [InlineData("""{"input":{},"input":{},"model":"maze"}""", "The member 'input' of a model input is given twice.")]
    [InlineData("""{"model":"maze","input":{},"input":{}}""", "The member 'input' of a model input is given twice.")]
    [InlineData("\"maze\"", "the text \"maze\" is no model input, which is written as {\"model\": \"...\", \"input\": {...}}.")]
    [InlineData("""{"model":"gemini-2-5-flash-image-preview-official","input":{"n":"x","prompt":"a"}}""", "The JSON text is no FlashImageInput:\n  /n: 'n' is the text \"x\", but ")]
    public void What_is_no_input_is_named(string json, string message)
    {
        JsonException exception = Assert.Throws<JsonException>(() => Read(json));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_members_are_refused_where_the_options_say_so()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IModelInput>("""{"model":"maze","id":1,"input":{}}""", options));
        Assert.StartsWith("the text \"id\" is no member of a model input, which has 'model' and 'input'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_generated_resolver_reading_says_what_is_needed()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Job>("{\"Id\":1,\"Input\":" + FlashJson + "}"));
        Assert.StartsWith("No record of the model \"gemini-2-5-flash-image-preview-official\" is known to the serializer", exception.Message, StringComparison.Ordinal);
        Assert.Equal("$.Input", exception.Path);
    }

    [Fact]
    public void Records_of_several_assemblies_are_found_and_the_first_resolver_wins()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(new OtherProject("other", ModelInputContract.Of<MazeInput>()), new OtherProject("maze", ModelInputContract.Of<StudioInput>()), ModelInputJson.Default),
        };

        IModelInput[]? inputs = JsonSerializer.Deserialize<IModelInput[]>($$$"""[{{{FlashJson}}},{"model":"other","input":{}},{"model":"studio","input":{}},{{{MazeJson}}}]""", options);

        Assert.Equal([typeof(FlashImageInput), typeof(MazeInput), typeof(StudioInput), typeof(StudioInput)], inputs!.Select(static input => input.GetType()));
    }

    [Fact]
    public void A_strict_resolver_is_strict_here_too()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(ModelInputJson.Strict, JobContext.Default) };
        const string Json = """{"Id":1,"Input":{"model":"gemini-2-5-flash-image-preview-official","input":{"n":9,"prompt":"a"}}}""";

        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Job>(Json, options));
        Assert.Equal(["/n"], Assert.IsType<ModelInputException>(exception.InnerException).Violations.Select(static violation => violation.Pointer));
    }

    private static IModelInput? Read(string json) => JsonSerializer.Deserialize<IModelInput>(json, new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default });

    /// <summary>The resolver of another project, which has one record.</summary>
    private sealed class OtherProject(string slug, ModelInputContract contract) : IJsonTypeInfoResolver, IModelInputResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => null;

        public ModelInputContract? FindInput(string name) => name == slug ? contract : null;
    }
}
