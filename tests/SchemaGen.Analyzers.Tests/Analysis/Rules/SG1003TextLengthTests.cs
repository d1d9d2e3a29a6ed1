using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1003TextLengthTests
{
    [Theory]
    [InlineData("Prompt = {|#0:\"\"|}", "'prompt'", "0 characters", "1 to 10")]
    [InlineData("Prompt = {|#0:\"12345678901\"|}", "'prompt'", "11 characters", "1 to 10")]
    [InlineData("Prompt = text, Style = {|#0:\"123456\"|}", "'style'", "6 characters", "at most 5")]
    [InlineData("Prompt = text, Tags = [text, {|#0:\"\"|}]", "an item of 'tags'", "0 characters", "1 to 4")]
    public Task The_message_counts_characters(string members, string subject, string found, string allowed) => ValueTest.StatementsAsync(
        $$"""_ = new FlashImageInput { {{members}} };""",
        DiagnosticResult.CompilerError("SG1003").WithLocation(0).WithMessage($"{subject} has {found}, but model 'flash-image' allows {allowed}"));

    [Theory]
    [InlineData("Prompt = {|SG1003:string.Empty|}")]
    [InlineData("Prompt = {|SG1003:Empty|}")]
    [InlineData("Prompt = {|SG1003:\"\" + Empty|}")]
    [InlineData("Prompt = {|SG1003:$\"{Empty}\"|}")]
    [InlineData("Prompt = {|SG1003:nameof(FlashImageInput)|}")]
    [InlineData("Prompt = {|SG1003:\"\"!|}")]
    [InlineData("Tags = [\"ok\", {|SG1003:\"12345\"|}]")]
    [InlineData("Tags = new List<string> { {|SG1003:\"\"|} }")]
    [InlineData("Tags = [..new[] { {|SG1003:\"\"|} }, ..urls]")]
    [InlineData("Prompt = {|SG1003:text + \"12345678901\"|}")]
    [InlineData("Prompt = {|SG1003:$\"{text}12345678901\"|}")]
    public Task A_constant_of_a_wrong_length_is_an_error(string member) => ValueTest.StatementsAsync($$"""_ = input with { {{member}} };""");

    [Theory]
    [InlineData("Prompt = \"1\"")]
    [InlineData("Prompt = \"1234567890\"")]
    [InlineData("Prompt = \"   \"")]
    [InlineData("Prompt = \"😀😀😀😀😀😀😀😀😀😀\"")]
    [InlineData("Prompt = nameof(input)")]
    [InlineData("Prompt = text")]
    [InlineData("Prompt = text + \"1234567890\"")]
    [InlineData("Prompt = $\"{text}{n}\"")]
    [InlineData("Prompt = string.Concat(text, text)")]
    [InlineData("Style = \"\"")]
    [InlineData("Tags = [\"1234\", text, ..urls]")]
    [InlineData("Tags = []")]
    [InlineData("Tags = new string[3]")]
    [InlineData("ImageUrls = [\"\"]")]
    public Task A_text_within_or_unknown_is_not(string member) => ValueTest.StatementsAsync($$"""_ = input with { {{member}} };""");

    [Fact]
    public Task Code_points_are_counted_not_units() => ValueTest.StatementsAsync(
        """_ = input with { Prompt = {|#0:"😀😀😀😀😀😀😀😀😀😀!"|} };""",
        DiagnosticResult.CompilerError("SG1003").WithLocation(0).WithMessage("'prompt' has 11 characters, but model 'flash-image' allows 1 to 10"));
}
