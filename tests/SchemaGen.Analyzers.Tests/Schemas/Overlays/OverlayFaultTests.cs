using SchemaGen.Analyzers.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Overlays;

/// <summary>What is said of an overlay that is broken, and where.</summary>
public sealed class OverlayFaultTests
{
    private const string Schema = """{ "type": "object", "properties": { "n": { "type": "integer", "maximum": 4 }, "mode": { "enum": ["a"] } } }""";

    [Theory]
    [InlineData("[]", "SG0004 [ the overlay is an empty array, but it must be an object")]
    [InlineData("""{ "overlay": "2.0.0", "info": { "title": "", "version": "" }, "actions": [{ "target": "$", "update": {} }] }""", """SG0004 "2.0.0" 'overlay' is "2.0.0", but SchemaGen reads overlays of version "1.0.0" and "1.1.0" """)]
    [InlineData("""{ "overlay": "1.10.0", "info": { "title": "", "version": "" }, "actions": [{ "target": "$", "update": {} }] }""", """SG0004 "1.10.0" 'overlay' is "1.10.0", but SchemaGen reads overlays of version "1.0.0" and "1.1.0" """)]
    [InlineData("""{ "info": { "title": "", "version": "" }, "actions": [{ "target": "$", "update": {} }] }""", """SG0004 { the overlay has no 'overlay', which must be its version, "1.0.0" """)]
    [InlineData("""{ "overlay": "1.0.0", "actions": [{ "target": "$", "update": {} }] }""", "SG0004 { 'info' of the overlay is missing, but it must be an object with 'title' and 'version'")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": 1 }, "actions": [{ "target": "$", "update": {} }] }""", "SG0004 1 'title' of '/info' is 1, but it must be a string", "SG0004 { 'version' of '/info' is missing, but it must be a string")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "", "version": "" } }""", "SG0004 { 'actions' of the overlay is missing, but it must be an array of at least one action")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "actions": [] }""", "SG0004 [ 'actions' of the overlay is an empty array, but it must be an array of at least one action")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "actions": [4] }""", "SG0004 4 '/actions/0' is 4, but it must be an object with 'target' and 'update' or 'remove'")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "action": [], "x-note": 1, "actions": [{ "target": "$", "update": {} }] }""", """SG0004 "action" 'action' of the overlay is no field of an overlay, and changes nothing; did you mean 'actions'?""")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "extends": 4, "actions": [{ "target": "$", "update": {} }] }""", "SG0004 4 'extends' is 4, but it must be a string")]
    [InlineData("""{ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "extends": "other.json", "actions": [{ "target": "$", "update": {} }] }""", """SG0004 "other.json" 'extends' is "other.json", but the overlay is applied to 'm.json', which it stands beside""")]
    [InlineData("""{ "overlay": "1.0.0" "info": 1 }""", """SG0001 "info" ',' or '}' is expected, but found '"info"'""")]
    [InlineData("", "SG0001  a JSON value is expected, but the text is empty")]
    public void A_broken_overlay_is_reported(string overlay, params string[] faults) =>
        Assert.Equal(faults.Select(static fault => fault.TrimEnd()).Order(), OverlayTest.Faults(Schema, overlay).Order());

    [Theory]
    [InlineData("m.json")]
    [InlineData("./m.json")]
    [InlineData("https://example.com/openapi.json")]
    public void An_overlay_may_say_what_it_extends(string extends) => Assert.Empty(OverlayTest.Faults(
        Schema, $$"""{ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "extends": "{{extends}}", "actions": [{ "target": "$", "update": {} }] }"""));

    [Theory]
    [InlineData("""{ "update": {} }""", """SG0004 { 'target' of '/actions/0' is missing, but it must be a JSONPath, "$.properties.n" """)]
    [InlineData("""{ "target": 1, "update": {} }""", """SG0004 1 'target' of '/actions/0' is 1, but it must be a JSONPath, "$.properties.n" """)]
    [InlineData("""{ "target": "$.properties.n" }""", "SG0004 { '/actions/0' changes nothing: it has neither 'update' nor 'remove': true")]
    [InlineData("""{ "target": "$.properties.n", "remove": false }""", "SG0004 { '/actions/0' changes nothing: it has neither 'update' nor 'remove': true")]
    [InlineData("""{ "target": "$.properties.n", "remove": "yes" }""", """SG0004 "yes" 'remove' of '/actions/0' is "yes", but it must be true or false""")]
    [InlineData("""{ "target": "$.properties.n", "copy": "$.properties.mode" }""", """SG0004 "copy" 'copy' of '/actions/0' is not supported by SchemaGen""")]
    [InlineData("""{ "target": "$.properties.n", "udpate": {}, "remove": true }""", """SG0004 "udpate" 'udpate' of '/actions/0' is no field of an overlay, and changes nothing; did you mean 'update'?""")]
    [InlineData("""{ "target": "$.properties.m", "update": {} }""", """SG0004 m 'target' of '/actions/0' is "$.properties.m", which selects nothing in 'm.json'""")]
    [InlineData("""{ "target": "$.properties.mod", "update": {} }""", """SG0004 mod 'target' of '/actions/0' is "$.properties.mod", which selects nothing in 'm.json'; did you mean 'mode'?""")]
    [InlineData("""{ "target": "$.properties['m\u006Fd'].x", "update": {} }""", """SG0004 'm\u006Fd' 'target' of '/actions/0' is "$.properties['mod'].x", which selects nothing in 'm.json'; did you mean 'mode'?""")]
    [InlineData("""{ "target": "$..x", "remove": true }""", """SG0004 "$..x" 'target' of '/actions/0' is "$..x", which selects nothing in 'm.json'""")]
    [InlineData("""{ "target": "$.properties.n[0:1]", "update": {} }""", """SG0004 0:1 'target' of '/actions/0' is "$.properties.n[0:1]", which is no JSONPath that SchemaGen reads: slices are not supported: name the indexes""")]
    [InlineData("""{ "target": "$.properties['n'", "update": {} }""", """SG0004 " 'target' of '/actions/0' is "$.properties['n'", which is no JSONPath that SchemaGen reads: ']' is expected, but the path ends""")]
    [InlineData("""{ "target": "$", "remove": true }""", """SG0004 "$" 'target' of '/actions/0' is "$", which is the whole of 'm.json', and cannot be removed""")]
    [InlineData("""{ "target": "$.properties.n", "update": 4 }""", "SG0004 4 'update' of '/actions/0' is 4, but its target is an object, so it must be an object with the members to change")]
    [InlineData("""{ "target": "$.properties.n.maximum", "update": 9 }""", """SG0004 "$.properties.n.maximum" 'target' of '/actions/0' is "$.properties.n.maximum", which selects 4: in version 1.0 only an object or an array can be updated, so select what is around it""")]
    [InlineData("""{ "target": "$.properties.n", "update": { "type": ["integer"] } }""", """SG0004 [ 'type' in the update of '/actions/0' is an array, but "integer" in the schema, and one does not replace the other: remove it by an action before this one""")]
    [InlineData("""{ "target": "$.properties.n", "update": {}, "update": { "minimum": 1 } }""", """SG0011 "update" the member "update" is given twice; the last one counts""")]
    public void A_broken_action_is_reported(string action, params string[] faults) =>
        Assert.Equal(faults.Select(static fault => fault.TrimEnd()), OverlayTest.Faults(Schema, OverlayTest.Of(action)));

    [Fact]
    public void The_other_actions_are_applied() => Assert.Contains(
        "\"maximum\":9", SchemaGen.Schemas.Overlays.OverlaidSchema.Create(Schema, OverlayTest.Of("""{ "target": "n", "update": {} }, { "target": "$.properties.n", "update": { "maximum": 9 } }"""), "m.json").Text);

    [Fact]
    public void Actions_can_be_broken_one_by_one() => Assert.Equal(
        ["'/actions/0' is null, but it must be an object with 'target' and 'update' or 'remove'", "'/actions/1' changes nothing: it has neither 'update' nor 'remove': true"],
        OverlayTest.Faults(Schema, OverlayTest.Of("""null, { "target": "$.properties.n" }""")).Select(static fault => fault[(fault.IndexOf('\'', StringComparison.Ordinal))..]));
}
