using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>What the overlay beside a vendor's file can say of a rule that was read from prose, and of a keyword that is not enforced. What it says is applied: the diagnostic is gone.</summary>
public sealed class OverlayCodeFixTests
{
    private const string Folder = "/project/schemas/";

    private const string Companion = """{ "type": "object", "properties": { "mask_url": { "type": "string", "description": "It must be used with image_urls." }, "image_urls": { "type": "array", "items": { "type": "string" } } } }""";
    private const string Format = """{ "type": "object", "properties": { "a b": { "type": "string", "format": "colour" } } }""";

    [Fact]
    public async Task A_rule_is_written_as_its_keyword() => Assert.Equal(
        Created("""{ "target": "$", "description": "It must be used with image_urls.", "update": { "dependentRequired": { "mask_url": ["image_urls"] } } }"""),
        await FixAsync(Companion, "Write this rule in 'm.overlay.json'"));

    [Fact]
    public async Task A_rule_is_taken_back() => Assert.Equal(
        Created("""{ "target": "$.properties.mask_url", "description": "Not meant: It must be used with image_urls.", "update": { "x-schemagen": { "proseRules": false } } }"""),
        await FixAsync(Companion, "This is not meant: take it back in 'm.overlay.json'"));

    [Fact]
    public async Task A_keyword_is_removed() => Assert.Equal(
        Created("""{ "target": "$.properties['a b'].format", "description": "Not meant: 'format' is not enforced", "remove": true }"""),
        await FixAsync(Format, "This is not meant: remove 'format' in 'm.overlay.json'"));

    [Theory]
    [InlineData("integer", "Must be between 1 and 8.", """{ "minimum": 1, "maximum": 8 }""")]
    [InlineData("integer", "Must be greater than 0.", """{ "minimum": 1 }""")]
    [InlineData("number", "Must be greater than 0.", """{ "exclusiveMinimum": 0 }""")]
    [InlineData("integer", "Must be a multiple of 8.", """{ "multipleOf": 8 }""")]
    [InlineData("string", "Must be at most 500 characters.", """{ "maxLength": 500 }""")]
    public async Task A_bound_is_written_as_its_keywords(string type, string description, string keywords) => Assert.Contains(
        $$"""{ "target": "$.properties.p", "description": "{{description}}", "update": {{keywords}} }""",
        await FixAsync($$"""{ "type": "object", "properties": { "p": { "type": "{{type}}", "description": "{{description}}" } } }""", "Write this rule in 'm.overlay.json'"));

    /// <summary>The members of an object in a list of alternatives have their own place.</summary>
    [Fact]
    public async Task The_target_is_the_object_that_has_the_members() => Assert.Contains(
        """ "target": "$.properties.list.items.anyOf[0]", """,
        await FixAsync($$"""{ "type": "object", "properties": { "list": { "type": "array", "items": { "anyOf": [{{Companion}}, { "type": "null" }] } } } }""", "Write this rule in 'm.overlay.json'"));

