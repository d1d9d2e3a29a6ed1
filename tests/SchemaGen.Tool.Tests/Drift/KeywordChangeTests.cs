using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reports;
using Xunit;

namespace SchemaGen.Tool.Tests.Drift;

public sealed class KeywordChangeTests
{
    /// <summary>What is narrowed is said in a person's words, with an input that shows it.</summary>
    [Theory]
    [InlineData("n", """{ "type": "integer", "minimum": 1, "maximum": 4 }""", """{ "type": "integer", "minimum": 1, "maximum": 3 }""", "'n': 4 is refused from now on (at most 3 allowed; 4 before).", """{"n":4}""")]
    [InlineData("n", """{ "type": "integer", "minimum": 1 }""", """{ "type": "integer", "minimum": 3 }""", "'n': 1 to 2 are refused from now on (at least 3 allowed; 1 before).", """{"n":2}""")]
    [InlineData("n", """{ "type": "integer" }""", """{ "type": "integer", "maximum": 3 }""", "'n': everything above 3 is refused from now on (at most 3 allowed; no bound before).", """{"n":4}""")]
    [InlineData("s", """{ "type": "number", "maximum": 1 }""", """{ "type": "number", "exclusiveMaximum": 1 }""", "'s': numbers above 1 up to 1 are refused from now on (less than 1 allowed; 1 before).", """{"s":1}""")]
    [InlineData("s", """{ "type": "number" }""", """{ "type": "number", "multipleOf": 0.5 }""", "'s': only multiples of 0.5 are allowed from now on.", null)]
    [InlineData("image_urls", """{ "type": "array", "items": { "type": "string" }, "maxItems": 14 }""", """{ "type": "array", "items": { "type": "string" }, "maxItems": 10 }""", "'image_urls': lists of 11 to 14 images are refused from now on (at most 10 allowed; 14 before).", null)]
    [InlineData("xs", """{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "string" }, "minItems": 1 }""", "'xs': empty lists are refused from now on (at least 1 allowed; no bound before).", """{"xs":[]}""")]
    [InlineData("tags", """{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "string" }, "uniqueItems": true }""", "'tags': lists that hold the same tag twice are refused from now on.", """{"tags":["text","text"]}""")]
    [InlineData("t", """{ "type": "string", "maxLength": 9 }""", """{ "type": "string", "maxLength": 8 }""", "'t': texts of 9 characters are refused from now on (at most 8 allowed; 9 before).", null)]
    [InlineData("t", """{ "type": "string" }""", """{ "type": "string", "minLength": 1 }""", "'t': empty texts are refused from now on (at least 1 allowed; no bound before).", """{"t":""}""")]
    [InlineData("t", """{ "type": "string" }""", """{ "type": "string", "pattern": "^a" }""", "'t' must be a text that matches the pattern \"^a\" from now on.", """{"t":"text"}""")]
    [InlineData("t", """{ "type": "string" }""", """{ "type": "string", "format": "date" }""", "'t' must be a date such as 2024-12-31 (format date) from now on.", """{"t":"text"}""")]
    [InlineData("e", """{ "type": "string", "enum": ["a", "b", "c"] }""", """{ "type": "string", "enum": ["a"] }""", "'e': \"b\" and \"c\" are refused from now on; left is \"a\".", """{"e":"b"}""")]
    [InlineData("e", """{ "type": "string" }""", """{ "type": "string", "enum": ["a", "b"] }""", "'e': only \"a\" and \"b\" are allowed from now on; it was a text.", """{"e":"text"}""")]
    [InlineData("e", """{ "type": ["string", "null"] }""", """{ "type": "string" }""", "'e': null is refused from now on.", """{"e":null}""")]
    [InlineData("e", """{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", """{ "type": "string" }""", "'e': null is refused from now on.", """{"e":null}""")]
    [InlineData("e", """{ "type": "number" }""", """{ "type": "integer" }""", "'e': numbers with a fraction are refused from now on; it must be an integer.", null)]
    [InlineData("e", """{ "type": "string" }""", """{ "type": "integer" }""", "'e' must be an integer from now on; it was a text.", """{"e":"text"}""")]
    [InlineData("o", """{ "type": "object", "properties": { "u": { "type": "string" } } }""", """{ "type": "object", "required": ["u"], "properties": { "u": { "type": "string" } } }""", "'u' of 'o' is required from now on: objects without it are refused.", """{"o":{}}""")]
    [InlineData("l", """{ "type": "array", "items": { "type": "object", "properties": { "w": { "type": "integer", "maximum": 9 } } } }""", """{ "type": "array", "items": { "type": "object", "properties": { "w": { "type": "integer", "maximum": 8 } } } }""", "'w' of each item of 'l': 9 is refused from now on (at most 8 allowed; 9 before).", """{"l":[{"w":9}]}""")]
    [InlineData("m", """{ "type": "object", "additionalProperties": { "type": "integer" } }""", """{ "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } }""", "Each member of 'm': everything below 0 is refused from now on (at least 0 allowed; no bound before).", """{"m":{"key":-1}}""")]
    [InlineData("u", """{ "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "w": { "type": "integer" } }, "additionalProperties": false }] }""", """{ "anyOf": [{ "type": "string" }, { "type": "boolean" }] }""", "'u' may no longer be an object with 'w'.", """{"u":{}}""")]
    [InlineData("c", """{ "type": "array", "items": { "type": "integer" } }""", """{ "type": "array", "items": { "type": "integer" }, "contains": { "minimum": 5 } }""", "What 'contains' asks of 'c' is asked from now on.", """{"c":[]}""")]
    public void Narrowed(string name, string before, string after, string sentence, string? witness)
    {
        DriftReport report = Drifts.OfMember(before, after, name);
        Change change = report.The(ChangeKind.Breaking);
        Assert.Equal(sentence, change.Sentence);
        Assert.Equal(DriftVerdict.Breaking, report.Verdict);
        Assert.Equal(witness ?? change.Witness!.Json, change.Witness!.Json);
        Assert.NotEmpty(change.Witness.Reason);
    }

    /// <summary>The same changes the other way round are proved to refuse nothing.</summary>
    [Theory]
    [InlineData("""{ "type": "integer", "maximum": 3 }""", """{ "type": "integer", "maximum": 4 }""", "'m': 4 is allowed from now on (at most 4; 3 before).")]
    [InlineData("""{ "type": "integer", "maximum": 3 }""", """{ "type": "integer" }""", "'m' may be more than 3 from now on.")]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", """{ "type": "string", "enum": ["a", "b"] }""", "'m': \"b\" is allowed from now on.")]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", """{ "type": "string" }""", "'m' may be a text from now on, and not only one of 1 values.")]
    [InlineData("""{ "type": "string" }""", """{ "type": ["string", "null"] }""", "'m' may be null from now on.")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "number" }""", "'m' may also be a number with a fraction from now on.")]
    [InlineData("""{ "type": "string", "pattern": "^a" }""", """{ "type": "string" }""", "'m' need not be a text that matches the pattern \"^a\" any more.")]
    [InlineData("""{ "type": "array", "minItems": 1, "items": {} }""", """{ "type": "array", "items": {} }""", "'m': empty lists are allowed from now on.")]
    [InlineData("""{ "type": "object", "required": ["u"], "properties": { "u": {} } }""", """{ "type": "object", "properties": { "u": {} } }""", "'u' of 'm' may be left out from now on.")]
    public void Widened(string before, string after, string sentence)
    {
        DriftReport report = Drifts.OfMember(before, after);
        Assert.Equal(sentence, report.The(ChangeKind.Widened).Sentence);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
    }

    /// <summary>What is written otherwise and means the same is no change, or one without effect.</summary>
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["a", "b"] }""", """{ "allOf": [{ "type": "string", "enum": ["b", "a"] }] }""")]
    [InlineData("""{ "type": ["integer", "null"], "minimum": 1 }""", """{ "anyOf": [{ "type": "integer", "minimum": 1 }, { "type": "null" }] }""")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": 0 }""", """{ "type": "integer", "minimum": 1 }""")]
    [InlineData("""{ "type": "string", "const": "a" }""", """{ "type": "string", "enum": ["a"] }""")]
    public void Written_otherwise(string before, string after)
    {
        DriftReport report = Drifts.OfMember(before, after);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
        Assert.True(report.Changes.Count == 0, TextReport.Write(report));
    }

    /// <summary>A value that another keyword refused already is not missed by anybody.</summary>
    [Fact]
    public void A_value_that_was_refused_before_breaks_nothing()
    {
        DriftReport report = Drifts.OfMember("""{ "type": "string", "enum": ["a", "long"], "maxLength": 3 }""", """{ "type": "string", "enum": ["a"], "maxLength": 3 }""");
        Assert.Equal("'m': \"long\" is not listed any more, and was refused before. No input is refused for it that was taken before.", report.The(ChangeKind.Unaffected).Sentence);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
    }

    /// <summary>An alternative of several that is narrower loses nothing where another takes the value.</summary>
    [Fact]
    public void A_narrower_alternative_breaks_nothing_where_another_takes_the_value()
    {
        DriftReport report = Drifts.OfMember("""{ "anyOf": [{ "type": "integer", "maximum": 9 }, { "type": "integer" }] }""", """{ "anyOf": [{ "type": "integer", "maximum": 8 }, { "type": "integer" }] }""");
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
        Assert.Equal(0, report.Count(ChangeKind.Breaking) + report.Count(ChangeKind.Unknown));
    }

    [Theory]
    [InlineData("""{ "type": "integer", "default": 1 }""", """{ "type": "integer", "default": 2 }""", "Where 'm' is left out, 2 is used from now on, not 1: the same call gives another result, or has another price.")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer", "default": 2 }""", "Where 'm' is left out, 2 is used from now on; before, the schema said nothing of it.")]
    [InlineData("""{ "type": "integer", "default": 1 }""", """{ "type": "integer" }""", "Nothing says any more what is used where 'm' is left out; it was 1.")]
    public void A_default_is_a_change_that_refuses_nothing(string before, string after, string sentence)
    {
        DriftReport report = Drifts.OfMember(before, after);
        Assert.Equal(sentence, report.The(ChangeKind.DefaultChanged).Sentence);
        Assert.Equal(DriftVerdict.Compatible, report.Verdict);
    }

    [Fact]
    public void What_is_deprecated_is_told() =>
        Assert.Equal("'m' is deprecated from now on: a later version may refuse it.", Drifts.OfMember("""{ "type": "integer" }""", """{ "type": "integer", "deprecated": true }""").The(ChangeKind.Deprecated).Sentence);
}
