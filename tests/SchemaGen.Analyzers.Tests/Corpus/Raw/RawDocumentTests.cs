using System.Text.Json.Nodes;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>What the proof on the corpus stands on: no constraint of a file is passed over, and a value is known to break one and no other.</summary>
public class RawDocumentTests
{
    private const string Text = """
        { "openapi": "3.1.0", "components": { "schemas": {
          "Input": { "type": "object", "title": "t", "required": ["a"], "x-order": 1, "properties": {
            "a": { "allOf": [{ "$ref": "#/components/schemas/Part" }], "default": 1 },
            "b": { "anyOf": [{ "items": { "maxLength": 2 } }, { "nullable": true }] },
            "c": { "additionalProperties": { "minimum": 1, "odd": true } },
            "d": { "$ref": "#/components/schemas/Part" } } },
          "Part": { "type": "string", "minLength": 2, "pattern": "^a" },
          "Unused": { "maximum": 5 } } } }
        """;

    private static readonly RawDocument s_document = new(new CorpusFile("file", Text, null));

    [Fact]
    public void Each_constraint_is_listed_once()
    {
        var walk = new RawWalk(s_document);

        Assert.Equal(
            [
                "Input/properties/b/anyOf", "Input/properties/b/anyOf/0/items", "Input/properties/b/anyOf/0/items/maxLength", "Input/properties/b/anyOf/1/nullable",
                "Input/properties/c/additionalProperties", "Input/properties/c/additionalProperties/minimum", "Input/required", "Input/type", "Part/minLength", "Part/pattern", "Part/type",
            ],
            walk.Constraints.Select(static constraint => constraint.ToString()["/components/schemas/".Length..]).Order(StringComparer.Ordinal));
        Assert.Equal(["odd"], walk.UnknownKeywords.Select(static at => at.Keyword));
        Assert.Equal(["/d", "/a"], walk.Constraints.Single(static constraint => constraint.Keyword == "minLength").Places.Select(static place => place.Pointer));
    }

    [Theory]
    [InlineData("""{ "a": "ab" }""", true, true)]
    [InlineData("""{ "a": "a" }""", false, true)]
    [InlineData("""{ "a": "b" }""", false, false)]
    [InlineData("""{ "a": "ab", "b": ["abc"] }""", false, false)]
    [InlineData("""{ "a": "ab", "b": null }""", true, true)]
    [InlineData("""{ "a": "ab", "c": { "x": 0 } }""", false, false)]
    [InlineData("""{ "a": null }""", false, false)]
    public void A_keyword_can_be_left_out(string json, bool isValid, bool isValidWithoutMinLength)
    {
        var check = new RawCheck(s_document);
        RawConstraint minLength = new RawWalk(s_document).Constraints.Single(static constraint => constraint.Keyword == "minLength");

        Assert.Equal(
            (isValid, isValidWithoutMinLength),
            (check.IsValid(JsonNode.Parse(json), s_document.Input), check.IsValid(JsonNode.Parse(json), s_document.Input, minLength)));
    }
}
