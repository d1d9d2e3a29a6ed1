using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Properties of a local object of the user's own.</summary>
public sealed class OwnObjectTests
{
    private const string Wrong = "return new FlashImageInput { Prompt = \"a\", N = {|SG1001:draft.N|} };";
    private const string OnSomePath = "return new FlashImageInput { Prompt = \"a\", N = {|SG1101:draft.N|} };";
    private const string Right = "return new FlashImageInput { Prompt = \"a\", N = draft.N };";

    [Theory]
    [InlineData("var draft = new Draft { N = 5 }; " + Wrong)]
    [InlineData("Draft draft = new() { Prompt = \"p\", N = 5 }; " + Wrong)]
    [InlineData("var draft = new Draft(); draft.N = 5; " + Wrong)]
    [InlineData("var draft = new Draft { N = 1 }; draft.N = 5; " + Wrong)]
    [InlineData("var draft = new Draft { N = 5 }; Console.WriteLine(draft.Prompt); " + Wrong)]
    [InlineData("var draft = new Draft { N = flag ? 5 : 6 }; " + Wrong)]
    [InlineData("var draft = new Draft { N = flag ? 5 : 1 }; " + OnSomePath)]
    [InlineData("var draft = new Draft(); draft.N = flag ? 5 : 1; " + OnSomePath)]
    [InlineData("var draft = new Draft { N = 1 }; if (flag) { draft.N = 5; } " + OnSomePath)]
    [InlineData("var draft = new Draft { N = 2 }; var other = new Draft { N = 5 }; draft.N = other.N; " + Wrong)]
    [InlineData("var draft = new Sealed { N = 5 }; " + Wrong)]
    [InlineData("var draft = new Derived { N = 5 }; " + Wrong)]
    [InlineData("var draft = new Plain { N = 5 }; " + Wrong)]
    [InlineData("var draft = new Draft { Prompt = \"\" }; return new FlashImageInput { Prompt = {|SG1003:draft.Prompt|} };")]
    [InlineData("for (int i = 0; i < n; i++) { var draft = new Draft { N = 5 }; _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:draft.N|} }; } return 1;")]
    [InlineData("var draft = new Draft { N = 5 }; int count = draft.N; return new FlashImageInput { Prompt = \"a\", N = {|SG1001:count|} };")]
    [InlineData("var draft = new Draft { N = 5 }; try { Console.WriteLine(); } catch (Exception) { } " + Wrong)]
    [InlineData("var draft = new Draft { N = 5 }; draft.Images.Add(\"a\"); " + Wrong)]
    public Task What_the_method_assigns_is_known(string statements) => RunAsync(statements);

    [Theory]
    [InlineData("var draft = new Draft { N = 5 }; draft.N = 2; " + Right)]
    [InlineData("var draft = new Draft(); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; Change(draft); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; draft.Reset(); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; draft.Double = 1; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; _ = draft.Changing; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; var same = draft; same.N = 2; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; Action change = () => draft.N = 2; change(); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; draft.N -= 3; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; draft.N--; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; (draft.N, _) = (2, 3); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; _kept = draft; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; Draft[] all = [draft]; all[0].N = 2; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; draft = new Draft { N = 2 }; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; if (draft.N > 4) { return 1; } " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; if (flag) { draft.N = 2; } else { draft.N = 3; } " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; ref Draft same = ref draft; same = new Draft(); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; try { draft.N = 2; Console.WriteLine(); draft.N = 3; } catch (Exception) { } " + Right)]
    [InlineData("var draft = new Draft { N = 2 }; try { draft.N = 5; Console.WriteLine(); draft.N = 3; } finally { draft.N = 1; } " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; for (int i = 0; i < n; i++) { draft.N = i; } " + Right)]
    [InlineData("var draft = new Draft { N = 1 }; while (draft.N < n) { draft.N = draft.N + 1; } " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; { int other = n; draft.N = other; } " + Right)]
    [InlineData("var draft = new Leaking { N = 5 }; Leaking.Last!.N = 2; " + Right)]
    [InlineData("var draft = new Clamped { N = 5 }; " + Right)]
    [InlineData("var draft = new Virtual { N = 5 }; " + Right)]
    [InlineData("var draft = new Positional(5); " + Right)]
    [InlineData("var draft = new Value { N = 5 }; var copy = draft; copy.N = 2; " + Right)]
    [InlineData("var draft = flag ? new Draft { N = 5 } : new Draft { N = 2 }; " + Right)]
    [InlineData("var draft = Get(); draft.N = 2; " + Right)]
    [InlineData("var draft = _kept; draft!.N = 5; Change(_kept!); " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; draft.Inner = new Draft { N = 6 }; var inner = draft.Inner; inner.N = 2; return new FlashImageInput { Prompt = \"a\", N = draft.Inner.N };")]
    [InlineData("var draft = new Draft { Images = [] }; draft.Images.Add(\"a\"); return new FlashImageInput { Prompt = \"a\", ImageUrls = draft.Images };")]
    [InlineData("var images = new List<string>(); var draft = new Draft { Images = images }; images.Add(\"a\"); return new FlashImageInput { Prompt = \"a\", ImageUrls = draft.Images };")]
    [InlineData("again: var draft = new Draft { N = 5 }; if (flag) { draft.N = 2; _ = new FlashImageInput { Prompt = \"a\", N = draft.N }; goto again; } return 1;")]
    [InlineData("var draft = new Draft { N = 5 } with { N = 2 }; " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; var other = draft with { N = 2 }; return new FlashImageInput { Prompt = \"a\", N = other.N };")]
    [InlineData("var draft = new Draft { N = 5 }; if (draft is { N: > 4 }) { return 1; } " + Right)]
    [InlineData("var draft = new Draft { N = 5 }; int Local() => draft.N = 2; Local(); " + Right)]
    [InlineData("Draft draft = new Derived { N = 5 }; ((Derived)draft).N = 2; " + Right)]
    [InlineData("Draft Make() => new Draft { N = 5 }; var draft = Make(); draft.N = 2; " + Right)]
    public Task What_others_may_assign_is_not(string statements) => RunAsync(statements);

    private static Task RunAsync(string statements) => MemberProgram.TypesAsync(
        $$"""
        record Draft
        {
            public string Prompt { get; set; } = "";
            public int N { get; set; } = 1;
            public int Double { set => N = value * 2; }
            public int Changing => N = 2;
            public List<string> Images { get; set; } = [];
            public Draft? Inner { get; set; }
            public void Reset() => N = 1;
        }

        sealed class Sealed { public required int N { get; init; } }
        class Plain { public int N { get; set; } }
        record Derived : Draft;
        record Positional(int N);
        struct Value { public int N { get; set; } }
        class Virtual { public virtual int N { get; set; } }
        class Clamped { private int _n; public int N { get => _n; set => _n = Math.Min(value, 4); } }
        class Leaking { public Leaking() => Last = this; public static Leaking? Last; public int N { get; set; } }

        class Program
        {
            Draft? _kept;

            static void Change(Draft draft) => draft.N = 2;

            Draft Get() => _kept ??= new Draft();

            object M(bool flag, int n)
            {
                {{statements}}
            }
        }
        """);
}
