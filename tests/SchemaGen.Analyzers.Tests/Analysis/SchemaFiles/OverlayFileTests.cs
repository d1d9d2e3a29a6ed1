using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Analyzers.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.SchemaFiles;

/// <summary>What the analyzer of schema files reports of an overlay, and of a schema file that has one.</summary>
public sealed class OverlayFileTests
{
    private const string Vendor = """{ "type": "object", "properties": { "n": { "type": "intger", "maximum": 4 } } }""";

    [Fact]
    public async Task A_good_overlay_has_no_fault() => Assert.Empty(await RunAsync(
        File("/schemas/m.json", Vendor), Overlay("""{ "target": "$.properties.n", "update": { "type": "integer" } }""")));

    [Fact]
    public async Task Each_file_has_its_own_faults() => Assert.Equal(
        ["m.json SG0004 \"intger\"", "m.overlay.json SG0004 \"9\"", "m.overlay.json SG0004 o"],
        await RunAsync(File("/schemas/m.json", Vendor), Overlay("""{ "target": "$.properties.n", "update": { "maximum": "9" } }, { "target": "$.properties.o", "update": {} }""")));

    [Fact]
    public async Task The_words_name_file_place_and_value()
    {
        SchemaText overlay = Overlay("""{ "target": "$.properties.sise", "update": {} }""");
        Diagnostic found = Assert.Single(await DiagnosticsAsync(File("/schemas/m.json", """{ "type": "object", "properties": { "size": { "type": "integer" } } }"""), overlay));

        Assert.Equal("'target' of '/actions/0' is \"$.properties.sise\", which selects nothing in 'm.json'; did you mean 'size'?", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(overlay.Content.IndexOf("sise", StringComparison.Ordinal), found.Location.GetLineSpan().StartLinePosition.Character);
    }

    [Fact]
    public async Task Several_items_of_a_file_find_a_fault_once() => Assert.Equal(
        ["m.overlay.json SG0004 \"9\""],
        await RunAsync(
            new SchemaText("/schemas/m.json", """{ "a": { "type": "object", "properties": { "n": { "type": "integer" } } } }""") { Slug = null, Items = "Slug=a&InputPointer=+2Fa|Slug=b&InputPointer=+2Fa" },
            Overlay("""{ "target": "$.a.properties.n", "update": { "maximum": "9" } }""")));

    [Fact]
    public async Task An_overlay_without_its_schema_file_changes_nothing()
    {
        Diagnostic found = Assert.Single(await DiagnosticsAsync(Overlay("""{ "target": "$", "update": {} }""")));

        Assert.Equal(("SG0004", "The overlay changes nothing: no schema file 'm.json' of this project stands beside it"), (found.Id, found.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal("/schemas/m.overlay.json", found.Location.GetLineSpan().Path);
    }

    /// <summary>Another tool may have overlays too.</summary>
    [Fact]
    public async Task An_overlay_that_is_not_marked_is_left_alone() =>
        Assert.Empty(await RunAsync(new SchemaText("/schemas/m.overlay.json", "[") { Slug = null }));

    [Theory]
    [InlineData("{ 1", "m.overlay.json SG0001 1")]
    [InlineData("[]", "m.overlay.json SG0004 [")]
    [InlineData("", "m.overlay.json SG0001 ")]
    public async Task A_broken_overlay_is_reported_in_its_file(string overlay, string expected) => Assert.Equal(
        [expected], (await RunAsync(File("/schemas/m.json", """{ "type": "object", "properties": {} }"""), new SchemaText("/schemas/m.overlay.json", overlay) { IsOverlay = true })).Take(1));

    /// <summary>What another file refers to is a shared one, and reads its overlay.</summary>
    [Fact]
    public async Task A_shared_file_is_overlaid() => Assert.Empty(await RunAsync(
        File("/schemas/m.json", """{ "type": "string" }"""),
        File("/schemas/user.json", """{ "type": "object", "properties": { "p": { "$ref": "m.json#/$defs/x" }, "q": { "$ref": "m.json" } } }"""),
        Overlay("""{ "target": "$", "update": { "$defs": { "x": { "type": "string" } } } }""")));

    [Fact]
    public async Task Switched_off_nothing_is_read()
    {
        var options = new AnalyzerOptions([Overlay("{")], new FakeOptions(new Dictionary<string, string> { ["SchemaGenEnabled"] = "false" }));
        Assert.Empty(await Compilations.Create("").WithAnalyzers([new SchemaFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    private static SchemaText File(string path, string text) => new(path, text);

    private static SchemaText Overlay(string actions) => new("/schemas/m.overlay.json", OverlayTest.Of(actions)) { IsOverlay = true };

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(params SchemaText[] files)
    {
        var options = new AnalyzerOptions([.. files], new FakeOptions(new Dictionary<string, string>()));
        return await Compilations.Create("").WithAnalyzers([new SchemaFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The file, the id, and the text that is marked.</summary>
    private static async Task<IEnumerable<string>> RunAsync(params SchemaText[] files) => (await DiagnosticsAsync(files)).Select(found =>
    {
        FileLinePositionSpan place = found.Location.GetLineSpan();
        string text = files.Single(file => file.Path == place.Path).Content;
        return $"{Path.GetFileName(place.Path)} {found.Id} {text[found.Location.SourceSpan.Start..found.Location.SourceSpan.End]}";
    }).Order(StringComparer.Ordinal);
}
