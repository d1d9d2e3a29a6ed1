using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1009RequiredMissingTests
{
    [Fact]
    public Task The_message_names_the_model() => ValueTest.StatementsAsync(
        "_ = input with { Prompt = {|#0:null!|} };",
        DiagnosticResult.CompilerError("SG1009").WithLocation(0).WithMessage("'prompt' is required by model 'flash-image', but it is null"));

    [Theory]
    [InlineData("{|SG1009:default!|}")]
    [InlineData("{|SG1009:(null!)|}")]
    [InlineData("{|SG1009:(string)null!|}")]
    [InlineData("{|SG1009:default(string)!|}")]
    [InlineData("{|SG1009:(null as string)!|}")]
    public Task A_certain_null_is_an_error(string value) => ValueTest.StatementsAsync($$"""_ = new FlashImageInput { Prompt = {{value}} };""");

    [Theory]
    [InlineData("Prompt = maybe!")]
    [InlineData("Prompt = text")]
    [InlineData("Prompt = (string)(object)n")]
    [InlineData("Prompt = any")]
    [InlineData("MaskUrl = null")]
    [InlineData("ImageUrls = null")]
    [InlineData("Options = { Label = null }")]
    [InlineData("Options = new() { Label = null }")]
    public Task A_value_that_may_be_there_or_may_be_null_is_not(string member) =>
        ValueTest.StatementsAsync($$"""_ = new FlashImageInput { {{(member.StartsWith("Prompt") ? member : "Prompt = text, " + member)}} };""");

    [Fact]
    public Task What_follows_replaces_it() => ValueTest.StatementsAsync("""_ = new FlashImageInput { Prompt = null! } with { Prompt = "a" };""");
}
