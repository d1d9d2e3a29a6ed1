using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class CompanionProseTests
{
    [Theory]
    [InlineData("It must be used with image_urls.")]
    [InlineData("Must be used with image_urls")]
    [InlineData("must be used with `image_urls`.")]
    [InlineData("It must be used together with 'image_urls'.")]
    [InlineData("This must always be used in combination with the image_urls parameter.")]
    [InlineData("This field must be used along with the `image_urls` field!")]
    [InlineData("mask_url must be used with image_urls.")]
    [InlineData("The `mask_url` parameter can only be used with image_urls.")]
    [InlineData("Mask image may only be used together with image_urls.")]
    [InlineData("The mask image can be used only with image_urls.")]
    [InlineData("It must be provided together with image_urls.")]
    [InlineData("Requires image_urls.")]
    [InlineData("It requires the image_urls option")]
    [InlineData("Only allowed with image_urls.")]
    public void A_sentence_states_the_rule(string sentence) => Assert.Equal(
        PropertyProbe.List(new CompanionRule("mask_url", PropertyProbe.List("image_urls"), RuleSource.Prose, sentence)),
        Read("{|SG0009:" + sentence + "|}").Companions);

    [Theory]
    [InlineData("It can't only be used with image_urls.")]
    [InlineData("It should be used with image_urls.")]
    [InlineData("It can be used with image_urls.")]
    [InlineData("It is best used with image_urls.")]
    [InlineData("Must be used with care.")]
    [InlineData("It must be used with image_urls or video_url.")]
    [InlineData("It must be used with video_url or image_urls.")]
    [InlineData("It must be used with image_urls and/or video_url.")]
    [InlineData("It must be used with image_urls, video_url.")]
    [InlineData("It must be used with image_urls unless strength is 0.")]
    [InlineData("It must be used with image_urls if strength is above 0.")]
    [InlineData("It must be used with image_urls when inpainting.")]
    [InlineData("When inpainting, it must be used with image_urls.")]
    [InlineData("If given, must be used with image_urls.")]
    [InlineData("In edit mode: must be used with image_urls.")]
    [InlineData("It must be used with image_urls. Unless video_url is given.")]
    [InlineData("It must be used with image_urls. Or with video_url.")]
    [InlineData("It must be used with image_urls. Otherwise video_url is taken.")]
    [InlineData("It must be used with at least one of image_urls.")]
    [InlineData("It must be used with images.")]
    [InlineData("It must be used with Image_Urls.")]
    [InlineData("It must be used with mask_url.")]
    [InlineData("It must be used with image_urls and mask_url.")]
    [InlineData("It must be used with image_urls and image_urls.")]
    [InlineData("It must be used with image_urls and")]
    [InlineData("It must be used with")]
    [InlineData("Must it be used with image_urls?")]
    [InlineData("Must be used with image_urls?")]
    [InlineData("Transparent images must be used with image_urls.")]
    [InlineData("video_url must be used with image_urls.")]
    [InlineData("Never say that it must be used with image_urls.")]
    [InlineData("It no longer must be used with image_urls.")]
    [InlineData("Used with image_urls.")]
    [InlineData("It requires only image_urls of a square size.")]
    [InlineData("No longer requires image_urls.")]
    [InlineData("Neither requires image_urls.")]
    [InlineData("image_urls requires video_url.")]
    public void Other_sentences_state_none(string prose) => Assert.Empty(Read(prose).Companions);

    [Fact]
    public void Several_names_must_all_be_given() => Assert.Equal(
        PropertyProbe.List("image_urls", "video_url"),
        Assert.Single(Read("{|SG0009:It must be used with image_urls and video_url.|}").Companions).Companions);

    [Fact]
    public void A_companion_with_a_default_is_one_too() => Assert.Equal(
        PropertyProbe.List("strength"), Assert.Single(Read("{|SG0009:It must be used with strength.|}").Companions).Companions);

    [Fact]
    public void Several_sentences_are_several_rules() => Assert.Equal(
        2, Read("{|SG0009:Requires image_urls.|} Up to 10 MB. {|SG0009:It must be used with video_url.|} See the docs.").Companions.Count);

    [Fact]
    public void The_words_are_found_behind_escapes_and_line_breaks()
    {
        ObjectShape input = Read("""A \"mask\": \u00e4\\.\n{|SG0009:It\tmust be used\nwith image\u005furls.|} \u0021""");

        Assert.Equal("It must be used with image_urls.", Assert.Single(input.Companions).SourceWords);
    }

    [Fact]
    public void The_message_holds_the_words() => Assert.Equal(
        "'b' of '/properties/o/properties/b' must be used with 'a': SchemaGen read this rule from the words \"Requires a.\"",
        Assert.Single(SchemaReader.Read(
            """{ "properties": { "o": { "properties": { "a": {}, "b": { "description": "Requires a." } } } } }""").Diagnostics).Message);

    [Fact]
    public void A_name_counts_only_in_its_own_object() => Assert.Empty(SchemaReader.Read(
        """{ "properties": { "a": {}, "o": { "properties": { "c": {}, "b": { "description": "Requires a." } } } } }""").Diagnostics);

    private static ObjectShape Read(string description) => PropertyProbe.ReadInput($$"""
        "properties": {
          "mask_url": { "type": "string", "title": "Mask image", "description": "{{description}}" },
          "image_urls": { "type": "array" },
          "video_url": { "type": "string" },
          "strength": { "type": "number", "default": 1 }
        }
        """);
}
