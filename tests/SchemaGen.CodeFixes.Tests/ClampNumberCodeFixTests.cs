using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.ClampNumberCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.ClampNumberCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ClampNumberCodeFixTests
{
    [Theory]
    [InlineData("N = {|SG1001:5|}", "N = 4")]
    [InlineData("N = {|SG1001:-1|}", "N = 1")]
    [InlineData("N = {|SG1001:default(int)|}", "N = 1")]
    [InlineData("N = {|SG1001:(int?)5|}", "N = (int?)4")]
    [InlineData("Steps = {|SG1001:(int?)51|}", "Steps = (int?)50")]
    [InlineData("N = {|SG1001:Five|}", "N = 4")]
    [InlineData("N = {|SG1001:(5)|}", "N = (4)")]
    [InlineData("N = {|SG1001:'A'|}", "N = 4")]
    [InlineData("N = {|SG1001:int.MaxValue|}", "N = 4")]
    [InlineData("N = {|SG1001:Five - 5|}", "N = 1")]
    [InlineData("Shift = {|SG1001:0|}", "Shift = -5")]
    [InlineData("Steps = {|SG1001:51|}", "Steps = 50")]
    [InlineData("Options = new() { Label = \"a\", N = {|SG1001:5|} }", "Options = new() { Label = \"a\", N = 4 }")]
    public Task An_integer_goes_to_the_nearest_bound(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Seed = {|SG1001:-1|}", "Seed = 0")]
    [InlineData("Seed = {|SG1001:-1L|}", "Seed = 0L")]
    [InlineData("Seed = {|SG1001:4294967296|}", "Seed = 4294967295")]
    [InlineData("Seed = {|SG1001:long.MaxValue|}", "Seed = 4294967295")]
    [InlineData("Offset = {|SG1001:9|}", "Offset = 10")]
    [InlineData("Stamps = new[] { 1, {|SG1001:9000000001|} }", "Stamps = new[] { 1, 9000000000L }")]
    [InlineData("Stamps = new[] { 1L, {|SG1001:-1L|} }", "Stamps = new[] { 1L, 0L }")]
    public Task A_long_keeps_its_type(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Strength = {|SG1001:1.5|}", "Strength = 1.0")]
    [InlineData("Strength = {|SG1001:2|}", "Strength = 1")]
    [InlineData("Strength = {|SG1001:1.5f|}", "Strength = 1.0")]
    [InlineData("Strength = {|SG1001:double.PositiveInfinity|}", "Strength = 1.0")]
    [InlineData("Guidance = {|SG1001:2|}", "Guidance = 1.5")]
    [InlineData("Guidance = {|SG1001:0.1|}", "Guidance = 0.5")]
    [InlineData("Guidance = {|SG1001:double.PositiveInfinity|}", "Guidance = 1.5")]
    [InlineData("Guidance = {|SG1001:double.NegativeInfinity|}", "Guidance = 0.5")]
    public Task A_real_number_stays_one(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Count = {|SG1001:0|}", "Count = 1")]
    [InlineData("Count = {|SG1001:10|}", "Count = 9")]
    [InlineData("Count = {|SG1001:11|}", "Count = 9")]
    public Task An_exclusive_bound_of_integers_is_one_further(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Width = {|SG1001:1024|}", "Width = 960")]
    [InlineData("Width = {|SG1001:0|}", "Width = 64")]
    [InlineData("Step = {|SG1001:0|}", "Step = 0.1")]
    [InlineData("Step = {|SG1001:-0.3|}", "Step = 0.1")]
    [InlineData("Step = {|SG1001:1.7|}", "Step = 1.0")]
    public Task The_other_constraints_hold_too(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Layers = [1, /* most */ {|SG1001:10|} /* of all */, {|SG1001:-1|}]", "Layers = [1, /* most */ 9 /* of all */, 0]")]
    [InlineData("Layers = new[] { 1, {|SG1001:10|} }", "Layers = new[] { 1, 9 }")]
    [InlineData("Layers = new List<int> { {|SG1001:10|}, n }", "Layers = new List<int> { 9, n }")]
    [InlineData("Layers = ImmutableArray.Create({|SG1001:10|}, 1)", "Layers = ImmutableArray.Create(9, 1)")]
    public Task An_item_is_replaced_in_place(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Strength = {|SG1001:0|}")]
    [InlineData("Strength = {|SG1001:double.NaN|}")]
    [InlineData("Narrow = {|SG1001:8|}")]
    public Task Nothing_is_offered_where_the_number_is_not_clear(string member) => Test.NotOfferedAsync(member);

    [Fact]
    public Task One_after_the_other_and_nothing_else_moves() => AllTest.FileAsync(
        """
        using Shop.Models;
        class Program
        {
            FlashImageInput First = new()
            {
                Prompt = "a",   // what
                N = {|SG1001:5|},// how many
                  Steps   =   {|SG1001:51|}  ,
            };
            FlashImageInput Second = new() { Prompt = "a", N = {|SG1001:0|} };
        }
        """,
        """
        using Shop.Models;
        class Program
        {
            FlashImageInput First = new()
            {
                Prompt = "a",   // what
                N = 4,// how many
                  Steps   =   50  ,
            };
            FlashImageInput Second = new() { Prompt = "a", N = 1 };
        }
        """);
}
