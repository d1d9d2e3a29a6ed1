using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Whatever can write through a reference makes its target unknown.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("int[] a = [9, 8]; Span<int> span = a; foreach (ref int c in span) { c = 2; } _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; foreach (ref int c in a.AsSpan()) { c = 2; } _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Span<int> span = a; span[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Span<int> span = a; a[0] = 9; span[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Span<int> span = new(a); a[0] = 9; span[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Span<int> span = a; span.Fill(2); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; a.AsSpan().Fill(2); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Memory<int> memory = a; a[0] = 9; memory.Span[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; ArraySegment<int> part = a; a[0] = 9; part[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Array.Fill(a, 2); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 2]; Array.Reverse(a); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 2]; Array.Sort(a); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; IList<int> same = a; same[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; object same = a; ((int[])same)[0] = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; ref int first = ref a[0]; first = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Set(ref a[0]); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(a) = 2; _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int[] a = [9, 8]; Buffer.BlockCopy(new[] { 2, 2 }, 0, a, 0, 8); _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("int v = 9, w = 9; (flag ? ref v : ref w) = 2; _ = new FlashImageInput { Prompt = text, N = flag ? v : w };")]
    [InlineData("int v = 9, w = 9; (flag ? ref v : ref w) -= 7; _ = new FlashImageInput { Prompt = text, N = flag ? v : w };")]
    [InlineData("int v = 9, w = 9; (flag ? ref v : ref w)--; _ = new FlashImageInput { Prompt = text, N = flag ? v : w };")]
    [InlineData("int v = 9, w = 9; Set(ref flag ? ref v : ref w); _ = new FlashImageInput { Prompt = text, N = flag ? v : w };")]
    [InlineData("int v = 9, w = 9; ref int one = ref flag ? ref v : ref w; one = 2; _ = new FlashImageInput { Prompt = text, N = flag ? v : w };")]
    [InlineData("string v = \"\", w = \"\"; (flag ? ref v : ref w) = \"x\"; _ = new FlashImageInput { Prompt = flag ? v : w };")]
    [InlineData("int[] x = [9], y = [9]; (flag ? ref x[0] : ref y[0]) = 2; _ = new FlashImageInput { Prompt = text, N = flag ? x[0] : y[0] };")]
    [InlineData("int v = 9; System.Runtime.CompilerServices.Unsafe.AsRef(in v) = 2; _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int v = 9; Same(ref v) = 2; _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int v = 9; ref int same = ref Same(ref v); same = 2; _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int v = 9; var span = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref v, 1); span[0] = 2; _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int v = 9; System.Threading.Interlocked.Exchange(ref v, 2); _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int v = 9; unsafe { int* p = &v; *p = 2; } _ = new FlashImageInput { Prompt = text, N = v };")]
    [InlineData("int[] a = [9, 8]; unsafe { fixed (int* p = a) { *p = 2; } } _ = new FlashImageInput { Prompt = text, N = a[0] };")]
    [InlineData("var one = new List<string>(); object same = one; if (same is List<string> l) { l.Add(\"https://e.example/a.png\"); } _ = new FlashImageInput { Prompt = text, ImageUrls = one };")]
    [InlineData("var one = new List<string>(); object same = one; if (same is IList<string> l) { l.Add(\"https://e.example/a.png\"); } _ = new FlashImageInput { Prompt = text, ImageUrls = one };")]
    [InlineData("var one = new List<string>(); object same = one; switch (same) { case List<string> l: l.Add(\"https://e.example/a.png\"); break; } _ = new FlashImageInput { Prompt = text, ImageUrls = one };")]
    [InlineData("var one = new List<string>(); object same = one; if (same is List<string>) { one.Add(\"https://e.example/a.png\"); } _ = new FlashImageInput { Prompt = text, ImageUrls = one };")]
    [InlineData("var one = new List<string>(); var l = (object)one as List<string>; if (l != null) { l.Add(\"https://e.example/a.png\"); } _ = new FlashImageInput { Prompt = text, ImageUrls = one };")]
    [InlineData("var one = new List<string>(); System.Collections.IList same = one; same.Add(\"https://e.example/a.png\"); _ = new FlashImageInput { Prompt = text, ImageUrls = one };")]
    [InlineData("var map = new Dictionary<string, int> { [\"n\"] = 9 }; System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(map, \"n\") = 2; _ = new FlashImageInput { Prompt = text, N = map[\"n\"] };")]
    [InlineData("var some = new List<int> { 9 }; System.Runtime.InteropServices.CollectionsMarshal.AsSpan(some)[0] = 2; _ = new FlashImageInput { Prompt = text, N = some[0] };")]
    [InlineData("(int N, int M) pair = (9, 8); ref int first = ref pair.N; first = 2; _ = new FlashImageInput { Prompt = text, N = pair.N };")]
    public Task What_may_be_written_through_a_reference_is_unknown(string statements) => ValueTest.FileAsync(ValueTest.Program(
        "static void Set(ref int one) => one = 2; static ref int Same(ref int one) => ref one; " + statements).Replace("void Run(", "unsafe void Run(", StringComparison.Ordinal));

    [Theory]
    [InlineData("int v = 9; Read(in v); _ = new FlashImageInput { Prompt = text, N = {|SG1001:v|} }; static void Read(in int one) { }")]
#if !ROSLYN_4_8 // There, a user-defined operator shows the array.
    [InlineData("int[] a = [9, 8]; ReadOnlySpan<int> span = a; _ = span[0]; _ = new FlashImageInput { Prompt = text, N = {|SG1001:a[0]|} };")]
#endif
    [InlineData("int v = 9, w = 9; int one = flag ? v : w; one = 2; _ = new FlashImageInput { Prompt = text, N = {|SG1001:v|} };")]
    [InlineData("var one = new List<string>(); object same = one; Console.WriteLine(same is null); _ = new FlashImageInput { Prompt = text, ImageUrls = {|SG1002:one|} };")]
    public Task What_is_only_read_keeps_its_value(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("const bool debug = false; if (debug) { _ = new FlashImageInput { Prompt = text, N = 9 }; }")]
    [InlineData("const bool debug = false; _ = debug ? new FlashImageInput { Prompt = text, N = 9 } : input;")]
    [InlineData("const bool debug = false; if (debug && flag) { _ = new FlashImageInput { Prompt = text, N = 9 }; }")]
    [InlineData("const bool debug = false; while (debug) { _ = new FlashImageInput { Prompt = text, N = 9 }; }")]
    [InlineData("const bool debug = true; if (!debug) { _ = new FlashImageInput { Prompt = text, N = 9 }; } else { _ = new FlashImageInput { Prompt = text }; }")]
    [InlineData("if (Five > 6) { _ = new FlashImageInput { Prompt = text, N = 9 }; }")]
    [InlineData("const bool debug = false; if (debug) { Func<object> make = () => new FlashImageInput { Prompt = text, N = 9 }; }")]
    [InlineData("const bool debug = false; Func<object> make = () => debug ? new FlashImageInput { Prompt = text, N = 9 } : input;")]
    [InlineData("return; _ = new FlashImageInput { Prompt = text, N = 9 };")]
    [InlineData("throw new Exception(); _ = new FlashImageInput { Prompt = text, N = 9 };")]
    [InlineData("for (;;) { } _ = new FlashImageInput { Prompt = text, N = 9 };")]
    [InlineData("_ = Five switch { 6 => new FlashImageInput { Prompt = text, N = 9 }, _ => input };")]
    [InlineData("System.Diagnostics.Debug.Assert(n > 4); _ = new FlashImageInput { Prompt = text, N = n };")]
    [InlineData("System.Diagnostics.Debug.Assert(n > 4, \"many\"); _ = new FlashImageInput { Prompt = text, N = n };")]
    public Task Code_that_never_runs_is_not_reported(string statements) => ValueTest.StatementsAsync("#pragma warning disable CS0162\n" + statements);
}
