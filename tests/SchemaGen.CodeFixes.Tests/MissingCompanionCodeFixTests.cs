using SchemaGen.CodeFixes.Editing;
using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.MissingCompanionCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.MissingCompanionCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class MissingCompanionCodeFixTests
{
    private const string Url = "\"https://a.b/c\"";

    [Theory]
    [InlineData("{|SG1005:MaskUrl = U|}", "MaskUrl = U, ImageUrls = [P]")]
    [InlineData("{|SG1005:MaskUrl = U|},", "MaskUrl = U, ImageUrls = [P],")]
    [InlineData("{|SG1005:MaskUrl = U|}, ImageUrls = null", "MaskUrl = U, ImageUrls = [P]")]
    [InlineData("ImageUrls = /* none */ default!, {|SG1005:MaskUrl = U|}", "ImageUrls = /* none */ [P], MaskUrl = U")]
    [InlineData("{|SG1005:{|SG1005:MaskBlur = 5|}|}", "MaskBlur = 5, ImageUrls = [P], MaskUrl = P")]
    [InlineData("{|SG1005:MaskMode = text|}", "MaskMode = text, MaskUrl = P, ImageUrls = [P]")]
    [InlineData("{|SG1005:MaskUrl = U|}, {|SG1005:MaskBlur = 5|}", "MaskUrl = U, MaskBlur = 5, ImageUrls = [P]")]
    [InlineData("{|SG1005:MaskOptions = 1|}", "MaskOptions = 1, Options = new() { Label = \"text\" }")]
    public Task The_companion_is_added(string members, string fixedMembers) =>
        Test.InitializerAsync(Members(members), Members(fixedMembers), MissingCompanionCodeFix.AddKind);

    [Theory]
    [InlineData("_ = input with { {|SG1005:MaskUrl = U|}, ImageUrls = null };", "_ = input with { MaskUrl = U, ImageUrls = [P] };")]
    [InlineData("_ = (new FlashImageInput { Prompt = text, ImageUrls = null }) with { {|SG1005:MaskUrl = U|} };", "_ = (new FlashImageInput { Prompt = text, ImageUrls = [P] }) with { MaskUrl = U };")]
    public Task A_chain_gets_it_where_it_counts(string statement, string fixedStatement) =>
        Test.StatementsAsync(Members(statement), Members(fixedStatement), MissingCompanionCodeFix.AddKind);

    [Theory]
    [InlineData("{|SG1005:MaskUrl = U|}, N = 2", "N = 2")]
    [InlineData("N = 2, {|SG1005:MaskUrl = U|}", "N = 2")]
    [InlineData("{|SG1005:MaskUrl = U|},", "")]
    [InlineData("{|SG1005:{|SG1005:MaskBlur = 5|}|}, /* two */ N = 2", "/* two */ N = 2")]
    public Task The_orphan_is_removed(string members, string fixedMembers) =>
        Test.StatementsAsync(Created(members), Created(fixedMembers), MissingCompanionCodeFix.RemoveKind);

    [Fact]
    public Task The_last_member_is_removed() => Test.StatementsAsync(
        Members("_ = new FlashImageInput { Prompt = text } with { {|SG1005:MaskUrl = U|} };"), "_ = new FlashImageInput { Prompt = text } with { };", MissingCompanionCodeFix.RemoveKind);

    [Fact]
    public Task Members_on_lines_of_their_own_get_one_more() => AllTest.FileAsync(
        Lines("""
            FlashImageInput First = new()
            {
                Prompt = "a", // what
                {|SG1005:MaskUrl = U|}, // where
            };
            FlashImageInput Second = new()
            {
                {|SG1005:{|SG1005:MaskBlur = 5|}|},
                Prompt = "a" // what
            };
            FlashImageInput Third = new() { Prompt = "a", {|SG1005:MaskUrl = U|} };
            """),
        Lines("""
            FlashImageInput First = new()
            {
                Prompt = "a", // what
                MaskUrl = U, // where
                ImageUrls = [P],
            };
            FlashImageInput Second = new()
            {
                MaskBlur = 5,
                Prompt = "a", // what
                ImageUrls = [P],
                MaskUrl = P
            };
            FlashImageInput Third = new() { Prompt = "a", MaskUrl = U, ImageUrls = [P] };
            """),
        MissingCompanionCodeFix.AddKind);

    [Fact]
    public Task Members_on_lines_of_their_own_go_with_their_lines() => AllTest.FileAsync(
        Lines("""
            FlashImageInput First = new()
            {
                Prompt = "a", // what
                // a mask
                {|SG1005:MaskUrl = U|}, // where
                {|SG1005:MaskBlur =
                    5|},
                N = 2,
            };
            FlashImageInput Second = new()
            {
                {|SG1005:MaskMode = "soft"|},
                Prompt = "a", // what
                N = 3 // how many
            };
            FlashImageInput Third = new()
            {
                Prompt = "a", // what
                {|SG1005:MaskUrl = U|} // where
            };
            FlashImageInput Fourth = new() { {|SG1005:MaskUrl = U|}, Prompt = "a", {|SG1005:MaskBlur = 5|} };
            """),
        Lines("""
            FlashImageInput First = new()
            {
                Prompt = "a", // what
                // a mask
                N = 2,
            };
            FlashImageInput Second = new()
            {
                Prompt = "a", // what
                N = 3 // how many
            };
            FlashImageInput Third = new()
            {
                Prompt = "a" // what
            };
            FlashImageInput Fourth = new() { Prompt = "a" };
            """),
        MissingCompanionCodeFix.RemoveKind);

    [Fact]
    public Task Nothing_is_offered_across_a_directive()
    {
        string source = Lines("""
            FlashImageInput Input = new()
            {
                Prompt = "a",
            #if true
                {|SG1005:MaskUrl = U|},
            #endif
            };
            """);
        return AllTest.FileAsync(source, source);
    }

    [Fact]
    public Task A_member_that_is_required_is_not_removed()
    {
        const string source = """
            using System.Text.Json.Serialization;
            using SchemaGen;

            [ModelInput("masked")]
            sealed partial record MaskedInput
            {
                [JsonPropertyName("image")]
                public string? Image { get; init; }

                [JsonPropertyName("mask"), RequiresProperty(nameof(Image))]
                public required string Mask { get; init; }

                static MaskedInput Create() => new() { {|SG1005:Mask = "a"|} };
            }
            """;
        return AllTest.FileAsync(source, source, MissingCompanionCodeFix.RemoveKind);
    }

    private static string Created(string members) => Members($"_ = new FlashImageInput {{ Prompt = text, {members} }};").Replace(",  }", ", }");

    private static string Members(string members) => members.Replace("= U", "= " + Url).Replace("= P", "= \"https://example.com/\"").Replace("[P]", "[\"https://example.com/\"]");

    private static string Lines(string members) => Members($$"""
        using Shop.Models;

        class Program
        {
        {{members}}
        }
        """);
}
