using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Records that a method of a local object of the user's own makes of its properties: <c>draft.Build()</c>.</summary>
public sealed class RecordMakerTests
{
    private const string Build = "public object Build() => new FlashImageInput { Prompt = \"a\", N = N };";
    private const string Wrong = "var draft = new Draft { N = 5 }; return {|SG1001:draft.Build()|};";
    private const string Silent = "var draft = new Draft { N = 5 }; return draft.Build();";

    [Theory]
    [InlineData("var draft = new Draft { N = 5 }; return {|SG1001:draft.Build()|};")]
    [InlineData("Draft draft = new() { N = 5 }; var made = {|SG1001:draft.Build()|}; return made;")]
    [InlineData("var draft = new Draft(); draft.N = 5; return {|SG1001:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = 2 }; draft.N = 5; return {|SG1001:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = 5 }; _ = {|SG1001:draft.Build()|}; draft.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 2 }; _ = draft.Build(); draft.N = 5; return {|SG1001:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = 5 }; _ = {|SG1001:draft.Build()|}; return {|SG1001:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 6 }; return {|SG1001:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; return {|SG1101:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = 2 }; if (flag) { draft.N = 5; } return {|SG1101:draft.Build()|};")]
    [InlineData("var draft = new Draft { N = 2 }; if (flag) { draft.N = 5; return {|SG1001:draft.Build()|}; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; if (flag) { return {|SG1001:draft.Build()|}; } return 1;")]
    [InlineData("for (int i = 0; i < n; i++) { var draft = new Draft { N = 5 }; _ = {|SG1001:draft.Build()|}; } return 1;")]
    [InlineData("var draft = new Draft { N = 5 }; for (int i = 0; i < n; i++) { _ = {|SG1001:draft.Build()|}; } return 1;")]
    [InlineData("var draft = new Draft { N = 5 }; _ = draft.Prompt; Console.WriteLine(draft.Mask); draft.Images.Add(\"a\"); return {|SG1001:draft.Build()|};")]
    [InlineData("Func<object> make = () => { var draft = new Draft { N = 5 }; return {|SG1001:draft.Build()|}; }; return make();")]
    [InlineData("object Make() { var draft = new Draft { N = 5 }; return {|SG1001:draft.Build()|}; } return Make();")]
    [InlineData("var draft = new Draft { N = 5 }; return new FlashImageInput { Prompt = \"a\", N = {|SG1001:draft.N|} }.Equals({|SG1001:draft.Build()|});")]
    [InlineData("var draft = new Draft { N = 5 }; return Show({|SG1001:draft.Build()|});")]
    public Task A_wrong_property_is_reported_at_the_call(string statements) => RunAsync(Build, statements);

