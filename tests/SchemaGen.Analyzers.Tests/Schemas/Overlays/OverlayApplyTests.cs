using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Schemas.Overlays;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Overlays;

/// <summary>What an overlay makes of a schema file (OpenAPI Overlay Specification 1.0, and 1.1 where that says more).</summary>
public sealed class OverlayApplyTests
{
    private const string Schema = """{"type":"object","properties":{"n":{"type":"integer","maximum":4},"mode":{"enum":["a","b"]}},"required":["n"]}""";

    [Theory]
    [InlineData("""{ "target": "$.properties.n", "update": { "maximum": 3840 } }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":3840},"mode":{"enum":["a","b"]}},"required":["n"]}""")]
    [InlineData("""{ "target": "$.properties.n", "update": { "minimum": 1 } }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":4,"minimum":1},"mode":{"enum":["a","b"]}},"required":["n"]}""")]
    [InlineData("""{ "target": "$.properties.n.maximum", "remove": true }""", """{"type":"object","properties":{"n":{"type":"integer"},"mode":{"enum":["a","b"]}},"required":["n"]}""")]
    [InlineData("""{ "target": "$.properties.*", "update": { "title": "T" } }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":4,"title":"T"},"mode":{"enum":["a","b"],"title":"T"}},"required":["n"]}""")]
    [InlineData("""{ "target": "$", "update": { "dependentRequired": { "mode": ["n"] } } }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":4},"mode":{"enum":["a","b"]}},"required":["n"],"dependentRequired":{"mode":["n"]}}""")]
    [InlineData("""{ "target": "$", "update": { "properties": { "n": { "maximum": 9 }, "new": {} } } }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":9},"mode":{"enum":["a","b"]},"new":{}},"required":["n"]}""")]
    [InlineData("""{ "target": "$.properties['n','mode']", "remove": true }""", """{"type":"object","properties":{},"required":["n"]}""")]
    [InlineData("""{ "target": "$.required", "remove": true }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":4},"mode":{"enum":["a","b"]}}}""")]
    [InlineData("""{ "target": "$.properties.n", "update": { "maximum": 9 }, "remove": true }""", """{"type":"object","properties":{"mode":{"enum":["a","b"]}},"required":["n"]}""")]
    [InlineData("""{ "target": "$.properties.n", "update": { "maximum": 9 }, "remove": false }""", """{"type":"object","properties":{"n":{"type":"integer","maximum":9},"mode":{"enum":["a","b"]}},"required":["n"]}""")]
    public void An_action_changes_the_schema(string action, string expected) => Assert.Equal(expected, OverlayTest.Apply(Schema, OverlayTest.Of(action)));

    /// <summary>Arrays are joined, as an array in an update is what the vendor forgot; to replace one, it is removed first.</summary>
    [Theory]
    [InlineData("""{ "target": "$.properties.mode.enum", "update": "c" }""", "1.0.0", """["a","b","c"]""")]
    [InlineData("""{ "target": "$.properties.mode.enum", "update": ["c", "d"] }""", "1.0.0", """["a","b",["c","d"]]""")]
    [InlineData("""{ "target": "$.properties.mode.enum", "update": ["c", "d"] }""", "1.1.0", """["a","b","c","d"]""")]
    [InlineData("""{ "target": "$.properties.mode", "update": { "enum": ["c"] } }""", "1.0.0", """["a","b","c"]""")]
    [InlineData("""{ "target": "$.properties.mode.enum", "remove": true }, { "target": "$.properties.mode", "update": { "enum": ["c"] } }""", "1.0.0", """["c"]""")]
    [InlineData("""{ "target": "$.properties.mode.enum[?@ == 'b']", "remove": true }""", "1.0.0", """["a"]""")]
    [InlineData("""{ "target": "$.properties.mode.enum[0]", "remove": true }, { "target": "$.properties.mode.enum[0]", "remove": true }""", "1.0.0", "[]")]
    [InlineData("""{ "target": "$.properties.mode.enum[1]", "update": "c" }""", "1.1.0", """["a","c"]""")]
    public void An_array_grows_and_shrinks(string actions, string version, string expected) =>
        Assert.Contains($$"""{"enum":{{expected}}}""", OverlayTest.Apply(Schema, OverlayTest.Of(actions, version)));

    /// <summary>Actions see what those before them did, also what they added at several places.</summary>
    [Fact]
    public void Actions_are_applied_in_order() => Assert.Equal(
        """{"a":{"x":{"y":2}},"b":{"x":{"y":1}}}""",
        OverlayTest.Apply("""{ "a": {}, "b": {} }""", OverlayTest.Of("""{ "target": "$.*", "update": { "x": { "y": 1 } } }, { "target": "$.a.x", "update": { "y": 2 } }""")));

