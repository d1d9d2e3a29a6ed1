using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Members and types of every kind in which code can stand, besides those of <see cref="PlaceTests"/>.</summary>
public sealed class MemberTests
{
    private const string Wrong = "new FlashImageInput { Prompt = \"a\", N = {|SG1001:v|} }";

    [Theory]
    [InlineData("class Program { object M(int n) => n > 4 ? new FlashImageInput { Prompt = \"a\", N = {|SG1001:n|} } : 1; }")]
    [InlineData("class Program { object P => new FlashImageInput { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }; static int s_n; }")]
    [InlineData("class Program { object P { get => new FlashImageInput { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }; } static int s_n; }")]
    [InlineData("class Program { int P { set { int v = Math.Max(value, 5); _ = " + Wrong + "; } } }")]
    [InlineData("class Program { int P { init { if (value > 4) { int v = value; _ = " + Wrong + "; } } } }")]
    [InlineData("class Program { int this[int n] { set { int v = Math.Max(n, 5); _ = " + Wrong + "; } } }")]
    [InlineData("class Program { object this[int v] => v > 4 ? " + Wrong + " : 1; }")]
    [InlineData("class Program { public static object operator -(Program a) { int v = 5; return " + Wrong + "; } }")]
    [InlineData("class Program { public static implicit operator FlashImageInput(Program a) { int v = 5; return " + Wrong + "; } }")]
    [InlineData("class Program { public static bool operator true(Program a) { int v = 5; return " + Wrong + " is not null; } public static bool operator false(Program a) => false; }")]
    [InlineData("class Program { Program(object o) { } Program(int v) : this(v > 4 ? " + Wrong + " : new object()) { } }")]
    [InlineData("class Program { Program(FlashImageInput input) { } Program(int n) : this(new FlashImageInput { Prompt = \"a\", N = {|SG1001:Math.Max(n, 5)|} }) { } }")]
    [InlineData("class Base(object o) { object O => o; } class Program : Base { Program(int v) : base(v < 1 ? " + Wrong + " : 1) { } }")]
    [InlineData("class Program(int n) { readonly object _o = new FlashImageInput { Prompt = \"a\", N = {|SG1001:Math.Max(n, 5)|} }; }")]
    [InlineData("class Program { readonly Func<int, object> _f = v => v > 4 ? " + Wrong + " : 1; }")]
    [InlineData("class Program { static readonly Lazy<FlashImageInput> s_f = new(() => { int v = 5; return " + Wrong + "; }); }")]
    [InlineData("class Program { FlashImageInput A = new() { Prompt = \"a\", N = {|SG1001:5|} }, B = new() { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }; static int s_n; }")]
    [InlineData("class Program { FlashImageInput[] All { get; } = [new() { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }]; static int s_n; }")]
    [InlineData("class Program { void M(FlashImageInput? input = null) { input ??= new() { Prompt = \"a\", N = {|SG1001:Math.Max(s_n, 5)|} }; } static int s_n; }")]
    [InlineData("class Program { event Action E { add { int v = 5; _ = " + Wrong + "; } remove { int v = 6; _ = " + Wrong + "; } } }")]
    [InlineData("struct Program { public object M() { int v = 5; return " + Wrong + "; } }")]
    [InlineData("readonly record struct Program(int N) { public object M() { int v = Math.Max(N, 5); return " + Wrong + "; } }")]
    [InlineData("ref struct Program { public object M() { int v = 5; return " + Wrong + "; } }")]
    [InlineData("record Program(int N) { public object O { get; } = new FlashImageInput { Prompt = \"a\", N = {|SG1001:Math.Max(N, 5)|} }; }")]
    [InlineData("interface IProgram { object M() { int v = 5; return " + Wrong + "; } }")]
    [InlineData("interface IProgram { static abstract int N { get; } static object M() { int v = 5; return " + Wrong + "; } }")]
    [InlineData("static class Program { public static object M(this string text) { int v = text.Length + 5; if (v < 5) { return 1; } return " + Wrong + "; } }")]
    [InlineData("class Program<T> where T : new() { object M(T t) { int v = 5; return " + Wrong + "; } }")]
    [InlineData("class Program { object M<T>(T t) where T : struct { int v = 5; return " + Wrong + "; } }")]
    [InlineData("class Program { class Inner { object M() { int v = 5; return " + Wrong + "; } } }")]
    [InlineData("partial class Program { partial void M(int n); } partial class Program { partial void M(int n) { int v = Math.Max(n, 5); _ = " + Wrong + "; } }")]
    [InlineData("abstract class Program { protected virtual object M() { int v = 5; return " + Wrong + "; } protected abstract object N(); }")]
    [InlineData("class Program : IDisposable { void IDisposable.Dispose() { int v = 5; _ = " + Wrong + "; } }")]
    [InlineData("class Program { unsafe object M(int* p) { int v = 5; return " + Wrong + "; } }")]
    public Task In_every_kind_of_member(string type) => FileAsync(type);

