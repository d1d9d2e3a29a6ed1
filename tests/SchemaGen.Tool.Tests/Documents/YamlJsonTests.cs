using System.Text;
using System.Text.Json;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Tests.Documents;

public sealed class YamlJsonTests
{
    [Theory]
    [InlineData("16:9", "\"16:9\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("2024-01-02", "\"2024-01-02\"")]
    [InlineData("2024-01-02T03:04:05Z", "\"2024-01-02T03:04:05Z\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0b1", "\"0b1\"")]
    [InlineData("0o17", "\"0o17\"")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("12", "12")]
    [InlineData("-0.50", "-0.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("+7", "7")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("-.5e+1", "-0.5e+1")]
    [InlineData("0x1F", "31")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("1.0", "1.0")]
    [InlineData("|\n    a\n    b", "\"a\\nb\\n\"")]
    public void Scalars_follow_the_core_schema_of_YAML_1_2(string yaml, string json) => Assert.Equal("{\n  \"a\": " + json + "\n}\n", Convert("a: " + yaml + "\n"));

    [Fact]
    public void Aliases_are_their_anchors() => Assert.Equal("{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": {\n    \"b\": 1\n  }\n}\n", Convert("a: &x\n  b: 1\nc: *x\n"));

    [Theory]
    [InlineData("x: &x\n  a: 1\n  b: 2\ny:\n  <<: *x\n  b: 3\n", "{\"a\":1,\"b\":3}")]
    [InlineData("x: &x {a: 1}\ny:\n  b: 3\n  <<: [*x, {a: 2, c: 4}]\n", "{\"b\":3,\"a\":1,\"c\":4}")]
    [InlineData("x: &x {a: 1}\nz: &z\n  <<: *x\n  b: 2\ny:\n  <<: *z\n", "{\"a\":1,\"b\":2}")]
    [InlineData("y: {\"<<\": {a: 1}}\n", "{\"<<\":{\"a\":1}}")]
    public void Merge_keys_bring_in_members(string yaml, string expected) =>
        Assert.Equal(expected, JsonDocument.Parse(Convert(yaml)).RootElement.GetProperty("y").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void An_empty_document_at_the_end_is_none() => Assert.Equal("{\n  \"a\": 1\n}\n", Convert("---\na: 1\n---\n"));

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", "x.yaml(3,1): here begins another YAML document")]
    [InlineData("a:\n  <<: 1\n", "x.yaml(2,7): '<<' merges a mapping")]
    [InlineData("a: &a\n  <<: *a\n", "merged without end")]
    [InlineData("a: [1\n", "(")]
    [InlineData("a: b: c\n", "(1,")]
    [InlineData("? [1]\n: 2\n", "has no form in JSON")]
    public void What_is_wrong_is_named_with_its_place(string yaml, string message) => Assert.Contains(message, Assert.Throws<ToolFailure>(() => Convert(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void Aliases_of_aliases_do_not_grow_without_end()
    {
        var yaml = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 9; i++)
        {
            yaml.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Contains("too large", Assert.Throws<ToolFailure>(() => Convert(yaml.ToString())).Message, StringComparison.Ordinal);
    }

    private static string Convert(string yaml) => Encoding.UTF8.GetString(YamlJson.Convert(new SourceDocument("x.yaml", Encoding.UTF8.GetBytes(yaml))));
}
