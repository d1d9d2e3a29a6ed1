using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.SchemaFiles;

/// <summary>What is reported of a file depends on the others of the project, and on its items.</summary>
public sealed class ProjectFileTests
{
    private static readonly SchemaText s_size = new("/schemas/size.json", """{ "type": "string", "enum": ["1K", "2K"] }""");
    private static readonly SchemaText s_model = new("/schemas/m.json", """{ "type": "object", "properties": { "size": { "$ref": "size.json" } } }""");

    [Fact]
    public async Task A_shared_enum_has_no_fault() => Assert.Empty(await RunAsync([s_size, s_model]));

    [Fact]
    public async Task One_that_nothing_refers_to_has_one() =>
        Assert.Equal(["size.json SG0002: The root is a schema of type string, but a schema of type object is expected"], await RunAsync([s_size]));

    [Fact]
    public async Task One_that_is_said_to_be_an_input_has_one() =>
        Assert.StartsWith("size.json SG0002", Assert.Single(await RunAsync([new SchemaText(s_size.Path, s_size.Content) { IsInput = true }, s_model])));

    [Fact]
    public async Task One_that_a_declaration_asks_for_has_one() =>
        Assert.StartsWith("size.json SG0002", Assert.Single(await RunAsync([s_size, s_model], """[SchemaGen.ModelInput("size")] public sealed partial record SizeInput;""")));

    /// <summary>It is referred to by the address that it declares, and not by its path.</summary>
    [Fact]
    public async Task A_shared_enum_with_an_address_has_no_fault() => Assert.Empty(await RunAsync([
        new SchemaText("/schemas/other.json", """{ "$id": "https://example.com/size", "type": "string", "enum": ["1K"] }"""),
        new SchemaText("/schemas/m.json", """{ "type": "object", "properties": { "size": { "$ref": "https://example.com/size" } } }"""),
    ]));

    [Fact]
    public async Task The_faults_in_a_shared_schema_are_reported() => Assert.Equal(
        ["size.json SG0005"],
        (await RunAsync([new SchemaText("/schemas/size.json", """{ "type": "integer", "minimum": 5, "maximum": 1 }"""), s_model])).Select(static found => found[..found.IndexOf(':', StringComparison.Ordinal)]));

    [Fact]
    public async Task What_several_items_find_is_reported_once()
    {
        var file = new SchemaText("/schemas/two.json", """{ "a": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 5, "maximum": 1 } } }, "b": { "type": "object", "properties": { "n": { "type": "integer", "minimum": 5, "maximum": 1 } } }, "b2": 1, "b2": 2 }""")
        {
            Slug = null, Items = "Slug=a&InputPointer=+2Fa|Slug=b&InputPointer=+2Fb|Slug=c&InputPointer=+2Fb",
        };

        Assert.Equal(["SG0005", "SG0005", "SG0011"], (await RunAsync([file])).Select(static found => found.Split(' ', ':')[1]).Order());
    }

    [Fact]
    public async Task A_slug_of_any_item_may_be_declared()
    {
        var file = new SchemaText("/schemas/two.json", s_model.Content.Replace("size.json", "#/properties/size", StringComparison.Ordinal)) { Slug = null, Items = "Slug=a|Slug=b" };
        var options = new AnalyzerOptions([file], new FakeOptions(new Dictionary<string, string>()));
        CSharpCompilation compilation = Compilations.Create("""[SchemaGen.ModelInput("b")] public sealed partial record B; [SchemaGen.ModelInput("c")] public sealed partial record C;""");

        Diagnostic unknown = Assert.Single(await compilation.WithAnalyzers([new ModelInputDeclarationAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("SG0012", unknown.Id);
        Assert.Contains("'c'", unknown.GetMessage(CultureInfo.InvariantCulture));
    }

    private static async Task<IReadOnlyList<string>> RunAsync(SchemaText[] files, string source = "")
    {
        var options = new AnalyzerOptions([.. files], new FakeOptions(new Dictionary<string, string>()));
        CSharpCompilation compilation = Compilations.Create(source);
        IEnumerable<Diagnostic> diagnostics = await compilation.WithAnalyzers([new SchemaFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Select(static diagnostic => $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }
}
