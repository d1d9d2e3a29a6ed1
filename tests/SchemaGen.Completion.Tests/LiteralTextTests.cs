using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis.Payloads;
using Xunit;

namespace SchemaGen.Completion.Tests;

public sealed class LiteralTextTests
{
    [Theory]
    [InlineData("\"a\\\"b\\u0041\\x41 \\U0001F600\\n\"")]
    [InlineData("\"\"")]
    [InlineData("@\"a\"\"b\r\nc\"")]
    [InlineData("\"\"\"a \"b\" \"\"\"")]
    [InlineData("\"\"\"\"a \"\"\" b\"\"\"\"u8")]
    [InlineData("\"abc\"u8")]
    [InlineData("\"\"\"\n  {\n\n    \"a\": 1\n  }\n  \"\"\"")]
    [InlineData("\"\"\"\r\n\t{\r\n\t\t1\r\n\t}\r\n\t\"\"\"")]
    [InlineData("\"\"\"\n\n\n\"\"\"")]
    public void Each_character_has_its_place(string literal)
    {
        string code = $"_ = {literal};";
        SyntaxToken token = Token(code);
        LiteralText text = Assert.IsType<LiteralText>(LiteralText.Read(token));

        Assert.Equal(token.ValueText, text.Value);
        for (int i = 0; i < text.Value.Length; i++)
        {
            char written = code[text.PlaceOf(i)];
            Assert.True(written == text.Value[i] || written is '\\' or '"', $"{i}: '{text.Value[i]}' at '{written}'");
            Assert.True(text.PlaceOf(i) <= text.PlaceOf(i + 1));
        }

        Assert.Equal(text.Value.Length, text.IndexOf(text.Span.End));
        Assert.Null(text.IndexOf(text.Span.Start - 1));
        Assert.Null(text.IndexOf(text.Span.End + 1));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("'a'")]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"")]
    public void Other_tokens_have_none(string literal) => Assert.Null(LiteralText.Read(Token($"_ = {literal};")));

    /// <summary>Whatever stands there, at every place of it, while it is written.</summary>
    [Theory]
    [InlineData("{ \"a\": [1, { \"b\": \"c\\\"\" }], \"d\": true }")]
    [InlineData("}{]][\"\\")]
    [InlineData("\"a\" : : , , \"\n\" {\"")]
    [InlineData("")]
    public void A_cursor_is_found_without_a_crash(string json)
    {
        for (int length = 0; length <= json.Length; length++)
        {
            for (int caret = 0; caret <= length; caret++)
            {
                PayloadPlace? place = PayloadCursor.Find(json[..length], caret);
                Assert.True(place is null || (0 <= place.Start && place.Start <= caret && place.Start <= place.End && place.End <= length), $"{caret} of {json[..length]}: {place}");
            }
        }
    }

    private static SyntaxToken Token(string code) => SyntaxFactory.ParseCompilationUnit(code).DescendantTokens().First(static token => token.SpanStart == 4);
}
