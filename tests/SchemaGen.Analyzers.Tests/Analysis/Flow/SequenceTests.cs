using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Queries over sequences that are known, in both syntaxes, and what their lambdas compute.</summary>
public sealed class SequenceTests
{
    [Theory]
    [InlineData("""Tags = new[] { "a", "b" }.Select(x => {|SG1003:"tags" + x|}).ToArray()""")]
    [InlineData("""Tags = (from x in new[] { "a", "b" } select {|SG1003:"tags" + x|}).ToArray()""")]
    [InlineData("""Tags = Enumerable.Range(10, 3).Select(x => {|SG1003:$"tag{x}"|}).ToList()""")]
    [InlineData("""Tags = new[] { "a", "b" }.Select((x, i) => {|SG1003:x + "-tag" + i|}).ToArray()""")]
    [InlineData("""Tags = new List<string> { "a", {|SG1003:"abcde"|} }.OrderBy(x => x.Length).ToList()""")]
    [InlineData("""Tags = new[] { "a", {|SG1003:"abcde"|} }.Where(x => x.Length > 3).ToArray()""")]
    [InlineData("""Tags = "abcde,a".Split({|SG1003:','|})""")]
    [InlineData("""Tags = "a-b".Split('-').Select(x => {|SG1003:x.PadLeft(5)|}).ToList()""")]
    [InlineData("""Tags = new[] { 1, 2 }.SelectMany(x => new[] { "a", "b" }, (x, y) => {|SG1003:"tag" + x + y|}).ToList()""")]
    [InlineData("""Tags = (from x in new[] { "a" } from y in new[] { "b" } select {|SG1003:"tag" + x + y|}).ToList()""")]
    [InlineData("""Tags = new[] { "a" }.Zip(new[] { "b" }, (x, y) => {|SG1003:"tag" + x + y|}).ToList()""")]
    [InlineData("""Tags = new[] { "a" }.Select(x => {|SG1003:flag ? "tags" + x : "tagss"|}).ToList()""")]
    [InlineData("""Tags = Array.ConvertAll(new[] { "a" }, x => {|SG1003:"tags" + x|})""")]
    [InlineData("""ImageUrls = {|SG1002:(from i in Enumerable.Range(0, 20) select text + i).ToArray()|}""")]
    [InlineData("""ImageUrls = {|SG1002:new[] { "a", "b" }.Where(x => x.Length > 3).ToArray()|}""")]
    [InlineData("""Layers = Enumerable.Range(5, 6).Select(x => {|SG1001:x * 2|}).ToArray()""")]
    [InlineData("""N = {|SG1001:new[] { 5, 9 }.First()|}""")]
    [InlineData("""N = {|SG1001:new[] { 5, 9 }.OrderBy(x => x).Last()|}""")]
    [InlineData("""N = {|SG1001:Enumerable.Range(5, 3).First(x => x > n)|}""")]
    [InlineData("""N = {|SG1001:new[] { 1, 9 }.Single(x => x > 3)|}""")]
    [InlineData("""N = {|SG1001:"a,b,c,d,e".Split(',').Count(x => x != "z")|}""")]
    [InlineData("""N = {|SG1001:int.Parse("5")|}""")]
    [InlineData("""N = {|SG1001:new[] { 5, 1 }.Max()|}""")]
    [InlineData("""N = {|SG1001:new[] { 5, 6 }.Min()|}""")]
    [InlineData("""N = {|SG1001:new[] { 2, 3 }.Sum()|}""")]
    [InlineData("""N = {|SG1001:new[] { 1, 2 }.Sum(x => x * 2)|}""")]
    [InlineData("""ImageUrls = {|SG1002:new[] { "a", "b" }.Where(x => x.Contains("zip")).ToList()|}""")]
    [InlineData("""Photos = new[] { "a.png" }.Select({|SG1014:System.IO.Path.GetFullPath|}).ToArray()""")]
    [InlineData("""N = {|SG1001:"5 6".Split(' ').Select(x => int.Parse(x)).Last()|}""")]
    [InlineData("""Prompt = {|SG1003:string.Concat(Enumerable.Repeat("🌊", 11))|}""")]
    [InlineData("""Prompt = {|SG1003:string.Join(", ", Enumerable.Repeat(text, 7))|}""")]
    [InlineData("""Prompt = {|SG1003:string.Concat(new[] { "a", "b" }.Select(x => x.PadRight(6)))|}""")]
    public Task What_a_query_gives_is_known(string member) => StatementAsync(member);

