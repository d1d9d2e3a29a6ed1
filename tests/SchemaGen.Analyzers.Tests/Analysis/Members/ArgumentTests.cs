using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Arguments that a private method or a local function passes into a record.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make({|SG1101:5|});")]
    [InlineData("object Make(int? n) { return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make({|SG1101:5|});")]
    [InlineData("void Make(string text, int n) { Console.WriteLine(text); var made = new FlashImageInput { Prompt = text, N = n }; Console.WriteLine(made); } void M() => Make(n: {|SG1101:5|}, text: {|SG1103:\"\"|});")]
    [InlineData("static object Make(int n = 5) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => {|SG1101:Make()|};")]
    [InlineData("static object Make(string prompt, int n = 5) => new FlashImageInput { Prompt = prompt, N = n }; object M() => {|SG1101:Make(\"a\")|}; object O() => Make(\"a\", 2);")]
    [InlineData("object M() { return Make({|SG1101:5|}); object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; }")]
    [InlineData("object M() { return Make({|SG1101:5|}); static FlashImageInput Make(int n) { return new() { Prompt = \"a\", N = n }; } }")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; const int Five = 5; object M() => Make({|SG1101:Five|});")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; static readonly int s_five = 5; object M() => Make({|SG1101:s_five|});")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() { int n = 5; return Make({|SG1101:n|}); }")]
    [InlineData("static object Make(string? photo) => new FlashImageInput { Prompt = \"a\", Photo = photo! }; object M() => Make({|SG1114:\"masks/a.png\"|});")]
    [InlineData("static object Make(IReadOnlyList<string> urls) => new FlashImageInput { Prompt = \"a\", ImageUrls = urls }; object M() => Make({|SG1102:[\"a\", \"b\", \"c\", \"d\"]|});")]
    [InlineData("static object Make(string prompt) => new FlashImageInput { Prompt = prompt }; object M() => Make({|SG1109:null|}!);")]
    [InlineData("static object Make(FlashImageInput input, int n) => input with { N = n }; object M(FlashImageInput input) => Make(input, {|SG1101:5|});")]
    [InlineData("static object Make(bool many, int n) => many ? new FlashImageInput { Prompt = \"a\", N = n } : 1; object M() => Make(true, {|SG1101:5|});")]
    [InlineData("static async Task<object> Make(int n) { await Task.Yield(); return new FlashImageInput { Prompt = \"a\", N = n }; } Task<object> M() => Make({|SG1101:5|});")]
    [InlineData("object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; readonly object _o; Program() => _o = Make({|SG1101:5|});")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; static readonly object s_o = Make({|SG1101:5|});")]
    public Task A_wrong_argument_is_a_warning(string members) => MemberProgram.MembersAsync(members);

    [Fact]
    public Task The_message_names_the_function() => MemberProgram.MembersAsync(
        "static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make({|#0:5|});",
        new DiagnosticResult("SG1101", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'n' is 5 in 'Make', but model 'flash-image' allows 1 to 4"));

    [Theory]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M(int n) => Make(n);")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(2);")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M(bool flag) => Make(flag ? 5 : 2);")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M(bool flag) { int n = 5; if (flag) { n = 2; } return Make(n); }")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = Math.Min(n, 4) }; object M() => Make(5);")]
    [InlineData("static object Make(int n) { n = Math.Min(n, 4); return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make(5);")]
    [InlineData("static object Make(int n) { if (n > 4) { n = 4; } return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make(5);")]
    [InlineData("static object Make(int n) { if (n > 4) { throw new ArgumentException(); } return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make(5);")]
    [InlineData("static object Make(int n) { ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 4); return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make(5);")]
    [InlineData("static object Make(int n) => n > 4 ? 1 : new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(5);")]
    [InlineData("static object Make(bool many, int n) => many ? 1 : new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(true, 5);")]
    [InlineData("static object Make(int n) { var draft = new FlashImageInput { Prompt = \"a\", N = n }; return draft with { N = 2 }; } object M() => Make(5);")]
    [InlineData("static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n } with { N = 2 }; object M() => Make(5);")]
    [InlineData("static object Make(int n) { Change(ref n); return new FlashImageInput { Prompt = \"a\", N = n }; } static void Change(ref int n) => n = 2; object M() => Make(5);")]
    [InlineData("static object Make(ref int n) { n = 2; return new FlashImageInput { Prompt = \"a\", N = n }; } object M() { int n = 5; return Make(ref n); }")]
    [InlineData("static object Make(int n) { Action change = () => n = 2; change(); return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make(5);")]
    [InlineData("static Func<object> Make(int n) => () => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(5);")]
    [InlineData("static object Make(List<string> urls) { urls.Add(\"a\"); return new FlashImageInput { Prompt = \"a\", ImageUrls = urls }; } object M() => Make([]);")]
    [InlineData("static object Make(IReadOnlyList<string> urls) { ((List<string>)urls).Add(\"a\"); return new FlashImageInput { Prompt = \"a\", ImageUrls = urls }; } object M() => Make(new List<string>());")]
    [InlineData("static object Make(List<string> urls) => new FlashImageInput { Prompt = \"a\", ImageUrls = urls }; object M() { var urls = new List<string>(); urls.Add(\"a\"); return Make(urls); }")]
    [InlineData("public static object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(5);")]
    [InlineData("protected virtual object Make(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(5);")]
    [InlineData("static object Make<T>(int n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make<int>(5);")]
    [InlineData("static object Make(int n) => new Other { N = n }; object M() => Make(5); class Other { public int N { get; set; } }")]
    [InlineData("static object Make(int n) { var made = new FlashImageOptions { N = n }; made.N = 2; return made; } object M() => Make(5);")]
    [InlineData("static object Make(params int[] n) => new FlashImageInput { Prompt = \"a\", Layers = n }; object M() => Make(50, 60);")]
    [InlineData("static object Make(dynamic n) => new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(2);")]
    [InlineData("static object Make(int n) { return Other(n); object Other(int m) => new FlashImageInput { Prompt = \"a\", N = m > 4 ? 4 : m }; } object M() => Make(5);")]
    [InlineData("static object Make(int n) => n > 4 ? Make(n - 1) : new FlashImageInput { Prompt = \"a\", N = n }; object M() => Make(5);")]
    [InlineData("static object Make(int n) { while (n > 4) { n--; } return new FlashImageInput { Prompt = \"a\", N = n }; } object M() => Make(500);")]
    [InlineData("static object Make(int n) { if (n > 4) { return new FlashImageInput { Prompt = \"a\", N = {|SG1001:n|} }; } return 1; } object M() => Make(5);")]
    public Task An_argument_that_may_be_right_is_silent(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("void M() => Assert.Throws<ArgumentException>(() => Make(5));")]
    [InlineData("void M() => Assert.Throws<ArgumentException>(() => { Make(5); });")]
    [InlineData("void M() => Assert.Throws<ArgumentException>(() => new FlashImageInput { Prompt = \"\", N = 5 });")]
    [InlineData("void M() { Action act = () => Make(5); act.Should(); }")]
    [InlineData("void M() { Action act = () => Make(5); Assert.Throws<ArgumentException>(act); }")]
    [InlineData("void M() { Assert.Throws<ArgumentException>(Act); void Act() => Make(5); }")]
    [InlineData("void M() { Action act; act = delegate { Make(5); }; act.Should(); }")]
    [InlineData("Task M() => Assert.ThrowsAsync<ArgumentException>(async () => { await Task.Yield(); Make(5); });")]
    [InlineData("void M() => Assert.Throws<ArgumentException>(() => { int n = 3; n += 2; _ = new FlashImageInput { Prompt = \"a\", N = n }; });")]
    public Task What_an_assertion_calls_is_silent(string member) => MemberProgram.TypesAsync(
        $$"""
        class Program
        {
            static object Make(int n) => new FlashImageInput { Prompt = "a", N = n };

            {{member}}
        }

        static class Assert
        {
            public static void Throws<T>(Action act) { }

            public static void Throws<T>(Func<object> act) { }

            public static Task ThrowsAsync<T>(Func<Task> act) => act();
        }

        static class AssertionExtensions
        {
            public static object Should(this Action act) => act;
        }
        """);

    [Theory]
    [InlineData("void M() { Action act = () => Make({|SG1101:5|}); act(); }")]
    [InlineData("void M() => Run(() => Make({|SG1101:5|})); void Run(Func<object> act) { }")]
    [InlineData("void M() => Run(() => new FlashImageInput { Prompt = \"a\", N = {|SG1001:5|} }); void Run(Func<object> act) { }")]
    public Task What_others_call_is_not(string member) => MemberProgram.MembersAsync($"static object Make(int n) => new FlashImageInput {{ Prompt = \"a\", N = n }}; {member}");
}
