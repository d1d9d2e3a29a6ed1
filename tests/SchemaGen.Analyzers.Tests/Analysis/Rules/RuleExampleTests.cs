using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>The examples of the rules' pages do what the pages say.</summary>
public sealed class RuleExampleTests
{
    [Theory]
    [InlineData("SG0001")]
    [InlineData("SG0002")]
    [InlineData("SG0004")]
    [InlineData("SG0008")]
    [InlineData("SG0009")]
    [InlineData("SG0011")]
    public Task Examples_of_schema_files_show_what_the_page_says(string id) => HoldAsync(id, RuleExamples.OfSchemaAsync);

    [Theory]
    [InlineData("SG0012")]
    [InlineData("SG0013")]
    public Task Examples_of_declarations_show_what_the_page_says(string id) => HoldAsync(id, RuleExamples.OfDeclarationAsync);

    [Fact]
    public Task Examples_of_contexts_show_what_the_page_says() => HoldAsync("SG0014", RuleExamples.OfContextAsync);

    [Theory]
    [InlineData("SG1001")]
    [InlineData("SG1002")]
    [InlineData("SG1003")]
    [InlineData("SG1005")]
    [InlineData("SG1006")]
    [InlineData("SG1009")]
    [InlineData("SG1014")]
    [InlineData("SG1101")]
    [InlineData("SG1102")]
    [InlineData("SG1103")]
    [InlineData("SG1105")]
    [InlineData("SG1106")]
    [InlineData("SG1109")]
    [InlineData("SG1114")]
    [InlineData("SG2003")]
    public Task Examples_of_values_show_what_the_page_says(string id) => HoldAsync(id, RuleExamples.OfStatementsAsync);

    [Theory]
    [InlineData("SG2001")]
    [InlineData("SG2002")]
    public Task Examples_of_calls_show_what_the_page_says(string id) => HoldAsync(id, RuleExamples.OfCallsAsync);

    [Theory]
    [InlineData("SG1004")]
    [InlineData("SG1007")]
    [InlineData("SG1008")]
    [InlineData("SG1013")]
    [InlineData("SG1015")]
    [InlineData("SG1104")]
    [InlineData("SG1107")]
    [InlineData("SG1108")]
    [InlineData("SG1115")]
    public Task Examples_of_values_that_the_seed_does_not_have_show_what_the_page_says(string id) =>
        HoldAsync(id, statements => RuleExamples.OfStatementsAsync(new RulePage(id).Schema!, statements));

    private static async Task HoldAsync(string id, Func<string, Task<IReadOnlyList<string>>> run)
    {
        var page = new RulePage(id);
        Assert.Equal([page.Wrong.Message], (await run(page.Wrong.Code)).Where(found => found.Contains(id) || !found.StartsWith("info", StringComparison.Ordinal)));
        Assert.DoesNotContain(await run(page.Right), found => found.Contains(id) || !found.StartsWith("info", StringComparison.Ordinal));
    }
}
