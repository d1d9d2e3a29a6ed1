using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>A <c>foreach</c> over a collection of known size has that many iterations; over any other, an unknown number.</summary>
public sealed class ForEachTests
{
    [Theory]
    [InlineData("""var made = new List<string>(); foreach (string one in new[] { "a", "b", "c", "d" }) { made.Add(one); } _ = input with { ImageUrls = {|SG1002:made|} };""")]
    [InlineData("""foreach (int one in new[] { 1, 2, 5 }) { _ = input with { N = {|SG1101:one|} }; }""")]
    [InlineData("""IReadOnlyList<int> known = [5, 6]; foreach (int one in known) { _ = input with { N = {|SG1001:one|} }; }""")]
    [InlineData("""var made = new List<string>(); foreach (string one in new List<string> { "a", "b" }) { if (flag) { continue; } made.Add(one); } _ = input with { ImageUrls = {|SG1102:made|} };""")]
    [InlineData("""if (urls.Length == 2) { var made = new List<string>(); foreach (string one in urls) { made.Add(one); made.Add(one); } _ = input with { ImageUrls = {|SG1002:made|} }; }""")]
    public Task Iterations_over_a_known_collection_are_counted(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""var made = new List<string>(); foreach (string one in urls) { made.Add(one); } _ = input with { ImageUrls = made };""")]
    [InlineData("""var made = new List<string>(); foreach (string one in new[] { "a", "b", "c" }) { made.Add(one); } _ = input with { ImageUrls = made };""")]
    [InlineData("""var made = new List<string>(); foreach (string one in new[] { "a", "b", "c", "d" }) { if (made.Count < 3) { made.Add(one); } } _ = input with { ImageUrls = made };""")]
    [InlineData("""int[] known = [1, 2]; foreach (int one in known) { known[1] = 5; _ = input with { N = one }; }""")]
    [InlineData("""foreach (int one in new[] { 1, 2, 4 }) { _ = input with { N = one }; }""")]
    [InlineData("""foreach (int one in new[] { 1, 2, 5 }) { if (one > 4) { break; } _ = input with { N = one }; }""")]
    [InlineData("""foreach (int one in new HashSet<int> { 5, 5 }) { _ = input with { N = one }; }""")]
    public Task What_keeps_within_the_bounds_or_is_not_known_is_silent(string statements) => ValueTest.StatementsAsync(statements);
}
