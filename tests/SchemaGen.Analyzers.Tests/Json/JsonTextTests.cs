using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

public class JsonTextTests
{
    [Theory]
    [InlineData(" { \"a\" : [ 1.0 , true , false , null , { } , [ ] ] , \"b\" : \"\" } ", """{"a":[1.0,true,false,null,{},[]],"b":""}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":1,"a":2}""")]
    [InlineData("1e3", "1e3")]
    [InlineData("""["\u0041\/\u00e9\u2028"]""", "[\"A/é\u2028\"]")]
    [InlineData("""["\"\\\b\f\n\r\t\u0000\u001f"]""", """["\"\\\b\f\n\r\t\u0000\u001f"]""")]
    [InlineData("""["\uD83D\uDE00", "\uD83D", "\uDE00\uD83D"]""", "[\"😀\",\"\\ud83d\",\"\\ude00\\ud83d\"]")]
    public void Writes_on_one_line_and_escapes_only_what_must_be(string text, string expected) =>
        Assert.Equal(expected, JsonText.Write(JsonTree.Parse(text).Root!));

    [Fact]
    public void What_is_written_reads_as_the_same()
    {
        string written = JsonText.Write(JsonTree.Parse(SeedSchema.Text).Root!);

        Assert.True(JsonOracle.ReadsTheSame(SeedSchema.Text, JsonTree.Parse(written).Root!));
        Assert.DoesNotContain('\n', written);
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    public void Quotes_a_string(string value, string expected) => Assert.Equal(expected, JsonText.Quote(value));
}
