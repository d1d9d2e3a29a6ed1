using Xunit;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.RemoveSettingCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class RemoveSettingCodeFixTests
{
    [Theory]
    [InlineData("_ = new EditInput { {|SG1013:Blend = 0.5|}, Loop = true };", "_ = new EditInput { Loop = true };")]
    [InlineData("_ = new EditInput { Video = text, {|SG1013:Blend = 0.5|} };", "_ = new EditInput { Video = text };")]
    [InlineData("_ = new EditInput { {|SG1013:Blend = 0.5|}, Image = null };", "_ = new EditInput { Image = null };")]
    [InlineData("_ = new EditInput { {|SG1013:Blend = 0.5|} }; _ = new EditInput { {|SG1013:Blend = 1|}, Frames = 3 };", "_ = new EditInput { }; _ = new EditInput { Frames = 3 };")]
    public Task The_setting_is_removed(string statements, string fixedStatements) => Test.StatementsAsync(statements, fixedStatements);

    [Theory]
    [InlineData("_ = new EditInput { Blend = 0.5, Image = text };")]
    [InlineData("_ = new EditInput { Blend = 0.5, Image = flag ? text : null };")]
    [InlineData("_ = new EditInput { Blend = flag ? 0.5 : null };")]
    public Task Nothing_is_reported_where_it_has_an_effect_on_some_path(string statements) => Test.StatementsAsync(statements, statements);
}