    [Theory]
    [InlineData("var draft = new Draft { N = 2 }; return draft.Build();")]
    [InlineData("var draft = new Draft(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = n }; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.Reset(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; Change(draft); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; var same = draft; same.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; _kept = draft; Other(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.Show(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; Action change = () => draft.N = 2; change(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.Later()(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; Func<object> make = draft.Build; draft.N = 2; return make();")]
    [InlineData("var draft = new Draft { N = 5 }; Func<object> make = () => draft.Build(); draft.N = 2; return make();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.N--; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.N = Math.Min(draft.N, 4); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft = new Draft { N = 2 }; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; var other = draft with { N = 2 }; return other.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; if (draft.N > 4) { return 1; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; if (flag) { draft.N = 2; } else { draft.N = 3; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; if (flag) { draft.N = 2; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; return flag ? 1 : draft.Build();")]
    [InlineData("var draft = new Draft { N = n }; if (IsRight(draft.N)) { draft.N = 2; } return draft.Build();")]
    [InlineData("var draft = flag ? new Draft { N = 5 } : new Draft { N = 2 }; return draft.Build();")]
    [InlineData("var draft = Get(); draft.N = 5; Other(); return draft.Build();")]
    [InlineData("Draft? draft = new Draft { N = 5 }; return draft?.Count > 4 ? 1 : draft!.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; try { draft.N = 2; Console.WriteLine(); draft.N = 3; } catch (Exception) { } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; for (int i = 0; i < n; i++) { draft.N = i; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; int Local() => draft.N = 2; Local(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; Assert.Throws(() => draft.Build()); return 1;")]
    [InlineData("Assert.Throws(() => { var draft = new Draft { N = 5 }; return draft.Build(); }); return 1;")]
    [InlineData("#if false\nvar draft = new Draft { N = 5 }; return draft.Build();\n#endif\nreturn 1;")]
    [InlineData("var draft = new Draft { N = 5 }; if (draft.IsBig) { draft.N = 4; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; if (draft.IsBig) { draft.N = 4; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; if (draft.IsBig) { return 1; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; if (!draft.IsRight()) { throw new InvalidOperationException(); } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; bool isRight = draft.IsRight(); if (!isRight) { return 1; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; return draft.IsRight() ? draft.Build() : 1;")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; return new FlashImageInput { Prompt = \"a\", N = draft.IsBig ? 4 : draft.N };")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; if (draft.N > 4) { draft.N = 4; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = flag ? 5 : 2 }; if (draft.N is < 1 or > 4) { return 1; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.Prompt = (draft.N = 2).ToString(); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; List<Draft> all = [draft]; all[0].N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; var (other, _) = (draft, 1); other.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; Fill(out draft); return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; var holder = new { draft }; holder.draft.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; draft.Next = draft; draft.Next.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { Next = new Draft { N = 5 } }; var next = draft.Next; next.N = 2; return draft.Next.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; if (draft is { N: > 4 } big) { big.N = 2; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; foreach (int one in new[] { 1, 2 }) { draft.N = one; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; switch (n) { case 1: draft.N = 2; break; default: draft.N = 3; break; } return draft.Build();")]
    [InlineData("Draft draft; if (flag) { draft = new Draft { N = 5 }; draft.N = 2; } else { draft = new Draft { N = 2 }; } return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; Task.Run(() => draft.N = 2).Wait(); return draft.Build();")]
    [InlineData("var drafts = new List<Draft> { new() { N = 5 } }; var draft = drafts[0]; draft.N = 2; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 5 }; object? made = n > 2 ? null : 1; draft.N = made is null ? 2 : 3; return draft.Build();")]
    [InlineData("var draft = new Draft { N = 9 }; do { draft.N = draft.N - 1; } while (draft.N > 4); return draft.Build();")]
    [InlineData("return 1; var draft = new Draft { N = 5 }; return draft.Build();")]
    public Task What_the_object_may_have_by_then_is_silent(string statements) => RunAsync(Build, statements);

    [Theory]
    [InlineData("public FlashImageInput Build() => new() { Prompt = \"a\", N = N };")]
    [InlineData("public object Build() { return new FlashImageInput { Prompt = \"a\", N = this.N }; }")]
    [InlineData("public object Build() { int n = N; return new FlashImageInput { Prompt = \"a\", N = n }; }")]
    [InlineData("public object Build() { var made = new FlashImageInput { Prompt = \"a\", N = N }; Console.WriteLine(Title()); return made; }")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = N + 1 };")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = N, ImageUrls = Images.Count > 0 ? Images : null, MaskUrl = Images.Count > 0 ? Mask : null };")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = N > 4 ? N : 2 };")]
    [InlineData("public object Build() { int n = 1; if (N > 4) { n = N; } return new FlashImageInput { Prompt = \"a\", N = n }; }")]
    [InlineData("public object Build() { if (N < 5) { return new FlashImageInput { Prompt = \"a\", N = 1 }; } return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() => Make(); private object Make() => new FlashImageInput { Prompt = \"a\", N = N };")]
    [InlineData("public object Build() => Make(\"a\"); private object Make(string prompt) => new FlashImageInput { Prompt = prompt, N = N };")]
    [InlineData("public object Build() => Task.FromResult(new FlashImageInput { Prompt = \"a\", N = N });")]
    [InlineData("public object Build() => new object[] { new FlashImageInput { Prompt = \"a\", N = N }, new FlashImageInput { Prompt = \"b\", N = N } };")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = N, Style = Title() };")]
    [InlineData("public object Build(int step = 1) => new FlashImageInput { Prompt = \"a\", N = N, Steps = step };")]
    [InlineData("public object Build() { ArgumentNullException.ThrowIfNull(Mask); return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    public Task A_method_that_only_reads_is_run(string method) => RunAsync(method, Wrong);

    [Theory]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = Math.Min(N, 4) };")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = N > 4 ? 4 : N };")]
    [InlineData("public object Build() { if (N > 4) { throw new InvalidOperationException(); } return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { ArgumentOutOfRangeException.ThrowIfGreaterThan(N, 4); return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { if (N > 4) { return 1; } return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { if (Mask is null) { return 1; } return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() => Mask is null ? 1 : new FlashImageInput { Prompt = \"a\", N = N };")]
    [InlineData("public object Build() { if (Mask is null || Images.Count > 1) { return new FlashImageInput { Prompt = \"a\", N = N }; } return 1; }")]
    [InlineData("public object Build() { if (Mask is null) { if (Images.Count > 1) { return 1; } } else { if (Images.Count < 2) { return 1; } } return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { if (Mask is null) { throw new InvalidOperationException(); } return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { object made = 1; foreach (string image in Images) { made = new FlashImageInput { Prompt = \"a\", N = N }; } return made; }")]
    [InlineData("public object Build() { try { Console.WriteLine(); } catch (Exception) { return new FlashImageInput { Prompt = \"a\", N = N }; } return 1; }")]
    [InlineData("public object Build() { try { Console.WriteLine(); return new FlashImageInput { Prompt = \"a\", N = N }; } catch (Exception) { return 1; } }")]
    [InlineData("public object Build() { object made = 1; Action make = () => made = new FlashImageInput { Prompt = \"a\", N = 1 }; make(); return N; }")]
    [InlineData("public object Build() { Func<object> make = () => new FlashImageInput { Prompt = \"a\", N = N }; return 1; }")]
    [InlineData("public object Build() { object Make() => new FlashImageInput { Prompt = \"a\", N = N }; N = 2; return Make(); }")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = N } with { N = 2 };")]
    [InlineData("public object Build() { var made = new FlashImageInput { Prompt = \"a\", N = N }; return made with { N = 2 }; }")]
    [InlineData("public object Build() { N = 2; return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { Reset(); return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { Program.Change(this); return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { Program.Check(N); return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = Program.Check(N), N = N };")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = Checked, N = N }; string Checked => N > 4 ? throw new InvalidOperationException() : \"a\";")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = Checked(), N = N }; string Checked() { if (N > 4) { throw new InvalidOperationException(); } return \"a\"; }")]
    [InlineData("public object Build() { Check(); return new FlashImageInput { Prompt = \"a\", N = N }; } void Check() { if (N > 4) { throw new InvalidOperationException(); } }")]
    [InlineData("public virtual object Build() => new FlashImageInput { Prompt = \"a\", N = N };")]
    [InlineData("public object Build() => Make(); protected virtual object Make() => new FlashImageInput { Prompt = \"a\", N = N };")]
    [InlineData("public object Build() => Build(2); object Build(int depth) => depth > 0 ? Build(depth - 1) : new FlashImageInput { Prompt = \"a\", N = N };")]
    [InlineData("public object Build<T>() => new FlashImageInput { Prompt = \"a\", N = N }; public object Build() => Build<int>();")]
    [InlineData("public IEnumerable<object> Build() { yield return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public async Task<object> Build() { await Task.Yield(); return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() => _made ??= new FlashImageInput { Prompt = \"a\", N = N }; object? _made;")]
    [InlineData("public object Build() => _made ?? new FlashImageInput { Prompt = \"a\", N = N }; readonly object? _made = 1;")]
    [InlineData("public static object Build() => new FlashImageInput { Prompt = \"a\", N = 1 }; public object Build(int n) => n;", "var draft = new Draft { N = 5 }; return draft.Build(1);")]
    [InlineData("public object Build(int n) => new FlashImageInput { Prompt = \"a\", N = n };", "var draft = new Draft { N = 5 }; return draft.Build(2);")]
    [InlineData("public object Build(Draft other) { other.N = 2; return new FlashImageInput { Prompt = \"a\", N = N }; }", "var draft = new Draft { N = 5 }; return draft.Build(draft);")]
    [InlineData("public object Build(object same) => new FlashImageInput { Prompt = \"a\", N = N };", "var draft = new Draft { N = 5 }; return draft.Build(draft.N = 2);")]
    [InlineData("public FlashImageInput Build() => new() { Prompt = \"a\", N = N };", "var draft = new Draft { N = 5 }; return draft.Build() with { N = 2 };")]
    [InlineData("public FlashImageInput Build() => new() { Prompt = \"a\", N = N };", "var draft = new Draft { N = 5 }; var made = draft.Build(); return made with { N = 2 };")]
    [InlineData("public FlashImageInput Build() => new() { Prompt = \"a\", N = N };", "var draft = new Draft { N = 5 }; FlashImageInput made; made = draft.Build(); made = made with { N = 2 }; return made;")]
    [InlineData("public FlashImageOptions Build() => new() { N = N };", "var draft = new Draft { N = 5 }; var made = draft.Build(); made.N = 2; return made;")]
    [InlineData("#if OTHER\npublic object Build() => 1;\n#else\npublic object Build() {\n#if OTHER\nN = 2;\n#endif\nreturn new FlashImageInput { Prompt = \"a\", N = N }; }\n#endif\n")]
    [InlineData("[Obsolete] object Make() => new FlashImageInput { Prompt = \"a\", N = N };\n#pragma warning disable CS0612\npublic object Build() => Make();")]
    [InlineData("public object Build() { lock (this) { return new FlashImageInput { Prompt = \"a\", N = N }; } }")]
    [InlineData("public object Build() { var same = this; same.N = 2; return new FlashImageInput { Prompt = \"a\", N = N }; }")]
    [InlineData("public object Build() { ref int n = ref _n; return new FlashImageInput { Prompt = \"a\", N = _n }; } int _n = 2;")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = {|SG1001:9|} };")]
    [InlineData("public object Build() => new FlashImageInput { Prompt = \"a\", N = Double }; public int Double => N > 4 ? 4 : N;")]
    public Task A_method_that_may_do_otherwise_is_not(string method, string statements = Silent) => RunAsync(method, statements);

    [Theory]
    [InlineData("class Base { public int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; } class Draft : Base;", Wrong)]
    [InlineData("class Base { public int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; } class Draft : Base { public new int N { get; set; } }", Silent)]
    [InlineData("class Base { public virtual int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; } class Draft : Base { public override int N { get => 2; set { } } }", Silent)]
    [InlineData("interface IDraft { int N { get; set; } object Build(); } class Draft : IDraft { public int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", "IDraft draft = new Draft { N = 5 }; return draft.Build();")]
    [InlineData("class Draft<T> { public int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; } class Draft : Draft<int>;", Silent)]
    [InlineData("struct Draft { public int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", Silent)]
    [InlineData("class Draft { int _n; public int N { get => _n; set => _n = Math.Min(value, 4); } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", Silent)]
    [InlineData("class Draft { int _n; public int N { get => _n; set => _n = Math.Min(value, 4); } public object Build() => new FlashImageInput { Prompt = \"a\", N = _n }; }", Silent)]
    [InlineData("class Draft { public int N { get; set; } public int M { set => N = value; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", "var draft = new Draft { N = 5 }; draft.M = 2; return draft.Build();")]
    [InlineData("class Draft { public Draft() => Last = this; public static Draft? Last; public int N { get; set; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", Silent)]
    [InlineData("class Draft(int n) { public int N { get; set; } = n; public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", "var draft = new Draft(2) { N = 5 }; return draft.Build();")]
    [InlineData("partial class Draft { public int N { get; set; } public partial object Build(); } partial class Draft { public partial object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", Silent)]
    [InlineData("partial class Draft { public int N { get; set; } } partial class Draft { public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", Wrong)]
    [InlineData("class Draft { public int N { get; set; } } static class Makers { public static object Build(this Draft draft) { draft.N = 2; return new FlashImageInput { Prompt = \"a\", N = draft.N }; } }", Silent)]
    [InlineData("class Draft { public required int N { get; init; } public object Build() => new FlashImageInput { Prompt = \"a\", N = N }; }", Wrong)]
    public Task The_class_decides(string draft, string statements) => MemberProgram.TypesAsync(draft + " class Program { object M(bool flag, int n) { " + statements + " } }");

    [Theory]
    [InlineData("Prompt = \"\"", "new FlashImageInput { Prompt = Prompt }", "SG1003")]
    [InlineData("Mask = \"u\"", "new FlashImageInput { Prompt = \"a\", MaskUrl = Mask }", "SG1005")]
    [InlineData("Mask = \"A\"", "new FlashImageInput { Prompt = \"a\", Code = Mask }", "SG1004")]
    public Task Every_rule_is_asked(string assigned, string made, string rule) => RunAsync($"public object Build() => {made};", $"var draft = new Draft {{ {assigned} }}; return {{|{rule}:draft.Build()|}};");

    [Theory]
    [InlineData(Build, "return {|#0:draft.Build()|};")]
    [InlineData("public object Build() => Make(); object Make() => new FlashImageInput { Prompt = \"a\", N = N };", "return {|#0:draft.Build()|};")]
    public Task The_message_names_the_method(string method, string statement) => MemberProgram.TypesAsync(
        Program(method, "var draft = new Draft { N = 5 }; " + statement),
        new DiagnosticResult("SG1001", DiagnosticSeverity.Error).WithLocation(0).WithMessage("'n' is 5 in 'Build', but model 'flash-image' allows 1 to 4"));

    [Fact]
    public Task The_message_of_some_path_says_so() => MemberProgram.TypesAsync(
        Program(Build, "var draft = new Draft { N = flag ? 5 : 2 }; return {|#0:draft.Build()|};"),
        new DiagnosticResult("SG1101", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("'n' is 5 in 'Build' on some path, but model 'flash-image' allows 1 to 4"));

    private static Task RunAsync(string method, string statements) => MemberProgram.TypesAsync(Program(method, statements));

    private static string Program(string method, string statements) =>
        $$"""
        record Draft
        {
            public string Prompt { get; set; } = "";
            public int N { get; set; } = 1;
            public List<string> Images { get; } = [];
            public string? Mask { get; set; }
            public int Count => N + Images.Count;
            public Draft? Next { get; set; }
            public bool IsBig => N > 4;
            public bool IsRight() => N is >= 1 and <= 4;
            public string Title() => Prompt + Count;
            public void Reset() => N = 1;
            public void Show() => Program.Change(this);
            public Action Later() => () => N = 2;
            {{method}}
        }

        class Program
        {
            Draft? _kept;

            public static void Change(Draft draft) => draft.N = 2;
            public static string Check(int n) => n > 4 ? throw new InvalidOperationException() : "a";
            static void Fill(out Draft draft) => draft = new Draft { N = 2 };
            static bool IsRight(int n) => n < 5;
            static object Show(object made) => made;
            Draft Get() => _kept ??= new Draft();
            void Other() => _kept!.N = 2;

            object M(bool flag, int n)
            {
                {{statements}}
            }
        }

        static class Assert { public static void Throws(Func<object> act) { } }
        """;
}
