using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>A setter that passes its value on into a record stands for the record's member.</summary>
public sealed class SetterTests
{
    private const string Input = "private FlashImageInput _input = new() { Prompt = \"a\" }; ";

    [Theory]
    [InlineData("public int? Count { get => _input.N; set { _input = _input with { N = value }; } } public void Reset() => Count = {|SG1001:0|};")]
    [InlineData("public int? Count { get => _input.N; set => _input = _input with { N = value }; } public void Reset() { Count = {|SG1001:5|}; }")]
    [InlineData("public int? Count { set => _input = _input with { N = value }; } public void Reset() { int none = 0; this.Count = {|SG1001:none|}; }")]
    [InlineData("public int? Count { set { _input = _input with { N = value }; Changed?.Invoke(this, EventArgs.Empty); } } event EventHandler? Changed; public void Reset() => Count = {|SG1001:0|};")]
    [InlineData("public int? Count { set => _input = _input with { N = value }; } static Program Make() => new Program { Count = {|SG1001:0|} };")]
    [InlineData("public int? Count { set => _input = _input with { N = value }; } static void Reset(Program other) => other.Count = {|SG1001:0|};")]
    [InlineData("public string Prompt { set => _input = new FlashImageInput { Prompt = value }; } public void Reset() => Prompt = {|SG1003:\"\"|};")]
    public Task A_value_that_a_setter_passes_on_is_judged_where_it_is_written(string members) => MemberProgram.MembersAsync(Input + members);

    [Theory]
    [InlineData("public int? Count { get => _input.N; set { _input = _input with { N = value }; } } public void Reset() => Count = 4;")]
    [InlineData("public int? Count { get => _input.N; set { _input = _input with { N = value }; } } public void Reset(int n) => Count = n;")]
    [InlineData("public int? Count { get => _input.N; set { _input = _input with { N = Math.Max(value ?? 1, 1) }; } } public void Reset() => Count = 0;")]
    [InlineData("public int? Count { get => _input.N; set { if (value < 1) { return; } _input = _input with { N = value }; } } public void Reset() => Count = 0;")]
    [InlineData("public int? Count { get => _input.N; set { if (value < 1) { throw new ArgumentException(); } _input = _input with { N = value }; } } public void Reset() => Count = 0;")]
    [InlineData("public int? Count { get => _input.N; set { Check(value); _input = _input with { N = value }; } } public void Reset() => Count = 0; static void Check(int? n) { }")]
    [InlineData("public int? Count { get => _input.N; set { value = 2; _input = _input with { N = value }; } } public void Reset() => Count = 0;")]
    [InlineData("public virtual int? Count { get => _input.N; set { _input = _input with { N = value }; } } public void Reset() => Count = 0;")]
    [InlineData("public int? Count { get; set; } public void Reset() => Count = 0; FlashImageInput Make() => _input with { N = Count };")]
    [InlineData("public int? this[int at] { set { _input = _input with { N = value }; } } public void Reset() => this[9] = 0;")]
    [InlineData("public int? Count { set => _input = _input with { N = value }; } public void Test() => Assert.Throws(() => Count = 0); static class Assert { public static void Throws(Func<object?> act) { } }")]
    [InlineData("private int? _n; public int? Count { get => _n; set { _n = value; _input = _input with { N = 2 }; } } public void Reset() => Count = 0;")]
    public Task A_value_that_need_not_get_into_a_record_is_silent(string members) => MemberProgram.MembersAsync(Input + members);
}