    [Theory]
    [InlineData("""Tags = new[] { "a", "b" }.Select(x => "tag" + x).ToArray()""")]
    [InlineData("""Tags = list.Select(x => "tags" + x).ToArray()""")]
    [InlineData("""Tags = new[] { "a", "abcde" }.Where(x => x.Length < 3).ToArray()""")]
    [InlineData("""Tags = new[] { "a", "abcde" }.Where(x => x.Length < n).ToArray()""")]
    [InlineData("""Tags = new[] { "a", "abcde" }.OrderBy(x => x).Take(1).ToArray()""")]
    [InlineData("""Tags = new[] { "abcde" }.Select(x => { list.Add(x); return "a"; }).ToArray()""")]
    [InlineData("""Tags = new[] { "abcde" }.Select(x => x.Trim(text.ToCharArray())).ToArray()""")]
    [InlineData("""Tags = Enumerable.Range(0, 3).Select(x => flag ? "a" : "abcde").ToArray()""")]
    [InlineData("""ImageUrls = (from i in Enumerable.Range(0, 20) where i < n select text + i).ToArray()""")]
    [InlineData("""ImageUrls = (from i in Enumerable.Range(0, 20) where i < 3 select text + i).ToArray()""")]
    [InlineData("""N = new[] { 1, 9 }.OrderBy(x => x).First()""")]
    [InlineData("""N = new[] { 1, 9 }.FirstOrDefault(x => x > n)""")]
    [InlineData("""N = new[] { 5, 9 }.FirstOrDefault(x => x > 20)""")]
    [InlineData("""Layers = Enumerable.Range(10, n).ToList()""")]
    [InlineData("""N = new[] { 5, 1 }.Min()""")]
    [InlineData("""N = new[] { 1, 2 }.Sum()""")]
    [InlineData("""N = new[] { 9, n }.Sum()""")]
    [InlineData("""N = list.Sum(x => 9)""")]
    [InlineData("""ImageUrls = new[] { "a", "b" }.Where(x => x.Contains(text)).ToList()""")]
    [InlineData("""ImageUrls = new[] { "a", "b" }.Where(x => x.Contains("A", StringComparison.OrdinalIgnoreCase)).ToList()""")]
    [InlineData("""N = Enumerable.Range(5, n).Max(x => x - 4)""")]
    [InlineData("""Prompt = string.Concat(Enumerable.Repeat("🌊", 10))""")]
    public Task What_it_may_give_is_not_reported(string member) => StatementAsync(member);

