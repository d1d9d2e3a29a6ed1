using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Values that are not constants, and those that are chosen on some path.</summary>
public sealed class NotConstantTests
{
    [Theory]
    [InlineData("SG1001", "N = [|n|]", "N = Math.Clamp(n, 1, 4)")]
    [InlineData("SG1101", "N = [|n|]", "N = Math.Clamp(n, 1, 4)")]
    [InlineData("SG1101", "N = [|n + 5|]", "N = Math.Clamp(n + 5, 1, 4)")]
    [InlineData("SG1101", "N = /* n */ [|(n)|] /* is it */", "N = /* n */ Math.Clamp((n), 1, 4) /* is it */")]
    [InlineData("SG1101", "Steps = [|n|]", "Steps = Math.Clamp(n, 1, 50)")]
    [InlineData("SG1101", "Seed = [|n|]", "Seed = Math.Clamp(n, 0, 4294967295)")]
    [InlineData("SG1101", "Offset = [|n|]", "Offset = Math.Max(n, 10)")]
    [InlineData("SG1101", "Shift = [|n|]", "Shift = Math.Min(n, -5)")]
    [InlineData("SG1101", "Count = [|n|]", "Count = Math.Clamp(n, 1, 9)")]
    [InlineData("SG1101", "Guidance = [|real|]", "Guidance = Math.Clamp(real, 0.5, 1.5)")]
    [InlineData("SG1101", "Guidance = [|n|]", "Guidance = Math.Clamp(n, 0.5, 1.5)")]
    [InlineData("SG1101", "Guidance = [|single|]", "Guidance = Math.Clamp(single, 0.5, 1.5)")]
    [InlineData("SG1101", "Step = [|real|]", "Step = Math.Clamp(real, 0.1, 1.0)")]
    [InlineData("SG1101", "Width = [|n|]", "Width = Math.Clamp(n, 64, 960)")]
    [InlineData("SG1101", "Layers = [1, [|n|]]", "Layers = [1, Math.Clamp(n, 0, 9)]")]
    [InlineData("SG1101", "N = [|flag ? 5 : n|]", "N = Math.Clamp(flag ? 5 : n, 1, 4)")]
    [InlineData("SG1101", "N = [|some ?? 5|]", "N = Math.Clamp(some ?? 5, 1, 4)")]
    public async Task A_number_is_clamped(string id, string members, string expected) => Assert.Equal(In(expected), await ReportedFix<ClampNumberCodeFix>.ExpressionAsync(id, In(members)));

    [Theory]
    [InlineData("N = [|flag ? 5 : 1|]", "N = flag ? 4 : 1")]
    [InlineData("N = [|flag ? 5 : (n > 2 ? 2 : -1)|]", "N = flag ? 4 : (n > 2 ? 2 : 1)")]
    [InlineData("N = [|n switch { 1 => 5, 2 => throw new Exception(), _ => 0 }|]", "N = n switch { 1 => 4, 2 => throw new Exception(), _ => 1 }")]
    [InlineData("Strength = [|flag ? 2 : 0.5|]", "Strength = flag ? 1 : 0.5")]
    public async Task Constants_on_some_path_are_replaced(string members, string expected) =>
        Assert.Equal(In(expected), await ReportedFix<ClampNumberCodeFix>.ExpressionAsync("SG1101", In(members)));

    [Theory]
    [InlineData("Steps = [|some|]")]
    [InlineData("Strength = [|real|]")]
    [InlineData("Ratio = [|real|]")]
    [InlineData("Narrow = [|n|]")]
    [InlineData("N = [|unknown|]")]
    [InlineData("Layers = [|new List<int> { 10 }|]")]
    public async Task Nothing_is_offered_where_the_type_or_the_bound_does_not_allow_it(string members) =>
        Assert.Null(await ReportedFix<ClampNumberCodeFix>.ExpressionAsync("SG1001", In(members)));

