using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Fields that anybody may assign, and that the method has just assigned itself.</summary>
public sealed class AssignedFieldTests
{
    private const string Wrong = "return new FlashImageInput { Prompt = \"a\", N = {|SG1001:_n|} }; } int _n; int _m; static int s_n; void Log() => _n = 1;";
    private const string Right = "return new FlashImageInput { Prompt = \"a\", N = _n }; } int _n; int _m; static int s_n; void Log() => _n = 1; int P { get => _n = 1; set => _n = 1; }";

    [Theory]
    [InlineData("object M() { _n = 5; " + Wrong)]
    [InlineData("object M() { this._n = 5; " + Wrong)]
    [InlineData("object M() { _n = 5; _m = 2; " + Wrong)]
    [InlineData("object M() { _m = 5; _n = _m; " + Wrong)]
    [InlineData("object M() { _n = 2; _n = 5; " + Wrong)]
    [InlineData("object M(string text) { _n = 5; string other = text + \"a\"; " + Wrong)]
    [InlineData("object M(bool flag) { if (flag) { _n = 5; " + "return new FlashImageInput { Prompt = \"a\", N = {|SG1001:_n|} }; } return 1; } int _n;")]
    [InlineData("object? _o; void M() { s_n = 5; _o = new FlashImageInput { Prompt = \"a\", N = {|SG1001:s_n|} }; } static int s_n;")]
    [InlineData("object M() { P = 5; return new FlashImageInput { Prompt = \"a\", N = {|SG1001:P|} }; } public int P { get; set; } = 2;")]
    [InlineData("object M() { this.P = 5; _n = P; return new FlashImageInput { Prompt = \"a\", N = {|SG1001:P|} }; } public int P { get; set; } int _n;")]
    [InlineData("static object M() { P = 5; return new FlashImageInput { Prompt = \"a\", N = {|SG1001:P|} }; } static int P { get; set; }")]
    public Task What_was_just_assigned_is_an_error(string member) => MemberProgram.MembersAsync(member);

    [Theory]
    [InlineData("object M() { " + Right)]
    [InlineData("object M() { _n = 5; Log(); " + Right)]
    [InlineData("object M() { _n = 5; P = 2; " + Right)]
    [InlineData("object M() { _n = 5; _m = P; " + Right)]
    [InlineData("object M() { _n = 5; _n = 2; " + Right)]
    [InlineData("object M() { _n = 5; _n--; " + Right)]
    [InlineData("object M() { _n = 5; ref int n = ref _n; n = 2; " + Right)]
    [InlineData("object M() { ref int n = ref _n; _n = 5; n = 2; return new FlashImageInput { Prompt = \"a\", N = _n }; } int _n;")]
    [InlineData("object M(ref int n) { _n = 5; n = 2; " + Right)]
    [InlineData("object M(bool flag) { _n = 5; if (flag) { _n = 2; } " + Right)]
    [InlineData("async Task<object> M() { _n = 5; await Task.Yield(); " + Right)]
    [InlineData("object M() { _n = 5; Console.WriteLine(); " + Right)]
    [InlineData("object M(object o) { _n = 5; string text = \"\" + o; " + Right)]
    [InlineData("object M(Program other) { other._n = 5; " + Right)]
    [InlineData("object M(Program other) { _n = 5; other._n = 2; " + Right)]
    [InlineData("object M() { s_n = 5; _m = Other.N; return new FlashImageInput { Prompt = \"a\", N = s_n }; } static int s_n; int _m; class Other { public static int N = s_n = 2; }")]
    [InlineData("object M(Program other) { _n = 5; return new FlashImageInput { Prompt = \"a\", N = other._n }; } int _n;")]
    [InlineData("Func<object> M() { _n = 5; return () => new FlashImageInput { Prompt = \"a\", N = _n }; } int _n;")]
    [InlineData("object M() { _n = 5; return new FlashImageInput { Prompt = Text(), N = _n }; } string Text() { _n = 2; return \"a\"; } int _n;")]
    [InlineData("object M() { _n = 5; start: return new FlashImageInput { Prompt = \"a\", N = _n }; } int _n;")]
    [InlineData("object M() { _n = 5; return new Other { N = (_n = 2), Input = new FlashImageInput { Prompt = \"a\", N = _n } }; } class Other { public int N; public object? Input; } int _n;")]
    [InlineData("object M() { int n = 5; _n = n; " + Right)]
    [InlineData("volatile int _v; object M() { _v = 5; return new FlashImageInput { Prompt = \"a\", N = _v }; }")]
    [InlineData("object M() { _n = 5; again: _ = new FlashImageInput { Prompt = \"a\", N = _n }; _n = 2; goto again; } int _n;")]
    [InlineData("object M(bool flag) { if (flag) { goto again; } _n = 5; again: ; return new FlashImageInput { Prompt = \"a\", N = _n }; } int _n;")]
    [InlineData("object M() { P = 5; return new FlashImageInput { Prompt = \"a\", N = P }; } public virtual int P { get; set; }")]
    [InlineData("object M() { P = 5; return new FlashImageInput { Prompt = \"a\", N = P }; } int P { get => _n; set => _n = 2; } int _n;")]
    [InlineData("object M() { P = 5; Q = 2; return new FlashImageInput { Prompt = \"a\", N = P }; } int P { get; set; } int Q { get => P; set => P = value; }")]
    [InlineData("object M(Program other) { P = 5; other.P = 2; return new FlashImageInput { Prompt = \"a\", N = P }; } int P { get; set; }")]
    [InlineData("object M() { P = 5; Log(); return new FlashImageInput { Prompt = \"a\", N = P }; } int P { get; set; } void Log() => P = 2;")]
    public Task What_may_have_changed_since_is_silent(string member) => MemberProgram.MembersAsync(member);
}
