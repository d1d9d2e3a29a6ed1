using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1014ReferenceTests
{
    [Theory]
    [InlineData("""Photo = {|#0:"C:\\photos\\1.png"|}""", "'photo'", """a local path ("C:\\photos\\1.png")""", "an http(s) URL or a data URI of type image/*")]
    [InlineData("""Photo = {|#0:"data:text/html,x"|}""", "'photo'", "a data URI of media type text/html", "an http(s) URL or a data URI of type image/*")]
    [InlineData("""Photos = [text, {|#0:"1.png"|}]""", "an item of 'photos'", """a text without a scheme such as https: ("1.png")""", "an http(s) URL or a data URI of type image/png, image/webp")]
    [InlineData("""Media = {|#0:"ftp://example.com/a"|}""", "'media'", """a URL with the scheme ftp ("ftp://example.com/a")""", "an http(s) URL or a data URI")]
    [InlineData("""Photo = {|#0:" https://example.com/1.png"|}""", "'photo'", """a text that begins with a blank (" https://example.com/1.png")""", "an http(s) URL or a data URI of type image/*")]
    [InlineData("""Webhook = {|#0:"/hook"|}""", "'webhook'", """a local path ("/hook")""", "an absolute URI")]
    [InlineData("""Links = ["urn:a:b", {|#0:"nowhere"|}]""", "an item of 'links'", """a text without a scheme such as https: ("nowhere")""", "an absolute URI")]
    public Task The_message_says_what_the_text_is(string member, string subject, string found, string expected) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1014").WithLocation(0).WithMessage($"{subject} is {found}, but model 'flash-image' asks for {expected}"));

    [Theory]
    [InlineData("""Photo = {|SG1014:""|}""")]
    [InlineData("""Photo = {|SG1014:Empty|}""")]
    [InlineData("""Photo = {|SG1014:"https://"|}""")]
    [InlineData("""Photo = {|SG1014:"//example.com/a.png"|}""")]
    [InlineData("""Photo = {|SG1014:"/home/me/" + "a.png"|}""")]
    [InlineData("""Photo = {|SG1014:@"C:\a.png"|}""")]
    [InlineData("""Photo = {|SG1014:"file:///a.png"|}""")]
    [InlineData("""Photo = {|SG1014:"data:image/png;base64"|}""")]
    [InlineData("""Photos = new[] { {|SG1014:"data:image/gif;base64,AAAA"|}, text }""")]
    [InlineData("""Photos = new List<string> { {|SG1014:"~/a.png"|} }""")]
    [InlineData("""Photos = [{|SG1014:"a.png"|}, {|SG1014:"b.png"|}, ..urls]""")]
    [InlineData("""Media = {|SG1014:"a.png"!|}""")]
    [InlineData("""Webhook = {|SG1014:"C:\\hook"|}""")]
    [InlineData("""Webhook = {|SG1014:"https://example.com/a b"|}""")]
    public Task A_constant_that_is_no_reference_is_an_error(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Photo = "https://example.com/x.png" """)]
    [InlineData("""Photo = "HTTP://localhost:8080" """)]
    [InlineData("""Photo = "https://example.com/" + "x.png" """)]
    [InlineData("""Photo = "https://me@example.com/x.txt" """)]
    [InlineData("""Photo = "data:image/png;base64,iVBORw0KGgo=" """)]
    [InlineData("""Photo = "DATA:IMAGE/svg+xml,<svg/>" """)]
    [InlineData("""Photo = null""")]
    [InlineData("""Photo = default""")]
    [InlineData("""Photo = text""")]
    [InlineData("""Photo = maybe""")]
    [InlineData("""Photo = "C:\\" + text""")]
    [InlineData("""Photo = $"{text}.png" """)]
    [InlineData("""Photo = any""")]
    [InlineData("""Photos = ["https://example.com/x.gif", "data:image/webp;base64,AAAA", text]""")]
    [InlineData("""Photos = []""")]
    [InlineData("""Photos = new string[2]""")]
    [InlineData("""Photos = urls""")]
    [InlineData("""Photos = [.. urls]""")]
    [InlineData("""Media = "data:text/html,x" """)]
    [InlineData("""Media = "data:,x" """)]
    [InlineData("""Webhook = "ftp://example.com" """)]
    [InlineData("""Webhook = "mailto:me@example.com" """)]
    [InlineData("""Links = ["https://example.com", "urn:isbn:0451450523"]""")]
    [InlineData("""ImageUrls = ["a.png"]""")]
    public Task A_reference_or_unknown_text_is_not(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Photo = {|SG1114:flag ? "a.png" : text|}""")]
    public Task A_local_path_on_some_path_is_a_warning(string member) => ValueTest.InitializerAsync(member);
}
