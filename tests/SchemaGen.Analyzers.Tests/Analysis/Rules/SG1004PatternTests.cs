using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1004PatternTests
{
    [Theory]
    [InlineData("""Code = {|#0:"ABC"|}""", "'code'", "\"ABC\"", "^[a-z]+$")]
    [InlineData("""Code = {|#0:""|}""", "'code'", "\"\"", "^[a-z]+$")]
    [InlineData("""One = {|#0:"ab"|}""", "'one'", "\"ab\"", "^.$")]
    [InlineData("""Codes = [text, {|#0:"{a}"|}]""", "an item of 'codes'", "\"{a}\"", "[0-9]")]
    [InlineData("""Code = {|#0:"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA😀B"|}""", "'code'", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…\"", "^[a-z]+$")]
    [InlineData("""Code = {|#0:"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA😀B"|}""", "'code'", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA😀…\"", "^[a-z]+$")]
    [InlineData("""Code = {|#0:$"Style {text}"|}""", "'code'", "a text that begins with \"Style \"", "^[a-z]+$")]
    [InlineData("""Code = {|#0:$"A{text}!"|}""", "'code'", "a text that begins with \"A\" and ends with \"!\"", "^[a-z]+$")]
    public Task The_message_names_the_text_and_the_pattern(string member, string subject, string found, string pattern) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1004").WithLocation(0)
            .WithMessage($"{subject} is {found}, but model 'flash-image' asks for a text that matches the pattern {pattern}"));

    [Theory]
    [InlineData("""Code = {|SG1004:Empty|}""")]
    [InlineData("""Code = {|SG1004:string.Empty|}""")]
    [InlineData("""Code = {|SG1004:"a" + "1"|}""")]
    [InlineData("""Code = {|SG1004:$"a{Empty}-"|}""")]
    [InlineData("""Code = {|SG1004:nameof(FlashImageInput)|}""")]
    [InlineData("""Code = {|SG1004:"A"!|}""")]
    [InlineData("""Code = {|SG1004:"abc\n"|}""")]
    [InlineData("""Code = {|SG1004:text + "1"|}""")]
    [InlineData("""Code = {|SG1004:$"{text}1"|}""")]
    [InlineData("""Code = {|SG1004:$"Style {text}"|}""")]
    [InlineData("""Code = {|SG1004:$"-{n}{text}"|}""")]
    [InlineData("""Code = {|SG1004:text.PadRight(20, 'x') + "-"|}""")]
    [InlineData("""Code = {|SG1004:string.Concat("A", text).Trim()|}""")]
    [InlineData("""Endless = {|SG1004:$"b{text}"|}""")]
    [InlineData("""Codes = new[] { {|SG1004:"a"|}, "1" }""")]
    [InlineData("""Codes = [..new List<string> { {|SG1004:""|} }, ..urls]""")]
    public Task A_constant_that_does_not_match_is_an_error(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Code = "abc" """)]
    [InlineData("""Code = null""")]
    [InlineData("""Code = default""")]
    [InlineData("""Code = text""")]
    [InlineData("""Code = maybe""")]
    [InlineData("""Code = text + "a" """)]
    [InlineData("""Code = $"a{text}z" """)]
    [InlineData("""Code = text.PadRight(n, 'x')""")]
    [InlineData("""Codes = [$"page {text}", $"1{text}"]""")]
    [InlineData("""One = $"a{text}" """)]
    [InlineData("""Endless = $"a{text}" """)]
    [InlineData("""Code = text.ToUpperInvariant()""")]
    [InlineData("""Code = any""")]
    [InlineData("""One = "a" """)]
    [InlineData("""One = "😀" """)]
    [InlineData("""Codes = ["1", "a1a", text]""")]
    [InlineData("""Codes = []""")]
    [InlineData("""Codes = new string[2]""")]
    [InlineData("""Codes = urls""")]
    [InlineData("""Codes = [.. urls]""")]
    public Task A_text_that_matches_or_is_unknown_is_not(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Unreadable = "x" """)]
    [InlineData("""Unreadable = "" """)]
    public Task A_pattern_that_NET_cannot_run_refuses_nothing(string member) => ValueTest.InitializerAsync(member);

    [Fact]
    public Task A_match_that_takes_too_long_is_certain_of_nothing() => ValueTest.InitializerAsync($"Endless = \"{new string('a', 60)}!\"");

    [Theory]
    [InlineData("""Code = {|SG1104:flag ? "1" : text|}""")]
    public Task A_text_that_does_not_match_on_some_path_is_a_warning(string member) => ValueTest.InitializerAsync(member);
}
