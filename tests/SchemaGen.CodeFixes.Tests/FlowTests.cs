using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>What the analyzer knows of values that flow, with the repair where it is reported.</summary>
public sealed class FlowTests
{
    private const string Url = "\"https://a.b/c\"";

    [Theory]
    [InlineData("var many = 9; _ = input with { N = {|SG1001:many|} };", "var many = 9; _ = input with { N = Math.Clamp(many, 1, 4) };")]
    [InlineData("var many = flag ? 9 : 2; _ = input with { N = {|SG1101:many|} };", "var many = flag ? 9 : 2; _ = input with { N = Math.Clamp(many, 1, 4) };")]
    [InlineData("_ = input with { N = {|SG1101:flag ? 9 : 2|} };", "_ = input with { N = flag ? 4 : 2 };")]
    [InlineData("_ = input with { N = {|SG1001:flag ? 9 : 0|} };", "_ = input with { N = flag ? 4 : 1 };")]
    [InlineData("_ = input with { N = {|SG1101:flag ? 9 : null|} };", "_ = input with { N = flag ? 4 : null };")]
    [InlineData("_ = input with { N = {|SG1101:flag ? (int?)9 : null|} };", "_ = input with { N = flag ? (int?)4 : null };")]
    [InlineData("if (n > 4) { _ = input with { N = {|SG1001:n|} }; }", "if (n > 4) { _ = input with { N = Math.Clamp(n, 1, 4) }; }")]
    [InlineData("int? many = 90; _ = input with { Steps = {|SG1001:many|} };", "int? many = 90; _ = input with { Steps = {|SG1001:many|} };")]
    public Task A_number(string statements, string fixedStatements) => FixTest<ClampNumberCodeFix>.StatementsAsync(statements, fixedStatements);

    [Theory]
    [InlineData("string[] many = [U, U, U, U]; _ = input with { ImageUrls = {|SG1002:many|} };", "string[] many = [U, U, U, U]; _ = input with { ImageUrls = [.. many.Take(3)] };")]
    [InlineData(
        "var many = new List<string> { U, U }; many.Add(U); many.Add(U); _ = input with { ImageUrls = {|SG1002:many|} };",
        "var many = new List<string> { U, U }; many.Add(U); many.Add(U); _ = input with { ImageUrls = [.. many.Take(3)] };")]
    [InlineData("if (urls.Length > 3) { _ = input with { ImageUrls = {|SG1002:urls|} }; }", "if (urls.Length > 3) { _ = input with { ImageUrls = [.. urls.Take(3)] }; }")]
    [InlineData("_ = input with { ImageUrls = {|SG1102:flag ? new[] { U, U, U, U } : null|} };", "_ = input with { ImageUrls = flag ? new[] { U, U, U } : null };")]
    [InlineData("_ = input with { ImageUrls = {|SG1102:flag ? [U, U, U, U] : urls|} };", "_ = input with { ImageUrls = flag ? [U, U, U] : urls };")]
    [InlineData("string[] none = []; _ = input with { ImageUrls = {|SG1002:none|} };", "string[] none = []; _ = input with { ImageUrls = {|SG1002:none|} };")]
    public Task A_list(string statements, string fixedStatements) =>
        FixTest<CutItemsCodeFix>.StatementsAsync(statements.Replace("U,", Url + ",").Replace("U]", Url + "]").Replace("U }", Url + " }").Replace("(U)", $"({Url})"),
            fixedStatements.Replace("U,", Url + ",").Replace("U]", Url + "]").Replace("U }", Url + " }").Replace("(U)", $"({Url})"));

    [Theory]
    [InlineData("_ = input with { Code = {|SG1103:flag ? \"12345\" : \"1\"|} };", "_ = input with { Code = flag ? \"1234\" : \"1\" };")]
    [InlineData("const string code = \"12345\"; _ = input with { Code = {|SG1003:code|} };", "const string code = \"12345\"; _ = input with { Code = {|SG1003:code|} };")]
    public Task A_text(string statements, string fixedStatements) => FixTest<CutTextCodeFix>.StatementsAsync(statements, fixedStatements);

    [Theory]
    [InlineData("_ = input with { Prompt = {|SG1109:flag ? \"a\" : null!|} };", "_ = input with { Prompt = flag ? \"a\" : \"text\" };")]
    public Task A_null(string statements, string fixedStatements) => FixTest<FillInNullCodeFix>.StatementsAsync(statements, fixedStatements);

    [Theory]
    [InlineData(
        "var made = new FlashImageInput { Prompt = text }; _ = made with { {|SG1005:MaskUrl = text|} };",
        "var made = new FlashImageInput { Prompt = text }; _ = made with { MaskUrl = text, ImageUrls = [\"https://example.com/\"] };")]
    [InlineData(
        "var made = new FlashImageInput { Prompt = text, {|SG1005:MaskUrl = text|} }; _ = made with { ImageUrls = null };",
        "var made = new FlashImageInput { Prompt = text, MaskUrl = text }; _ = made with { ImageUrls = [\"https://example.com/\"] };")]
    [InlineData(
        "_ = new FlashImageInput { Prompt = text, {|SG1105:MaskUrl = text|}, ImageUrls = flag ? urls : null };",
        "_ = new FlashImageInput { Prompt = text, MaskUrl = text, ImageUrls = flag ? urls : [\"https://example.com/\"] };")]
    [InlineData(
        "_ = new FlashImageInput { Prompt = text, {|SG1005:MaskUrl = text|} } with { ImageUrls = null };",
        "_ = new FlashImageInput { Prompt = text, MaskUrl = text } with { ImageUrls = [\"https://example.com/\"] };")]
    public Task A_companion(string statements, string fixedStatements) =>
        FixTest<MissingCompanionCodeFix>.StatementsAsync(statements, fixedStatements, MissingCompanionCodeFix.AddKind);

    [Fact]
    public Task In_an_editor_one_after_the_other() => FixAllTest<MissingCompanionCodeFix>.FileAsync(
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput Field = new FlashImageInput { Prompt = "a", {|SG1005:MaskUrl = "https://a.b/c"|} } with { ImageUrls = null };

            static FlashImageInput Method()
            {
                var made = new FlashImageInput
                {
                    Prompt = "a",
                    {|SG1005:MaskUrl = "https://a.b/c"|},
                };
                return made with { N = 2 };
            }
        }
        """,
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput Field = new FlashImageInput { Prompt = "a", MaskUrl = "https://a.b/c" } with { ImageUrls = ["https://example.com/"] };

            static FlashImageInput Method()
            {
                var made = new FlashImageInput
                {
                    Prompt = "a",
                    MaskUrl = "https://a.b/c",
                    ImageUrls = ["https://example.com/"],
                };
                return made with { N = 2 };
            }
        }
        """,
        MissingCompanionCodeFix.AddKind);
}
