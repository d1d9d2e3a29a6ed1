using SchemaGen.Generation.Naming;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation.Naming;

public sealed class TypeNamesTests
{
    [Theory]
    [InlineData("FlashImage", "Aspect ratio", "Size", "FlashImageAspectRatio")]
    [InlineData("FlashImage", "The aspect ratio wanted", "Size", "FlashImageSize")]
    [InlineData("FlashImage", null, "Size", "FlashImageSize")]
    [InlineData("FlashImage", "...", "Size", "FlashImageSize")]
    [InlineData("Flux1", "2 steps", "Steps", "Flux1_2Steps")]
    [InlineData("Flux", null, "_1K", "Flux1K")]
    public void Nested_types_are_named_by_title_or_property(string stem, string? title, string property, string expected)
    {
        Assert.Equal(expected, TypeNames.Nested(stem, title, property));
    }

    [Theory]
    [InlineData("FlashImageInput", "FlashImage")]
    [InlineData("FlashImage", "FlashImage")]
    [InlineData("Input", "Input")]
    [InlineData("FlashInputs", "FlashInputs")]
    public void The_stem_is_the_name_without_its_suffix(string name, string expected)
    {
        Assert.Equal(expected, TypeNames.WithoutSuffix(name));
    }

    [Theory]
    [InlineData("Flash", "Flash")]
    [InlineData("FlashInput", "Flash")]
    [InlineData("flash image", "FlashImage")]
    public void A_user_may_ask_for_a_stem(string typeName, string expected)
    {
        Assert.Equal(expected, TypeNames.RequestedStem(typeName));
    }

    [Theory]
    [InlineData("Shop.Models", "Shop.Models")]
    [InlineData("My-App.1st.class", "My_App._1st.@class")]
    [InlineData("a..b", "a.b")]
    [InlineData("@class.x", "@class.x")]
    [InlineData("Ünïcode 😀", "Ünïcode___")]
    [InlineData("", "")]
    public void Namespaces_are_made_valid(string text, string expected)
    {
        Assert.Equal(expected, NamespaceNames.Sanitize(text));
    }

    [Fact]
    public void Hint_names_are_unique_without_case()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string[] slugs = ["a/b", "a.b", "A.b", "a?b", "a*b"];

        string[] names = [.. slugs.Select(slug => HintNames.Take(taken, HintNames.Base(slug, null), slug))];

        Assert.Equal("a.b.g.cs", names[0]);
        Assert.Equal(slugs.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Long_hint_names_are_cut()
    {
        Assert.InRange(HintNames.Base(new string('x', 4000), null).Length, 1, 100);
    }
}
