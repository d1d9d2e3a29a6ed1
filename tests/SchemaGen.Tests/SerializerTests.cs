using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SchemaGen.CompilerServices;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class SerializerTests
{
    private static readonly FlashImageInput s_input = new() { Prompt = "a", Size = FlashImageAspectRatio.Ratio16x9, ImageUrls = ["https://x/"] };

    private const string InputJson = """{"size":"16:9","prompt":"a","image_urls":["https://x/"]}""";

    private static readonly JsonSerializerOptions s_resolverAlone = new() { TypeInfoResolver = new Resolver() };

    private static readonly JsonSerializerOptions s_camelCase = new(JsonSerializerDefaults.Web) { WriteIndented = false };

    public static TheoryData<JsonSerializerOptions> Options => new()
    {
        JsonSerializerOptions.Default,
        s_camelCase,
        s_resolverAlone,
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(new Resolver(), new DefaultJsonTypeInfoResolver()) },
    };

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public void Records_and_enums_serialize_alone_and_inside_of_collections(JsonSerializerOptions options)
    {
        Check(s_input, InputJson);
        Check<FlashImageInput[]>([s_input], $"[{InputJson}]");
        Check<List<FlashImageInput>>([s_input, s_input], $"[{InputJson},{InputJson}]");
        Check<IReadOnlyList<FlashImageInput>>([s_input], $"[{InputJson}]");
        Check<IEnumerable<FlashImageInput>>([s_input], $"[{InputJson}]");
        Check(new Dictionary<string, FlashImageInput> { ["k"] = s_input }, $$"""{"k":{{InputJson}}}""");
        Check(FlashImageAspectRatio.Ratio21x9, "\"21:9\"");
        Check<FlashImageAspectRatio?>(FlashImageAspectRatio.Ratio21x9, "\"21:9\"");
        Check<FlashImageAspectRatio?>(null, "null");
        Check<FlashImageAspectRatio[]>([FlashImageAspectRatio.Auto], "[\"auto\"]");
        Check(new Dictionary<string, FlashImageAspectRatio> { ["k"] = FlashImageAspectRatio.Auto }, """{"k":"auto"}""");
        Assert.Null(JsonSerializer.Deserialize<FlashImageInput>("null", options));

        void Check<T>(T value, string json)
        {
            Assert.Equal(json, JsonSerializer.Serialize(value, options));
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options));
        }
    }

    [Fact]
    public void Enums_serialize_as_names_of_members_too()
    {
        Dictionary<FlashImageAspectRatio, int> map = new() { [FlashImageAspectRatio.Ratio1x1] = 1 };
        Assert.Equal("""{"1:1":1}""", JsonSerializer.Serialize(map));
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<FlashImageAspectRatio, int>>("""{"1\u003a1":1}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<FlashImageAspectRatio, int>>("""{"1x1":1}"""));
    }

    [Theory]
    [InlineData("\"16x9\"", "the text \"16x9\" is no value of FlashImageAspectRatio; the values are \"auto\", \"1:1\", \"2:3\", \"3:2\", \"3:4\", \"4:3\", \"4:5\", \"5:4\", \"9:16\", \"16:9\", \"21:9\"; did you mean \"16:9\"?.")]
    [InlineData("5", "the number 5 is no value of FlashImageAspectRatio; ")]
    public void An_unknown_enum_value_is_named(string json, string message)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FlashImageAspectRatio>(json));
        Assert.StartsWith(message.TrimEnd('.'), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Violations_are_listed_with_their_pointers_and_constraints_are_left_to_Validate()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FlashImageInput[]>("""[{"n":"x","size":"?"}]"""));
        Assert.StartsWith(
            "The JSON text is no FlashImageInput:\n  /n: 'n' is the text \"x\", but model 'gemini-2-5-flash-image-preview-official' asks for an integer\n  /size: ",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal("$[0]", exception.Path);
        Assert.Equal(9, JsonSerializer.Deserialize<FlashImageInput>("""{"prompt":"a","n":9}""")!.N);
    }

    [Fact]
    public async Task A_text_that_arrives_in_small_pieces_is_read()
    {
        string json = "[" + string.Join(" , ", Enumerable.Repeat(InputJson.Replace("\"a\"", "\"\\u0061\"", StringComparison.Ordinal), 200)) + "]";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 };
        List<FlashImageInput>? inputs = await JsonSerializer.DeserializeAsync<List<FlashImageInput>>(stream, options, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Repeat(s_input, 200), inputs);
    }

    [Fact]
    public void A_text_of_many_segments_is_read()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(InputJson);
        Segment first = new(utf8.AsMemory(0, 1));
        Segment last = first;
        for (int i = 1; i < utf8.Length; i++)
        {
            last = last.Append(utf8.AsMemory(i, 1));
        }

        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(first, 0, last, 1));
        Assert.Equal(s_input, JsonSerializer.Deserialize<FlashImageInput>(ref reader));
    }

    [Fact]
    public void The_resolver_leaves_other_types_alone()
    {
        Assert.Null(new Resolver().GetTypeInfo(typeof(string), s_resolverAlone));
        Assert.Null(new Resolver().GetTypeInfo(typeof(HashSet<FlashImageInput>), s_resolverAlone));
        Assert.Null(new Resolver().GetTypeInfo(typeof(FlashImageInput[,]), s_resolverAlone));
    }

    [Fact]
    public void An_enum_finds_the_member_of_a_wire_value()
    {
        Assert.True(FlashImageInput.__Wire.FlashImageAspectRatio.Values.TryParse("21:9", out FlashImageAspectRatio ratio));
        Assert.Equal(FlashImageAspectRatio.Ratio21x9, ratio);
        Assert.False(FlashImageInput.__Wire.FlashImageAspectRatio.Values.TryParse("AUTO", out _));
        Assert.False(FlashImageInput.__Wire.FlashImageAspectRatio.Values.TryParse(null, out _));
        Assert.Equal(11, FlashImageInput.__Wire.FlashImageAspectRatio.Values.Count);
    }

    /// <summary>A resolver as the generator writes it.</summary>
    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            Type element = ModelTypeInfo.ElementOf(type);
            if (element == typeof(FlashImageInput))
            {
                return ModelTypeInfo.OfObject<FlashImageInput>(type, options);
            }

            return element == typeof(FlashImageAspectRatio)
                ? ModelTypeInfo.OfEnum<FlashImageAspectRatio, FlashImageInput.__Wire.FlashImageAspectRatio>(type, options)
                : null;
        }
    }

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
