using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>What is wrong on some path is left to the program where it checks the record before it does anything else with it.</summary>
public sealed class ValidatedRecordTests
{
    private const string Made = "new FlashImageInput { Prompt = maybe ?? \"\" }";
    private const string Warned = "new FlashImageInput { Prompt = {|SG1103:maybe ?? \"\"|} }";

    [Theory]
    [InlineData("var t = MADE; t.EnsureValid(); Send(t);")]
    [InlineData("FlashImageInput t = MADE; _ = t.EnsureValid();")]
    [InlineData("var t = MADE; Send(t.EnsureValid());")]
    [InlineData("var t = MADE; ModelInputExtensions.EnsureValid(t); Send(t);")]
    [InlineData("var t = MADE.EnsureValid(); Send(t);")]
    [InlineData("Send(MADE.EnsureValid());")]
    [InlineData("Send((MADE).EnsureValid());")]
    [InlineData("if (MADE.Validate().Count > 0) { return; }")]
    [InlineData("var t = MADE; if (t.Validate().Count == 0) { Send(t); }")]
    [InlineData("var t = MADE; if (flag && t.N == 1) { n++; } if (t.Validate() is { Count: > 0 } found) { throw new InvalidOperationException(found[0].ToString()); } Send(t);")]
    [InlineData("var t = MADE; var found = t.Validate(); if (found.Count == 0) { Send(t); }")]
    [InlineData("var t = MADE; IReadOnlyList<ConstraintViolation> found; found = t.Validate(); if (found.Count == 0) { Send(t); }")]
    [InlineData("var t = MADE; foreach (var one in t.Validate()) { Console.WriteLine(one); }")]
    [InlineData("var t = MADE; if (t.Validate().Any() || flag) { return; } Send(t);")]
    [InlineData("var t = MADE; Console.WriteLine(t.Validate().Count);")]
    [InlineData("FlashImageInput t; t = MADE; t.EnsureValid(); Send(t);")]
    [InlineData("FlashImageInput t; if (flag) { t = MADE; } else { t = new FlashImageInput { Prompt = \"a\" }; } t.EnsureValid(); Send(t);")]
    [InlineData("FlashImageInput t; switch (n) { case 1: t = MADE; break; default: t = new FlashImageInput { Prompt = \"a\" }; break; } t.EnsureValid(); Send(t);")]
    [InlineData("var t = flag ? MADE : new FlashImageInput { Prompt = \"a\" }; t.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; if (flag) { t = t with { N = 2 }; } t.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE with { N = 2 }; t.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; try { t.EnsureValid(); Send(t); } catch (ModelInputException) { }")]
    [InlineData("var t = MADE; lock (list) { t.EnsureValid(); Send(t); }")]
    [InlineData("foreach (string one in urls) { var t = MADE; t.EnsureValid(); Send(t); }")]
    [InlineData("Action send = () => { var t = MADE; t.EnsureValid(); Send(t); }; send();")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\", Options = new() { N = flag ? 9 : 2 } }; t.EnsureValid(); Send(t);")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\", MaskUrl = \"u\", ImageUrls = flag ? urls : null }; t.EnsureValid(); Send(t);")]
    [InlineData("var t = new FlashImageInput { Prompt = {|SG1003:\"\"|} }; t.EnsureValid(); Send(t);")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\", N = {|SG1001:flag ? 9 : 8|} }; t.EnsureValid(); Send(t);")]
    [InlineData("var t = new Draft { N = flag ? 9 : 2 }.Build(); t.EnsureValid();")]
    [InlineData("var draft = new Draft { N = flag ? 9 : 2 }; var t = draft.Build(); t.EnsureValid(); Send(t);")]
    [InlineData("var draft = new Draft { N = flag ? 9 : 2 }; Send(draft.Build().EnsureValid());")]
    public Task A_record_that_is_checked_first_is_silent(string statements) => RunAsync(statements, Made);

    [Theory]
    [InlineData("var t = MADE; Send(t);")]
    [InlineData("var t = MADE; Send(t); t.EnsureValid();")]
    [InlineData("var t = MADE; if (flag) { t.EnsureValid(); } Send(t);")]
    [InlineData("var t = MADE; if (flag && t.Validate().Count > 0) { return; } Send(t);")]
    [InlineData("var t = MADE; var found = flag ? t.Validate() : null; Console.WriteLine(found); Send(t);")]
    [InlineData("var t = MADE; t.Validate(); Send(t);")]
    [InlineData("var t = MADE; _ = t.Validate(); Send(t);")]
    [InlineData("var t = MADE; var found = t.Validate(); Send(t);")]
    [InlineData("var t = MADE; Action check = () => t.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; void Check() => t.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; input.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; input = t; input.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; while (n-- > 0) { t.EnsureValid(); } Send(t);")]
    [InlineData("var t = MADE; try { n++; } catch (Exception) { t.EnsureValid(); } Send(t);")]
    [InlineData("var t = MADE; switch (n) { case 1: t.EnsureValid(); break; } Send(t);")]
    [InlineData("var t = MADE; if (flag) { Send(t); return; } t.EnsureValid(); Send(t);")]
    [InlineData("var t = MADE; Other.EnsureValid(t); Send(t);")]
    [InlineData("var t = MADE; var made = t with { N = 2 }; made.EnsureValid(); Send(t);")]
    [InlineData("FlashImageInput t = input; while (n-- > 0) { if (n == 2) { Send(t); } t = MADE; } t.EnsureValid();")]
    [InlineData("{ var t = MADE; Send(t); } { var t = new FlashImageInput { Prompt = \"a\" }; t.EnsureValid(); }")]
    [InlineData("_input = MADE; _input.EnsureValid();")]
    [InlineData("var draft = new Draft { N = flag ? 9 : 2 }; var t = {|SG1101:draft.Build()|}; Send(t); t.EnsureValid();")]
    public Task Any_other_is_not(string statements) => RunAsync(statements, Warned);

    private static Task RunAsync(string statements, string made) => ValueTest.FileAsync($$"""
        #pragma warning disable CS8321
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Text.Json;
        using SchemaGen;
        using SchemaGen.CompilerServices;
        using Shop.Models;

        class Draft
        {
            public int N { get; set; }
            public FlashImageInput Build() => new() { Prompt = "a", N = N };
        }

        static class Other
        {
            public static void EnsureValid(FlashImageInput input) { }
        }

        class Program
        {
            FlashImageInput? _input;

            static void Send(FlashImageInput input) { }

            void Run(int n, bool flag, string? maybe, List<string> list, string[] urls, FlashImageInput input)
            {
                {{statements.Replace("MADE", made, StringComparison.Ordinal)}}
            }
        }

        namespace Shop.Models
        {
            partial record FlashImageInput : IModelInput
            {
                public string ModelSlug => "flash-image";
                public void WriteTo(Utf8JsonWriter writer) { }
                public void CollectViolations(ref ViolationCollector violations) { }
            }
        }
        """);
}
