using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>A text that becomes a value of an open enum: <c>preset</c> takes 1 to 5 small letters.</summary>
public sealed class OpenEnumTests
{
    [Theory]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = {|SG1003:"slower"|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = {|SG1004:"Slow"|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Presets = ["slow", {|SG1003:""|}] };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Presets = new Preset[] { {|SG1003:"slower"|}, Preset.Fast } };""")]
    [InlineData("""Preset made = "slower"; _ = new FlashImageInput { Prompt = "a", Preset = {|SG1003:made|} };""")]
    [InlineData("""Preset? made = flag ? "slower" : "slowest"; _ = new FlashImageInput { Prompt = "a", Preset = {|SG1003:made|} };""")]
    [InlineData("""Preset made = "slow"; if (flag) { made = "slower"; } _ = new FlashImageInput { Prompt = "a", Preset = {|SG1103:made|} };""")]
    public Task A_text_that_is_wrong(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = "slow", Presets = ["slow", Preset.Fast, text] };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = null };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = Preset.Fast };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = default(Preset) };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", Preset = maybe! };""")]
    [InlineData("""Preset made = "slower"; _ = new FlashImageInput { Prompt = "a", Preset = made with { Value = text } };""")]
    [InlineData("""Preset made = "slower"; made = text; _ = new FlashImageInput { Prompt = "a", Preset = made };""")]
    [InlineData("""Preset made = "slower"; if (made == "slow") { _ = new FlashImageInput { Prompt = "a", N = 1 }; }""")]
    [InlineData("""object made = (Preset)"slower"; if (made is string) { return; } _ = new FlashImageInput { Prompt = "a", Preset = (Preset)made with { Value = text } };""")]
    public Task A_text_that_is_right_or_not_known(string statements) => ValueTest.StatementsAsync(statements);
}
