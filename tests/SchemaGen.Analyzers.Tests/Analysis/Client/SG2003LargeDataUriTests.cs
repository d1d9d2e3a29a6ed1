using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Client;

public sealed class SG2003LargeDataUriTests
{
    private const string Head = "data:image/png;base64,";

    [Theory]
    [InlineData("Photo = {|#0:\"URI\"|}", "'photo'", 4096, "4 KB")]
    [InlineData("Photo = {|#0:\"URI\"|}", "'photo'", 5000, "4.9 KB")]
    [InlineData("Photos = [text, {|#0:\"URI\"|}]", "an item of 'photos'", 1 << 20, "1024 KB")]
    [InlineData("Media = {|#0:flag ? \"URI\" : \"URIA\"|}", "'media'", 6144, "6 KB")]
    public Task The_message_names_the_member_and_the_size(string member, string subject, int length, string size) => ValueTest.InitializerAsync(
        With(member, length),
        new DiagnosticResult("SG2003", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            $"{subject} is a data URI of {size}, which model 'flash-image' is sent with every request: a stable hosted URL serves better"));

    [Theory]
    [InlineData("_ = new FlashImageInput { Prompt = \"a\", Photo = {|SG2003:\"DATA:image/jpeg,\" + \"URI\"|} };")]
    [InlineData("const string uri = \"URI\"; _ = new FlashImageInput { Prompt = \"a\", Photo = {|SG2003:uri|} };")]
    [InlineData("var uri = \"URI\"; Console.WriteLine(uri); _ = new FlashImageInput { Prompt = \"a\", Photo = {|SG2003:uri|} };")]
    [InlineData("var uris = new List<string> { \"https://example.com/a.png\" }; uris.Add(\"URI\"); _ = new FlashImageInput { Prompt = \"a\", Photos = {|SG2003:uris|} };")]
    [InlineData("_ = input with { Photos = new[] { {|SG2003:\"URI\"|} } };")]
    [InlineData("var uri = flag ? \"URI\" : text; if (flag) { _ = new FlashImageInput { Prompt = \"a\", Photo = {|SG2003:uri|} }; }")]
    public Task A_constant_is_followed_to_the_property(string statements) => ValueTest.StatementsAsync(With(statements, 4096));

    [Theory]
    [InlineData("Photo = \"URI\"", 4095)]
    [InlineData("Photo = \"data:image/png;base64,AAAA\"", 0)]
    [InlineData("Photo = \"https://example.com/URI\"", 5000)]
    [InlineData("Style = flag ? \"auto\" : text, Photo = text", 0)]
    [InlineData("Photo = text + \"URI\"", 5000)]
    [InlineData("Photo = \"data:image/png;base64,\" + Convert.ToBase64String(new byte[9000])", 0)]
    [InlineData("Photo = $\"data:image/png;base64,{text}\"", 0)]
    [InlineData("Photo = maybe", 0)]
    [InlineData("Photos = urls", 0)]
    [InlineData("Webhook = \"URI\"", 5000)]
    [InlineData("Endless = null, Unreadable = \"URI\"", 5000)]
    [InlineData("Photos = [\"URI\", \"URI\"]", 100)]
    public Task What_is_short_or_no_constant_or_elsewhere_is_silent(string member, int length) => ValueTest.InitializerAsync(With(member, length));

    [Theory]
    [InlineData("_ = \"URI\"; string uri = \"URI\"; Console.WriteLine(uri);")]
    [InlineData("string uri = \"URI\"; uri = text; _ = new FlashImageInput { Prompt = \"a\", Photo = uri };")]
    [InlineData("string uri = \"URI\"; Change(ref uri); _ = new FlashImageInput { Prompt = \"a\", Photo = uri }; static void Change(ref string uri) => uri = \"\";")]
    [InlineData("_ = new { Photo = \"URI\" };")]
    public Task So_is_one_that_goes_nowhere(string statements) => ValueTest.StatementsAsync(With(statements, 5000));

    /// <summary>What the model does not take at all has one diagnostic, not two.</summary>
    [Fact]
    public Task A_data_URI_of_another_type_is_an_error_alone() =>
        ValueTest.InitializerAsync($"Photo = {{|SG1014:\"data:text/html,{new string('A', 5000)}\"|}}");

    /// <summary>It is not an error on every path, so there is no other rule for some path.</summary>
    [Fact]
    public Task On_some_path_it_is_the_same_rule() => ValueTest.StatementsAsync(
        With("var uri = \"https://example.com/a.png\"; if (flag) { uri = \"URI\"; } _ = new FlashImageInput { Prompt = \"a\", Photo = {|#0:uri|} };", 4096),
        new DiagnosticResult("SG2003", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            "'photo' is a data URI of 4 KB on some path, which model 'flash-image' is sent with every request: a stable hosted URL serves better"));

    private static string With(string code, int length) => code.Replace("URI", Head + new string('A', Math.Max(0, length - Head.Length)));
}