    [Theory]
    [InlineData("_ = Enumerable.Range(5, 4).Select(x => input with { N = {|SG1001:x|} }).ToArray();")]
    [InlineData("_ = (from x in Enumerable.Range(5, 4) select new FlashImageInput { Prompt = \"a\", N = {|SG1001:x|} }).ToArray();")]
    [InlineData("_ = Enumerable.Range(1, 6).Select(x => new FlashImageInput { Prompt = \"a\", N = {|SG1101:x|} }).ToList();")]
    [InlineData("foreach (int x in Enumerable.Range(5, n)) { _ = new FlashImageInput { Prompt = \"a\", N = {|SG1001:x|} }; }")]
    [InlineData("foreach (string x in list.Select(one => \"C:\\\\\" + one)) { _ = new FlashImageInput { Prompt = \"a\", Photo = {|SG1014:x|} }; }")]
    [InlineData("_ = new[] { 1, 5 }.Select(x => new FlashImageInput { Prompt = \"a\", N = {|SG1101:x|} }).ToList();")]
    [InlineData("new List<int> { 1, 5 }.ForEach(x => Take(new FlashImageInput { Prompt = \"a\", N = {|SG1101:x|} })); void Take(object one) { }")]
    [InlineData("FlashImageInput[] all = [.. new[] { 1, 5 }.Select(x => new FlashImageInput { Prompt = \"a\", N = {|SG1101:x|} })];")]
    [InlineData("_ = System.Threading.Tasks.Task.WhenAll(new[] { 1, 5 }.Select(async x => { await System.Threading.Tasks.Task.Yield(); return new FlashImageInput { Prompt = \"a\", N = {|SG1101:x|} }; }));")]
    [InlineData("FlashImageInput[] all = [.. new[] { 1, 4 }.Select(x => new FlashImageInput { Prompt = \"a\", N = x })];")]
    [InlineData("var query = Enumerable.Range(5, n).Select(x => new FlashImageInput { Prompt = \"a\", N = {|SG1001:x|} });")]
    [InlineData("_ = new[] { \"a.png\", \"b.png\" }.Select(x => new FlashImageInput { Prompt = \"a\", Photo = {|SG1014:x|} }).ToList();")]
    [InlineData("_ = new[] { (5, \"a\"), (6, \"b\") }.Select(x => new FlashImageInput { Prompt = x.Item2, N = {|SG1001:x.Item1|} }).ToList();")]
    [InlineData("var numbers = new[] { 7, 8 }; _ = numbers.Select(x => new FlashImageInput { Prompt = \"a\", N = {|SG1001:x|} }).ToList();")]
    public Task A_lambda_runs_with_the_items(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("_ = Enumerable.Range(1, 10).Select(x => new FlashImageInput { Prompt = \"a\", N = x }).Take(4).ToArray();")]
    [InlineData("foreach (int x in Enumerable.Range(1, n)) { _ = new FlashImageInput { Prompt = \"a\", N = x }; }")]
    [InlineData("_ = Enumerable.Range(n, 4).Select(x => new FlashImageInput { Prompt = \"a\", N = x }).ToArray();")]
    [InlineData("var query = new[] { 1, 5 }.Select(x => new FlashImageInput { Prompt = \"a\", N = x });")]
    [InlineData("_ = Enumerable.Range(5, 4).Select(x => { x = 1; return new FlashImageInput { Prompt = \"a\", N = x }; }).ToArray();")]
    [InlineData("var numbers = new[] { 7, 8 }; numbers[n] = 1; _ = numbers.Select(x => new FlashImageInput { Prompt = \"a\", N = x }).ToList();")]
    public Task A_lambda_that_may_run_with_other_items_is_silent(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("int count = 4; var query = Enumerable.Range(0, count).Select(i => text); count = 2;", "query.ToList()")]
    [InlineData("var query = new[] { \"a\", \"b\", \"c\", \"d\" }.Select(x => x + \"!\");", "query.ToArray()")]
    [InlineData("var query = from x in \"a,b,c,d\".ToArray() select x + \"!\";", "query.ToArray()")]
    [InlineData("var query = Enumerable.Repeat(text, 4).Concat(Enumerable.Range(0, 2).Select(x => \"a\"));", "[.. query]")]
    [InlineData("ImmutableArray<string> all = [text, text, text, text]; var query = all.AsEnumerable().Select(x => x + \"a\"); all = [];", "query.ToList()")]
    public Task A_query_in_a_local_captures_what_it_reads(string statements, string value) =>
        ValueTest.StatementsAsync($$"""{{statements}} _ = new FlashImageInput { Prompt = "a", ImageUrls = {|SG1002:{{value}}|} };""");

    [Theory]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\" }; var query = made.Select(x => x + \"!\"); made.Clear(); made.Add(text);", "query.ToList()")]
    [InlineData("string[] made = [\"a\", \"b\", \"c\", \"d\"]; var query = made.Where(x => x.Length > 0); made[0] = \"\";", "query.ToList()")]
    [InlineData("int limit = 0; var query = new[] { 1, 2 }.Where(x => x < limit).Select(x => text); limit = 5;", "query.ToList()")]
    public Task A_query_that_sees_later_changes_is_silent(string statements, string value) =>
        ValueTest.StatementsAsync($$"""{{statements}} _ = new FlashImageInput { Prompt = "a", ImageUrls = {{value}} };""");

    [Theory]
    [InlineData("""string made = ""; for (int i = 0; i < 300; i++) { made += "long "; }""", true)]
    [InlineData("""string made = ""; for (int i = 0; i < 100; i++) made = made + "x";""", true)]
    [InlineData("""string made = ""; for (int i = 0; i < 300; i++) { if (i == 299) { made += "x"; } }""", false)]
    [InlineData("""string made = ""; for (int i = 0; i < n; i++) { made += "long "; }""", false)]
    public Task A_loop_that_appends_is_followed(string statements, bool isLong) => ValueTest.StatementsAsync(
        $$"""{{statements}} _ = new FlashImageInput { Prompt = {{(isLong ? "{|SG1003:made|}" : "made + \"a\"")}} };""");

    private static Task StatementAsync(string member) => ValueTest.StatementsAsync(
        $$"""_ = new FlashImageInput { {{(member.StartsWith("Prompt", StringComparison.Ordinal) ? "" : "Prompt = \"a\", ")}}{{member}} };""");
}