    [Theory]
    [InlineData("class Program { object M(int v) => v is >= 1 and <= 4 ? new FlashImageInput { Prompt = \"a\", N = v } : 1; }")]
    [InlineData("class Program { int P { set { if (value is < 1 or > 4) { throw new ArgumentException(); } _ = new FlashImageInput { Prompt = \"a\", N = value }; } } }")]
    [InlineData("class Program { int _n = 5; object M() => new FlashImageInput { Prompt = \"a\", N = _n }; }")]
    [InlineData("class Program { static int s_n = 5; object M() => new FlashImageInput { Prompt = \"a\", N = s_n }; }")]
    [InlineData("class Program { int N { get; set; } = 5; object M() => new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("class Program(int n) { object M() => new FlashImageInput { Prompt = \"a\", N = n }; void Set() => n = 5; }")]
    [InlineData("class Program(int n) { object M() { if (n > 4) { Set(); return new FlashImageInput { Prompt = \"a\", N = n }; } return 1; } void Set() => n = 2; }")]
    [InlineData("class Program { int _n = 5; object M() { if (_n > 4) { Set(); return new FlashImageInput { Prompt = \"a\", N = _n }; } return 1; } void Set() => _n = 2; }")]
    [InlineData("class Program { public object M(int n = 5) => new FlashImageInput { Prompt = \"a\", N = n }; object N() => M(); }")]
    [InlineData("class Program { object M(params int[] n) => new FlashImageInput { Prompt = \"a\", N = n[0], Layers = n }; }")]
    [InlineData("class Program<T> where T : struct { object M(T t) => new FlashImageInput { Prompt = \"a\", N = (int)(object)t }; }")]
    [InlineData("class Program { void M() { int v = 5; [Some(5)] void Local() { } Local(); _ = v; } } class SomeAttribute(int n) : Attribute { public int N { get; set; } = n; }")]
    [InlineData("[Some(N = 5, Text = \"\")] class Program { } class SomeAttribute : Attribute { public int N { get; set; } public string Text { get; set; } = \"\"; }")]
    [InlineData("[Flash(N = 5)] class Program { } class FlashAttribute : Attribute { [System.ComponentModel.DataAnnotations.Range(1, 4)] public int N { get; set; } }")]
    [InlineData("class Program { object M() { int v = 5; var other = new Other { N = v }; return other; } } record Other { [System.ComponentModel.DataAnnotations.Range(1, 4)] public int N { get; init; } }")]
    [InlineData("class Program { extern static int Get(); object M() => new FlashImageInput { Prompt = \"a\", N = Get() }; }")]
    [InlineData("class Program { object M() { int v = 5; return typeof(FlashImageInput).GetProperty(\"N\")!.GetValue(v)!; } }")]
    [InlineData("class Program { object M() { int v = 5; FlashImageOptions o = new(); o.N = v; return o; } }")]
    public Task In_no_other_place(string type) => FileAsync(type);

    [Fact]
    public Task The_records_own_members() => ValueTest.FileAsync("""
        using System;

        namespace Shop.Models;

        partial record FlashImageInput
        {
            public static FlashImageInput Default { get; } = new() { Prompt = "a", N = {|SG1001:Math.Max(s_n, 5)|} };

            public FlashImageInput Many(int n) { int v = Math.Max(n, 5); return this with { N = {|SG1001:v|} }; }

            public FlashImageInput Few() { int v = 1; return this with { N = v }; }

            public FlashImageInput Same() => N > 4 ? this with { Steps = 1 } : this with { N = N };

            public bool IsMany() { int v = 5; return N == v; }

            private static int s_n;
        }
        """);

    private static Task FileAsync(string type) => ValueTest.FileAsync(
        $$"""
        #pragma warning disable CS0626, CS0649
        using System;
        using Shop.Models;

        {{type}}
        """);
}