    [Fact]
    public async Task The_class_is_named_as_the_place_needs_it() => Assert.Equal(
        "class Program { Shop.Models.FlashImageInput Make(int n) => new() { Prompt = \"a\", N = System.Math.Clamp(n, 1, 4) }; class Math { } }",
        await ReportedFix<ClampNumberCodeFix>.FileAsync(
            "SG1001", "class Program { Shop.Models.FlashImageInput Make(int n) => new() { Prompt = \"a\", N = [|n|] }; class Math { } }"));

    [Theory]
    [InlineData("ImageUrls = [|urls|]", "ImageUrls = [.. urls.Take(3)]")]
    [InlineData("ImageUrls = [|input.ImageUrls!|]", "ImageUrls = [.. input.ImageUrls!.Take(3)]")]
    [InlineData("ImageUrls = [|flag ? urls : input.ImageUrls!|]", "ImageUrls = [.. (flag ? urls : input.ImageUrls!).Take(3)]")]
    [InlineData("ImageUrls = [|[.. urls]|]", "ImageUrls = [.. urls.Take(3)]")]
    [InlineData("ImageUrls = [|[text, .. urls]|]", "ImageUrls = [text, .. urls.Take(2)]")]
    [InlineData("ImageUrls = [|[text, .. urls, text]|]", "ImageUrls = [text, .. urls.Take(1), text]")]
    [InlineData("ImageUrls = [|[text, .. new[] { text, text, text }]|]", "ImageUrls = [text, .. new[] { text, text }]")]
    [InlineData("ImageUrls = [|flag ? [text, text, text, text] : null|]", "ImageUrls = flag ? [text, text, text] : null")]
    [InlineData("ImageUrls = [|flag ? [text, text, text, text] : urls|]", "ImageUrls = flag ? [text, text, text] : urls")]
    public async Task A_sequence_is_cut(string members, string expected)
    {
        string? fixedText = await ReportedFix<CutItemsCodeFix>.FileAsync("SG1102", InFile("using System.Linq;\n", members), "KeepItems", "3");
        Assert.Equal(InFile("using System.Linq;\n", expected), fixedText);
    }

    [Theory]
    [InlineData("ImageUrls = [|rest|]")]
    [InlineData("ImageUrls = [|new string[9]|]")]
    [InlineData("ImageUrls = [|unknown|]")]
    [InlineData("ImageUrls = [|[text, .. urls, .. urls]|]")]
    [InlineData("ImageUrls = [|[text, text, .. urls, text]|]")]
    public async Task Nothing_is_offered_where_the_sequence_may_be_null_or_the_surplus_is_not_clear(string members) =>
        Assert.Null(await ReportedFix<CutItemsCodeFix>.ExpressionAsync("SG1002", In(members), "KeepItems", "3"));

    [Fact]
    public async Task Nothing_is_offered_where_there_are_too_few() =>
        Assert.Null(await ReportedFix<CutItemsCodeFix>.ExpressionAsync("SG1102", In("ImageUrls = [|urls|]")));

    [Theory]
    [InlineData("", "using System.Linq;\n\n")]
    [InlineData("#nullable enable\n", "#nullable enable\nusing System.Linq;\n\n")]
    [InlineData("/// <summary>Mine.</summary>\n", "using System.Linq;\n\n/// <summary>Mine.</summary>\n")]
    [InlineData("// Mine.\n\n", "// Mine.\n\nusing System.Linq;\n\n")]
    [InlineData("using System;\n", "using System;\nusing System.Linq;\n")]
    [InlineData("global using System.Text;\nusing System;\nusing Zoo;\n", "global using System.Text;\nusing System;\nusing System.Linq;\nusing Zoo;\n")]
    [InlineData("// Mine.\nusing Zoo; // his\n", "// Mine.\nusing System.Linq;\nusing Zoo; // his\n")]
    [InlineData("using static System.Math;\nusing Text = System.String;\n", "using System.Linq;\nusing static System.Math;\nusing Text = System.String;\n")]
    public async Task The_using_is_added_where_it_is_missing(string usings, string fixedUsings) => Assert.Equal(
        InFile(fixedUsings, "ImageUrls = [.. urls.Take(3)]"),
        await ReportedFix<CutItemsCodeFix>.FileAsync("SG1002", InFile(usings, "ImageUrls = [|urls|]"), "KeepItems", "3"));

