using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Tuples, anonymous objects, maps, builders, ranges and arrays that are filled by their indices.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData("var t = (N: 5, Text: \"a\");", "N = {|SG1001:t.N|}")]
    [InlineData("(int, string) t = (5, \"a\");", "N = {|SG1001:t.Item1|}")]
    [InlineData("var t = (5, (\"abcdef\", 1));", "Style = {|SG1003:t.Item2.Item1|}")]
    [InlineData("var t = flag ? (5, 1) : (6, 1);", "N = {|SG1001:t.Item1|}")]
    [InlineData("var t = flag ? (5, 1) : (2, 1);", "N = {|SG1101:t.Item1|}")]
    [InlineData("var t = (5, \"a\"); var (m, s) = t;", "N = {|SG1001:m|}")]
    [InlineData("int m; string s; var t = (5, \"a\"); (m, s) = t;", "N = {|SG1001:m|}")]
    [InlineData("var ((m, _), s) = ((5, 1), \"a\");", "N = {|SG1001:m|}")]
    [InlineData("var o = new { N = 5, text };", "N = {|SG1001:o.N|}")]
    [InlineData("var o = new { Inner = new { Url = \"a.png\" } };", "Photo = {|SG1014:o.Inner.Url|}")]
    [InlineData("int m = 0; foreach (var (k, s) in new[] { (7, \"a\"), (9, \"b\") }) { m = k; }", "N = {|SG1001:m|}")]
    [InlineData("var made = new string[2]; made[0] = \"a\"; made[1] = \"abcde\";", "Tags = {|SG1003:made|}")]
    [InlineData("string[] made = [\"a\", \"b\"]; made[1] = \"abcde\";", "Tags = {|SG1003:made|}")]
    [InlineData("var made = new List<string> { \"a\", \"b\" }; made[0] = \"abcde\";", "Tags = {|SG1003:made|}")]
    [InlineData("var made = new string[3]; for (int i = 0; i < 3; i++) { made[i] = \"abcde\" + i; }", "Tags = {|SG1003:made|}")]
    [InlineData("var made = new int[] { 1, 9 };", "N = {|SG1001:made[^1]|}")]
    [InlineData("var made = new List<int> { 1, 9 };", "N = {|SG1001:made[1]|}")]
    [InlineData("var made = new List<int> { 1, 9 };", "N = {|SG1001:made[^1]|}")]
    [InlineData("string[] made = [\"a\", \"abcde\", \"b\"];", "Tags = {|SG1003:made[1..]|}")]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\", \"e\" };", "ImageUrls = {|SG1002:made[..4]|}")]
    [InlineData("string made = \"abcdefghij\";", "Style = {|SG1003:made[..^2]|}")]
    [InlineData("string made = \"xhttps://\" + text;", "Photo = {|SG1014:made[..6]|}")]
    [InlineData("var made = ImmutableArray.CreateBuilder<string>(); made.Add(\"a\"); made.Add(\"abcde\");", "Tags = {|SG1003:made.ToImmutable()|}")]
    [InlineData("var made = ImmutableArray.CreateBuilder<string>(4); made.AddRange(\"a\", \"b\", \"c\", \"d\");", "ImageUrls = {|SG1002:made.MoveToImmutable()|}")]
    [InlineData("var made = ImmutableArray.CreateBuilder<string>(); made.Add(\"a\"); made.Clear();", "ImageUrls = {|SG1002:made.ToImmutable()|}")]
    [InlineData("var map = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 5 };", "N = {|SG1001:map[\"b\"]|}")]
    [InlineData("var map = new Dictionary<string, int> { { \"a\", 5 } }; map[\"b\"] = 2;", "N = {|SG1001:map[\"a\"]|}")]
    [InlineData("var map = new Dictionary<string, int>(); map.Add(\"a\", 5); map[\"a\"] = 6;", "N = {|SG1001:map[\"a\"]|}")]
    [InlineData("var map = new Dictionary<string, int> { [\"a\"] = 1, [\"a\"] = 2, [\"b\"] = 3, [\"c\"] = 4, [\"d\"] = 4, [\"e\"] = 4 };", "N = {|SG1001:map.Count|}")]
    public Task A_part_is_known(string statements, string member) => MemberAsync(statements, member);

    [Theory]
    [InlineData("var t = (N: 5, Text: \"a\"); t.N = 2;", "N = t.N")]
    [InlineData("var t = (N: 5, Text: \"a\"); t.N--; t.N--;", "N = t.N")]
    [InlineData("var t = (N: 5, Text: \"a\"); Action change = () => t.N = 1; change();", "N = t.N")]
    [InlineData("var t = (N: 5, Text: \"a\"); ref int alias = ref t.N; alias = 1;", "N = t.N")]
    [InlineData("var t = (N: 5, Text: \"a\"); (t.N, _) = (1, 2);", "N = t.N")]
    [InlineData("var t = (N: 5, Text: \"a\"); Give(out t.N); void Give(out int k) => k = 1;", "N = t.N")]
    [InlineData("var t = ((N: 5, 1), Text: \"a\"); t.Item1.N = 1;", "N = t.Item1.N")]
    [InlineData("(long, string) t = (5, \"a\"); var (m, s) = t;", "N = (int)m - 3")]
    [InlineData("var t = (5, \"a\"); t = (1, \"b\");", "N = t.Item1")]
    [InlineData("var made = new string[2]; made[0] = \"a\"; made[1] = \"abcde\"; made[n] = \"b\";", "Tags = made")]
    [InlineData("var made = new string[2]; Fill(made); void Fill(string[] all) => all[0] = all[1] = \"a\";", "Keywords = made")]
    [InlineData("var made = new char[3]; text.CopyTo(0, made, 0, 3);", "Code = new string(made)")]
    [InlineData("var made = new string[3]; Array.Fill(made, \"a\");", "Tags = made")]
    [InlineData("string[] made = [\"abcde\", \"b\"]; Action change = () => made[0] = \"a\"; change();", "Tags = made")]
    [InlineData("string[] made = [\"abcde\", \"b\"]; string[] other = made; other[0] = \"a\";", "Tags = made")]
    [InlineData("string[] made = [\"a\", \"abcde\", \"b\"];", "Tags = made[n..]")]
    [InlineData("string[] made = [\"a\", \"abcde\", \"b\"];", "Tags = made[2..]")]
    [InlineData("string[] made = [\"a\", \"abcde\", \"b\"]; Range all = 2..;", "Tags = made[all]")]
    [InlineData("var made = ImmutableArray.CreateBuilder<string>(); made.Add(\"a\"); made.Count = 0; made.Add(\"a\");", "Keywords = made.ToImmutable()")]
    [InlineData("var made = ImmutableArray.CreateBuilder<string>(); made.Add(\"a\"); Fill(made); void Fill(ImmutableArray<string>.Builder all) => all.Add(\"b\");", "Keywords = made.ToImmutable()")]
    [InlineData("var map = new Dictionary<string, int> { [\"a\"] = 5 }; map[text] = 2;", "N = map[\"a\"]")]
    [InlineData("var map = new Dictionary<int, int> { [0] = 5, [1] = 5, [2] = 5, [3] = 5, [4] = 5 }; IDictionary<int, int> same = map; same[0] = 2; same.Remove(1);", "N = map.Count")]
    [InlineData("int[] made = [1, 9]; Span<int> all = made; Span<int> last = all[1..]; made[1] = 2;", "N = last[0]")]
    [InlineData("int[] made = [1, 9]; Span<int> all = made; Span<int> last = all.Slice(1); made[1] = 2;", "Layers = last.ToArray()")]
    [InlineData("int[] made = [1, 9]; var some = made[1..]; some[0] = 2;", "N = some[0]")]
    [InlineData("var map = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"a\"] = 5 }; map[\"A\"] = 2;", "N = map[\"a\"]")]
    [InlineData("var map = new Dictionary<string, int> { [\"a\"] = 5 }; Change(map); void Change(Dictionary<string, int> all) => all[\"a\"] = 1;", "N = map[\"a\"]")]
    [InlineData("var map = new Dictionary<string, int> { [\"a\"] = 5 }; if (map.Remove(\"a\")) { map[\"a\"] = 1; }", "N = map[\"a\"]")]
    public Task A_part_that_may_have_changed_is_silent(string statements, string member) => MemberAsync(statements, member);

    [Theory]
    [InlineData("if (list is { Count: > 4 and var count })", "N = {|SG1001:count|}")]
    [InlineData("if (list is { Count: var count and > 4 })", "N = {|SG1001:count|}")]
    [InlineData("if (urls is { Length: 7 or 9 } and { Length: var count })", "N = {|SG1001:count|}")]
    [InlineData("if (text is { Length: > 4 and var count })", "N = {|SG1001:count|}")]
    [InlineData("if (input is { N: > 4 and var count })", "N = {|SG1001:count|}")]
    [InlineData("if (input is { Options: { N: > 4 and var count } })", "N = {|SG1001:count|}")]
    [InlineData("if ((n, text) is ( > 4 and var count, _))", "N = {|SG1001:count|}")]
    [InlineData("if (list is not { Count: > 4 and var count }) { return; }", "N = {|SG1001:count|}")]
    [InlineData("if (list is { Count: > 2 and var count })", "N = count")]
    [InlineData("if (list is { Count: var count } && count < 4)", "N = count")]
    [InlineData("if (input is { N: var count })", "N = count")]
    [InlineData("if (input is { Seed: > 4 and var seed })", "N = (int)seed")]
    public Task A_variable_of_a_pattern_has_what_the_pattern_says(string condition, string member) => MemberAsync(condition, member);

    private static Task MemberAsync(string statements, string member) =>
        ValueTest.StatementsAsync($$"""{{statements}} _ = new FlashImageInput { Prompt = "a", {{member}} };""");
}
