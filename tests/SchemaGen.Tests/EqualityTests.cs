using System.Text.Json;
using SchemaGen.CompilerServices;
using SchemaGen.Tests.Models;
using Xunit;

namespace SchemaGen.Tests;

public class EqualityTests
{
    private static JsonElement Json(string text) => JsonElement.Parse(text);

    [Fact]
    public void Equal_records_are_the_same_request()
    {
        var first = new FlashImageInput { Prompt = "a", ImageUrls = new List<string> { "x" } };
        var second = new FlashImageInput { Prompt = "a", ImageUrls = ["x"] };
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, second with { ImageUrls = ["y"] });
        Assert.NotEqual(first, second with { ImageUrls = ["x", "x"] });
        Assert.NotEqual(first, second with { ImageUrls = null });
        Assert.Contains("ImageUrls = [x]", first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_does_not_follow_the_lists_it_was_made_from()
    {
        string[] urls = ["x"];
        List<int> row = [1, 2];
        Dictionary<string, int> weights = new() { ["b"] = 2, ["a"] = 1 };
        var input = new FlashImageInput { Prompt = "a", ImageUrls = urls };
        var studio = new StudioInput { Weights = weights, Matrix = [row] };
        urls[0] = "y";
        row.Add(3);
        weights["c"] = 3;
        Assert.Equal(["x"], input.ImageUrls);
        Assert.Equal([1, 2], studio.Matrix[0]);
        Assert.Equal(["a", "b"], studio.Weights.Keys);
    }

    [Fact]
    public void Nested_lists_and_maps_compare_by_content()
    {
        StudioInput Make() => new()
        {
            Matrix = [[1, 2], [3]],
            Weights = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
            Extra = Json("""{"a":[1,{"b":null}],"c":"x"}"""),
            Layers = [new StudioLayer { NaMe = "l" }],
        };
        StudioInput first = Make();
        StudioInput second = Make() with { Weights = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }, Extra = Json("""{"c":"\u0078","a":[1.0,{"b":null}]}""") };
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, second with { Matrix = [[1, 2], [4]] });
        Assert.NotEqual(first, second with { Weights = new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 } });
        Assert.NotEqual(first, second with { Weights = new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 } });
        Assert.NotEqual(first, second with { Layers = [new StudioLayer { NaMe = "m" }] });
        Assert.NotEqual(first, second with { Extra = null });
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "10e-1", true)]
    [InlineData("-0", "0.0", true)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("1e99999999999999999999", "1", false)]
    [InlineData("1e99999999999", "10e99999999998", true)]
    [InlineData("1e-99999999999", "0.1e-99999999998", true)]
    [InlineData("1e2147483640", "1e2147483641", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"é\"", "\"\\u00e9\"", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("{\"a\":1}", "{\"b\":1}", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "null", true)]
    public void JSON_values_compare_by_content(string left, string right, bool expected)
    {
        JsonValue first = JsonValue.CopyOf(Json(left));
        JsonValue second = JsonValue.CopyOf(Json(right));
        Assert.Equal(expected, first == second);
        Assert.Equal(expected, second.Equals((object)first));
        if (expected)
        {
            Assert.Equal(first.GetHashCode(), second.GetHashCode());
        }
    }

    [Fact]
    public void A_JSON_value_outlives_its_document()
    {
        StudioInput input;
        using (JsonDocument document = JsonDocument.Parse("""{"a":[1]}"""))
        {
            input = new StudioInput
            {
                Extra = document.RootElement,
                AdditionalProperties = new Dictionary<string, JsonElement> { ["more"] = document.RootElement },
            };
        }

        Assert.Equal("""{"extra":{"a":[1]},"more":{"a":[1]}}""", input.ToJson());
        Assert.Equal("", default(JsonValue).ToString());
        Assert.Equal(default, JsonValue.CopyOf(default(JsonElement)));
    }

    [Fact]
    public void A_value_list_behaves_as_an_immutable_list()
    {
        ValueList<int> list = [1, 2, 3];
        Assert.Equal(3, list.Count);
        Assert.Equal(2, list[1]);
        Assert.Equal("[1, 2, 3]", list.ToString());
        Assert.Same(list, ValueList<int>.CopyOf(list));
        Assert.Null(ValueList<int>.CopyOf(null));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.False(list.Equals(new object()));
        Assert.True(new ValueList<int>([1, 2, 3, 9], 3).Equals(list));
        Assert.Equal([1, 2, 3], new ValueList<int>([1, 2, 3, 9], 3).Select(item => item));

        ValueList<IReadOnlyList<int>> copied = ValueList<IReadOnlyList<int>>.CopyOf([[1]], static row => ValueList<int>.CopyOf(row));
        Assert.Same(copied, ValueList<IReadOnlyList<int>>.CopyOf(copied, static row => ValueList<int>.CopyOf(row)));
        Assert.Throws<ArgumentNullException>(() => ValueList<int>.CopyOf([1], null!));
    }

    [Fact]
    public void A_value_dictionary_is_a_map_in_ordinal_order()
    {
        ValueDictionary<int> map = ValueDictionary<int>.CopyOf(new Dictionary<string, int> { ["b"] = 2, ["B"] = 1, ["é"] = 3 });
        Assert.Equal(["B", "b", "é"], map.Keys);
        Assert.Equal([1, 2, 3], map.Values);
        Assert.Equal(2, map["b"]);
        Assert.True(map.ContainsKey("é"));
        Assert.False(map.TryGetValue("x", out _));
        Assert.Throws<KeyNotFoundException>(() => map["x"]);
        Assert.Throws<ArgumentNullException>(() => map[null!]);
        Assert.Same(map, ValueDictionary<int>.CopyOf(map));
        Assert.Null(ValueDictionary<int>.CopyOf(null));
        Assert.Equal("{B = 1, b = 2, é = 3}", map.ToString());
        Assert.False(map.Equals(new object()));

        ValueDictionary<IReadOnlyList<int>> lists = ValueDictionary<IReadOnlyList<int>>.CopyOf(
            new Dictionary<string, IReadOnlyList<int>> { ["a"] = [1] }, static row => ValueList<int>.CopyOf(row));
        Assert.Same(lists, ValueDictionary<IReadOnlyList<int>>.CopyOf(lists, static row => ValueList<int>.CopyOf(row)));
        Assert.Equal(lists, ValueDictionary<IReadOnlyList<int>>.CopyOf(
            new Dictionary<string, IReadOnlyList<int>> { ["a"] = new List<int> { 1 } }, static row => ValueList<int>.CopyOf(row)));
    }
}
