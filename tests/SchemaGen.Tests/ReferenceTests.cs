using SchemaGen.Constraints;
using Xunit;

namespace SchemaGen.Tests;

public class ReferenceTests
{
    [Theory]
    [InlineData("https://example.com/x.png", "image/*")]
    [InlineData("HTTPS://EXAMPLE.COM", "image/*")]
    [InlineData("http://localhost:8080/x y", "image/*")]
    [InlineData("https://user:secret@example.com/", "image/*")]
    [InlineData("https://[::1]/", "image/*")]
    [InlineData("https://日本.example/", "image/*")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=", "image/*")]
    [InlineData("DATA:IMAGE/PNG;base64,AAAA", "image/*")]
    [InlineData("data:image/svg+xml;charset=utf-8,%3Csvg/%3E", "image/*")]
    [InlineData("data:image/png,x", "image/png")]
    [InlineData("data:video/mp4,x", "image/*, video/*")]
    [InlineData("data:video/mp4,x", "image/png,video/mp4")]
    [InlineData("data:text/plain,x", "*/*")]
    [InlineData("data:,x", "*/*")]
    [InlineData("data:text/plain,x", ".png")]
    [InlineData("data:text/plain,x", "image/*,.txt")]
    [InlineData("data:text/plain,x", "")]
    public void A_media_reference_is_a_URL_or_a_data_URI(string text, string accept)
    {
        Assert.Null(MediaReferenceConstraint.Describe(text, accept));
        Assert.True(MediaReferenceConstraint.IsValid(text, accept));
    }

    [Theory]
    [InlineData("", "an empty text")]
    [InlineData("x.png", "a text without a scheme such as https: (\"x.png\")")]
    [InlineData("/tmp/x.png", "a local path (\"/tmp/x.png\")")]
    [InlineData("./x.png", "a local path (\"./x.png\")")]
    [InlineData("..\\x.png", "a local path (\"..\\\\x.png\")")]
    [InlineData("~/x.png", "a local path (\"~/x.png\")")]
    [InlineData("C:\\x.png", "a local path (\"C:\\\\x.png\")")]
    [InlineData("c:/x.png", "a local path (\"c:/x.png\")")]
    [InlineData("\\\\server\\x.png", "a local path (\"\\\\\\\\server\\\\x.png\")")]
    [InlineData("file:///tmp/x.png", "a local path (\"file:///tmp/x.png\")")]
    [InlineData("//example.com/x.png", "a URL without a scheme (\"//example.com/x.png\")")]
    [InlineData("www.example.com/x.png", "a text without a scheme such as https: (\"www.example.com/x.png\")")]
    [InlineData(" https://example.com", "a text that begins with a blank (\" https://example.com\")")]
    [InlineData("https:/example.com", "a URL without a host (\"https:/example.com\")")]
    [InlineData("https://", "a URL without a host (\"https://\")")]
    [InlineData("https:///x.png", "a URL without a host (\"https:///x.png\")")]
    [InlineData("https://@/x.png", "a URL without a host (\"https://@/x.png\")")]
    [InlineData("https://?x", "a URL without a host (\"https://?x\")")]
    [InlineData("ftp://example.com/x.png", "a URL with the scheme ftp (\"ftp://example.com/x.png\")")]
    [InlineData("blob:https://example.com/x", "a URL with the scheme blob (\"blob:https://example.com/x\")")]
    [InlineData("data:image/png;base64", "a data URI without a comma (\"data:image/png;base64\")")]
    [InlineData("data:image/png;base64,", "a data URI without data (\"data:image/png;base64,\")")]
    [InlineData("data:text/html;base64,AAAA", "a data URI of media type text/html")]
    [InlineData("data:;base64,AAAA", "a data URI of media type text/plain")]
    [InlineData("data:image/,x", "a data URI of media type image/")]
    [InlineData("data:imagex/png,x", "a data URI of media type imagex/png")]
    [InlineData("data:image,x", "a data URI of media type image")]
    public void A_text_that_is_not_a_media_reference_is_described(string text, string expected)
    {
        Assert.Equal(expected, MediaReferenceConstraint.Describe(text, "image/*"));
        Assert.False(MediaReferenceConstraint.IsValid(text, "image/*"));
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("mailto:a@b.c")]
    [InlineData("s3://bucket/key")]
    [InlineData("data:,x")]
    [InlineData("file:///tmp/x")]
    public void An_absolute_URI_has_a_scheme(string text) => Assert.Null(AbsoluteUriConstraint.Describe(text));

    [Theory]
    [InlineData("C:\\x.png")]
    [InlineData("/tmp/x")]
    [InlineData("x.png")]
    [InlineData("")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("https://example.com/a b")]
    [InlineData("urn:a\u00a0b")]
    [InlineData("1a:b")]
    [InlineData("://x")]
    public void A_text_that_is_not_an_absolute_URI_is_refused(string text) => Assert.False(AbsoluteUriConstraint.IsValid(text));

    [Fact]
    public void A_megabyte_is_shortened_in_the_message()
    {
        string description = MediaReferenceConstraint.Describe(new string('x', 1_000_000), "*/*")!;
        Assert.InRange(description.Length, 1, 200);
        Assert.InRange(MediaReferenceConstraint.Describe("data:" + new string('x', 1_000_000) + ",x", "image/*")!.Length, 1, 200);
    }
}
