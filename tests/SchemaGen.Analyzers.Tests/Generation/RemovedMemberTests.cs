using Microsoft.CodeAnalysis;
using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Names that updates removed, which the tool's lock keeps: their use is an error that says what happened.</summary>
public sealed class RemovedMemberTests
{
    private readonly SchemaText _a = new("schemas/a.json", Schemas.Of(""" "size": { "type": "string", "enum": ["1:1", "16:9"] }, "tags": { "type": "array", "items": { "type": "string", "enum": ["x", "y"] } }, "n": { "type": "integer" } """));
    private readonly SchemaText _b = new("schemas/b.json", Schemas.Of(""" "y": { "type": "string" } """));

    [Fact]
    public void Their_use_is_an_error_that_says_what_happened()
    {
        GeneratorRun run = GeneratorRun.Start([_a, _b, Lock("/mask_url", "/image_urls", "/size=21:9", "/tags/*=z")], """
            _ = new Shop.Models.AInput { N = 1, MaskUrl = "https://example.com/a.png" };
            _ = new Shop.Models.AInput { ImageUrls = new[] { "a" } };
            _ = new Shop.Models.AInput { Size = Shop.Models.ASize.Ratio21x9 };
            _ = new Shop.Models.AInput { Tags = [Shop.Models.ATags.Z] };
            """);

        Assert.Empty(run.Diagnostics);
        string[] errors = [.. run.Output.WithOptions(run.Output.Options.WithOutputKind(OutputKind.ConsoleApplication)).GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}")];
        Assert.Equal(4, errors.Length);
        Assert.All(errors, static error => Assert.StartsWith("CS0619 ", error));
        Assert.Contains("Model 'a' does not take 'mask_url' any more: an update of its schema removed it. ('schemagen update --forget' removes this name as well.)", errors[0]);
        Assert.Contains("Model 'a' does not take 'image_urls' any more", errors[1]);
        Assert.Contains("Model 'a' does not take \"21:9\" of 'size' any more", errors[2]);
        Assert.Contains("Model 'a' does not take \"z\" of 'tags' any more", errors[3]);
    }

