using Xunit;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.OtherNumberCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class OtherNumberCodeFixTests
{
    [Theory]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio1x2|}", "Size = AspectRatio.Ratio1x1")]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio16x10|}", "Size = AspectRatio.Ratio16x9")]
    [InlineData("{|CS0117:Step1|} = 2, Step = 0.5", "Steps = 2, Step = 0.5")]
    public Task A_name_with_another_number_is_offered(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio16X9|}")]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio3x7|}")]
    [InlineData("{|CS0117:Promt|} = \"b\"")]
    public Task Nothing_is_offered_for_the_same_numbers_or_for_what_is_far(string member) => Test.NotOfferedAsync(member);
}
