using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>
/// A value that becomes a union: <c>stop</c> is a text of 1 to 4 characters, an integer from 0 to 9, one or two such texts, an object, or a ratio.
/// </summary>
public sealed class UnionTests
{
    [Theory]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = {|SG1003:"abcde"|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = {|SG1001:10|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = {|SG1002:new[] { "a", "b", "c" }|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = new[] { "a", {|SG1003:"abcde"|} } };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = {|SG1006:(AspectRatio)7|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = new FlashImageOptions { N = {|SG1001:5|} } };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stops = ["a", {|SG1001:10|}, {|SG1003:""|}] };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stops = new Stop[] { 1, {|SG1001:-1|} } };""")]
    [InlineData("""Stop made = 10; _ = new FlashImageInput { Prompt = "a", Stop = {|SG1001:made|} };""")]
    [InlineData("""Stop made = flag ? 10 : 11; _ = new FlashImageInput { Prompt = "a", Stop = {|SG1001:made|} };""")]
    [InlineData("""Stop made = 1; if (flag) { made = 10; } _ = new FlashImageInput { Prompt = "a", Stop = {|SG1101:made|} };""")]
    [InlineData("""int count = 10; _ = new FlashImageInput { Prompt = "a", Stop = {|SG1001:count|} };""")]
    public Task A_value_that_is_wrong(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = "abcd", Stops = ["a", 9, new[] { "a" }, new FlashImageOptions { N = 1 }, AspectRatio.Auto, text] };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = null };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Stop = default(Stop) };""")]
    [InlineData("""Stop made = 10; made = text; _ = new FlashImageInput { Prompt = "a", Stop = made };""")]
    [InlineData("""object made = (Stop)10; if (made is string) { return; } made = (Stop)1; _ = new FlashImageInput { Prompt = "a", Stop = (Stop)made };""")]
    [InlineData("""Stop made = 10; if (made == 9) { _ = new FlashImageInput { Prompt = "a", N = 1 }; }""")]
    public Task A_value_that_is_right_or_not_known(string statements) => ValueTest.StatementsAsync(statements);
}
