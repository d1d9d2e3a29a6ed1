using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.CutTextCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.CutTextCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class CutTextCodeFixTests
{
    private const string Raw = "\"\"\"";

    [Theory]
    [InlineData("""{|SG1003:"12345678901"|}""", "\"1234567890\"")]
    [InlineData("""{|SG1003:("12345678901")|}""", "(\"1234567890\")")]
    [InlineData("""{|SG1003:@"1\345678901"|}""", """@"1\34567890" """)]
    [InlineData("""{|SG1003:@"1""345678901"|}""", """ "1\"34567890" """)]
    [InlineData("""{|SG1003:@"123456789""0"|}""", """ "123456789\"" """)]
    [InlineData("""{|SG1003:"1\t345678901"|}""", """ "1\t34567890" """)]
    [InlineData("""{|SG1003:"123\u00e45678901"|}""", """ "123ä567890" """)]
    [InlineData("""{|SG1003:/* a */ "12345678901" /* b */|}""", """/* a */ "1234567890" /* b */""")]
    public Task The_literal_is_cut_and_keeps_its_form(string value, string fixedValue) =>
        Test.StatementsAsync(Prompt(value.Replace("{|SG1003:/* a */ ", "/* a */ {|SG1003:").Replace(" /* b */|}", "|} /* b */")), Prompt(fixedValue.Trim()));

    [Theory]
    [InlineData("12345678901", Raw + "1234567890" + Raw)]
    [InlineData("1\\\"3\\\"5678901", Raw + "1\\\"3\\\"5678" + Raw)]
    [InlineData("123456789\"x\"1", "\"123456789\\\"\"")]
    public Task A_raw_literal_stays_one_if_it_can(string text, string fixedValue) =>
        Test.StatementsAsync(Prompt("{|SG1003:" + Raw + text + Raw + "|}"), Prompt(fixedValue));

    [Fact]
    public Task A_raw_literal_of_several_lines_becomes_a_regular_one() => Test.StatementsAsync(
        Prompt("{|SG1003:" + Raw + "\n    1234\n    567890\n    " + Raw + "|}"), Prompt("\"1234\\n56789\""));

    [Theory]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("a😀😀😀😀😀😀😀😀😀😀", "a😀😀😀😀😀😀😀😀😀")]
    public Task Characters_are_code_points(string text, string fixedText) => Test.StatementsAsync(Prompt($"{{|SG1003:\"{text}\"|}}"), Prompt($"\"{fixedText}\""));

    [Theory]
    [InlineData("Tags = [{|SG1003:\"12345\"|}, \"1\", {|SG1003:\"67890\"|}]", "Tags = [\"1234\", \"1\", \"6789\"]")]
    [InlineData("Code = {|SG1003:\"12345\"|}", "Code = \"1234\"")]
    public Task Items_and_patterns(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Tags = [{|SG1003:\"\"|}]")]
    [InlineData("Tags = [{|SG1003:Long|}]")]
    [InlineData("Tags = [{|SG1003:\"123\" + \"45\"|}]")]
    [InlineData("Code = {|SG1003:\"abcd1\"|}")]
    public Task Nothing_is_offered_where_the_text_is_too_short_or_not_written_here_or_would_break_the_pattern(string member) => Test.NotOfferedAsync(member);

    [Fact]
    public Task One_after_the_other() => AllTest.FileAsync(
        """
        class Program
        {
            Shop.Models.FlashImageInput First = new() { Prompt = {|SG1003:"12345678901"|}, Tags = [{|SG1003:"12345"|}] };
            Shop.Models.FlashImageInput Second = new() { Prompt = {|SG1003:"12345678901"|} };
        }
        """,
        """
        class Program
        {
            Shop.Models.FlashImageInput First = new() { Prompt = "1234567890", Tags = ["1234"] };
            Shop.Models.FlashImageInput Second = new() { Prompt = "1234567890" };
        }
        """);

    private static string Prompt(string value) => $"_ = new FlashImageInput {{ Prompt = {value} }};";
}
