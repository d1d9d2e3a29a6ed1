using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Getters, private methods and local functions that return what is known.</summary>
public sealed class ComputedMemberTests
{
    private const string N = "object M() => new FlashImageInput { Prompt = \"a\", N = {|SG1001:V|} };";
    private const string Called = "object M() => new FlashImageInput { Prompt = \"a\", N = {|SG1001:V()|} };";
    private const string Silent = "object M() => new FlashImageInput { Prompt = \"a\", N = V };";
    private const string SilentCall = "object M() => new FlashImageInput { Prompt = \"a\", N = V() };";

    [Theory]
    [InlineData("int V => 5; " + N)]
    [InlineData("public static int V => 5; " + N)]
    [InlineData("int V { get => 5; } " + N)]
    [InlineData("int V { get { return 5; } } " + N)]
    [InlineData("int V { get { int n = 3; n += 2; return n; } } " + N)]
    [InlineData("int V { get { if (DateTime.UtcNow.Hour > 4) { return 5; } return 5; } } " + N)]
    [InlineData("int V => DateTime.UtcNow.Hour > 4 ? 5 : 6; " + N)]
    [InlineData("public int V { get => 5; set { } } " + N)]
    [InlineData("struct Inner { public int V => 5; } object M(Inner inner) => new FlashImageInput { Prompt = \"a\", N = {|SG1001:inner.V|} };")]
    [InlineData("int V => A + 1; int A => B; int B => 4; " + N)]
    [InlineData("int V => _v; readonly int _v = 5; " + N)]
    [InlineData("int V => throw new Exception(); object M() => new FlashImageInput { Prompt = \"a\", N = V };")]
    [InlineData("int V { get { if (_ready) { return 5; } throw new InvalidOperationException(); } } bool _ready; " + N)]
    [InlineData("string V => \"masks/\" + DateTime.UtcNow.Year; object M() => new FlashImageInput { Prompt = \"a\", Photo = {|SG1014:V|} };")]
    [InlineData("string[] V => []; object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:V|} };")]
    [InlineData("List<string> V => new(); object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:V|} };")]
    [InlineData("List<string> V => new(); object M() { var v = V; v.Add(\"a\"); v.Clear(); return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:v|} }; }")]
    [InlineData("interface IInner { static int V => 5; } object M() => new FlashImageInput { Prompt = \"a\", N = {|SG1001:IInner.V|} };")]
    public Task A_getter(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("int V() => 5; " + Called)]
    [InlineData("private static int V() { return 5; } " + Called)]
    [InlineData("int V(int n = 2) => Math.Max(n, 5); " + Called)]
    [InlineData("int V(params int[] all) => Math.Max(all.Length, 5); object M() => new FlashImageInput { Prompt = \"a\", N = {|SG1001:V()|} };")]
    [InlineData("int V() { for (int i = 0; i < 5; i++) { if (i == 4) { return i + 1; } } return 6; } " + Called)]
    [InlineData("int V() { try { return 5; } finally { Console.WriteLine(); } } " + Called)]
    [InlineData("int V() { return Local(); int Local() => 5; } " + Called)]
    [InlineData("object M() { return new FlashImageInput { Prompt = \"a\", N = {|SG1001:V()|} }; int V() => 5; }")]
    [InlineData("object M() { static int V() { int n = 4; n++; return n; } return new FlashImageInput { Prompt = \"a\", N = {|SG1001:V()|} }; }")]
    [InlineData("string[] V() { var list = new List<string>(); for (int i = 0; i < 4; i++) { list.Add(\"a\"); } return list.ToArray(); } object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:V()|} };")]
    [InlineData("List<string> V() { var list = new List<string>(); return list; } object M() { List<string> v = V(); return new FlashImageInput { Prompt = \"a\", ImageUrls = {|SG1002:v|} }; }")]
    [InlineData("string? V() => null; object M() => new FlashImageInput { Prompt = {|SG1009:V()!|} };")]
    [InlineData("int V(bool flag) => flag ? 5 : 6; object M(bool flag) => new FlashImageInput { Prompt = \"a\", N = {|SG1001:V(flag)|} };")]
    public Task A_method(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("protected virtual int V => 5; " + Silent)]
    [InlineData("int V => Environment.TickCount; " + Silent)]
    [InlineData("int V => _n; int _n = 5; " + Silent)]
    [InlineData("int V => Environment.TickCount > 4 ? 5 : 2; " + Silent)]
    [InlineData("int V { get { if (_flag) { return 2; } return 5; } } bool _flag; " + Silent)]
    [InlineData("int V { get { lock (this) { return 5; } } } " + Silent)]
    [InlineData("int V { get { Check(); return 5; } } void Check() => throw new NotSupportedException(); " + Silent)]
    [InlineData("int V => _v ??= 5; int? _v; " + Silent)]
    [InlineData("ref readonly int V => ref s_v; static int s_v = 5; " + Silent)]
    [InlineData("int this[int n] => 5; object M() => new FlashImageInput { Prompt = \"a\", N = this[0] };")]
    [InlineData("int V => V; " + Silent)]
    [InlineData("int V => Environment.TickCount > 0 ? V : 5; " + Silent)]
    [InlineData("int V => A; int A => B; int B => V; " + Silent)]
    [InlineData("int V => A; int A => B; int B => C; int C => D; int D => 5; " + Silent)]
    [InlineData("List<string> V => new(); object M() { var v = V; v.Add(\"a\"); return new FlashImageInput { Prompt = \"a\", ImageUrls = v }; }")]
    [InlineData("List<string> V => _list; readonly List<string> _list = []; object M() { var v = V; v.Add(\"a\"); return new FlashImageInput { Prompt = \"a\", ImageUrls = V }; }")]
    [InlineData("static class Inner<T> { public static int V => 5; } object M() => new FlashImageInput { Prompt = \"a\", N = Inner<int>.V };")]
    [InlineData("int V { get {\n#if OTHER\n return 2;\n#else\n return 5;\n#endif\n } } " + Silent)]
    [InlineData("\n#if OTHER\n int V => 2;\n#else\n int V => 5;\n#endif\n " + Silent)]
    [InlineData("int V { get {\n#if OTHER\n int V = 2; return V;\n#else\n return 5;\n#endif\n } } " + Silent)]
    public Task A_getter_that_may_return_another_value_is_silent(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("protected virtual int V() => 5; " + SilentCall)]
    [InlineData("int V(int n = 5) => n; " + SilentCall)]
    [InlineData("int V() => throw new NotImplementedException(); " + SilentCall)]
    [InlineData("int V() { Fail(); return 5; } void Fail() => throw new NotImplementedException(); " + SilentCall)]
    [InlineData("int V<T>() => 5; object M() => new FlashImageInput { Prompt = \"a\", N = V<string>() };")]
    [InlineData("extern static int V(); " + SilentCall)]
    [InlineData("int V(int n) => n > 0 ? V(n - 1) : 5; object M() => new FlashImageInput { Prompt = \"a\", N = V(3) };")]
    [InlineData("async Task<int> V() => 5; async Task<object> M() => new FlashImageInput { Prompt = \"a\", N = await V() };")]
    [InlineData("IEnumerable<string> V() { yield return \"a\"; } object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = V().ToArray() };")]
    [InlineData("IEnumerable<string> V() { yield break; } object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = V().ToArray() };")]
    [InlineData("IEnumerable<string> V() => _list.Select(x => x); readonly List<string> _list = []; void Add() => _list.Add(\"a\"); object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = V().ToArray() };")]
    [InlineData("List<string> V() { var list = new List<string>(); _kept = list; return list; } List<string>? _kept; object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = V() };")]
    [InlineData("List<string> V() { var list = new List<string>(); try { return list; } finally { list.Add(\"a\"); } } object M() => new FlashImageInput { Prompt = \"a\", ImageUrls = V() };")]
    [InlineData("int V() { int n = 5; Set(ref n); return n; } void Set(ref int n) => n = 1; " + SilentCall)]
    [InlineData("int V() { int n = 5; Action set = () => n = 1; set.Invoke(); return n; } " + SilentCall)]
    [InlineData("object M() { int n = 5; int V() => n; n = 2; return new FlashImageInput { Prompt = \"a\", N = V() }; }")]
    [InlineData("object M() { int n = 5; Change(); return new FlashImageInput { Prompt = \"a\", N = n }; int Change() { n = 1; return 5; } }")]
    [InlineData("int V(out int n) { n = 2; return 5; } object M() { _ = V(out int n); return new FlashImageInput { Prompt = \"a\", N = n }; }")]
    [InlineData("int V() => _get(); readonly Func<int> _get = () => 5; " + SilentCall)]
    [InlineData("int V() { unsafe { int n = 5; int* p = &n; *p = 1; return n; } } " + SilentCall)]
    [InlineData("int V() { try { return int.Parse(\"a\"); } catch (FormatException) { return 5; } } " + SilentCall)]
    [InlineData("int V() { start: if (Environment.TickCount > 4) { return 2; } goto start; } " + SilentCall)]
    [InlineData("int V() { while (true) { } } " + SilentCall)]
    public Task A_method_that_may_return_another_value_is_silent(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("partial class Program { private partial int V(); " + SilentCall + " } partial class Program { private partial int V() => 5; }")]
#if !ROSLYN_4_8 // It has no partial properties.
    [InlineData("partial class Program { partial int V { get; } " + Silent + " } partial class Program { partial int V => 5; }")]
#endif
    [InlineData("interface IProgram { int V => 5; object M() => new FlashImageInput { Prompt = \"a\", N = V }; }")]
    [InlineData("interface IProgram { static virtual int V => 5; } class Program { object M<T>() where T : IProgram => new FlashImageInput { Prompt = \"a\", N = T.V }; }")]
    [InlineData("class Base { public int V => 2; } class Program : Base { public new int V => 5; object M(Base one) => new FlashImageInput { Prompt = \"a\", N = one.V }; }")]
    [InlineData("abstract class Base { public abstract int V { get; } } sealed class Program : Base { public override int V => 5; " + Silent + " }")]
    public Task A_member_of_several_types_is_silent(string types) => MemberProgram.TypesAsync(types);

    [Theory]
    [InlineData("int V => 5; object M() { if (V > 4) { return 1; } return new FlashImageInput { Prompt = \"a\", N = V }; }")]
    [InlineData("int V => 5; object M() => V > 4 ? 1 : new FlashImageInput { Prompt = \"a\", N = V };")]
    [InlineData("bool V => true; object M(int n) { if (V) { n = 2; } return new FlashImageInput { Prompt = \"a\", N = n }; }")]
    [InlineData("static readonly bool V = false; object M(int n) { n = 5; if (!V) { n = 2; } return new FlashImageInput { Prompt = \"a\", N = {|SG1101:n|} }; }")]
    [InlineData("int V => 5; object M() => new FlashImageInput { Prompt = \"a\", N = Math.Min(V, 4) };")]
    [InlineData("int V => 5; object M() { var draft = new FlashImageInput { Prompt = \"a\", N = V }; return draft with { N = 2 }; }")]
    public Task A_condition_on_a_member(string members) => MemberProgram.MembersAsync(members);
}
