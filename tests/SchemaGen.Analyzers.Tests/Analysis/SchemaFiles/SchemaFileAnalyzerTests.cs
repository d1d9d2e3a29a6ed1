using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.SchemaFiles;

public sealed class SchemaFileAnalyzerTests
{
    private const string Broken = """{ "type": "object", "properties": { "n": { "type": "intger" } } }""";

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "n": { "type": {|SG0004:"intger"|} } } }""")]
    [InlineData("""{ "type": "object", "properties": { "n": { "type": "integer", "maximum": {|SG0004:"4"|} } } }""")]
    [InlineData("""{ "type": "object", "properties": { "n": { "enum": {|SG0004:[]|} } } }""")]
    [InlineData("""{ "type": "object", "properties": { "n": { "type": "integer", {|SG0011:"type"|}: "integer" } } }""")]
    [InlineData("{\r\n  \"type\": \"object\",\r\n  \"properties\": {\r\n    \"日本\": { \"type\": {|SG0004:\"intger\"|} }\r\n  }\r\n}")]
    public Task A_fault_is_reported_at_its_place(string json) => SchemaFileTest.RunAsync(json);

    [Theory]
    [InlineData("", "SG0001")]
    [InlineData("{", "SG0001")]
    [InlineData("[]", "SG0002")]
    [InlineData("""{ "type": "string" }""", "SG0002")]
    [InlineData("""{ "type": "object", "properties": { "n": { "type": "string", "format": "color" } } }""", "SG0008")]
    public async Task Each_kind_of_bad_file_has_its_rule(string json, string id) =>
        Assert.Contains(await SchemaFileRun.IdsAsync(json), found => found == id);

    [Fact]
    public async Task The_seed_gives_nothing_but_the_rule_read_from_its_prose() =>
        Assert.Equal(["SG0009"], await SchemaFileRun.IdsAsync(RepositoryRoot.Read("schemas", "gemini-2-5-flash-image-preview-official.json")));

    [Fact]
    public async Task A_file_that_cannot_be_read_says_so() => Assert.Equal(["SG0001"], await SchemaFileRun.IdsAsync(json: null));

    [Theory]
    [InlineData("")]
    [InlineData("build_metadata.AdditionalFiles.Slug =")]
    public Task Another_additional_file_is_left_alone(string settings) =>
        SchemaFileTest.Create(Broken, settings).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[1]", "The root is an array, but a schema of type object is expected")]
    [InlineData("", "A JSON value is expected, but the text is empty")]
    [InlineData("""{ "type": "object" "properties": {} }""", "',' or '}' is expected, but found '\"properties\"'")]
    public async Task A_message_begins_as_a_sentence_does(string json, string message) =>
        Assert.Contains(message, await SchemaFileRun.MessagesAsync(json));

    [Fact]
    public Task Switched_off_nothing_is_read()
    {
        AnalysisTest<SchemaFileAnalyzer> test = SchemaFileTest.Create(Broken);
        test.TestState.AnalyzerConfigFiles.Add(("/off.globalconfig", "is_global = true\nbuild_property.SchemaGenEnabled = false\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_global_config_sets_the_severity()
    {
        AnalysisTest<SchemaFileAnalyzer> test = SchemaFileTest.Create(Broken);
        test.TestState.AnalyzerConfigFiles.Add(("/rules.globalconfig", "is_global = true\ndotnet_diagnostic.SG0004.severity = warning\n"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("SG0004").WithSpan(SchemaFileTest.Path, 1, 52, 1, 60));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_input_pointer_leads_to_the_schema() => SchemaFileTest.Create(
        """{ "a": { "type": "object", "properties": { "n": { "type": {|SG0004:"intger"|} } } }, "b": { "type": "string" } }""",
        "build_metadata.AdditionalFiles.Slug = flash-image\nbuild_metadata.AdditionalFiles.InputPointer = /a").RunAsync(TestContext.Current.CancellationToken);
}