    [Theory]
    [InlineData("SG1103", "Code = [|flag ? \"12345\" : text|]", "Code = flag ? \"1234\" : text")]
    [InlineData("SG1103", "Code = [|maybe ?? \"12345\"|]", "Code = maybe ?? \"1234\"")]
    public async Task A_text_on_some_path_is_cut(string id, string members, string expected) =>
        Assert.Equal(In(expected), await ReportedFix<CutTextCodeFix>.ExpressionAsync(id, In(members)));

    [Theory]
    [InlineData("Quality = [|flag ? 5 : 1|]", "Quality = flag ? 4 : 1")]
    [InlineData("Format = [|flag ? \"pgn\" : \"jpg\"|]", "Format = flag ? \"png\" : \"jpeg\"")]
    public async Task A_value_on_some_path_that_is_not_listed_is_replaced(string members, string expected) =>
        Assert.Equal(In(expected), await ReportedFix<NearestAllowedCodeFix>.ExpressionAsync("SG1106", In(members)));

    [Theory]
    [InlineData("Size = [|size|]")]
    [InlineData("Size = [|flag ? (AspectRatio)4 : size|]")]
    [InlineData("Quality = [|n|]")]
    public async Task Nothing_is_offered_for_a_value_that_is_not_written_here(string members) =>
        Assert.Null(await ReportedFix<NearestAllowedCodeFix>.ExpressionAsync("SG1106", In(members)));

    [Fact]
    public async Task The_other_twins_are_fixed_too()
    {
        Assert.Equal(In("Width = flag ? 64 : 128"), await ReportedFix<NearestMultipleCodeFix>.ExpressionAsync("SG1107", In("Width = [|flag ? 65 : 128|]")));
        Assert.Equal(In("Keywords = [\"a\"]"), await ReportedFix<RemoveDuplicateCodeFix>.ExpressionAsync("SG1108", In("Keywords = [\"a\", [|\"a\"|]]")));
        Assert.Equal(
            "input with { Prompt = flag ? text : \"text\" }",
            await ReportedFix<FillInNullCodeFix>.ExpressionAsync("SG1109", "input with { Prompt = [|flag ? text : null!|] }"));
        Assert.Equal(
            In("Webhook = flag ? \"https://a.com/b\" : maybe"),
            await ReportedFix<AddSchemeCodeFix>.ExpressionAsync("SG1114", In("Webhook = [|flag ? \"a.com/b\" : maybe|]")));
        Assert.Equal(
            In("MaskUrl = text, ImageUrls = [\"https://example.com/\"]"),
            await ReportedFix<MissingCompanionCodeFix>.ExpressionAsync("SG1105", In("[|MaskUrl = text|]"), "Companion", "ImageUrls"));
    }

    [Fact]
    public async Task A_companion_that_may_be_there_stays_but_the_orphan_can_go() => Assert.Equal(
        In("ImageUrls = flag ? urls : null"),
        await ReportedFix<MissingCompanionCodeFix>.ExpressionAsync("SG1105", In("[|MaskUrl = text|], ImageUrls = flag ? urls : null"), "Companion", "ImageUrls"));

    private static string In(string members) => $"new FlashImageInput {{ Prompt = \"a\", {members} }}";

    private static string InFile(string usings, string members) =>
        usings + $"class Program {{ object Make(string text, string[] urls, bool flag, Shop.Models.FlashImageInput input) => new Shop.Models.FlashImageInput {{ Prompt = \"a\", {members} }}; }}";
}
