using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Lambdas, local functions, asynchronous methods and iterators: what they can rely on, and what they cannot.</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("Func<FlashImageInput> a = () => input with { N = {|SG1001:Math.Max(n, 5)|} };")]
    [InlineData("Func<int, FlashImageInput> a = static v => new() { Prompt = \"a\", N = {|SG1001:Math.Max(v, 5)|} };")]
    [InlineData("Func<int, FlashImageInput> a = v => { v = Math.Max(v, 5); return input with { N = {|SG1001:v|} }; };")]
    [InlineData("Func<int, FlashImageInput> a = delegate(int v) { if (v > 4) { return input with { N = {|SG1001:v|} }; } return input; };")]
    [InlineData("Func<int, Func<int, object>> a = x => y => { int v = x > 3 ? 5 : 6; return input with { N = {|SG1001:v|} }; };")]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => input with { N = {|SG1001:v|} };")]
    [InlineData("int v = 5; Func<Func<FlashImageInput>> a = () => () => input with { N = {|SG1001:v|} };")]
    [InlineData("int v = flag ? 5 : 1; Func<FlashImageInput> a = () => input with { N = {|SG1101:v|} };")]
    [InlineData("int v = flag ? 5 : 6; _ = list.Select(one => input with { Prompt = one, N = {|SG1001:v|} }).ToList();")]
    [InlineData("if (flag) { int v = 5; list.ForEach(one => _ = input with { N = {|SG1001:v|} }); }")]
    [InlineData("foreach (string url in urls) { int v = url.Length > 3 ? 5 : 7; Action a = () => _ = input with { N = {|SG1001:v|} }; a(); }")]
    [InlineData("var made = input with { N = {|SG1001:Math.Max(n, 5)|} }; Func<FlashImageInput> a = () => made with { Steps = 1 };")]
    [InlineData("Func<int?, object> a = v => v is > 50 ? input with { Steps = {|SG1001:v|} } : input;")]
    [InlineData("var a = (int v = 5) => input with { N = v };")]
    [InlineData("Func<System.Threading.Tasks.Task<object>> a = async () => { int v = 5; await System.Threading.Tasks.Task.Yield(); return input with { N = {|SG1001:v|} }; };")]
    [InlineData("var query = from one in list let v = Math.Max(one.Length, 5) select input with { N = {|SG1001:v|} };")]
    [InlineData("var query = from one in list select input with { N = {|SG1001:Math.Max(one.Length, 5)|} };")]
    [InlineData("list.ForEach(_ => { for (int i = 1; i <= 5; i++) { input = input with { N = {|SG1101:i|} }; } });")]
    public Task A_wrong_value_in_a_lambda_is_an_error(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => input with { N = v }; v = 1;")]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => input with { N = v }; v--; a();")]
    [InlineData("int v; Func<int, FlashImageInput> a = x => { v = x; return input with { N = v }; };")]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => { v--; return input with { N = v }; };")]
    [InlineData("for (int v = 0; v < 5; v++) { Func<FlashImageInput> a = () => input with { N = v }; }")]
    [InlineData("if (n > 4) { Func<FlashImageInput> a = () => input with { N = n }; n = 1; a(); }")]
    [InlineData("List<string> v = []; Func<FlashImageInput> a = () => input with { ImageUrls = v }; v.Add(text); a();")]
    [InlineData("List<string> v = []; Func<FlashImageInput> a = () => { v.Add(text); return input with { ImageUrls = v }; };")]
    [InlineData("int v = 5; Func<int, FlashImageInput> a = v => input with { N = v };")]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => { int v = 1; return input with { N = v }; };")]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => input with { N = Math.Min(v, 4) };")]
    [InlineData("int v = 5; Func<FlashImageInput> a = () => v > 4 ? input : input with { N = v };")]
    [InlineData("Func<int, FlashImageInput> a = v => v is >= 1 and <= 4 ? input with { N = v } : throw new Exception();")]
    [InlineData("Func<int, FlashImageInput> a = v => { if (v > 4) { v = 4; } if (v < 1) { v = 1; } return input with { N = v }; };")]
    [InlineData("var t = input with { N = 5 }; Func<FlashImageInput> a = () => t with { N = 1 };")]
    [InlineData("Func<string?, FlashImageInput> a = mask => new() { Prompt = \"a\", MaskUrl = mask };")]
    [InlineData("Func<string?, FlashImageInput> a = mask => mask is null ? new() { Prompt = \"a\" } : new() { Prompt = \"a\", MaskUrl = mask, ImageUrls = urls };")]
    [InlineData("string? v = null; Func<FlashImageInput> a = () => new() { Prompt = v! }; v = text;")]
    [InlineData("Func<FlashImageInput>? a = null; int v = 5; a = () => v > 4 ? a!() : input with { N = v };")]
    public Task A_value_in_a_lambda_that_may_be_right_is_silent(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("object Local() => input with { N = {|SG1001:Math.Max(n, 5)|} };")]
    [InlineData("static object Local(int v) { v = Math.Max(v, 5); return new FlashImageInput { Prompt = \"a\", N = {|SG1001:v|} }; }")]
    [InlineData("object Local(int v) => v > 4 ? input with { N = {|SG1001:v|} } : input;")]
    [InlineData("object Local(int v) => v > 0 ? Local(v - 1) : input with { N = {|SG1001:v|} };")]
    [InlineData("object Local<T>(List<T> items) => input with { N = {|SG1001:Math.Max(items.Count, 5)|} };")]
    [InlineData("T Local<T>(T item, int v) { if (v < 1) { _ = input with { N = {|SG1001:v|} }; } return item; }")]
    [InlineData("int v = 5; object Local() => input with { N = {|SG1001:v|} };")]
    [InlineData("int v = 5; return; object Local() { object Inner() => input with { N = {|SG1001:v|} }; return Inner(); }")]
    [InlineData("int v = 5; Local(); return; object Local() { Func<object> inner = () => input with { N = {|SG1001:v|} }; return inner(); }")]
    [InlineData("IEnumerable<object> Local() { for (int i = 1; i <= 5; i++) { yield return input with { N = {|SG1101:i|} }; } }")]
    [InlineData("async System.Threading.Tasks.Task<object> Local() { int v = n > 3 ? 5 : 6; await System.Threading.Tasks.Task.Delay(v); return input with { N = {|SG1001:v|} }; }")]
    [InlineData("const int local = 5; object Local() => input with { N = {|SG1001:local|} };")]
    [InlineData("object Local(int v = 5) => input with { N = v };")]
    [InlineData("int v = flag ? 5 : 1; Local(); object Local() => input with { N = {|SG1101:v|} };")]
    [InlineData("if (n > 4) { Local(); } object Local() => input with { N = {|SG1001:n|} };")]
    [InlineData("if (n > 4) { Local<string>(); } T? Local<T>() { _ = input with { N = {|SG1001:n|} }; return default; }")]
    [InlineData("if (n > 4) { Func<object> made = Local; } object Local() => input with { N = {|SG1001:n|} };")]
    [InlineData("if (n > 4) { Local(); } object Local() => n > 100 ? Local() : input with { N = {|SG1001:n|} };")]
    [InlineData("if (n is 1 or 5) { Local(); } object Local() => input with { N = {|SG1101:n|} };")]
    public Task A_wrong_value_in_a_local_function_is_an_error(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("int v = 5; object Local() => input with { N = v }; v = 1; Local();")]
    [InlineData("int v; object Local() => input with { N = v = 1 };")]
    [InlineData("int v = 5; object Local() { v = 1; return input with { N = v }; } Local();")]
    [InlineData("int v = 5; void Change() => v = 1; Change(); _ = input with { N = v };")]
    [InlineData("object Local(int v) => input with { N = v }; Local(n);")]
    [InlineData("if (n > 4) { Local(); } Local(); object Local() => input with { N = n };")]
    [InlineData("if (n > 4) { Local(); } void Other() => Local(); object Local() => input with { N = n };")]
    [InlineData("if (n > 4) { Local(); } Func<object> made = Local; object Local() => input with { N = n };")]
    [InlineData("if (n > 4) { Local(); } Action other = () => Local(); object Local() => input with { N = n };")]
    [InlineData("if (n > 4) { Local(); } n = 1; object Local() => input with { N = n };")]
    [InlineData("if (n > 4) { Local(); } object Local() { Action later = () => Local(); return input with { N = n }; }")]
    [InlineData("if (n > 4) { throw new Exception(); } if (flag) { goto end; } Local(); end: return; object Local() => input with { N = n > 4 ? 5 : n };")]
    [InlineData("if (!flag) { Local(); } object Local() => input with { N = flag ? 5 : 1 };")]
    [InlineData("object Local(int v) => v > 4 ? Local(v - 1) : v < 1 ? Local(v + 1) : input with { N = v };")]
    [InlineData("object Local(ref int v) { v = Math.Clamp(v, 1, 4); return input with { N = v }; }")]
    [InlineData("object Local(out int v) { v = 1; return input with { N = v }; }")]
    [InlineData("List<string> v = []; Fill(); _ = input with { ImageUrls = v }; void Fill() => v.Add(text);")]
    [InlineData("static object Local(FlashImageInput t) => t with { MaskUrl = \"a\" };")]
    [InlineData("int v = n; object Local() => v is >= 1 and <= 4 ? input with { N = v } : input;")]
    [InlineData("string? mask = null; string[]? v = null; if (flag) { mask = text; v = urls; } Local(); void Local() => _ = new FlashImageInput { Prompt = text, MaskUrl = mask, ImageUrls = v };")]
    public Task A_value_in_a_local_function_that_may_be_right_is_silent(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("async Task<object> M(int n) { int v = Math.Max(n, 5); await Task.Yield(); return new FlashImageInput { Prompt = \"a\", N = {|SG1001:v|} }; }")]
    [InlineData("async Task<object> M(Task<int> n) { int v = await n; if (v < 5) { return v; } await n; return new FlashImageInput { Prompt = \"a\", N = {|SG1001:v|} }; }")]
    [InlineData("async Task<object> M(bool flag) { int v = 1; if (flag) { v = await Task.FromResult(5); v = 5; } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:v|} }; }")]
    [InlineData("async Task M(Task<string> text) => Use(new() { Prompt = await text, N = {|SG1001:Math.Max((await text).Length, 5)|} });")]
    [InlineData("async Task M(IAsyncEnumerable<string> all) { int v = 5; await foreach (string one in all) { Use(new() { Prompt = one, N = {|SG1001:v|} }); } }")]
    [InlineData("async Task M(IAsyncDisposable one) { int v = 5; await using (one) { v++; Use(new() { Prompt = \"a\", N = {|SG1001:v|} }); } }")]
    [InlineData("async ValueTask<object> M() { var v = new List<string>(); await Task.Yield(); return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:v|} }; }")]
    [InlineData("async Task M(string mask) { string[]? v = null; await Task.Yield(); Use(new() { Prompt = \"a\", {|SG1005:MaskUrl = mask|}, ImageUrls = v }); }")]
    [InlineData("async Task M() { int v = 4; try { await Task.Yield(); v = 5; } catch (TimeoutException) { v = 6; } Use(new() { Prompt = \"a\", N = {|SG1001:v|} }); }")]
    [InlineData("IEnumerable<object> M() { int v = 5; yield return 1; yield return new FlashImageInput { Prompt = \"a\", N = {|SG1001:v|} }; }")]
    [InlineData("IEnumerable<object> M(int n) { for (int i = 1; i < 6; i++) { yield return new FlashImageInput { Prompt = \"a\", N = {|SG1101:i|} }; } }")]
    [InlineData("IEnumerator<object> M(int n) { if (n <= 4) { yield break; } yield return new FlashImageInput { Prompt = \"a\", N = {|SG1001:n|} }; }")]
    [InlineData("async IAsyncEnumerable<object> M(int n) { n = Math.Max(n, 5); await Task.Yield(); yield return n; yield return new FlashImageInput { Prompt = \"a\", N = {|SG1001:n|} }; }")]
    [InlineData("async IAsyncEnumerable<object> M() { int v = 1; while (true) { yield return new FlashImageInput { Prompt = \"a\", N = {|SG1101:v|} }; v = 5; await Task.Yield(); } }")]
    public Task An_asynchronous_method_or_an_iterator(string member) => MembersAsync(member);

    [Theory]
    [InlineData("async Task<object> M(Task<int> n) { int v = 5; v = await n; return new FlashImageInput { Prompt = \"a\", N = v }; }")]
    [InlineData("async Task<object> M(Task<int> n) => new FlashImageInput { Prompt = \"a\", N = await n };")]
    [InlineData("async Task<object> M(Task<int> n) { int v = 1; v += await n; return new FlashImageInput { Prompt = \"a\", N = v }; }")]
    [InlineData("async Task<object> M(bool flag) { int v = 5; if (await Task.FromResult(flag)) { v = 1; } else { return v; } return new FlashImageInput { Prompt = \"a\", N = v }; }")]
    [InlineData("async Task<object> M(List<string> all) { if (all.Count == 0) { await Task.Yield(); return new FlashImageInput { Prompt = \"a\", ImageUrls = all }; } return all; }")]
    [InlineData("async Task<object> M() { var v = new List<string>(); await FillAsync(v); return new FlashImageInput { Prompt = \"a\", ImageUrls = v }; } Task FillAsync(List<string> v) => Task.CompletedTask;")]
    [InlineData("async Task<object> M(IAsyncEnumerable<string> all) { var v = new List<string>(); await foreach (string one in all) { v.Add(one); } return new FlashImageInput { Prompt = \"a\", ImageUrls = v }; }")]
    [InlineData("async Task<object> M() { int v = 5; try { v = await Task.FromResult(1); } catch (Exception) { v = 2; } return new FlashImageInput { Prompt = \"a\", N = v }; }")]
    [InlineData("IEnumerable<object> M(List<string> all) { if (all.Count == 0) { yield return 1; yield return new FlashImageInput { Prompt = \"a\", ImageUrls = all }; } }")]
    [InlineData("IEnumerable<object> M() { for (int i = 1; i < 5; i++) { yield return new FlashImageInput { Prompt = \"a\", N = i }; } }")]
    [InlineData("IEnumerable<object> M(IEnumerable<int> all) { foreach (int v in all) { yield return new FlashImageInput { Prompt = \"a\", N = v }; } }")]
    [InlineData("IEnumerable<object> M() { int v = 5; yield return v; v = 1; yield return new FlashImageInput { Prompt = \"a\", N = v }; }")]
    [InlineData("async IAsyncEnumerable<object> M(int n) { if (n is < 1 or > 4) { yield break; } await Task.Yield(); yield return new FlashImageInput { Prompt = \"a\", N = n }; }")]
    public Task An_asynchronous_method_or_an_iterator_that_may_be_right(string member) => MembersAsync(member);

    private static Task MembersAsync(string member) => ValueTest.FileAsync(
        $$"""
        #pragma warning disable CS1998
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Shop.Models;

        class Program
        {
            void Use(FlashImageInput input) { }

            {{member}}
        }
        """);
}
