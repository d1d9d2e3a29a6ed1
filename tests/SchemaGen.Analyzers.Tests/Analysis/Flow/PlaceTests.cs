using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>The flow is followed wherever statements can stand.</summary>
public sealed class PlaceTests
{
    private const string Wrong = """var made = new List<string>(); for (int i = 0; i < 4; i++) { made.Add("a"); }""";
    private const string Input = """new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:made|} }""";

    [Theory]
    [InlineData("FlashImageInput Method() { " + Wrong + " return " + Input + "; }")]
    [InlineData("static void Method() { " + Wrong + " _ = " + Input + "; }")]
    [InlineData("FlashImageInput Property { get { " + Wrong + " return " + Input + "; } }")]
    [InlineData("int Property { set { " + Wrong + " _ = " + Input + "; } }")]
    [InlineData("FlashImageInput this[int index] { get { " + Wrong + " return " + Input + "; } }")]
    [InlineData("event Action Event { add { " + Wrong + " _ = " + Input + "; } remove { } }")]
    [InlineData("public Program() { " + Wrong + " _ = " + Input + "; }")]
    [InlineData("static Program() { " + Wrong + " _ = " + Input + "; }")]
    [InlineData("~Program() { " + Wrong + " _ = " + Input + "; }")]
    [InlineData("public static Program operator +(Program a, Program b) { " + Wrong + " _ = " + Input + "; return a; }")]
    [InlineData("public static explicit operator int(Program a) { " + Wrong + " _ = " + Input + "; return 1; }")]
    [InlineData("async Task<FlashImageInput> Method() { " + Wrong + " await Task.Yield(); return " + Input + "; }")]
    [InlineData("IEnumerable<FlashImageInput> Method() { " + Wrong + " yield return " + Input + "; }")]
    [InlineData("async IAsyncEnumerable<FlashImageInput> Method() { " + Wrong + " await Task.Yield(); yield return " + Input + "; }")]
    [InlineData("void Method() { FlashImageInput Local() { " + Wrong + " return " + Input + "; } Local(); }")]
    [InlineData("void Method() { Func<FlashImageInput> function = () => { " + Wrong + " return " + Input + "; }; }")]
    [InlineData("void Method() { Func<Task> function = async delegate { " + Wrong + " await Task.Yield(); _ = " + Input + "; }; }")]
    [InlineData("void Method() { Action outer = () => { Action inner = () => { " + Wrong + " _ = " + Input + "; }; }; }")]
    [InlineData("Func<FlashImageInput> _field = () => { " + Wrong + " return " + Input + "; };")]
    [InlineData("Func<FlashImageInput> Property { get; } = () => { " + Wrong + " return " + Input + "; };")]
    [InlineData("void Method() { lock (this) { " + Wrong + " _ = " + Input + "; } }")]
    [InlineData("void Method() { using (new System.IO.MemoryStream()) { " + Wrong + " _ = " + Input + "; } }")]
    [InlineData("void Method() { try { " + Wrong + " _ = " + Input + "; } catch (Exception) { throw; } }")]
    [InlineData("void Method() { try { } catch (Exception) { " + Wrong + " _ = " + Input + "; } }")]
    [InlineData("void Method() { try { } finally { " + Wrong + " _ = " + Input + "; } }")]
    [InlineData("void Method(int n) { switch (n) { case 1: { " + Wrong + " _ = " + Input + "; break; } } }")]
    [InlineData("FlashImageInput Method(FlashImageInput input) { " + Wrong + """ return input with { ImageUrls = {|SG1002:made|} }; }""")]
    [InlineData("FlashImageInput Method() { " + Wrong + """ return new() { Prompt = "a", ImageUrls = {|SG1002:made|} }; }""")]
    [InlineData("FlashImageInput Method(int n) { int made = Math.Max(n, 5); return new() { Prompt = \"a\", Options = new() { N = {|SG1001:made|} } }; }")]
    [InlineData("FlashImageInput Method(int n) => new() { Prompt = \"a\", N = {|SG1001:Math.Max(n, 5)|} };")]
    [InlineData("FlashImageInput _field = new() { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }; static int s_n;")]
    [InlineData("FlashImageInput Property { get; } = new() { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }; static int s_n;")]
    [InlineData("void Method(FlashImageInput input) { } void Caller(int n) => Method(new() { Prompt = \"a\", N = {|SG1001:Math.Max(n, 5)|} });")]
    public Task In_every_member(string member) => ValueTest.FileAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Shop.Models;

        class Program
        {
            {{member}}
        }
        """);

    [Fact]
    public async Task In_a_program_of_statements()
    {
        AnalysisTest<SchemaGen.Analysis.ModelInputValueAnalyzer> test = ValueTest.Create($$"""
            using System.Collections.Generic;
            using Shop.Models;

            {{Wrong}}
            _ = {{Input}};
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task In_a_primary_constructor_and_a_base_call() => ValueTest.FileAsync("""
        using System;
        using Shop.Models;

        class Parent(FlashImageInput input)
        {
            public FlashImageInput Input { get; } = input;
        }

        class Child(int n) : Parent(new() { Prompt = "a", N = {|SG1001:Math.Max(n, 5)|} })
        {
            public Child(int n, int more) : this(n + more) { _ = new FlashImageInput { Prompt = "a", N = {|SG1001:Math.Min(more, 0)|} }; }
        }
        """);
}
