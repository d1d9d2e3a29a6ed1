using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Items that a list pattern gives to variables, and numbers of types that an operator widens.</summary>
public sealed class ItemPatternTests
{
    [Theory]
    [InlineData("int[] all = [n, n]; if (all is [> 4 and var one, ..]) { _ = input with { N = {|SG1001:one|} }; }")]
    [InlineData("int[] all = [n, n]; if (all is [.., < 1 and var one]) { _ = input with { N = {|SG1001:one|} }; }")]
    [InlineData("int[] all = [9, n]; if (all is [var one, _]) { _ = input with { N = {|SG1001:one|} }; }")]
    [InlineData("int[] all = [n, n]; if (all is [>= 1 and <= 4 and var one, ..]) { _ = input with { N = one }; }")]
    [InlineData("int[] all = [n, 9]; if (all is [.., var one]) { _ = input with { N = one }; }")]
    [InlineData("int[] all = [9, n]; if (all is [.., var one]) { _ = input with { N = one }; }")]
    [InlineData("int[] all = [n, n]; if (all is not [> 4 and var one, ..]) { return; } _ = input with { N = {|SG1001:one|} };")]
    public Task A_variable_of_a_list_pattern(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("byte b = (byte)n; _ = input with { N = {|SG1001:b + 5|} };")]
    [InlineData("foreach (char c in text) { _ = input with { N = {|SG1001:c + 5|} }; }")]
    [InlineData("short s = (short)n; _ = input with { Seed = s + 40000 };")]
    [InlineData("sbyte s = (sbyte)n; _ = input with { Seed = {|SG1001:s - 129|} };")]
    [InlineData("byte b = (byte)n; _ = input with { N = b / 64 + 1 };")]
    [InlineData("byte? b = flag ? (byte)n : null; _ = input with { N = b + 1 };")]
    [InlineData("_ = input with { N = {|SG1001:n & 3 | 8|} };")]
    [InlineData("_ = input with { N = n & 1 | 2 };")]
    [InlineData("_ = input with { N = n | 8 };")]
    public Task A_small_integer_has_the_range_of_its_type(string statements) => ValueTest.StatementsAsync(statements);
}