    [Fact]
    public void Names_of_objects_in_the_input_stay_in_their_records()
    {
        var nested = new SchemaText("schemas/a.json", Schemas.Of(""" "box": { "type": "object", "properties": { "x": { "type": "integer" }, "mode": { "type": "string", "enum": ["a", "b"] } } }, "boxes": { "type": "array", "items": { "type": "object", "properties": { "y": { "type": "integer" }, "inner": { "type": "object", "properties": { "z": { "type": "string" } } } } } }, "tree": { "$ref": "#/$defs/Tree" } """).TrimEnd().TrimEnd('}') + """, "$defs": { "Tree": { "type": "object", "properties": { "left": { "$ref": "#/$defs/Tree" } } } } }""");
        GeneratorRun run = GeneratorRun.Start([nested, Lock("/box/width", "/box/mode=c", "/boxes/*/height", "/boxes/*/inner/w", "/tree/left/left/right", "/box/x", "/none/y")], """
            _ = new Shop.Models.AInput { Box = new() { Width = 1, Mode = Shop.Models.ABoxMode.C } };
            _ = new Shop.Models.AInput { Boxes = [new() { Y = 1, Height = 2, Inner = new() { W = "w" } }] };
            _ = new Shop.Models.AInput { Tree = new() { Right = null } };
            """);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            ["'width'", "\"c\" of 'mode'", "'height'", "'w'", "'right'"],
            run.Output.WithOptions(run.Output.Options.WithOutputKind(OutputKind.ConsoleApplication)).GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(static error => $"{error.Id} {error.GetMessage()}".Split("does not take ")[1].Split(" any more")[0]));
    }

    [Fact]
    public void They_hold_nothing()
    {
        var models = new CompiledModels(GeneratorRun.Start([_a, Lock("/mask_url", "/size=21:9")], """
            public static class User
            {
                public static object Run() => new Shop.Models.AInput { N = 1, Size = Shop.Models.ASize.Ratio16x9 } + SchemaGen.ModelInputExtensions.ToJson(new Shop.Models.AInput { N = 1, Size = Shop.Models.ASize.Ratio16x9 });
            }
            """));

        Assert.Equal("""AInput { Size = Ratio16x9, Tags = , N = 1 }{"size":"16:9","n":1}""", models.Run());
        Assert.Equal(["Ratio1x1", "Ratio16x9", "Ratio21x9"], Enum.GetNames(models.Type("Shop.Models.ASize")));
    }

    [Theory]
    [InlineData("/n")]
    [InlineData("/N")]
    [InlineData("/size=16:9")]
    [InlineData("/size/x")]
    [InlineData("/other=1")]
    [InlineData("n")]
    [InlineData("")]
    public void A_name_that_is_there_or_is_none_changes_nothing(string name) =>
        Assert.Equal(GeneratorRun.Start([_a]).RecordFile, GeneratorRun.Start([_a, Lock(name)]).RecordFile);

    [Theory]
    [InlineData("{")]
    [InlineData("[\"removed\"]")]
    [InlineData("""{ "a": { "removed": 1 }, "b": 2 }""")]
    [InlineData("""{ "a": { "removed": [1, null] } }""")]
    public void A_lock_that_is_none_changes_nothing(string text) =>
        Assert.Equal(GeneratorRun.Start([_a]).RecordFile, GeneratorRun.Start([_a, Lock().With(text)]).RecordFile);

    [Fact]
    public void A_file_whose_item_has_another_slug_is_known_by_its_path()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText(_a.Path, _a.Content) { Slug = "shop/poster" }, _b, Lock("/mask_url")]);

        Assert.Contains("object? MaskUrl", run.Files["shop.poster.g.cs"]);
        Assert.DoesNotContain("MaskUrl", run.Files["b.g.cs"]);

        // Another file below another folder is not the one of the lock.
        Assert.DoesNotContain("MaskUrl", GeneratorRun.Start([new SchemaText("other/a.json", _a.Content) { Slug = "shop/poster" }, Lock("/mask_url")]).Files["shop.poster.g.cs"]);
    }

    /// <summary>The tool keeps what was removed from the model with the slug of the lock's entry, and else from the first.</summary>
    [Theory]
    [InlineData("one", "two", "one")]
    [InlineData("one", "a", "a")]
    [InlineData("a", "two", "a")]
    public void Of_several_items_of_a_file_one_is_that_of_the_lock(string first, string second, string locked)
    {
        var file = new SchemaText(_a.Path, _a.Content) { Slug = null, Items = $"Slug={first}|Slug={second}" };

        GeneratorRun run = GeneratorRun.Start([file, Lock("/mask_url")]);

        Assert.Equal([$"{locked}.g.cs"], run.Files.Where(static pair => pair.Value.Contains("object? MaskUrl", StringComparison.Ordinal)).Select(static pair => pair.Key));
    }

    [Fact]
    public void A_lock_that_changes_emits_only_the_records_that_it_is_about()
    {
        SchemaText before = Lock("/x");
        GeneratorRun run = GeneratorRun.Start([_a, _b, before]).Replace(before, before.With(before.Content.Replace("/x", "/z")));

        Assert.Contains("object? Z", run.Files["a.g.cs"]);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.ReadSchema).Order());
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, TrackingNames.RecordFile).Order());

        // Hashes and sources are nothing that a record has.
        GeneratorRun other = GeneratorRun.Start([_a, _b, before]).Replace(before, before.With(before.Content.Replace("\"0\"", "\"1\"")));
        Assert.All(other.Steps.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static SchemaText Lock(params string[] removed) => new(
        "schemas/schemagen.lock.json", $$"""{ "a": { "source": "a", "removed": [{{string.Join(", ", removed.Select(static name => $"\"{name}\""))}}], "sha256": "0" }, "schemagen:lock": 1 }""") { Slug = null };

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Steps.TrackedSteps[step].SelectMany(static one => one.Outputs).Select(static output => output.Reason);
}