    [Theory]
    [InlineData("it's", @"$.properties['it\\'s'].format")]
    [InlineData(@"\""", @"$.properties['\""'].format")]
    [InlineData("é", "$.properties['é'].format")]
    [InlineData("x-y", "$.properties['x-y'].format")]
    [InlineData("1", "$.properties['1'].format")]
    [InlineData(@"\u0001", @"$.properties['\\u0001'].format")]
    public async Task Any_name_can_be_a_target(string name, string target) => Assert.Contains(
        $"\"target\": \"{target}\"", await FixAsync(Format.Replace("a b", name, StringComparison.Ordinal), "This is not meant: remove 'format' in 'm.overlay.json'"));

    [Theory]
    [InlineData("{\n    \"overlay\": \"1.0.0\", \"info\": { \"title\": \"\", \"version\": \"1\" },\n    \"actions\": [\n        { \"target\": \"$\", \"update\": {} }\n    ]\n}", "[\n        { \"target\": \"$\", \"update\": {} },\n        ACTION\n    ]\n}")]
    [InlineData("{\r\n\t\"overlay\": \"1.0.0\", \"info\": { \"title\": \"\", \"version\": \"1\" },\r\n\t\"actions\": [\r\n\t\t{ \"target\": \"$\", \"update\": {} }]\r\n}", "[\r\n\t\t{ \"target\": \"$\", \"update\": {} },\r\n\t\tACTION]\r\n}")]
    [InlineData("{\n  \"overlay\": \"1.0.0\", \"info\": { \"title\": \"\", \"version\": \"1\" },\n  \"actions\": []\n}", "[\n    ACTION\n  ]\n}")]
    public async Task An_overlay_that_is_there_gets_one_action_more(string overlay, string end)
    {
        string result = await FixAsync(Format, "This is not meant: remove 'format' in 'm.overlay.json'", overlay);

        Assert.EndsWith(end.Replace("ACTION", """{ "target": "$.properties['a b'].format", "description": "Not meant: 'format' is not enforced", "remove": true }""", StringComparison.Ordinal), result);
        Assert.StartsWith(overlay[..overlay.IndexOf('[', StringComparison.Ordinal)], result);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "overlay": "1.0.0", "actions": 4 }""")]
    public async Task A_broken_overlay_is_left_alone(string overlay) => Assert.Empty(await TitlesAsync(Format, overlay));

    /// <summary>Other kinds of rules have no keyword that a person would write; and words that the overlay says itself are changed there.</summary>
    [Fact]
    public async Task A_rule_that_no_keyword_says_plainly_can_be_taken_back() => Assert.Equal(
        ["This is not meant: take it back in 'm.overlay.json'"],
        await TitlesAsync("""{ "type": "object", "properties": { "a": { "type": "string", "description": "Cannot be used together with b." }, "b": { "type": "string" } } }"""));

    private static string Created(string action) => $$"""
        {
          "overlay": "1.0.0",
          "info": { "title": "Changes to m.json", "version": "1" },
          "actions": [
            {{action}}
          ]
        }

        """.ReplaceLineEndings("\n");

    private static async Task<IEnumerable<string>> TitlesAsync(string schema, string? overlay = null) => (await ActionsAsync(schema, overlay)).Select(static action => action.Title);

    /// <summary>The overlay after a code fix. It has no fault, and the diagnostic is gone.</summary>
    private static async Task<string> FixAsync(string schema, string title, string? overlay = null)
    {
        CodeAction action = Assert.Single(await ActionsAsync(schema, overlay), action => action.Title == title);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Project project = Assert.Single(Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.Projects);
        string result = (await project.AdditionalDocuments.Single(static document => document.FilePath == Folder + "m.overlay.json").GetTextAsync(TestContext.Current.CancellationToken)).ToString();

        Assert.Equal(schema, (await project.AdditionalDocuments.Single(static document => document.FilePath == Folder + "m.json").GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        Assert.Empty(SchemaReader.Read(schema, overlay: result).Diagnostics);
        return result;
    }

    private static async Task<List<CodeAction>> ActionsAsync(string schema, string? overlay)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Project project = new AdhocWorkspace().CurrentSolution.AddProject("Test", "Test", LanguageNames.CSharp).WithCompilationOptions(TestProject.Options);
        TextDocument file = project.AddAdditionalDocument("m.json", SourceText.From(schema), filePath: Folder + "m.json");
        file = file.Project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From($"is_global = true\n[{Folder}m.json]\nbuild_metadata.AdditionalFiles.Slug = m\n"), filePath: "/project/.globalconfig").Project.GetAdditionalDocument(file.Id)!;
        if (overlay is not null)
        {
            file = file.Project.AddAdditionalDocument("m.overlay.json", SourceText.From(overlay), filePath: Folder + "m.overlay.json").Project.GetAdditionalDocument(file.Id)!;
        }

        Compilation compilation = (await file.Project.GetCompilationAsync(cancellationToken))!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new SchemaFileAnalyzer()], file.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
        var fix = new OverlayCodeFix();
        var actions = new List<CodeAction>();
        foreach (Diagnostic diagnostic in found.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        }

        return actions;
    }
}
