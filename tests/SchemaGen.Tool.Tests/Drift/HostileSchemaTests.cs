using System.Text;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

/// <summary>No file takes for ever: what is not decided within the work that a comparison may do is unknown.</summary>
public sealed class HostileSchemaTests
{
    private const string Tree = """{ "type": "object", "properties": { "left": { "$ref": "#" }, "right": { "$ref": "#" }, "depth": { "type": "integer", "maximum": 9 } } }""";

    [Fact]
    public void A_schema_that_contains_itself_is_compared()
    {
        DriftReport report = Drifts.Of(Tree, Tree.Replace("9", "8", StringComparison.Ordinal));
        Assert.Equal("""{"depth":9}""", report.The(ChangeKind.Breaking).Witness!.Json);
        Assert.Equal(DriftVerdict.Compatible, Drifts.Of(Tree, Tree.Replace("9", "10", StringComparison.Ordinal)).Verdict);
    }

    [Fact]
    public void A_long_enum_is_compared_by_its_values()
    {
        string values = string.Join(", ", Enumerable.Range(0, 8_000).Select(static i => $"\"v{i}\""));
        DriftReport report = Drifts.OfMember($$"""{ "type": "string", "enum": [{{values}}] }""", $$"""{ "type": "string", "enum": [{{values.Replace("\"v7\", ", "", StringComparison.Ordinal)}}] }""");
        Assert.Equal("'m': \"v7\" is refused from now on.", report.The(ChangeKind.Breaking).Sentence);
    }

    /// <summary>As many members as a record may have, each of which is narrower.</summary>
    [Fact]
    public void Thousands_of_members_are_compared()
    {
        DriftReport report = Drifts.Of(Members(5), Members(4));
        Assert.Equal(DriftVerdict.Breaking, report.Verdict);
        Assert.Equal(1_000, report.Changes.Count);
        Assert.True(report.Count(ChangeKind.Breaking) > 100, report.Count(ChangeKind.Breaking).ToString());

        static string Members(int maximum)
        {
            var text = new StringBuilder("""{ "type": "object", "properties": {""");
            for (int i = 0; i < 1_000; i++)
            {
                text.Append(i == 0 ? "" : ",").Append($$"""
                    "m{{i}}": { "type": "integer", "maximum": {{maximum}} }
                    """);
            }

            return text.Append("} }").ToString();
        }
    }

    /// <summary>Alternatives inside of alternatives, each with others: the combinations are not all tried.</summary>
    [Fact]
    public void Alternatives_of_alternatives_have_an_end()
    {
        DriftReport report = Drifts.OfMember(Nested(6, 9), Nested(6, 8));
        Assert.NotEqual(DriftVerdict.Compatible, report.Verdict);

        static string Nested(int depth, int maximum) => depth == 0
            ? $$"""{ "type": "integer", "maximum": {{maximum}} }"""
            : $$"""{ "oneOf": [{ "type": "array", "items": {{Nested(depth - 1, maximum)}}, "maxItems": {{depth}} }, { "type": "object", "properties": { "a": {{Nested(depth - 1, maximum)}} }, "not": { "required": ["b", "c"] } }, { "type": "string" }] }""";
    }

    [Fact]
    public void A_file_without_an_input_is_named()
    {
        DriftException exception = Assert.Throws<DriftException>(static () => Drifts.Of(Tree, "{ \"type\": \"string\" }"));
        Assert.StartsWith("'new.json' cannot be compared: it holds no input of a model (", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("'old.json' cannot be compared: ", Assert.Throws<DriftException>(static () => Drifts.Of("{", Tree)).Message, StringComparison.Ordinal);
    }
}
