using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>The rows are those of the runtime library's <c>EqualityTests</c>: both must agree on what is equal.</summary>
public class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "1e0", true)]
    [InlineData("1", "10e-1", true)]
    [InlineData("-0", "0.0", true)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("1e99999999999999999999", "1", false)]
    [InlineData("1e2147483640", "1e2147483641", false)]
    [InlineData("1e2147483640", "10e2147483639", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("\"é\"", "\"\\u00e9\"", true)]
    [InlineData("\"a\"", "\"b\"", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("[1,[2]]", "[1.0,[2e0]]", true)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("{\"a\":1}", "{\"b\":1}", false)]
    [InlineData("{\"a\":1}", "[1]", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "null", true)]
    [InlineData("null", "0", false)]
    public void JSON_values_compare_by_content(string left, string right, bool expected)
    {
        JsonNode first = JsonTree.Parse(left).Root!;
        JsonNode second = JsonTree.Parse(right).Root!;
        Assert.Equal(expected, JsonEquality.AreEqual(first, second));
        Assert.Equal(expected, JsonEquality.AreEqual(second, first));
        if (expected)
        {
            Assert.Equal(JsonEquality.HashOf(first), JsonEquality.HashOf(second));
        }
    }
}
