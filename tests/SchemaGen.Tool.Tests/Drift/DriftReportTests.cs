using System.Text.Json;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reports;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

public sealed class DriftReportTests
{
    private const string Before = """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "n": { "type": "integer", "maximum": 4, "default": 1 }
          }
        }
        """;

    private static readonly DriftReport s_report = Drifts.Of(Before, Before.Replace("4", "3", StringComparison.Ordinal).Replace(": 1", ": 2", StringComparison.Ordinal));

    [Fact]
    public void Text() => Assert.Equal(
        """
        acme/model: 1 breaking change, 1 changed default

        Breaking: what was taken is refused
          - 'n': 4 is refused from now on (at most 3 allowed; 4 before).
              refused:   { "n": 4 }
              because:   'n' is 4, not at most 3
              at:        old.json:5 /properties/n/maximum -> new.json:5 /properties/n/maximum

        Default changed: the same call, another result
          - Where 'n' is left out, 2 is used from now on, not 1: the same call gives another result, or has another price.

        Inputs that were taken are refused; each breaking change shows one.

        """.ReplaceLineEndings("\n"),
        TextReport.Write(s_report));

    [Fact]
    public void Text_of_nothing() => Assert.Equal("acme/model: nothing changed for callers\n", TextReport.Write(Drifts.Of(Before, Before)));

    [Fact]
    public void Markdown() => Assert.Equal(
        """
        ### `acme/model`: 1 breaking change, 1 changed default

        **Breaking: what was taken is refused**

        - `n`: 4 is refused from now on (at most 3 allowed; 4 before).
          Refused from now on: `{ "n": 4 }` (`n` is 4, not at most 3)

        **Default changed: the same call, another result**

        - Where `n` is left out, 2 is used from now on, not 1: the same call gives another result, or has another price.

        Inputs that were taken are refused; each breaking change shows one.

        """.ReplaceLineEndings("\n"),
        MarkdownReport.Write(s_report));

    /// <summary>Whatever a vendor writes into a value stays text in the description of a pull request.</summary>
    [Fact]
    public void Markdown_is_not_broken_by_values()
    {
        string markdown = MarkdownReport.Write(Drifts.OfMember("""{ "type": "string", "enum": ["a`b", "<script>", "@all", "x"] }""", """{ "type": "string", "enum": ["x"] }"""));
        Assert.Contains("`` \"a`b\" ``", markdown, StringComparison.Ordinal);
        Assert.Contains("`\"<script>\"`", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Json()
    {
        using JsonDocument json = JsonDocument.Parse(JsonReport.Write(s_report));
        JsonElement root = json.RootElement;
        Assert.Equal("breaking", root.GetProperty("verdict").GetString());
        Assert.True(root.GetProperty("breaking").GetBoolean());
        JsonElement change = root.GetProperty("changes")[0];
        Assert.Equal("breaking", change.GetProperty("kind").GetString());
        Assert.Equal("maximum", change.GetProperty("keyword").GetString());
        Assert.Equal("/n", change.GetProperty("place").GetString());
        Assert.Equal("4", change.GetProperty("old").GetString());
        Assert.Equal("3", change.GetProperty("new").GetString());
        Assert.Equal("/properties/n/maximum", change.GetProperty("newPlace").GetProperty("pointer").GetString());
        Assert.Equal(5, change.GetProperty("newPlace").GetProperty("line").GetInt32());
        Assert.Equal(4, change.GetProperty("witness").GetProperty("input").GetProperty("n").GetInt32());
        Assert.Equal("defaultChanged", root.GetProperty("changes")[1].GetProperty("kind").GetString());
    }

    [Fact]
    public void Sarif()
    {
        using JsonDocument json = JsonDocument.Parse(SarifReport.Write(s_report));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        JsonElement run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("schemagen", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        string?[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString())];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(["error", "warning"], results.Select(static result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Contains(result.GetProperty("ruleId").GetString(), rules));
        JsonElement location = results[0].GetProperty("locations")[0];
        Assert.Equal("new.json", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(5, location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("/properties/n/maximum", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }
}
