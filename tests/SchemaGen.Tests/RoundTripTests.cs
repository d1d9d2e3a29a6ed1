using System.Text;
using System.Text.Json;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class RoundTripTests
{
    [Fact]
    public void The_request_of_the_documentation_is_written_in_the_order_of_the_schema()
    {
        var input = new FlashImageInput { Prompt = "云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面", Size = FlashImageAspectRatio.Ratio16x9 };
        Assert.Equal("""{"size":"16:9","prompt":"云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面"}""", input.ToJson());
        Assert.Equal(input.ToJson(), Encoding.UTF8.GetString(input.ToUtf8Json()));
        Assert.Equal(input, ModelInput.Parse<FlashImageInput>(input.ToJson()));
        Assert.Equal(input, ModelInput.Parse<FlashImageInput>(input.ToUtf8Json()));
    }

    [Fact]
    public void Indented_text_has_the_same_line_feeds_everywhere()
    {
        var input = new FlashImageInput { Prompt = "a\nb", N = 1 };
        Assert.Equal("{\n  \"n\": 1,\n  \"prompt\": \"a\\nb\"\n}", input.ToJson(indented: true));
    }

    [Theory]
    [InlineData("""{"prompt":"a","n":2}""")]
    [InlineData("""{"prompt":"a","n":2.0}""")]
    [InlineData("""{"prompt":"a","n":2e0}""")]
    [InlineData("""{"prompt":"a","n":0.2E+1}""")]
    [InlineData("""{"prompt":"a","n":20e-1}""")]
    [InlineData("""{"\u0070rompt":"\u0061","\u006e":2}""")]
    [InlineData("""{"n":2,"prompt":"\u0061"}""")]
    [InlineData("\uFEFF {\r\n\"n\":2,\"prompt\":\"a\"}\r\n")]
    public void Many_texts_are_read_as_one_input(string json)
    {
        Assert.Equal(new FlashImageInput { Prompt = "a", N = 2 }, ModelInput.Parse<FlashImageInput>(json));
        Assert.Equal(new FlashImageInput { Prompt = "a", N = 2 }, ModelInput.Parse<FlashImageInput>(Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>What is set is sent, even where it is what the service would use anyway.</summary>
    [Fact]
    public void What_is_not_set_is_not_sent()
    {
        const string defaults = """{"n":1,"size":"1:1","prompt":"a","resolution":"1K"}""";

        Assert.Equal("""{"prompt":"a"}""", new FlashImageInput { Prompt = "a", N = null, Size = null }.ToJson());
        Assert.Equal("""{"prompt":"a"}""", ModelInput.Parse<FlashImageInput>("""{"prompt":"a"}""").ToJson());
        Assert.Equal(defaults, ModelInput.Parse<FlashImageInput>(defaults).ToJson());
        Assert.NotEqual(ModelInput.Parse<FlashImageInput>(defaults), ModelInput.Parse<FlashImageInput>("""{"prompt":"a"}"""));
    }

    [Fact]
    public void Every_shape_survives_a_round_trip()
    {
        const string Json = """
            {"strength":2.5,"seed":4294967295,"copies":2,"style":"ink","webhook":"https://x/","background":{"na/me~":"b","opacity":0},"layers":[{"na/me~":"l","opacity":100}],"weights":{"a":1,"b":2},"matrix":[[1,2],[3,4]],"sizes":[1,1.5],"extra":{"deep":[1,"x",null]},"later":[true],"z":"日本語"}
            """;
        StudioInput input = ModelInput.Parse<StudioInput>(Json);
        Assert.Equal(Json.Trim(), input.ToJson());
        Assert.Equal(4294967295, input.Seed);
        Assert.Equal("日本語", input.AdditionalProperties!["z"].GetString());
        Assert.Equal(input, ModelInput.Parse<StudioInput>(Json));
        Assert.Equal(input.GetHashCode(), ModelInput.Parse<StudioInput>(Json).GetHashCode());
    }

    [Fact]
    public void Null_is_read_where_the_schema_allows_it() => Assert.Null(ModelInput.Parse<StudioInput>("""{"note":null}""").Note);

    [Fact]
    public void A_value_without_a_form_in_JSON_is_refused()
    {
        Assert.Throws<JsonException>(() => new StudioInput { Strength = double.NaN }.ToJson());
        Assert.Throws<JsonException>(() => new StudioInput { Sizes = [double.PositiveInfinity] }.ToJson());
        var exception = Assert.Throws<JsonException>(() => new FlashImageInput { Prompt = "a", Resolution = (FlashImageResolution)7 }.ToJson());
        Assert.Equal("7 is no value of FlashImageResolution, which has no form in JSON; the values are \"1K\".", exception.Message);

        // The writer that is kept per thread is usable afterwards.
        Assert.Equal("{}", new StudioInput().ToJson());
    }

    [Fact]
    public void Large_texts_survive_a_round_trip()
    {
        string uri = "data:image/png;base64," + new string('A', 3_000_000);
        var input = new FlashImageInput { Prompt = "a", ImageUrls = [uri] };
        Assert.Empty(input.Validate());
        Assert.Equal(input, ModelInput.Parse<FlashImageInput>(input.ToJson()));
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ((FlashImageInput)null!).Validate());
        Assert.Throws<ArgumentNullException>(() => ((FlashImageInput)null!).ToJson());
        Assert.Throws<ArgumentNullException>(() => ((FlashImageInput)null!).ToUtf8Json());
        Assert.Throws<ArgumentNullException>(() => new FlashImageInput { Prompt = "a" }.WriteTo(null!));
    }
}
