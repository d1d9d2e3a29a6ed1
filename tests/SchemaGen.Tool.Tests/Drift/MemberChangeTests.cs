using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reports;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

public sealed class MemberChangeTests
{
    private const string Closed = """{ "type": "object", "additionalProperties": false, "required": ["prompt"], "properties": { "prompt": { "type": "string" }, "image_url": { "type": "string" } } }""";
    private const string Open = """{ "type": "object", "required": ["prompt"], "properties": { "prompt": { "type": "string" }, "image_url": { "type": "string" } } }""";

    [Fact]
    public void A_member_with_another_name_is_refused_and_guessed()
    {
        DriftReport report = Drifts.Of(Closed, Closed.Replace("image_url", "input_image", StringComparison.Ordinal));
        Change change = report.The(ChangeKind.Breaking);
        Assert.Equal("'image_url' is refused from now on: the model has no such member any more. 'input_image' is new and takes the same values: most likely it is the new name.", change.Sentence);
        Assert.Equal("""{"prompt":"text","image_url":"text"}""", change.Witness!.Json);
        Assert.Equal("'input_image' is new: a text, as 'image_url' was.", report.The(ChangeKind.Added).Sentence);
        Assert.Equal(["The property 'AcmeModelInput.ImageUrl' is gone."], report.Names.Select(static name => name.Sentence));
    }

    /// <summary>An object that takes members without a name refuses none that it does not name any more.</summary>
    [Fact]
    public void A_member_that_is_gone_from_an_open_object_has_no_effect()
    {
        DriftReport report = Drifts.Of(Open, """{ "type": "object", "required": ["prompt"], "properties": { "prompt": { "type": "string" } } }""");
        Assert.Equal("'image_url' is gone: it is still taken, as members without a name are, but nothing says that it has an effect.", report.The(ChangeKind.WithoutEffect).Sentence);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
        Assert.True(report.IsBreaking);
    }

    /// <summary>Who sent, without a name in the schema, what the schema names now, may be refused: so little is not called breaking, but neither is it called compatible.</summary>
    [Theory]
    [InlineData(Closed, true)]
    [InlineData(Open, false)]
    public void A_new_member_is_no_break(string before, bool isClosed)
    {
        DriftReport report = Drifts.Of(before, before.Replace("\"image_url\"", "\"seed\": { \"type\": \"integer\", \"minimum\": 0, \"maximum\": 9 }, \"image_url\"", StringComparison.Ordinal));
        Assert.Equal("'seed' is new: an integer, 0 to 9.", report.The(ChangeKind.Added).Sentence);
        Assert.Equal(isClosed ? DriftVerdict.Compatible : DriftVerdict.CompatibleForNamedMembers, report.Verdict);
        Assert.False(report.IsBreaking);
    }

    [Fact]
    public void A_new_member_that_is_required_breaks_each_call()
    {
        DriftReport report = Drifts.Of(Closed, Closed.Replace("[\"prompt\"]", "[\"prompt\", \"seed\"]", StringComparison.Ordinal).Replace("\"image_url\"", "\"seed\": { \"type\": \"integer\" }, \"image_url\"", StringComparison.Ordinal));
        Change change = report.The(ChangeKind.Breaking);
        Assert.Equal("'seed' is new and required: calls without it are refused. It is an integer.", change.Sentence);
        Assert.Equal("""{"prompt":"text"}""", change.Witness!.Json);
        Assert.Equal(["The property 'AcmeModelInput.Seed' is new and required: initialisers must set it."], report.Names.Select(static name => name.Sentence));
    }

    [Fact]
    public void An_object_that_is_closed_refuses_what_it_does_not_name()
    {
        DriftReport report = Drifts.Of(Open, Closed);
        Assert.Equal("Members that the schema does not name are refused from now on.", report.The(ChangeKind.Breaking).Sentence);
        Assert.Equal(ChangeKind.Widened, Drifts.Of(Closed, Open).The(ChangeKind.Widened).Kind);
    }

    /// <summary>A change of a definition is told once, with all places that refer to it.</summary>
    [Fact]
    public void A_definition_is_compared_once()
    {
        const string Before = """{ "type": "object", "properties": { "a": { "$ref": "#/$defs/I" }, "b": { "type": "array", "items": { "$ref": "#/$defs/I" } } }, "$defs": { "I": { "type": "object", "properties": { "w": { "type": "integer", "maximum": 9 } } } } }""";
        Change change = Drifts.Of(Before, Before.Replace("9", "8", StringComparison.Ordinal)).The(ChangeKind.Breaking);
        Assert.Equal("'w' of 'a': 9 is refused from now on (at most 8 allowed; 9 before). The same holds for 'w' of each item of 'b'.", change.Sentence);
        Assert.Equal("/$defs/I/properties/w/maximum", change.NewPlace!.Pointer);
        Assert.True(change.NewPlace.Line == 1 && change.NewPlace.Column > 100);
    }

    /// <summary>The worst comes first: what breaks every call, then what is gone, then what is narrower; what nobody need care for comes last.</summary>
    [Fact]
    public void The_worst_comes_first()
    {
        string after = Drifts.Seed.Replace("\"maximum\": 4", "\"maximum\": 3", StringComparison.Ordinal).Replace(",\n        \"21:9\"", "", StringComparison.Ordinal)
            .Replace("\"default\": \"1:1\"", "\"default\": \"auto\"", StringComparison.Ordinal).Replace("\"required\": [\n    \"prompt\"", "\"required\": [\n    \"resolution\",\n    \"prompt\"", StringComparison.Ordinal)
            .Replace("\"1K\"\n      ]", "\"1K\",\n        \"2K\"\n      ]", StringComparison.Ordinal).Replace("\"maxItems\": 14", "\"maxItems\": 10", StringComparison.Ordinal).Replace("mask_url", "mask", StringComparison.Ordinal);
        DriftReport report = Drifts.Of(Drifts.Seed, after);
        Assert.Equal(
            [
                "breaking required", "breaking properties /resolution", "breaking enum", "breaking maxItems", "breaking maximum", "defaultChanged default", "widened enum",
            ],
            report.Changes.Where(static change => change.Kind is not ChangeKind.Added).Select(static change => $"{ChangeKinds.NameOf(change.Kind)} {change.Keyword}{(change.Sentence.StartsWith("'mask_url'", StringComparison.Ordinal) ? " /resolution" : "")}"));
        Assert.Equal(["The enum member 'AcmeModelAspectRatio.Ratio21x9' is gone.", "The property 'AcmeModelInput.MaskUrl' is gone."], report.Names.Select(static name => name.Sentence).Where(static name => name.EndsWith("gone.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.StartsWith("acme/model: 5 breaking changes, 1 changed default, ", TextReport.Write(report), StringComparison.Ordinal);
    }
}
