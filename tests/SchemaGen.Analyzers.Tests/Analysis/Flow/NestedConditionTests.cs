using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Conditions that are asked under another one: each may have both outcomes there, but what is one of two things may not be neither.</summary>
public sealed class NestedConditionTests
{
    private const string Use = " _ = new FlashImageInput { Prompt = \"a\", ImageUrls = m, MaskUrl = \"u\" };";

    [Theory]
    [InlineData("if (o is not (A or B)) { return; } string[]? m = null; if (o is A) { m = urls; } else if (o is B) { m = urls; }")]
    [InlineData("if (o is not (A or B)) { return; } string[]? m = null; if (o is A) { m = urls; } else { if (o is B) { m = urls; } }")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else if (o is not A) { if (o is B) { m = urls; } } else { m = urls; }")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else if (o is not A) { if (o is not B) { } else { m = urls; } } else { m = urls; }")]
    [InlineData("if (o is not (A or B)) { return; } string[]? m = o is A ? urls : o is B ? urls : null;")]
    [InlineData("if (o is not (A or B)) { return; } string[]? m = null; if (o is not A) { if (o is B) { m = urls; } } else { m = urls; }")]
    [InlineData("if (o is not (A or B)) { throw new Exception(); } string[]? m = o switch { A => urls, B => urls, _ => null };")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else if (o is A) { m = urls; } else if (o is B) { m = urls; }")]
    [InlineData("string[]? m = null; if (o is A or B) { if (o is A) { m = urls; } else if (o is B) { m = urls; } } else { m = urls; }")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else { if (o is A) { m = urls; } if (o is B) { m = urls; } }")]
    [InlineData("string[]? m = null; if (o is A || o is B) { if (o is A) { m = urls; } else if (o is B) { m = urls; } } else { m = urls; }")]
    [InlineData("string[]? m = null; if (!(o is A || o is B)) { m = urls; } else { if (o is A) { m = urls; } else if (o is B) { m = urls; } }")]
    [InlineData("if (text is not (\"a\" or \"b\")) { return; } string[]? m = null; if (text is \"a\") { m = urls; } else if (text is \"b\") { m = urls; }")]
    [InlineData("if (order.Kind is not (\"a\" or \"b\")) { return; } string[]? m = null; if (order.Kind is \"a\") { m = urls; } else if (order.Kind is \"b\") { m = urls; }")]
    [InlineData("string[]? m = null; if (order.Kind is not (\"a\" or \"b\")) { m = urls; } else if (order.Kind is \"a\") { m = urls; } else if (order.Kind is \"b\") { m = urls; }")]
    [InlineData("string[]? m = null; if (order.Kind is not (\"a\" or \"b\")) { m = urls; } else { if (order.Kind is \"a\") { m = urls; } if (order.Kind is \"b\") { m = urls; } }")]
    [InlineData("string[]? m = null; if (order.Mode is not (Mode.Edit or Mode.Inpaint)) { m = urls; } else if (order.Mode is Mode.Edit) { m = urls; } else if (order.Mode is Mode.Inpaint) { m = urls; }")]
    [InlineData("string[]? m = null; if (order.Count is not (1 or 2)) { m = urls; } else if (order.Count is 1) { m = urls; } else if (order.Count is 2) { m = urls; }")]
    [InlineData("string[]? m = null; if (order is not ({ Edit: true } or { Pro: true })) { m = urls; } else if (order.Edit) { m = urls; } else if (order.Pro) { m = urls; }")]
    [InlineData("string[]? m = null; if (order is not ({ Edit: true } or { Pro: true })) { m = urls; } else if (order is { Edit: true }) { m = urls; } else if (order is { Pro: true }) { m = urls; }")]
    [InlineData("string[]? m = null; if (order is not { Mode: Mode.Edit or Mode.Inpaint }) { m = urls; } else if (order.Mode == Mode.Edit) { m = urls; } else if (order.Mode == Mode.Inpaint) { m = urls; }")]
    [InlineData("string[]? m = null; if (order.Next is not ({ Edit: true } or { Pro: true })) { m = urls; } else if (order.Next.Edit) { m = urls; } else if (order.Next.Pro) { m = urls; }")]
    [InlineData("string[]? m = null; if (order.Next is not ({ Edit: true } or { Pro: true })) { m = urls; } else { if (order.Next.Edit) { m = urls; } else { if (order.Next.Pro) { m = urls; } } }")]
    [InlineData("string[]? m = null; if (list is not ([] or [_])) { m = urls; } else if (list.Count == 0) { m = urls; } else if (list.Count == 1) { m = urls; }")]
    [InlineData("string[]? m = null; if (n is not (< 3 or > 8)) { m = urls; } else if (n < 3) { m = urls; } else if (n > 8) { m = urls; }")]
    [InlineData("string[]? m = null; if (o is not (int or string)) { m = urls; } else if (o is int) { m = urls; } else if (o is string) { m = urls; }")]
    [InlineData("string[]? m = null; if (o is not (A or null)) { m = urls; } else if (o is A) { m = urls; } else if (o is null) { m = urls; }")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else switch (o) { case A: m = urls; break; case B: m = urls; break; }")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else { m = o is A ? urls : o is B ? urls : null; }")]
    [InlineData("string[]? m = null; if (o is not (A or B)) { m = urls; } else if (o is A a) { m = urls; } else if (o is B b) { m = urls; }")]
    [InlineData("string[]? m = null; if (o is not (5 or \"a\")) { m = urls; } else if (o is 5) { m = urls; } else if (o is \"a\") { m = urls; }")]
    [InlineData("string[]? m = null; if ((n, flag) is not ((1, true) or (2, false))) { m = urls; } else if (n == 1) { m = urls; } else if (n == 2) { m = urls; }")]
    [InlineData("string[]? m = null; if (order.Edit || order.Pro) { if (order.Edit) { m = urls; } else if (order.Pro) { m = urls; } } else { m = urls; }")]
    [InlineData("string[]? m = null; if (IsEdit(order) || order.Pro) { if (IsEdit(order)) { m = urls; } else if (order.Pro) { m = urls; } } else { m = urls; }")]
    [InlineData("string[]? m = null; if (order.IsAny) { if (order.Edit) { m = urls; } else if (order.Pro) { m = urls; } } else { m = urls; }")]
    public Task Something_that_is_one_of_two_is_not_neither(string statements) => RunAsync(statements + Use);

    [Theory]
    [InlineData("n = 2; if (order.Edit && order.Pro && order.Fast) { n = 9; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (order.Edit) { if (order.Pro) { if (order.Fast) { n = 9; } } } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 9; if (o is A) { n = 2; } else if (o is B) { n = 1; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (o is A) { n = 1; } else if (o is B) { n = 9; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (order.IsAny) { if (order.Edit) { n = 9; } else if (order.Pro) { n = 1; } } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (order.IsAny) { if (order.Edit) { n = 1; } else if (order.Pro) { n = 9; } } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (o is not (A or B)) { n = 9; } else if (o is A) { n = 1; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (o is A or B) { if (o is A) { n = 9; } } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 2; if (flag) { if (order.Edit) { n = 1; } else if (order.Pro) { n = 3; } else { n = 9; } } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 9; if (text == \"a\") { n = 1; } else if (text == \"b\") { n = 2; } else if (text == \"c\") { n = 3; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 9; if (order.Mode == Mode.Edit) { n = 1; } else if (order.Mode == Mode.Inpaint) { n = 2; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    [InlineData("n = 9; if (text.StartsWith(\"a\")) { n = 1; } else if (text.StartsWith(\"b\")) { n = 2; } else if (text.StartsWith(\"c\")) { n = 3; } _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} };")]
    public Task A_path_that_the_conditions_leave_is_a_warning(string statements) => RunAsync(statements);

    private static Task RunAsync(string statements) => ValueTest.FileAsync($$"""
        #pragma warning disable CS8321
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using SchemaGen;
        using Shop.Models;

        class A; class B;
        enum Mode { None, Edit, Inpaint }
        class Order { public bool Edit { get; set; } public bool Fast { get; set; } public bool Pro { get; set; } public bool IsAny => Edit || Pro; public string Kind { get; set; } = ""; public Mode Mode { get; set; } public int Count { get; set; } public Order? Next { get; set; } }

        class Program
        {
            static bool IsEdit(Order order) => order.Edit;

            void Run(object? o, int n, bool flag, string text, List<string> list, string[] urls, Order order)
            {
                {{statements}}
            }
        }
        """);
}