    [Fact]
    public void A_member_given_twice_is_removed_twice() => Assert.Equal(
        """{"m":{}}""", OverlayTest.Apply("""{ "m": { "maximum": 4, "maximum": 5 } }""", OverlayTest.Of("""{ "target": "$.m.maximum", "remove": true }""")));

    [Fact]
    public void What_lies_in_another_target_is_changed_too() => Assert.Equal(
        """{"a":{"a":{"x":1},"x":1},"x":1}""", OverlayTest.Apply("""{ "a": { "a": {} } }""", OverlayTest.Of("""{ "target": "$", "update": { "x": 1 } }, { "target": "$..a", "update": { "x": 1 } }""")));

    /// <summary>Texts, escapes and numbers stay as they are written.</summary>
    [Fact]
    public void Values_are_written_as_they_are() => Assert.Equal(
        """{"t":"\u00e9\n😀","n":1.50e3,"u":"\/"}""",
        OverlayTest.Apply("\uFEFF  { \"t\" : \"\\u00e9\\n😀\", \"n\" : 1.50e3 }\n", OverlayTest.Of("""{ "target": "$", "update": { "u": "\/" } }""")));

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{ "type": "object" "x": 1 }""")]
    public void A_schema_that_is_no_JSON_stays_as_it_is(string schema) => Assert.Equal(schema, OverlayTest.Apply(schema, OverlayTest.Of("""{ "target": "$", "update": { "x": 1 } }""")));

    /// <summary>Twenty doublings would be a million values: the file stays one that can be read.</summary>
    [Fact]
    public void An_overlay_that_grows_without_end_is_stopped()
    {
        string[] doublings = [.. Enumerable.Range(0, 40).Select(static i => $$"""{ "target": "$..*", "update": { "a{{i}}": {}, "b{{i}}": {} } }""")];
        OverlaidSchema overlaid = OverlaidSchema.Create("""{ "a": {} }""", OverlayTest.Of(string.Join(", ", doublings)), "m.json");

        Assert.EndsWith("makes the schema larger than SchemaGen reads; no action from here on is applied", Assert.Single(overlaid.Faults).Message);
        Assert.NotNull(SchemaGen.Json.JsonTree.Parse(overlaid.Text).Root);
    }

    [Fact]
    public void An_overlay_that_deepens_without_end_is_stopped()
    {
        string path = "$";
        List<string> actions = [];
        for (int i = 0; i < 300; i++)
        {
            actions.Add($$"""{ "target": "{{path}}", "update": { "a": {} } }""");
            path += ".a";
        }

        OverlaidSchema overlaid = OverlaidSchema.Create("{}", OverlayTest.Of(string.Join(", ", actions)), "m.json");

        Assert.Contains(overlaid.Faults, static fault => fault.Message.Contains("deeper than the 256 levels", StringComparison.Ordinal));
        Assert.Equal(256, overlaid.Text.Count(static c => c == '{'));
    }

    /// <summary>Whatever somebody types into an overlay: nothing is thrown, each diagnostic is in its file, and what is read is JSON.</summary>
    [Fact]
    public void Any_text_is_an_overlay_or_has_a_fault()
    {
        string overlay = OverlayTest.Of("""
            { "target": "$.properties.n", "update": { "maximum": "9", "default": 20, "enum": [1, 2], "x": { "a": [] } } },
            { "target": "$..[?@.type == 'integer']", "remove": true }, { "target": "$.properties['mode'].enum", "update": "c" }, { "target": "$.required[0]", "remove": true },
            { "target": "$", "update": { "required": ["mode"], "properties": { "m": { "type": "string", "description": "It must be used with mode." } } } }
            """);
        string[] pieces = ["$", ".", "'", "[", "]", "\"", "{", "}", ",", ":", "null", "true", "1", "*", "?@", "\\u0041", "target", "update", "\n"];
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            string text = overlay;
            for (int edit = random.Next(1, 4); edit > 0; edit--)
            {
                int at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
                    1 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                    _ => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 60), text.Length - at))),
                };
            }

            OverlaidSchema overlaid = OverlaidSchema.Create(Schema, text, "schemas/m.json");
            Assert.True(SchemaGen.Json.JsonTree.Parse(overlaid.Text).IsValid, text);
            foreach (SchemaGen.Schemas.Documents.SchemaDiagnostic fault in SchemaGen.Schemas.SchemaReader.Read(Schema, overlay: text).Diagnostics)
            {
                Assert.True(fault.Span.Start >= 0 && fault.Span.Length >= 0 && fault.Span.End <= (fault.IsInOverlay ? text : Schema).Length, $"{fault} of {text}");
            }
        }
    }
}
