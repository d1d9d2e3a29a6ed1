using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>What holds between members stands on the record, with its sentence; and each member says which rules it takes part in.</summary>
public sealed class RuleAttributeTests
{
    private const string Members =
        """
        "mode": { "enum": ["fast", "slow"], "default": "slow" }, "steps": { "type": "integer", "minimum": 1, "maximum": 99 },
        "image": { "type": "string" }, "video": { "type": "string" }, "mask": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } }
        """;

    [Theory]
    [InlineData(""" "not": { "required": ["image", "video"] } """, """{"not":{"required":["image","video"]}}""", "give 'image' or 'video', not both", "not")]
    [InlineData(""" "not": { "required": ["image", "video", "mask"] } """, """{"not":{"required":["image","video","mask"]}}""", "do not give 'image', 'video' and 'mask' together", "not")]
    [InlineData(""" "anyOf": [{ "required": ["image"] }, { "required": ["video"] }] """, """{"anyOf":[{"required":["image"]},{"required":["video"]}]}""", "give 'image' or 'video'", "anyOf")]
    [InlineData(""" "anyOf": [{ "required": ["image"] }, { "required": ["video"] }, { "required": ["mask"] }] """, """{"anyOf":[{"required":["image"]},{"required":["video"]},{"required":["mask"]}]}""", "give at least one of 'image', 'video' and 'mask'", "anyOf")]
    [InlineData(""" "oneOf": [{ "required": ["image"] }, { "required": ["video"] }] """, """{"oneOf":[{"required":["image"]},{"required":["video"]}]}""", "give exactly one of 'image' and 'video'", "oneOf")]
    [InlineData(""" "dependentRequired": { "mask": ["image"] } """, """{"dependentRequired":{"mask":["image"]}}""", "'mask' must be used with 'image'", "dependentRequired")]
    [InlineData(
        """ "if": { "properties": { "mode": { "const": "fast" } }, "required": ["mode"] }, "then": { "properties": { "steps": { "maximum": 20 } } } """,
        """{"if":{"properties":{"mode":{"enum":["fast"]}},"required":["mode"]},"then":{"anyOf":[{"not":{"required":["steps"]}},{"properties":{"steps":{"type":"integer","maximum":20}},"required":["steps"]}]}}""",
        "'steps' must be at most 20 where 'mode' is \\\"fast\\\"",
        "then")]
    [InlineData(
        """ "if": { "required": ["video"] }, "then": { "required": ["mask"] } """, """{"if":{"required":["video"]},"then":{"required":["mask"]}}""", "give 'mask' where 'video' is given", "then")]
    [InlineData(
        """ "dependentSchemas": { "tags": { "properties": { "tags": { "minItems": 2, "uniqueItems": true } } } } """,
        """{"if":{"required":["tags"]},"then":{"anyOf":[{"not":{"required":["tags"]}},{"properties":{"tags":{"type":"array","minItems":2,"uniqueItems":true}},"required":["tags"]}]}}""",
        "'tags' must have at least 2 items and have no item twice where 'tags' is given",
        "dependentSchemas")]
    [InlineData(""" "minProperties": 2 """, """{"minProperties":2}""", "give at least 2 members", "minProperties")]
    public void A_keyword_is_a_rule(string keyword, string schema, string message, string name) =>
        Assert.Contains($"[global::SchemaGen.ModelRule(\"\"\"{schema}\"\"\", \"{message}\", Keyword = \"{name}\")]", RecordOf(Members, keyword), StringComparison.Ordinal);

    [Fact]
    public void A_rule_of_one_value_is_one_of_the_record() => Assert.Contains(
        "[global::SchemaGen.ModelRule(\"\"\"{\"properties\":{\"seed\":{\"not\":{\"enum\":[0]}}}}\"\"\", \"'seed': it is not 0\", Keyword = \"not\")]",
        RecordOf(""" "seed": { "type": "integer", "not": { "const": 0 } } """, "\"additionalProperties\": false"),
        StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_is_refused_is_a_rule_with_its_words()
    {
        string record = RecordOf(""" "image": { "type": "string" }, "video": { "type": "string", "description": "Cannot be used together with image." } """, "\"additionalProperties\": false");

        Assert.Contains(
            "[global::SchemaGen.ModelRule(\"\"\"{\"not\":{\"required\":[\"image\",\"video\"]}}\"\"\", \"give 'image' or 'video', not both\", Source = \"Cannot be used together with image.\")]", record, StringComparison.Ordinal);
        Assert.Contains("violations.Rule(", record, StringComparison.Ordinal);
        Assert.Contains("\"allOf\":[{\"not\":{\"required\":[\"image\",\"video\"]}}]", record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_is_ignored_is_a_rule_without_a_check()
    {
        string record = RecordOf(
            """ "mode": { "enum": ["canny", "depth"], "default": "depth" }, "low": { "type": "integer", "description": "Only used when mode is canny." } """, "\"additionalProperties\": false");

        Assert.Contains("Source = \"Only used when mode is canny.\", Effect = global::SchemaGen.ModelRuleEffect.Ignored, Member = \"low\")]", record, StringComparison.Ordinal);
        Assert.DoesNotContain("violations.Rule(", record, StringComparison.Ordinal);
        Assert.DoesNotContain("\"allOf\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_part_in_a_rule_says_so()
    {
        string record = RecordOf(Members, """ "not": { "required": ["image", "video"] }, "dependentRequired": { "mask": ["image"] } """);

        Assert.Equal(2, Count(record, "Give 'image' or 'video', not both."));
        Assert.Equal(1, Count(record, "'mask' must be used with 'image'."));
        Assert.Equal(1, Count(record, "Must be used with <c>image</c>."));
    }

    [Fact]
    public void A_record_without_rules_has_no_attribute() => Assert.DoesNotContain("ModelRule", RecordOf(Members, "\"additionalProperties\": false"), StringComparison.Ordinal);

    [Fact]
    public void The_resolved_schema_has_the_rules_of_the_prose_once_however_often_it_is_read()
    {
        string resolved = SchemaReader.Read(Schemas.Of(""" "image": { "type": "string" }, "video": { "type": "string", "description": "Cannot be used together with image." } """)).Model!.ResolvedSchema;

        Assert.Equal(resolved, SchemaReader.Read(resolved).Model!.ResolvedSchema);
    }

    private static string RecordOf(string members, string more)
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(members, more));
        _ = new CompiledModels(run);
        return run.RecordFile;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
