using SchemaGen.Tool.Drift;
using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reading;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

public sealed class RuleChangeTests
{
    private const string Plain = """{ "type": "object", "additionalProperties": false, "properties": { "mode": { "type": "string", "enum": ["fast", "slow"] }, "image": { "type": "string", "description": "An image." }, "steps": { "type": "integer", "minimum": 1, "maximum": 50 } } }""";

    [Fact]
    public void A_rule_from_a_description_names_its_words()
    {
        DriftReport report = Drifts.Of(Plain, Plain.Replace("An image.", "An image. Cannot be used with steps.", StringComparison.Ordinal));
        Change change = report.The(ChangeKind.Breaking);
        Assert.Equal("New rule: give 'image' or 'steps', not both.", change.Sentence);
        Assert.Equal("Cannot be used with steps.", change.Source);
        Assert.Equal("""{"image":"text","steps":1}""", change.Witness!.Json);
        Assert.Equal(ChangeKind.Widened, Drifts.Of(Plain.Replace("An image.", "An image. Cannot be used with steps.", StringComparison.Ordinal), Plain).The(ChangeKind.Widened).Kind);
    }

    [Fact]
    public void A_companion_is_a_rule()
    {
        Change change = Drifts.Of(Plain, Plain.Insert(Plain.Length - 1, """, "dependentRequired": { "steps": ["image"] } """)).The(ChangeKind.Breaking);
        Assert.Equal("New rule: 'steps' must be used with 'image'.", change.Sentence);
        Assert.Equal("""{"steps":1}""", change.Witness!.Json);
    }

    [Fact]
    public void A_condition_is_broken_by_the_values_that_it_names()
    {
        Change change = Drifts.Of(Plain, Plain.Insert(Plain.Length - 1, """, "if": { "properties": { "mode": { "const": "fast" } }, "required": ["mode"] }, "then": { "properties": { "steps": { "maximum": 20 } } } """)).The(ChangeKind.Breaking);
        Assert.Contains("'steps' must be at most 20", change.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("""{"mode":"fast","steps":""", change.Witness!.Json, StringComparison.Ordinal);
    }

    /// <summary>A rule about a member that did not exist is no news for who does not send it.</summary>
    [Fact]
    public void A_rule_that_comes_with_a_new_member_breaks_nothing()
    {
        string after = Plain.Replace("\"steps\"", "\"mask\": { \"type\": \"string\", \"description\": \"A mask. It must be used with image.\" }, \"steps\"", StringComparison.Ordinal);
        DriftReport report = Drifts.Of(Plain, after);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
        Assert.Contains(report.Changes, static change => change is { Kind: ChangeKind.Added, Sentence: "A rule comes with 'mask': 'mask' must be used with 'image'." });
    }

    /// <summary>What is paid for and ignored is refused by nobody, and told all the same.</summary>
    [Fact]
    public void A_member_without_effect_is_told()
    {
        DriftReport report = Drifts.Of(Plain, Plain.Replace("An image.", "An image. Ignored when steps is given.", StringComparison.Ordinal));
        Change change = report.The(ChangeKind.WithoutEffect);
        Assert.Equal("Ignored when steps is given.", change.Source);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
    }

    /// <summary>The overlay beside a file counts as the build counts it.</summary>
    [Fact]
    public void An_overlay_is_a_part_of_the_schema()
    {
        const string Overlay = """{ "overlay": "1.0.0", "info": { "title": "t", "version": "1" }, "actions": [{ "target": "$.properties.steps", "update": { "maximum": 20 } }] }""";
        DriftReport report = SchemaDrift.Compare(new DriftSource(Drifts.Slug, "a.json", Plain), new DriftSource(Drifts.Slug, "a.json", Plain) { Overlay = Overlay });
        Assert.Equal("'steps': 21 to 50 are refused from now on (at most 20 allowed; 50 before).", report.The(ChangeKind.Breaking).Sentence);
        Assert.Empty(SchemaDrift.Compare(new DriftSource(Drifts.Slug, "a.json", Plain) { Overlay = Overlay }, new DriftSource(Drifts.Slug, "a.json", Plain) { Overlay = Overlay }).Changes);
    }
}
