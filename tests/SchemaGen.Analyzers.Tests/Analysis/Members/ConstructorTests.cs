using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Constructors that a user writes for a record of theirs.</summary>
public sealed class ConstructorTests
{
    [Theory]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 9; }", "{|SG1001:new FlashImageInput(\"a\")|}")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 9; }", "{|SG1001:new FlashImageInput(\"a\") { Style = \"b\" }|}")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; this.N = Many; } const int Many = 9;", "{|SG1001:new FlashImageInput(\"a\")|}")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; this.N = s_many; } private static readonly int s_many = 9;", "{|SG1001:new FlashImageInput(\"a\")|}")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 2; N = 9; }", "{|SG1001:new FlashImageInput(\"a\")|}")]
    [InlineData("public FlashImageInput() => Prompt = \"\";", "{|SG1003:new FlashImageInput()|}")]
    [InlineData("public FlashImageInput(string prompt, int n = 9) { Prompt = prompt; N = n; }", "{|SG1001:new FlashImageInput({|SG1003:\"\"|})|}")]
    [InlineData("public FlashImageInput(string prompt, int n = 9) { Prompt = prompt; N = n; }", "new FlashImageInput(n: {|SG1001:8|}, prompt: \"a\")")]
    public Task What_it_assigns_is_a_value_of_each_record(string constructor, string creation) => FileAsync(constructor, creation);

    [Theory]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 9; }", "new FlashImageInput(\"a\") { N = 2 }")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 9; }", "new FlashImageInput(\"a\") with { N = 2 }")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 9; N = 2; }", "new FlashImageInput(\"a\")")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; if (prompt.Length > 4) { N = 9; } }", "new FlashImageInput(\"a\")")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; N = 9; if (prompt.Length > 4) { N = 2; } }", "new FlashImageInput(\"a\")")]
    [InlineData("public FlashImageInput(string prompt) : this(prompt, 9) { } public FlashImageInput(string prompt, int n) { Prompt = prompt; N = System.Math.Min(n, 4); }", "new FlashImageInput(\"a\")")]
    [InlineData("public FlashImageInput(string prompt, int n) { if (n > 4) { throw new System.ArgumentException(); } Prompt = prompt; N = n; }", "new FlashImageInput(\"a\", 9)")]
    [InlineData("public FlashImageInput(string prompt, int n) { n = 2; Prompt = prompt; N = n; }", "new FlashImageInput(\"a\", 9)")]
    [InlineData("public FlashImageInput(string prompt, int n) { Prompt = prompt; N = n; }", "new FlashImageInput(\"a\", int.Parse(System.Console.ReadLine()!))")]
    [InlineData("public FlashImageInput(string prompt, int n) { Prompt = prompt; N = System.Math.Min(n, 4); }", "new FlashImageInput(\"a\", 9)")]
    [InlineData("public FlashImageInput(string prompt) { Prompt = prompt; Other(out int n); N = n; } private static void Other(out int n) => n = 2;", "new FlashImageInput(\"a\")")]
    public Task What_it_may_not_assign_is_silent(string constructor, string creation) => FileAsync(constructor, creation);

    [Fact]
    public Task A_source_of_copies_is_silent() => FileAsync(
        "public FlashImageInput(string prompt) { Prompt = prompt; N = 9; }",
        "Copy(); static FlashImageInput Copy() { var draft = new FlashImageInput(\"a\"); return draft with { N = 2 }; }");

    [Fact]
    public Task A_draft_of_the_class_is_silent() => FileAsync(
        "public FlashImageInput(string prompt) { Prompt = prompt; N = 9; }",
        "s_draft with { N = 2 }; } static readonly FlashImageInput s_draft = new(\"a\"); static void Other() {");

    private static Task FileAsync(string constructor, string creation) => ValueTest.Create(
        $$"""
        namespace Shop.Models;

        partial record FlashImageInput
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            {{constructor}}
        }

        class Program
        {
            static void M()
            {
                _ = {{creation}};
            }
        }
        """).RunAsync();
}
