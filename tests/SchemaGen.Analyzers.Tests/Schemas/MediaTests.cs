using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class MediaTests
{
    [Theory]
    [InlineData("""{ "widget": "file-upload" }""", "*/*")]
    [InlineData("""{ "widget": "file-upload", "accept": "image/png, image/jpeg" }""", "image/png, image/jpeg")]
    [InlineData("""{ "widget": "file-upload", "accept": " " }""", "*/*")]
    [InlineData("""{ "uploadKind": "image" }""", "image/*")]
    [InlineData("""{ "uploadKind": "Video" }""", "video/*")]
    [InlineData("""{ "uploadKind": "audio" }""", "audio/*")]
    [InlineData("""{ "uploadKind": "model" }""", "*/*")]
    [InlineData("""{ "uploadKind": "image", "accept": "image/webp" }""", "image/webp")]
    [InlineData("""{ "accept": "image/webp" }""", null)]
    [InlineData("""{ "widget": "textarea" }""", null)]
    public void An_upload_widget_makes_a_reference(string playground, string? accept)
    {
        Assert.Equal(Text(accept), PropertyProbe.ReadShape($$"""{ "type": "string", "x-playground": {{playground}} }"""));
        Assert.Equal(
            new ListShape(Text(accept)),
            PropertyProbe.ReadShape($$"""{ "type": "array", "items": { "type": "string" }, "x-playground": {{playground}} }"""));
    }

    [Theory]
    [InlineData("URL or data URI", "*/*")]
    [InlineData("A URL or a data URI.", "*/*")]
    [InlineData("Optional mask URL or data URI image for inpainting.", "image/*")]
    [InlineData("Optional reference image URLs or data URI images for image-to-image generation. Up to 14 images.", "image/*")]
    [InlineData("Image URL or base64 data URL, at most 10 MB.", "image/*")]
    [InlineData("The voice. Audio URL or data URI.", "audio/*")]
    [InlineData("URL or data URI of the video to extend", "video/*")]
    [InlineData("Data URI or URL of an image", "image/*")]
    [InlineData("image url OR data uri", "image/*")]
    [InlineData("Start frame (image URL or data URI)", "image/*")]
    [InlineData("Image URL or data URI video", "*/*")]
    [InlineData("URL or data URI of a LoRA for image generation", "*/*")]
    public void Prose_makes_a_reference(string prose, string accept)
    {
        Assert.Equal(Text(accept), PropertyProbe.ReadShape($$"""{ "type": "string", "description": "{{prose}}" }"""));
        Assert.Equal(
            new ListShape(Text(accept)),
            PropertyProbe.ReadShape($$"""{ "type": "array", "description": "{{prose}}", "items": { "type": "string" } }"""));
        Assert.Equal(
            new ListShape(Text(accept)),
            PropertyProbe.ReadShape($$"""{ "type": "array", "items": { "type": "string", "description": "{{prose}}" } }"""));
    }

    [Theory]
    [InlineData("URL of the image")]
    [InlineData("A data URI")]
    [InlineData("URL or data")]
    [InlineData("URL or URI")]
    [InlineData("data URI or data URL")]
    [InlineData("Not a URL or data URI")]
    [InlineData("Plain text, no URL or data URI")]
    [InlineData("A file id, never a URL or data URI")]
    [InlineData("URL or data URI is not supported here")]
    [InlineData("URL or data URI, or the id of an asset")]
    [InlineData("URL or data URI or asset id")]
    [InlineData("An asset id or URL or data URI")]
    [InlineData("An asset id, URL or data URI")]
    [InlineData("An asset id, image URL or data URI")]
    [InlineData("An image URL. Or data URI")]
    [InlineData("URL and data URI")]
    [InlineData("When true, images will be returned as data URIs instead of URLs.")]
    public void Other_prose_makes_none(string prose) =>
        Assert.Equal(Text(accept: null), PropertyProbe.ReadShape($$"""{ "type": "string", "description": "{{prose}}" }"""));

    [Fact]
    public void Only_texts_are_references()
    {
        const string prose = "\"description\": \"URL or data URI\", \"x-playground\": { \"widget\": \"file-upload\" }";

        Assert.Equal(new IntegerShape(), PropertyProbe.ReadShape($$"""{ "type": "integer", {{prose}} }"""));
        Assert.Equal(PropertyProbe.Enum("a"), PropertyProbe.ReadShape($$"""{ "enum": ["a"], {{prose}} }"""));
        Assert.Equal(
            new ListShape(new IntegerShape()), PropertyProbe.ReadShape($$"""{ "type": "array", "items": { "type": "integer" }, {{prose}} }"""));
    }

    [Fact]
    public void What_the_items_say_of_themselves_comes_first_and_the_widget_comes_before_prose()
    {
        Assert.Equal(new ListShape(Text("audio/*")), PropertyProbe.ReadShape("""
            { "type": "array", "x-playground": { "uploadKind": "image" }, "items": { "type": "string", "x-playground": { "uploadKind": "audio" } } }
            """));
        Assert.Equal(Text("image/png"), PropertyProbe.ReadShape("""
            { "type": "string", "x-playground": { "widget": "file-upload", "accept": "image/png" }, "description": "Video URL or data URI" }
            """));
        Assert.Equal(Text("video/*"), PropertyProbe.ReadShape("""
            { "type": "string", "x-playground": { "widget": "file-upload" }, "description": "Video URL or data URI" }
            """));
    }

    private static TextShape Text(string? accept) => new(Media: accept is null ? null : new MediaReferenceModel(accept));
}
