using Xunit;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.BrokenRuleCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class BrokenRuleCodeFixTests
{
    [Theory]
    [InlineData("Loop = true, {|SG1015:Frames = 5|}", "Loop = true, Frames = 10")]
    [InlineData("Frames = 50, {|SG1015:Loop = true|}", "Frames = 20, Loop = true")]
    public Task A_number_moves_to_the_bound_that_holds(string members, string fixedMembers) => Test.StatementsAsync(Created(members), Created(fixedMembers), BrokenRuleCodeFix.ValueKind);

    [Theory]
    [InlineData("Image", "Video = text")]
    [InlineData("Video", "Image = text")]
    public Task Either_of_two_that_exclude_each_other_is_removed(string removed, string left) =>
        Test.StatementsAsync(Created("Image = text, {|SG1015:Video = text|}"), Created(left), BrokenRuleCodeFix.RemoveKind + removed);

    [Fact]
    public Task The_last_that_a_with_added_is_removed() => Test.StatementsAsync(
        "var draft = new EditInput { Image = text }; _ = draft with { Loop = true, {|SG1015:Video = text|} };",
        "var draft = new EditInput { Image = text }; _ = draft with { Loop = true };",
        BrokenRuleCodeFix.RemoveKind + "Video");

    [Fact]
    public Task What_is_missing_is_added() =>
        Test.StatementsAsync(Created("{|SG1015:Frames = 90|}"), Created("Frames = 90, Video = \"text\""), BrokenRuleCodeFix.AddKind + "Video");

    private static string Created(string members) => $"_ = new EditInput {{ {members} }};";
}
