using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Declarations;

public sealed class SG0012UnknownSlugTests
{
    [Theory]
    [InlineData("flash-imgae", "; did you mean 'flash-image'?")]
    [InlineData("Flash-Image", "; did you mean 'flash-image'?")]
    [InlineData("vendor/pro_image", "; did you mean 'vendor/pro-image'?")]
    [InlineData("something else entirely", "")]
    [InlineData("", "")]
    public Task The_message_offers_the_nearest_slug(string slug, string offer) => DeclarationTest.RunAsync(
        $$"""[ModelInput({|#0:"{{slug}}"|})] partial record Flash;""",
        DiagnosticResult.CompilerError("SG0012").WithLocation(0).WithMessage($"No schema file has the slug '{slug}'{offer}"));

    [Fact]
    public Task Where_there_is_no_schema_file_the_message_says_where_it_is_looked_for()
    {
        AnalysisTest<ModelInputDeclarationAnalyzer> test = DeclarationTest.Create("""[ModelInput({|#0:"flash-image"|})] partial record Flash;""");
        test.TestState.AnalyzerConfigFiles.Clear();
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("SG0012").WithLocation(0)
            .WithMessage("No schema file has the slug 'flash-image'; the project has no schema files, which by default are the .json files in its folder 'schemas'"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""[ModelInput(slug: {|SG0012:"flash"|})] partial record Flash;""")]
    [InlineData("""[ModelInput({|SG0012:Slugs.Flash|})] partial record Flash; class Slugs { public const string Flash = "flash"; }""")]
    [InlineData("""[global::SchemaGen.ModelInputAttribute({|SG0012:"flash"|})] partial record Flash;""")]
    [InlineData("""partial class Outer { [ModelInput({|SG0012:"flash"|})] partial record Flash; }""")]
    public Task A_slug_without_a_file_is_an_error(string source) => DeclarationTest.RunAsync(source);

    [Theory]
    [InlineData("""[ModelInput("flash-image")] partial record Flash;""")]
    [InlineData("""[ModelInput("vendor/pro-image")] partial record Pro;""")]
    [InlineData("""[ModelInput("flash-image")] partial record First; [ModelInput("flash-image")] partial record Second;""")]
    [InlineData("""[Other.ModelInput("flash")] partial record Flash; namespace Other { class ModelInputAttribute(string slug) : System.Attribute; }""")]
    [InlineData("""[ModelObject("flash")] partial record Flash;""")]
    [InlineData("""partial record Flash;""")]
    [InlineData("""[ModelInput({|CS1503:5|})] partial record Flash;""")]
    [InlineData("""[{|CS7036:ModelInput|}] partial record Flash;""")]
    [InlineData("""[ModelInput({|CS0103:nothing|})] partial record Flash;""")]
    [InlineData("""[ModelInput(null!)] partial record Flash;""")]
    public Task A_slug_with_a_file_and_half_written_code_are_not(string source) => DeclarationTest.RunAsync(source);

    [Fact]
    public Task Switched_off_nothing_is_reported()
    {
        AnalysisTest<ModelInputDeclarationAnalyzer> test = DeclarationTest.Create("""[ModelInput("flash")] record Flash;""");
        test.TestState.AnalyzerConfigFiles.Add(("/off.globalconfig", "is_global = true\nbuild_property.SchemaGenEnabled = false\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
