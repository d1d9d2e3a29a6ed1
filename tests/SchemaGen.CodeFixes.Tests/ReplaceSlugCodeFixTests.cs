using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ReplaceSlugCodeFixTests
{
    [Fact]
    public Task The_nearest_slug_takes_the_place() => RunAsync(
        """
        using SchemaGen;

        [ModelInput( /* the model */ {|SG0012:"flash-imgae"|} )] // mine
        public sealed partial record Flash;
        """,
        """
        using SchemaGen;

        [ModelInput( /* the model */ "flash-image" )] // mine
        public sealed partial record Flash;
        """);

    [Theory]
    [InlineData("slug: {|SG0012:\"flash-imag\"|}", "slug: \"flash-image\"")]
    [InlineData("{|SG0012:@\"flash-imag\"|}", "\"flash-image\"")]
    [InlineData("{|SG0012:\"\"\"flash-imag\"\"\"|}", "\"flash-image\"")]
    public Task Every_form_of_literal_is_replaced(string argument, string fixedArgument) =>
        RunAsync($"[SchemaGen.ModelInput({argument})] partial record Flash;", $"[SchemaGen.ModelInput({fixedArgument})] partial record Flash;");

    [Fact]
    public Task All_are_replaced_at_once() => RunAsync(
        """
        [SchemaGen.ModelInput({|SG0012:"flash-imag"|})] partial record First;
        [SchemaGen.ModelInput({|SG0012:"flesh-image"|})] partial record Second;
        """,
        """
        [SchemaGen.ModelInput("flash-image")] partial record First;
        [SchemaGen.ModelInput("flash-image")] partial record Second;
        """);

    [Theory]
    [InlineData("[SchemaGen.ModelInput({|SG0012:\"nothing near\"|})] partial record Flash;")]
    [InlineData("[SchemaGen.ModelInput({|SG0012:Slugs.Flash|})] partial record Flash; class Slugs { public const string Flash = \"flash-imag\"; }")]
    [InlineData("[SchemaGen.ModelInput({|SG0012:\"flash\" + \"-imag\"|})] partial record Flash;")]
    public Task Nothing_is_offered_where_nothing_is_near_or_the_slug_is_not_written_here(string source) => RunAsync(source, source);

    private static Task RunAsync(string source, string fixedSource) => DeclarationFixTest<ReplaceSlugCodeFix>.RunAsync(source, fixedSource);
}
