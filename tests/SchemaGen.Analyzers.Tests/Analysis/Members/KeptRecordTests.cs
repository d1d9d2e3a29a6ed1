using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Records in read-only fields and properties that a <c>with</c> completes, and tables that the type only looks into.</summary>
public sealed class KeptRecordTests
{
    [Theory]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\", ImageUrls = [\"u\"], MaskUrl = \"m\" }; object M() => s_base with { {|SG1005:ImageUrls = null|} };")]
    [InlineData("FlashImageInput Base { get; } = new() { Prompt = \"a\" }; object M(string mask) => Base with { {|SG1005:MaskUrl = mask|} };")]
    [InlineData("readonly FlashImageInput _base = new() { Prompt = \"a\" }; object M(bool flag) => this._base with { {|SG1105:MaskUrl = flag ? \"m\" : null|} };")]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\" }; object M() => new[] { \"m\" }.Select(x => s_base with { {|SG1005:MaskUrl = x|} }).ToList();")]
    public Task What_a_with_breaks_is_reported_there(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\", ImageUrls = [\"u\"] }; object M(string mask) => s_base with { MaskUrl = mask };")]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\", ImageUrls = [\"u\"], MaskUrl = \"m\" }; object M() => s_base with { ImageUrls = null, MaskUrl = null };")]
    [InlineData("static FlashImageInput s_base = new() { Prompt = \"a\" }; object M(string mask) => s_base with { MaskUrl = mask };")]
    [InlineData("FlashImageInput Base { get; set; } = new() { Prompt = \"a\" }; object M(string mask) => Base with { MaskUrl = mask };")]
    [InlineData("protected virtual FlashImageInput Base { get; } = new() { Prompt = \"a\" }; object M(string mask) => Base with { MaskUrl = mask };")]
    [InlineData("FlashImageInput Base { get; } = new() { Prompt = \"a\" }; Program(string[] urls) => Base = new() { Prompt = \"a\", ImageUrls = urls }; object M(string mask) => Base with { MaskUrl = mask };")]
    [InlineData("FlashImageInput Base { get; init; } = new() { Prompt = \"a\" }; object M(string mask) => Base with { MaskUrl = mask };")]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\" }; object M(string mask, string[] urls) { var draft = s_base with { MaskUrl = mask }; return draft with { ImageUrls = urls }; }")]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\" }; static readonly FlashImageInput s_draft = s_base with { MaskUrl = \"m\" }; object M(string[] urls) => s_draft with { ImageUrls = urls };")]
    [InlineData("abstract class A { public abstract FlashImageInput Base { get; } } class B : A { public override FlashImageInput Base { get; } = new() { Prompt = \"a\" }; object M(string mask) => Base with { MaskUrl = mask }; }")]
    [InlineData("partial class P { readonly FlashImageInput _base = new() { Prompt = \"a\" }; object M(string mask) => _base with { MaskUrl = mask }; } partial class P { P(string[] urls) { _base = _base with { ImageUrls = urls }; } }")]
    [InlineData("class P { readonly FlashImageInput _base = new() { Prompt = \"a\" }; P(string[] urls) => Set(out _base, urls); static void Set(out FlashImageInput x, string[] urls) => x = new() { Prompt = \"a\", ImageUrls = urls }; object M(string mask) => _base with { MaskUrl = mask }; }")]
    [InlineData("class P { readonly FlashImageInput _base = new() { Prompt = \"a\" }; object M(P other, string mask) => other._base is { ImageUrls: not null } b ? b with { MaskUrl = mask } : other; }")]
    [InlineData("static readonly FlashImageInput s_base = Make(); static FlashImageInput Make() => new() { Prompt = \"a\" }; object M(string mask) => s_base with { MaskUrl = mask };")]
    [InlineData("static readonly FlashImageInput s_base = new() { Prompt = \"a\", {|SG1005:MaskUrl = \"m\"|} }; object M() => s_base with { N = 2 };")]
    public Task What_is_kept_right_or_may_be_another_is_silent(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("static readonly string[] s_all = [\"a\", \"abcde\"]; void M() { foreach (string x in s_all) { _ = new FlashImageInput { Prompt = \"a\", Tags = [{|SG1103:x|}] }; } }")]
    [InlineData("readonly int[] _all = [1, 5]; void M() { foreach (int x in _all) { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1101:x|} }; } }")]
    [InlineData("static readonly string[] s_all = [\"a\", \"abcde\"]; object M() => new FlashImageInput { Prompt = \"a\", Tags = {|SG1003:s_all.Skip(1).ToArray()|} };")]
    [InlineData("static readonly string[] s_all = [\"abcdef\", \"abcde\"]; object M() => new FlashImageInput { Prompt = {|SG1003:string.Join(\"-\", s_all)|} };")]
    public Task The_items_of_a_table_are_known(string members) => MemberProgram.MembersAsync(members);

    [Theory]
    [InlineData("static readonly string[] s_all = [\"abcde\"]; object M() { s_all[0] = \"a\"; return new FlashImageInput { Prompt = \"a\", Tags = s_all.ToArray() }; }")]
    [InlineData("static readonly string[] s_all = [\"abcde\"]; object M() { var all = (string[])s_all.AsEnumerable(); all[0] = \"a\"; return new FlashImageInput { Prompt = \"a\", Tags = s_all.ToArray() }; }")]
    [InlineData("static readonly string[] s_all = [\"abcde\"]; object M() { Array.Fill(s_all, \"a\"); return new FlashImageInput { Prompt = \"a\", Tags = s_all.ToArray() }; }")]
    [InlineData("internal static readonly string[] Table = [\"abcde\"]; object M() => new FlashImageInput { Prompt = \"a\", Tags = Table.ToArray() };")]
    public Task A_table_that_may_change_is_not(string members) => MemberProgram.MembersAsync(members);
}
