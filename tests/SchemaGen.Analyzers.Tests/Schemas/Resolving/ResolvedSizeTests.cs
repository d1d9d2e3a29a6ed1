using System.Text;
using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Resolving;

/// <summary>Files that were made to take long: each part is written once.</summary>
public sealed class ResolvedSizeTests
{
    /// <summary>As deep as a file may be.</summary>
    [Fact]
    public void A_deep_schema()
    {
        const int depth = JsonTree.MaxDepth - 2;
        string text = string.Concat(Enumerable.Repeat("{\"not\":", depth)) + "{}" + new string('}', depth);

        Assert.Equal(text, ResolvedText.OfValid(text));
    }

    [Fact]
    public void A_chain_of_definitions()
    {
        const int count = 10_000;
        IEnumerable<string> definitions = Enumerable.Range(0, count).Select(static i => $$$"""
            "d{{{i}}}":{"properties":{"next":{"$ref":"#/$defs/d{{{(i + 1) % count}}}"},"all":{"$ref":"#"}},"not":{"$ref":"#/$defs/d{{{i}}}"}}
            """);
        string text = """{"$ref":"#/$defs/d0","$defs":{""" + string.Join(",", definitions) + "}}";

        Assert.Equal(text, ResolvedText.OfValid(text));
    }

    [Fact]
    public void Definitions_of_one_name()
    {
        const int count = 5_000;
        IEnumerable<string> references = Enumerable.Range(0, count).Select(static i => $$"""{"$ref":"#/$defs/{{i}}/$defs/same"}""");
        IEnumerable<string> definitions = Enumerable.Range(0, count).Select(static i => $"\"{i}\":{{\"$defs\":{{\"same\":{{\"const\":{i}}}}}}}");
        string text = "{\"allOf\":[" + string.Join(",", references) + "],\"$defs\":{" + string.Join(",", definitions) + "}}";

        string resolved = ResolvedText.OfValid(text);

        Assert.Contains($"\"same-{count}\":{{\"const\":{count - 1}}}", resolved, StringComparison.Ordinal);
        Assert.Equal(resolved, ResolvedText.OfValid(resolved));
    }

    [Fact]
    public void Long_lists()
    {
        var text = new StringBuilder("""{"type":"object","enum":[""");
        for (int i = 0; i < 200_000; i++)
        {
            text.Append(i > 0 ? "," : "").Append("{\"value\":").Append(i).Append(",\"$ref\":\"#/nowhere\"}");
        }

        text.Append("""],"properties":{""");
        for (int i = 0; i < 50_000; i++)
        {
            text.Append(i > 0 ? "," : "").Append("\"p").Append(i).Append("\":{\"description\":\"Must be used with p0.\"}");
        }

        string schema = text.Append("}}").ToString();
        string resolved = ResolvedText.OfValid(schema);

        Assert.StartsWith(schema[..^1] + ",\"dependentRequired\":{\"p1\":[\"p0\"],", resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void References_that_lead_only_to_each_other() =>
        Assert.Equal(
            """{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}""",
            ResolvedText.OfValid("""{ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } } }"""));
}
