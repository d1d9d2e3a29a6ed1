using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Values that change where a look at the assignments alone does not see it.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("int v = 5; int.TryParse(text, out v);")]
    [InlineData("int v = 5; _ = int.TryParse(text, out v) ? 1 : 2;")]
    [InlineData("int.TryParse(text, out int v);")]
    [InlineData("int v = 5; if (!int.TryParse(text, out v)) { return; }")]
    [InlineData("int v = 5; Change(ref v); void Change(ref int by) => by = 1;")]
    [InlineData("int v = 5; ref int alias = ref v; alias = 1;")]
    [InlineData("int v = 5; ref int alias = ref (flag ? ref v : ref n); alias = 1;")]
    [InlineData("int v = 5; foreach (ref int one in new Span<int>(ref v)) { one = 1; }")]
    [InlineData("int v = 5; System.Threading.Interlocked.Exchange(ref v, 1);")]
    [InlineData("int v = 5; System.Threading.Interlocked.Decrement(ref v);")]
    [InlineData("int v = 5; unsafe { int* pointer = &v; *pointer = 1; }")]
    [InlineData("int v = 5; new Random().NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref v, 1)));")]
    [InlineData("int v = 5; Action change = () => v = 1; change();")]
    [InlineData("int v = 5; Action change = delegate { v--; }; change();")]
    [InlineData("int v = 5; void Change() => v = 1; Change();")]
    [InlineData("int v = 5; void Change() { void Inner() => v--; Inner(); } Change();")]
    [InlineData("int v = 5; Func<int> next = () => --v; _ = next() + next();")]
    [InlineData("int v = 5; list.ForEach(one => v = one.Length);")]
    [InlineData("int v = 5; _ = list.Select(one => { v = one.Length; return one; }).ToArray();")]
    [InlineData("int v = 5; System.Threading.Tasks.Task.Run(() => v = 1).Wait();")]
    [InlineData("int v = 5; Action change = () => int.TryParse(text, out v); change();")]
    [InlineData("int v = 5; Action change = () => (v, n) = (1, 2); change();")]
    [InlineData("int v = 5; void Change(ref int by) => by = 1; Action change = () => Change(ref v); change();")]
    [InlineData("dynamic v = 5; v = any;")]
    [InlineData("int v = 5; v = any;")]
    [InlineData("int v = 5; v += any;")]
    [InlineData("int v = 5; v--;")]
    [InlineData("int v = 5; --v;")]
    [InlineData("int v = 6; v = v-- - 2;")]
    [InlineData("int v = 5; v -= 1;")]
    [InlineData("int v = 5; v >>= 1;")]
    [InlineData("int v = 5; (v, int other) = (1, 2);")]
    [InlineData("int v = 5, w = 1; (v, w) = (w, v);")]
    [InlineData("int v = 5; (v, _) = new KeyValuePair<int, int>(1, 2);")]
    [InlineData("int[] array = [5]; array[0] = 1; int v = array[0];")]
    [InlineData("int[] array = [5]; int[] other = array; other[0] = 1; int v = array[0];")]
    [InlineData("int[] array = [5]; ref int first = ref array[0]; first = 1; int v = array[0];")]
    [InlineData("int[] array = [5, 1]; Array.Sort(array); int v = array[0];")]
    [InlineData("int[] array = [5, 1]; Array.Reverse(array); int v = array[0];")]
    [InlineData("int[] array = [5]; array.AsSpan()[0] = 1; int v = array[0];")]
    [InlineData("int[] array = [5]; Array.Resize(ref array, 2); int v = array[^1];")]
    [InlineData("var box = new System.Runtime.CompilerServices.StrongBox<int>(5); box.Value = 1; int v = box.Value;")]
    [InlineData("var pair = (First: 5, Second: 1); pair.First = 1; int v = pair.First;")]
    [InlineData("int v = 5; { int other = v; v = 1; }")]
    [InlineData("int v = 5; goto next; next: v = 1;")]
    [InlineData("int v = 5; again: if (v > 4) { v--; goto again; }")]
    [InlineData("int v = 5; lock (list) { v = 1; }")]
    [InlineData("int v = 5; using (var stream = new System.IO.MemoryStream()) { v = (int)stream.Length; }")]
    [InlineData("int v = 5; checked { v = unchecked(v - 3); }")]
    [InlineData("int v = 5; try { v = 1; } finally { list.Clear(); }")]
    [InlineData("int v = 5; try { v = 1; text.Trim(); } catch (Exception) { v = 2; }")]
    [InlineData("int v = 5; try { } finally { v = 1; }")]
    [InlineData("int v = 5; try { text.Trim(); } catch (Exception) when ((v = 1) > 0) { return; } finally { v = 2; }")]
    [InlineData("int v = 5; switch (n) { default: v = 1; break; }")]
    [InlineData("int v = 5; v = text switch { \"a\" => v = 1, _ => 2 };")]
    [InlineData("int v = 5; _ = new[] { v = 1 };")]
    [InlineData("int v = 5; _ = input with { Steps = v = 1 };")]
    [InlineData("int v = 5; text ??= (v = 1).ToString(); v = 1;")]
    [InlineData("int? w = null; w ??= 1; int v = w.Value;")]
    [InlineData("int v = 5; for (v = 1; v < 3; v++) { }")]
    [InlineData("int v = 5; foreach (char one in \"abc\") { v = one - 'a' + 1; }")]
    [InlineData("int v = 5; if (list is [{ Length: var length }, ..]) { v = length; } else { return; }")]
    [InlineData("int v = 5; if (any is int number) { v = number; } else { return; }")]
    [InlineData("uint w = 0; w--; int v = (int)(w >> 30);")]
    [InlineData("byte w = 255; w++; int v = w + 1;")]
    [InlineData("byte w = 254; w += 5; int v = w;")]
    [InlineData("int v = int.MaxValue; v++; v = v < 0 ? 1 : 2;")]
    [InlineData("short w = 300; int v = (byte)w - 43;")]
    [InlineData("int v = (int)3.99;")]
    [InlineData("int v = 9 / 4 * 2;")]
    [InlineData("int v = -7 % 4 + 5;")]
    public Task A_number_that_has_changed_is_silent(string statements) => ValueTest.StatementsAsync($$"""{{statements}} _ = input with { N = v };""");

    [Theory]
    [InlineData("int v = 5; Keep(in v); void Keep(in int by) { }")]
    [InlineData("int v = 1; v += 4; Keep(v); void Keep(int by) { by = 1; }")]
    [InlineData("int v = 5; Action read = () => Console.WriteLine(v); read();")]
    [InlineData("int v = 5; int Read() => v + 1; Read();")]
    [InlineData("int v = 4; v++;")]
    [InlineData("int v = 4; ++v;")]
    [InlineData("int v = 2; v = v++ + 3;")]
    [InlineData("int v = 1, w = 5; (v, w) = (w, v);")]
    [InlineData("int v = 5; { int other = v; other = 1; }")]
    [InlineData("int v = 5; int copy = v; copy--;")]
    [InlineData("int v = 5; Func<int, int> other = v2 => v2 - 1; other(v);")]
    [InlineData("int v = 1; int.TryParse(text, out n); v = 5;")]
    [InlineData("int[] array = [1, 5]; int v = array[1];")]
    [InlineData("int v = 5; if (n > 3) { } else { }")]
    [InlineData("int v = 1; do { v++; } while (v < 5);")]
    [InlineData("int v = (int)5.99;")]
    [InlineData("int v = nameof(Program).Length;")]
    [InlineData("int v = sizeof(long);")]
    [InlineData("int v = checked(1 + 4);")]
    [InlineData("int v = 1; goto set; set: v = 5;")]
    public Task A_number_that_is_still_wrong_is_an_error(string statements) => ValueTest.StatementsAsync($$"""{{statements}} _ = input with { N = {|SG1001:v|} };""");

    [Theory]
    [InlineData("var v = new List<string>(); Fill(v); void Fill(List<string> items) => items.Add(text);")]
    [InlineData("var v = new List<string>(); Action fill = () => v.Add(text); fill();")]
    [InlineData("var v = new List<string>(); var alias = v; alias.Add(text);")]
    [InlineData("var v = new List<string>(); ICollection<string> alias = v; alias.Add(text);")]
    [InlineData("var v = new List<string>(); object alias = v; ((List<string>)alias).Add(text);")]
    [InlineData("var v = new List<string>(); var pair = (v, list); pair.v.Add(text);")]
    [InlineData("var v = new List<string>(); var lists = new[] { v }; lists[0].Add(text);")]
    [InlineData("var v = new List<string>(); var lists = new List<List<string>> { v }; lists[0].Add(text);")]
    [InlineData("var v = new List<string>(); var holder = new { Items = v }; holder.Items.Add(text);")]
    [InlineData("var v = new List<string>(); _items = v; _items.Add(text);")]
    [InlineData("var v = new List<string>(); var other = new Program { Items = v }; other.Items.Add(text);")]
    [InlineData("var v = new List<string>(); foreach (string url in urls) { v.Add(url); }")]
    [InlineData("var v = new List<string>(); new List<string>(urls).ForEach(v.Add);")]
    [InlineData("var v = new List<string>(); Action<string> add = v.Add; add(text);")]
    [InlineData("var v = new List<string>(); any.Fill(v);")]
    [InlineData("var v = new List<string>(); Use(ref v); static void Use(ref List<string> items) => items = [\"a\"];")]
    [InlineData("var v = new List<string>(); System.Collections.IList alias = v; alias.Add(text);")]
    [InlineData("var v = new List<string>(); (v ?? list).Add(text);")]
    [InlineData("var v = new List<string>(); v?.Add(text);")]
    [InlineData("var v = new List<string>(); (v as ICollection<string>)!.Add(text);")]
    [InlineData("var v = new List<string>(); using IEnumerator<string> all = Fill().GetEnumerator(); all.MoveNext(); IEnumerable<string> Fill() { v.Add(text); yield return text; }")]
    [InlineData("var v = new List<string>(); System.Runtime.InteropServices.CollectionsMarshal.SetCount(v, 2);")]
    [InlineData("var v = new List<string>(); v.Extend(text);")]
    [InlineData("List<string> v = [\"a\", \"b\", \"c\", \"d\"]; v.RemoveAll(static one => one.Length > 3);")]
    [InlineData("List<string> v = [\"a\", \"b\", \"c\", \"d\"]; v.Remove(text);")]
    [InlineData("List<string> v = [\"a\", \"b\", \"c\", \"d\"]; v = v.Where(one => one.Length > n).ToList();")]
    [InlineData("List<string> v = [\"a\", \"b\", \"c\", \"d\"]; while (v.Count > 3) { v.RemoveAt(v.Count - 1); }")]
    [InlineData("List<string> v = [\"a\", \"b\", \"c\", \"d\"]; try { v.RemoveAt(0); } finally { text.Trim(); }")]
    [InlineData("string[] v = []; Array.Resize(ref v, 2);")]
    [InlineData("string[] v = []; v = [.. v, text];")]
    [InlineData("List<string> v = list; list = new List<string>();")]
    public Task A_list_that_other_code_can_change_is_silent(string statements) => ValueTest.FileAsync($$"""
        #pragma warning disable CS8321
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Shop.Models;

        class Program
        {
            private List<string> _items = [];

            public List<string> Items { get; init; } = [];

            void Run(int n, bool flag, string text, string[] urls, List<string> list, FlashImageInput input, dynamic any)
            {
                {{statements}}
                _ = input with { ImageUrls = v };
            }
        }

        static class Extensions
        {
            public static void Extend(this List<string> items, string item) => items.Add(item);
        }
        """);

    [Theory]
    [InlineData("int n = 5; Action a = () => { int v = 1; _ = input with { N = v }; };", "n")]
    [InlineData("for (int v = 5; v < 6; v++) { } { int v = 1; _ = input with { N = v }; }", "")]
    [InlineData("{ int v = 5; _ = v; } { int v = 1; _ = input with { N = v }; }", "")]
    [InlineData("int v = 5; Func<int, object> a = v => input with { N = v };", "")]
    [InlineData("int v = 5; static object Make(FlashImageInput input, int v) => input with { N = v };", "")]
    [InlineData("int v = 5; object Make(int v) { if (v > 4) { v = 4; } return input with { N = v }; }", "")]
    [InlineData("int v = 5; if (any is int w) { _ = input with { N = w }; }", "")]
    [InlineData("int v = 5; _ = new { v }; _ = input with { N = this.v };", "")]
    [InlineData("int five = 1; _ = input with { N = five };", "")]
    [InlineData("const int Five = 1; _ = input with { N = Five };", "")]
    public Task A_name_that_stands_for_another_variable_is_silent(string statements, string other) => ValueTest.FileAsync($$"""
        #pragma warning disable CS8321
        using System;
        using Shop.Models;

        class Program
        {
            const int Five = 5;
            private int v = 1;

            void Run(FlashImageInput input, dynamic any)
            {
                {{statements}}
            }

            string Name => "{{other}}";
        }
        """);

    [Theory]
    [InlineData("if (false) { _ = input with { N = v }; }")]
    [InlineData("return; _ = input with { N = v };")]
    [InlineData("throw new Exception(); _ = input with { N = v };")]
    [InlineData("while (true) { } _ = input with { N = v };")]
    [InlineData("if (v < 5) { _ = input with { N = v }; }")]
    [InlineData("if (v == 4) { _ = input with { N = v }; }")]
    [InlineData("if (v is 1 or 2) { _ = input with { N = v }; }")]
    [InlineData("switch (v) { case 1: _ = input with { N = v }; break; }")]
    [InlineData("_ = v > 4 ? input : input with { N = v };")]
    [InlineData("_ = v switch { 5 => input, _ => input with { N = v } };")]
    [InlineData("while (v < 5) { _ = input with { N = v }; }")]
    [InlineData("for (int i = 5; i < 5; i++) { _ = input with { N = i }; }")]
    [InlineData("bool wrong = v > 4; if (wrong) { return; } _ = input with { N = v };")]
    [InlineData("if (v > 4) { throw new Exception(); } _ = input with { N = v };")]
    [InlineData("if (typeof(string) is null) { } if (v != 5 && flag) { _ = input with { N = v }; }")]
    [InlineData("Fail(); _ = input with { N = v }; [System.Diagnostics.CodeAnalysis.DoesNotReturn] void Fail() => throw new Exception();")]
    [InlineData("if (v > 4) { Fail(); } _ = input with { N = v }; [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail() => throw new Exception();")]
    [InlineData("Environment.Exit(1); _ = input with { N = v };")]
    [InlineData("Environment.FailFast(null); _ = input with { N = v };")]
    [InlineData("System.Diagnostics.Debug.Assert(v <= 4); _ = input with { N = v };")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(v, 4); _ = input with { N = v };")]
    public Task Code_that_never_runs_is_not_reported(string statements) =>
        ValueTest.StatementsAsync("#pragma warning disable CS0162\nint v = 5; " + statements);

    [Fact]
    public Task Functions_that_are_called_like_those_of_the_library_are_not_known() => ValueTest.FileAsync("""
        using System.Collections.Generic;
        using Shop.Models;

        static class Math
        {
            public static int Max(int a, int b) => 1;
        }

        class List<T>
        {
            public void Add(T item) { }

            public string[] ToArray() => ["a"];
        }

        class String
        {
            public static string Empty => "a";
        }

        class FlashInput
        {
            public int N { get; init; }
        }

        class Program
        {
            object A() => new FlashImageInput { Prompt = "a", N = Math.Max(5, 6) };

            object B() { var list = new List<string>(); list.Add("a"); return new FlashImageInput { Prompt = "a", ImageUrls = list.ToArray() }; }

            object C() { string v = String.Empty; return new FlashImageInput { Prompt = v }; }

            object D() { int v = 5; return new FlashInput { N = v }; }
        }
        """);

    [Fact]
    public Task Constants_of_every_place() => ValueTest.FileAsync("""
        using Shop.Models;

        static class Limits
        {
            public const int Five = Two + 3;
            public const int Two = 2;
            public const string Empty = "";
        }

        class Program
        {
            private const double Half = 0.5;
            private static readonly int s_five = 5;

            object A(int n) { const int local = Limits.Five; int v = n > 3 ? local : Limits.Five; return new FlashImageInput { Prompt = {|SG1003:Limits.Empty|}, N = {|SG1001:v|} }; }

            object B(int n) { double v = Half * (n > 3 ? 3 : 4); return new FlashImageInput { Prompt = "a", Strength = {|SG1001:v|} }; }

            object C(int n = 5) => new FlashImageInput { Prompt = "a", N = n };

            object D() { int v = s_five; return new FlashImageInput { Prompt = "a", N = {|SG1001:v|} }; }
        }
        """);

    [Fact]
    public Task Variables_that_others_can_reach_are_not_known() => ValueTest.FileAsync("""
        using System;
        using System.Threading.Tasks;
        using Shop.Models;

        class Program(int count)
        {
            private int _n = 5;

            public int Count { get; set; } = 5;

            object A() { _n = 5; Change(); return new FlashImageInput { Prompt = "a", N = _n }; }

            object B() { Count = 5; Change(); return new FlashImageInput { Prompt = "a", N = Count }; }

            object C() { count = 5; Change(); return new FlashImageInput { Prompt = "a", N = count }; }

            async Task<object> D() { int v = 5; Action change = () => v = 1; await Task.Run(change); return new FlashImageInput { Prompt = "a", N = v }; }

            object E(ref int n) { n = 5; Change(); return new FlashImageInput { Prompt = "a", N = n }; }

            void Change() { _n = 1; Count = 1; count = 1; }
        }
        """);
}
