using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Optional members are nullable: what is assigned to one is analysed through <c>?</c>, and null, which leaves it out, satisfies every constraint.</summary>
public sealed class NullableTests
{
    [Theory]
    [InlineData("N = {|SG1001:5|}")]
    [InlineData("N = {|SG1001:(int?)5|}")]
    [InlineData("N = {|SG1001:(int?)(long)5|}")]
    [InlineData("N = {|SG1001:new int?(5)|}")]
    [InlineData("N = {|SG1001:default(int)|}")]
    [InlineData("N = {|SG1001:flag ? 5 : 6|}")]
    [InlineData("N = {|SG1101:flag ? 5 : null|}")]
    [InlineData("N = {|SG1001:(int?)null ?? 5|}")]
    [InlineData("N = {|SG1001:n switch { 1 => (int?)5, _ => 9 }|}")]
    [InlineData("N = {|SG1001:((int?)5).Value|}")]
    [InlineData("N = {|SG1001:((int?)5).GetValueOrDefault()|}")]
    [InlineData("N = {|SG1001:((int?)null).GetValueOrDefault()|}")]
    [InlineData("N = {|SG1001:((int?)null).GetValueOrDefault(7)|}")]
    [InlineData("Offset = {|SG1001:5|}")]
    [InlineData("Strength = {|SG1001:2|}")]
    [InlineData("Strength = {|SG1001:2.5f|}")]
    [InlineData("Quality = {|SG1006:3|}")]
    [InlineData("Size = {|SG1006:(AspectRatio)99|}")]
    [InlineData("Size = {|SG1006:(AspectRatio?)99|}")]
    [InlineData("Width = {|SG1007:65|}")]
    [InlineData("Style = {|SG1003:\"too long\"|}")]
    [InlineData("Preset = {|SG1003:\"toolong\"|}")]
    [InlineData("Stop = {|SG1001:10|}")]
    [InlineData("Options = new() { N = {|SG1001:5|} }")]
    public Task A_wrong_value_of_an_optional_member_is_found(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("int? five = 5; int? one = 1; int? v = five + one;")]
    [InlineData("int? five = 5; int? v = -five;")]
    [InlineData("int? five = 5; int? v = five * 2;")]
    [InlineData("int? v = 4; v++;")]
    [InlineData("int? v = 4; v += 3;")]
    [InlineData("int? v = null; v ??= 5;")]
    [InlineData("int? five = 5; int? v = five.HasValue ? five : 1;")]
    [InlineData("int? v = n > 4 ? n : 9;")]
    [InlineData("int five = 5; int? v = five;")]
    [InlineData("short five = 5; int? v = five;")]
    [InlineData("int? v; if (flag) { v = 5; } else { v = 6; }")]
    public Task A_wrong_value_is_followed_through_lifted_operators(string statements) =>
        ValueTest.StatementsAsync(statements + """ _ = new FlashImageInput { Prompt = "a", N = {|SG1001:v|} };""");

    [Theory]
    [InlineData("if (n > 4) { _ = input with { N = {|SG1001:n|} }; }")]
    [InlineData("int? v = input.N; if (v > 4) { _ = input with { N = {|SG1001:v|} }; }")]
    [InlineData("if (n is > 4 and var v) { _ = input with { N = {|SG1001:v|} }; }")]
    [InlineData("int? w = input.N; if (w is > 4 and var v) { _ = input with { N = {|SG1001:v|} }; }")]
    [InlineData("if (input.N is int v && v > 4) { _ = input with { N = {|SG1001:v|} }; }")]
    [InlineData("int? v = input.N + 1; if (v >= 5) { _ = input with { N = {|SG1001:v.Value|} }; }")]
    public Task What_a_condition_says_holds_through_the_conversion(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("N = null, Offset = null, Strength = null, Quality = null, Size = null, Width = null, Style = null, Preset = null, Stop = null, Options = null")]
    [InlineData("N = default, Offset = default, Strength = default, Quality = default, Size = default, Width = default, Preset = default, Stop = default")]
    [InlineData("N = (int?)null, Size = default(AspectRatio?)")]
    [InlineData("N = flag ? 4 : null")]
    [InlineData("N = flag ? null : n")]
    [InlineData("N = new int?()")]
    [InlineData("N = input.N")]
    [InlineData("N = input.N ?? 1")]
    [InlineData("N = input.N + 1")]
    [InlineData("N = input?.N")]
    [InlineData("N = (int?)null + 5")]
    [InlineData("N = (int)input.N!")]
    [InlineData("N = input.N.GetValueOrDefault(1)")]
    [InlineData("Strength = null, Guidance = (double?)null * 2")]
    [InlineData("N = int.TryParse(text, out int parsed) ? parsed : null")]
    [InlineData("N = n == 0 ? null : n")]
    [InlineData("Size = Enum.TryParse(text, out AspectRatio parsed) ? parsed : null")]
    public Task What_may_be_null_or_allowed_is_not_reported(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("int? v = null; _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int? v = 5; v = null; _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int? v = flag ? 5 : null; if (v is null) { _ = new FlashImageInput { Prompt = text, N = v }; }")]
    [InlineData("int? v = n; if (v > 4) { v = null; } if (v < 1) { v = null; } _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int? v = n; v = v > 4 ? null : v; v = v < 1 ? null : v; _ = new FlashImageInput { Prompt = text, N = v };")]
    public Task Null_on_the_path_is_not_reported(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", {|SG1005:MaskUrl = "https://a.example/"|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", MaskUrl = null };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", MaskBlur = null };""")]
    [InlineData("""int? blur = null; _ = new FlashImageInput { Prompt = "a", MaskBlur = blur };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", MaskBlur = input.MaskBlur };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", {|SG1005:{|SG1005:MaskBlur = n|}|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls, {|SG1005:MaskBlur = flag ? 1 : 2|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls, MaskUrl = text, MaskBlur = 5 };""")]
    public Task A_rule_sees_a_member_where_it_is_set(string statements) => ValueTest.StatementsAsync(statements);
}
