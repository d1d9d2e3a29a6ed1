using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>The order in which things happen: operands, jumps, handlers.</summary>
public sealed class ControlFlowTests
{
    private const string UseN = "_ = new FlashImageInput { Prompt = \"a\", N = n };";
    private const string UseList = "_ = new FlashImageInput { Prompt = \"a\", ImageUrls = list };";

    [Theory]
    [InlineData("if (n == 5 & int.TryParse(text, out n)) { " + UseN + " }")]
    [InlineData("if (n == 5 & (n = urls.Length) > 0) { " + UseN + " }")]
    [InlineData("if (n > (n = urls.Length) + 10) { " + UseN + " }")]
    [InlineData("if (n > 4 == (n = urls.Length) > 0) { " + UseN + " }")]
    [InlineData("bool Fill() { list.Add(text); return true; } if (list.Count == 0 & Fill()) { " + UseList + " }")]
    [InlineData("if (list.Count == 0 & any.Fill(list)) { " + UseList + " }")]
    public Task What_a_condition_assigns_is_no_longer_what_it_compared(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("if (n == 5 & flag) { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:n|} }; }")]
    [InlineData("if (n > 4 | n < 1) { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:n|} }; }")]
    [InlineData("if (text is { Length: > 20 } || text.Length == 0) { _ = new FlashImageInput { Prompt = {|SG1003:text|} }; }")]
    public Task What_it_does_not_assign_is(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("bool wasNull = maybe is null; if (flag) { maybe = text; } if (wasNull) { _ = new FlashImageInput { Prompt = {|SG1109:maybe!|} }; }")]
    [InlineData("string? other; if (flag) { other = maybe; } else { other = any; } if (maybe == null) { _ = new FlashImageInput { Prompt = other! }; }")]
    [InlineData("bool big = false; while (any) { if (any) { big = n > 4; } else { n = any; } } if (big) { " + UseN + " }")]
    public Task A_condition_holds_for_the_values_that_it_compared(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("n = 5; try { any(); } catch (ArgumentException) when ((n = 3) == 4) { } catch { " + UseN + " }")]
    [InlineData("n = 5; try { try { any(); } finally { n = 3; } } catch when (n == 5) { " + UseN + " }")]
    [InlineData("n = 5; try { any(); n = 3; } catch { " + UseN + " }")]
    [InlineData("n = 5; try { any(); } finally { n = 3; } " + UseN)]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\" }; try { made.Clear(); made.Add(text); any(); } catch { _ = input with { ImageUrls = made }; }")]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\" }; try { any(); made.RemoveAt(0); any(); } catch { } _ = input with { ImageUrls = made };")]
    public Task A_handler_knows_nothing_of_what_ran_before_it(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("goto middle; again: n = 3; middle: if (flag) { flag = any; n = 5; goto again; } " + UseN)]
    [InlineData("switch (n) { case 1: n = 5; goto case 2; case 2: n = 2; goto default; default: n = 3; break; } " + UseN)]
    [InlineData("int other = 5; (n, other) = (other, 3); _ = new FlashImageInput { Prompt = \"a\", N = other };")]
    public Task Jumps_and_swaps_are_followed(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("FlashImageInput made = new() { Prompt = \"a\", MaskUrl = text }; made = made with { ImageUrls = [\"a\"] }; _ = made;")]
    [InlineData("FlashImageInput made = new() { Prompt = \"a\", {|SG1105:MaskUrl = text|} }; if (flag) { made = made with { ImageUrls = [\"a\"] }; } Console.WriteLine(made);")]
    [InlineData("FlashImageInput made = new() { Prompt = \"a\", N = {|SG1001:5|} }; Console.WriteLine(made); made = made with { N = 2 }; Console.WriteLine(made);")]
    [InlineData("FlashImageInput made = new() { Prompt = \"a\", N = {|SG1001:5|} }; made = made with { Prompt = \"b\" }; Console.WriteLine(made);")]
    [InlineData("FlashImageInput made = new() { Prompt = \"a\", N = {|SG1101:5|} }; if (flag) { made = made with { N = 2 }; } Console.WriteLine(made);")]
    [InlineData("FlashImageInput made = new() { Prompt = \"a\", N = {|SG1101:5|} }; if (flag) { Console.WriteLine(made); } made = made with { N = 2 }; Console.WriteLine(made);")]
    [InlineData("FlashImageInput made = new() { Prompt = {|SG1103:\"\"|} }; if (text.Length is > 0 and < 5) { made = made with { Prompt = text }; } Console.WriteLine(made);")]
    public Task An_object_that_is_completed_step_by_step_is_checked_where_it_is_used(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("var options = new FlashImageOptions { N = 5 }; options.N = 3; Console.WriteLine(options);")]
    [InlineData("var options = new FlashImageOptions { Upscale = 2 }; if (flag) { options.Upscaler = text; } Console.WriteLine(options);")]
    [InlineData("var options = new FlashImageOptions { N = {|SG1001:5|}, Label = text }; options.Label = text; Console.WriteLine(options);")]
    public Task A_property_that_is_set_later_is_not_checked_before(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("int? five = 5; if (five is not { } known) { return; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:known|} };")]
    public Task The_variable_of_a_negated_pattern_is_the_value(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public Task A_count_of_the_users_says_nothing_of_the_items() => ValueTest.FileAsync(
        """
        using Shop.Models;

        class Few : System.Collections.Generic.List<string>
        {
            public new int Count => 0;
        }

        static class Program
        {
            static FlashImageInput? ByProperty(Few few) => few.Count == 0 ? new() { Prompt = "a", ImageUrls = few } : null;

            static FlashImageInput? ByPattern(Few few) => few is { Count: 0 } ? new() { Prompt = "a", ImageUrls = few } : null;
        }
        """);

    /// <summary>More paths than are kept apart: on some, the object is unknown, so what is wrong with it on the others is not certain.</summary>
    [Theory]
    [InlineData("(flag ? new FlashImageInput { Prompt = text } : new FlashImageInput { Prompt = \"b\" }) with { {|SG1105:MaskUrl = n == 4 ? \"a\" : null|} }")]
    [InlineData("(flag ? new FlashImageInput { Prompt = text, N = {|SG1101:5|} } : new FlashImageInput { Prompt = \"b\", N = 5 }) with { Steps = n > 0 ? 1 : 2 }")]
    public Task Paths_that_are_joined_count_as_right(string made) => ValueTest.StatementsAsync(
        $$"""
        int a = list.Contains("a") ? 1 : 2;
        int b = list.Contains("b") ? 1 : 2;
        int c = list.Contains("c") ? 1 : 2;
        int d = list.Contains("d") ? 1 : 2;
        FlashImageInput made = {{made}};
        _ = made with { Steps = a + b + c + d };
        """);

    /// <summary>Each <c>|</c> is solved for both outcomes of its left operand.</summary>
    [Fact]
    public Task Conditions_of_many_parts_end()
    {
        string condition = string.Join("", Enumerable.Repeat("(", 40)) + "flag" + string.Join("", Enumerable.Range(0, 40).Select(static i => $" & n != {i}) | n == {100 + i}"));
        return ValueTest.StatementsAsync($$"""int five = 5; if ({{condition}}) { _ = new FlashImageInput { Prompt = "a", N = {|SG1001:five|} }; }""");
    }
}
