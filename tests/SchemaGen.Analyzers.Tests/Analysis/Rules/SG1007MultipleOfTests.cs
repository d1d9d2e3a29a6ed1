using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1007MultipleOfTests
{
    [Theory]
    [InlineData("Width = {|#0:100|}", "'width'", "100", "8")]
    [InlineData("Step = {|#0:0.25|}", "'step'", "0.25", "0.1")]
    [InlineData("Heights = [5, {|#0:4|}]", "an item of 'heights'", "4", "2.5")]
    [InlineData("Pairs = [2, {|#0:3|}]", "an item of 'pairs'", "3", "2")]
    public Task The_message_names_the_number_and_the_factor(string member, string subject, string found, string factor) => ValueTest.InitializerAsync(
        member,
        DiagnosticResult.CompilerError("SG1007").WithLocation(0)
            .WithMessage($"{subject} is {found}, but model 'flash-image' allows only multiples of {factor}"));

    [Theory]
    [InlineData("""Width = {|SG1007:-1|}""")]
    [InlineData("""Width = {|SG1007:Five|}""")]
    [InlineData("""Width = {|SG1007:Five * 2|}""")]
    [InlineData("""Width = {|SG1007:int.MaxValue|}""")]
    [InlineData("""Step = {|SG1007:0.05f|}""")]
    [InlineData("""Step = {|SG1007:1.01|}""")]
    [InlineData("""Heights = new long[] { {|SG1007:1|}, 5 }""")]
    [InlineData("""Heights = [{|SG1007:9007199254740993|}]""")]
    [InlineData("""Pairs = [{|SG1007:0.5|}, null]""")]
    [InlineData("""Pairs = new List<double?> { {|SG1007:1|} }""")]
    public Task A_constant_that_is_no_multiple_is_an_error(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Width = 0""")]
    [InlineData("""Width = 8""")]
    [InlineData("""Width = -64""")]
    [InlineData("""Width = default""")]
    [InlineData("""Width = n""")]
    [InlineData("""Width = n * 3""")]
    [InlineData("""Width = (int)real""")]
    [InlineData("""Step = 0.3""")]
    [InlineData("""Step = 0.7""")]
    [InlineData("""Step = -1.1""")]
    [InlineData("""Step = 1""")]
    [InlineData("""Step = null""")]
    [InlineData("""Step = real""")]
    [InlineData("""Step = double.NaN""")]
    [InlineData("""Step = double.PositiveInfinity""")]
    [InlineData("""Heights = [5, -10, 0]""")]
    [InlineData("""Heights = []""")]
    [InlineData("""Heights = new long[3]""")]
    [InlineData("""Pairs = [2, null, 4.0]""")]
    [InlineData("""Pairs = [9007199254740993]""")]
    [InlineData("""Nothing = 5""")]
    [InlineData("""N = 3""")]
    public Task A_multiple_or_unknown_number_is_not(string member) => ValueTest.InitializerAsync(member);

    [Theory]
    [InlineData("""Width = {|SG1107:flag ? 1 : n|}""")]
    public Task No_multiple_on_some_path_is_a_warning(string member) => ValueTest.InitializerAsync(member);
}
