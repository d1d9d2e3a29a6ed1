using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Generation.Naming;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("gemini-2-5-flash-image-preview-official", "Gemini2_5FlashImagePreviewOfficial")]
    [InlineData("flux-1.1-pro", "Flux1_1Pro")]
    [InlineData("fal-ai/flux/dev", "FalAiFluxDev")]
    [InlineData("image_urls", "ImageUrls")]
    [InlineData("imageURL", "ImageURL")]
    [InlineData("n", "N")]
    [InlineData("a-b c", "ABC")]
    [InlineData("1K", "_1K")]
    [InlineData("2.5", "_2_5")]
    [InlineData("v1.2.3", "V1_2_3")]
    [InlineData("i", "I")]
    [InlineData("istanbul", "Istanbul")]
    [InlineData("ışık", "ışık")]
    [InlineData("日本語", "日本語")]
    [InlineData("été-ça", "ÉtéÇa")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("ß", "ß")]
    [InlineData("", "Empty")]
    [InlineData("+", "Plus")]
    [InlineData("-", "Minus")]
    [InlineData("<=", "LessEqual")]
    [InlineData(" ", "Space")]
    [InlineData("\u0001", "Value")]
    [InlineData("😀", "Value")]
    [InlineData("\ud800", "Value")]
    [InlineData("a\u200bb", "AB")]
    [InlineData("class", "Class")]
    [InlineData("_", "Underscore")]
    [InlineData("__x__", "X")]
    public void Makes_a_name_of_any_text(string text, string expected)
    {
        Assert.Equal(expected, Identifier.FromText(text));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public void Does_not_depend_on_the_culture(string culture)
    {
        using var _ = new CultureScope(culture);

        Assert.Equal("IstanbulId", Identifier.FromText("istanbul_id"));
        Assert.Equal("id", Identifier.CamelCase("Id"));
    }

    [Fact]
    public void Cuts_a_long_name_and_keeps_two_of_them_apart()
    {
        string one = Identifier.FromText(new string('a', 5000) + "1");
        string other = Identifier.FromText(new string('a', 5000) + "2");

        Assert.Equal(200, one.Length);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("Auto", true)]
    [InlineData("_1K", true)]
    [InlineData("class", false)]
    [InlineData("await", false)]
    [InlineData("1K", false)]
    [InlineData("a b", false)]
    [InlineData("a\u200d", false)]
    [InlineData("", false)]
    public void Knows_what_the_compiler_takes_as_a_name(string text, bool expected)
    {
        Assert.Equal(expected, Identifier.IsValid(text));
    }

    [Fact]
    public void Knows_the_keywords_of_the_compiler()
    {
        string[] keywords = [.. Enum.GetValues<SyntaxKind>().Where(static kind => SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind)).Select(SyntaxFacts.GetText).Where(static text => text.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(text[0]))];

        Assert.NotEmpty(keywords);
        Assert.All(keywords, static keyword => Assert.True(CSharpKeywords.Contains(keyword), keyword));
    }

    [Fact]
    public void Knows_the_form_of_names_as_the_compiler_does()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            foreach (string text in new[] { $"{(char)c}", $"a{(char)c}" })
            {
                Assert.True(
                    Identifier.IsValid(text) == (SyntaxFacts.IsValidIdentifier(text) && !CSharpKeywords.Contains(text) && CharUnicodeInfo.GetUnicodeCategory((char)c) != UnicodeCategory.Format), $"U+{c:X4}");
            }
        }
    }

    [Fact]
    public void Escapes_keywords_only()
    {
        Assert.Equal("@class", Identifier.Escape("class"));
        Assert.Equal("@record", Identifier.Escape("record"));
        Assert.Equal("Class", Identifier.Escape("Class"));
    }
}
