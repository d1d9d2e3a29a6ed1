using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1004FormatTests
{
    [Theory]
    [InlineData("""Day = {|#0:"1.1.2024"|}""", "'day'", "\"1.1.2024\"", "a date such as 2024-12-31")]
    [InlineData("""Day = {|#0:"2024-02-30"|}""", "'day'", "\"2024-02-30\"", "a date such as 2024-12-31")]
    [InlineData("""Addresses = ["::1", {|#0:"1.2.3.4"|}]""", "an item of 'addresses'", "\"1.2.3.4\"", "an IPv6 address")]
    public Task The_message_names_the_text_and_the_format(string member, string subject, string found, string expected) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1004").WithLocation(0).WithMessage($"{subject} is {found}, but model 'flash-image' asks for {expected}"));

    [Theory]
    [InlineData("""Day = "2024-02-29" """)]
    [InlineData("""Day = null""")]
    [InlineData("""Day = text""")]
    [InlineData("""Day = text + "1" """)]
    [InlineData("""Day = flag ? "2024-12-31" : text""")]
    [InlineData("""Addresses = ["::1", text]""")]
    [InlineData("""Addresses = []""")]
    [InlineData("""Addresses = urls""")]
    [InlineData("""Strange = "anything" """)]
    public Task A_text_that_has_the_format_or_is_unknown_is_not(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Day = {|SG1104:flag ? "2024-12-31" : "today"|}""")]
    [InlineData("""Day = {|SG1004:flag ? "tomorrow" : "today"|}""")]
    public Task A_text_that_lacks_it_on_some_path_is_a_warning(string member) => ValueTest.InitializerAsync(member);
}
