using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Variables that a nested function refers to.</summary>
public sealed class CapturedVariableTests
{
    [Theory]
    [InlineData("bool big = flag ? n > 4 : true; Local(); void Local() { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:big ? 5 : 1|} }; }")]
    [InlineData("int five = flag ? 5 : 2; Local(); void Local() { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:five|} }; }")]
    [InlineData("int five = 5; Local(); void Local() { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:five|} }; }")]
    [InlineData("int five = 5; Action make = () => _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:five|} };")]
    [InlineData("if (flag) { goto end; } int five = 5; Local(); end: return; void Local() { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:five|} }; }")]
    [InlineData("switch (n) { case 1: goto case 2; case 2: int five = 5; Local(); break; void Local() { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:five|} }; } }")]
    [InlineData("int changed = 5; void Change() => changed = 3; Change(); _ = new FlashImageInput { Prompt = \"a\", N = changed };")]
    [InlineData("int changed = 5; Action make = () => _ = new FlashImageInput { Prompt = \"a\", N = changed }; changed = 3; make();")]
    public Task Holds_what_it_has_on_all_ways(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public Task A_jump_back_over_a_declaration_gives_it_another_value() => ValueTest.StatementsAsync(
        """
        bool first = true;
        Action? make = null;
        again:
        int five = first ? 5 : 3;
        if (first)
        {
            make = () => _ = new FlashImageInput { Prompt = "a", N = five };
            first = false;
            goto again;
        }

        make!();
        """);

    [Fact]
    public Task The_parameter_of_a_primary_constructor_is_a_field() => ValueTest.FileAsync(
        """
        using System.Collections.Generic;
        using Shop.Models;

        class Program(int n, List<string> list)
        {
            FlashImageInput? Make()
            {
                if (n <= 4 || list.Count > 0)
                {
                    return null;
                }

                Change();
                return new FlashImageInput { Prompt = "a", N = n, ImageUrls = list };
            }

            void Change()
            {
                n = 3;
                list.Add("a");
            }
        }
        """);
}
