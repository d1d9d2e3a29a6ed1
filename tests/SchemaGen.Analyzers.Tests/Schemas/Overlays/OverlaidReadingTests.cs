using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Overlays;

/// <summary>Reading a schema file with its overlay: model and resolved schema have both, and each diagnostic is in the file that is to blame.</summary>
public sealed class OverlaidReadingTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "n": { "type": "integer", "minimum": 1, "maximum": 4 },
            "mask_url": { "type": "string", "description": "It must be used with image_urls." },
            "image_urls": { "type": "array", "items": { "type": "string" } }
          }
        }
        """;

    [Fact]
    public void The_model_and_the_resolved_schema_have_what_the_overlay_says()
    {
        InputModel model = Read(Schema, """{ "target": "$.properties.n", "update": { "maximum": 3840 } }, { "target": "$", "update": { "dependentRequired": { "n": ["image_urls"] } } }""").Model!;

        Assert.Contains("3840", Assert.IsType<IntegerShape>(model.Root.Properties[0].Shape).ToString());
        Assert.Contains("\"maximum\":3840", model.ResolvedSchema);
        Assert.Contains("\"dependentRequired\":{\"n\":[\"image_urls\"]", model.ResolvedSchema);
    }

    /// <summary>As if the vendor had written it so.</summary>
    [Fact]
    public void The_model_is_that_of_one_file_that_says_both() => Assert.Equal(
        SchemaReader.Read(Schema.Replace("\"maximum\": 4", "\"maximum\": 9", StringComparison.Ordinal)).Model,
        Read(Schema, """{ "target": "$.properties.n", "update": { "maximum": 9 } }""").Model);

    [Fact]
    public void A_rule_read_from_prose_is_taken_back()
    {
        Assert.Contains(SchemaReader.Read(Schema).Diagnostics, static fault => fault.Id == "SG0009");
        Assert.DoesNotContain(Read(Schema, """{ "target": "$.properties.mask_url.description", "remove": true }""").Diagnostics, static fault => fault.Id == "SG0009");
    }

    [Theory]
    [InlineData("""{ "target": "$.properties.n", "update": { "maximum": "9" } }""", "SG0004", true, "\"9\"")]
    [InlineData("""{ "target": "$.properties.n", "update": { "maximum": 0 } }""", "SG0005", null, "")]
    [InlineData("""{ "target": "$.properties.n", "update": { "default": 9 } }""", "SG0006", true, "9")]
    [InlineData("""{ "target": "$.properties.mask_url", "update": { "format": "colour" } }""", "SG0008", true, "\"format\"")]
    [InlineData("""{ "target": "$.properties.n", "update": { "minimun": 9 } }""", "SG0010", true, "\"minimun\"")]
    [InlineData("""{ "target": "$.properties", "update": { "x": { "$ref": "#/$defs/x" } } }""", "SG0003", true, "\"#/$defs/x\"")]
    [InlineData("""{ "target": "$.properties.n", "update": { "description": "It must be used with image_urls." } }""", "SG0009", true, "It must be used with image_urls.")]
    [InlineData("""{ "target": "$.properties.n", "update": { "title": "\u0041" } }""", "SG0009", false, "It must be used with image_urls.")]
    [InlineData("""{ "target": "$.type", "remove": true }, { "target": "$", "update": { "type": "string" } }""", "SG0002", true, "\"string\"")]
    [InlineData("""{ "target": "$.properties.n.type", "remove": true }, { "target": "$.properties.n", "update": { "type": { "a": 1 } } }""", "SG0004", true, """{ "a": 1 }""")]
    public void A_diagnostic_is_in_its_file(string actions, string id, bool? isInOverlay, string marked)
    {
        string overlay = OverlayTest.Of(actions);
        SchemaDiagnostic found = SchemaReader.Read(Schema, path: "schemas/m.json", overlay: overlay).Diagnostics.First(fault => fault.Id == id && (id != "SG0009" || fault.IsInOverlay == isInOverlay));

        string text = found.IsInOverlay ? overlay : Schema;
        if (isInOverlay is { } expected)
        {
            Assert.Equal((expected, marked), (found.IsInOverlay, OverlayTest.Marked(text, found.Span)));
        }
        else
        {
            // Two bounds contradict each other, one of each file.
            Assert.Contains(OverlayTest.Marked(text, found.Span), new[] { "0", "1" });
        }
    }

    /// <summary>A fault of the vendor's stays at its place, whatever the overlay changes before it.</summary>
    [Fact]
    public void A_diagnostic_of_the_vendors_file_stays_there()
    {
        string schema = Schema.Replace("\"minimum\": 1", "\"minimum\": \"1\"", StringComparison.Ordinal);
        SchemaDiagnostic found = Assert.Single(Read(schema, """{ "target": "$", "update": { "title": "A" } }, { "target": "$.properties.n.type", "remove": true }, { "target": "$.properties.n", "update": { "type": "integer" } }""").Diagnostics, static fault => fault.Id == "SG0004");

        Assert.False(found.IsInOverlay);
        Assert.Equal("\"1\"", OverlayTest.Marked(schema, found.Span));
        Assert.Equal("'minimum' of '/properties/n' is \"1\", but it must be a number: it is read as 1", found.Message);
    }

    /// <summary>A value that was merged begins and ends in the vendor's file: it is marked there, or by its first character.</summary>
    [Fact]
    public void A_merged_value_is_marked_where_it_begins()
    {
        const string schema = """{ "type": "object", "properties": { "n": { "type": { "a": 1 } } } }""";
        SchemaDiagnostic found = Assert.Single(Read(schema, """{ "target": "$.properties.n.type", "update": { "b": 2 } }""").Diagnostics);

        Assert.Equal((false, """{ "a": 1 }"""), (found.IsInOverlay, OverlayTest.Marked(schema, found.Span)));
    }

    [Fact]
    public void An_open_api_document_is_overlaid()
    {
        const string document = """
            { "openapi": "3.0.0", "paths": { "/images": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Image" } } } } } } },
              "components": { "schemas": { "Image": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 1, "maximum": 4 } } } } } }
            """;
        SchemaReadResult result = Read(document, """{ "target": "$.paths['/images'].post.requestBody.content.*.schema", "update": { "x-a": 1 } }, { "target": "$.components.schemas.Image.properties.n", "update": { "maximum": 9 } }""");

        Assert.Empty(result.Diagnostics);
        Assert.Contains("\"maximum\":9", result.Model!.ResolvedSchema);
    }

    /// <summary>A file that another refers to has its own overlay.</summary>
    [Fact]
    public void A_file_that_is_referred_to_is_overlaid()
    {
        LibraryFile size = SchemaGen.Schemas.Overlays.OverlaidSchema.InLibrary(
            "/p/size.json", static () => """{ "type": "integer", "minimum": 1, "maximum": 4 }""", static () => OverlayTest.Of("""{ "target": "$", "update": { "maximum": 9 } }"""));
        SchemaReadResult result = SchemaReader.Read("""{ "type": "object", "properties": { "size": { "$ref": "size.json" } } }""", path: "/p/m.json", library: new SchemaLibrary([size]));

        Assert.Empty(result.Diagnostics);
        Assert.Contains("\"maximum\":9", result.Model!.ResolvedSchema);
    }

    /// <summary>What is said to SchemaGen alone is no unknown keyword, and no constraint: it takes back the rules of one description.</summary>
    [Theory]
    [InlineData("$.properties.mask_url", "false", "")]
    [InlineData("$.properties.mask_url", "true", "It must be used with image_urls.")]
    [InlineData("$.properties.mask_url", "0", "It must be used with image_urls.")]
    [InlineData("$.properties.n", "false", "It must be used with image_urls.")]
    public void The_rules_of_one_member_are_taken_back(string target, string isRead, string words)
    {
        SchemaReadResult result = Read(Schema, $$"""{ "target": "{{target}}", "update": { "x-schemagen": { "proseRules": {{isRead}} } } }""");

        Assert.Equal(words, string.Concat(result.Diagnostics.Select(fault => OverlayTest.Marked(Schema, fault.Span))));
        Assert.Equal(words.Length == 0, result.Model!.Root.Companions.Count == 0);
    }

    [Fact]
    public void So_is_what_a_description_says_of_media()
    {
        const string schema = """{ "type": "object", "properties": { "u": { "type": "string", "description": "URL or data URI of the image." } } }""";

        Assert.NotNull(Assert.IsType<TextShape>(SchemaReader.Read(schema).Model!.Root.Properties[0].Shape).Media);
        Assert.Null(Assert.IsType<TextShape>(Read(schema, """{ "target": "$.properties.u", "update": { "x-schemagen": { "proseRules": false } } }""").Model!.Root.Properties[0].Shape).Media);
    }

    /// <summary>The vendor's file is read as it is, where the overlay is broken.</summary>
    [Theory]
    [InlineData("{")]
    [InlineData("""{ "overlay": "9" }""")]
    public void A_broken_overlay_leaves_the_schema_alone(string overlay)
    {
        SchemaReadResult result = SchemaReader.Read(Schema, overlay: overlay);

        Assert.Equal(SchemaReader.Read(Schema).Model, result.Model);
        Assert.Contains(result.Diagnostics, static fault => fault.IsInOverlay);
        Assert.Equal(SchemaReader.Read(Schema).Diagnostics, result.Diagnostics.Where(static fault => !fault.IsInOverlay));
    }

    [Fact]
    public void A_broken_schema_has_its_own_faults() => Assert.Equal(
        ["SG0001 False"], SchemaReader.Read("{ \"type\" }", overlay: OverlayTest.Of("""{ "target": "$.x", "update": {} }""")).Diagnostics.Select(static fault => $"{fault.Id} {fault.IsInOverlay}"));

    private static SchemaReadResult Read(string schema, string actions)
    {
        SchemaReadResult result = SchemaReader.Read(schema, path: "schemas/m.json", overlay: OverlayTest.Of(actions));
        Assert.NotNull(result.Model);
        return result;
    }
}
