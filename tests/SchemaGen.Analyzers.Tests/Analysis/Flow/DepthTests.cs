using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>Code that tools write: expressions of thousands of parts, which the compiler takes, and ones that are nested too deep to be followed.</summary>
public sealed class DepthTests
{
    private const int Depth = 2000;

    // The old compiler needs minutes to tell as many alternatives of a pattern apart.
#if ROSLYN_4_8
    private const int PatternDepth = 600;
#else
    private const int PatternDepth = Depth;
#endif

    [Theory]
    [InlineData("string v = \"a\"; _ = new FlashImageInput { Prompt = {|SG1003:", "v + ", "v|}, N = {|SG1001:n > 4 ? n : 5|} };")]
    [InlineData("string v = \"a\" + ", "\"b\" + ", "\"c\"; _ = new FlashImageInput { Prompt = {|SG1003:v|} };")]
    [InlineData("int v = ", "n + ", "n; _ = new FlashImageInput { Prompt = text, N = {|SG1001:Math.Max(v, 5)|} };")]
    [InlineData("bool v = n == 1", " || n == 1", "; _ = new FlashImageInput { Prompt = text, N = {|SG1101:v ? 5 : 1|} };")]
    [InlineData("int v = 5;", " if (n == 1) { v++; }", " _ = new FlashImageInput { Prompt = text, N = {|SG1001:v|} };")]
    public Task Thousands_of_parts_are_followed(string start, string part, string end) => ValueTest.StatementsAsync(start + Repeat(part, 1500) + end);

    /// <summary>Here the compiler may say that the expression is too long or complex (CS8078).</summary>
    [Theory]
    [InlineData("flag = ", "!", "flag;", Depth)]
    [InlineData("text = text", ".Trim()", ";", Depth)]
    [InlineData("if (n is 5", " or 5", ") { }", PatternDepth)]
    [InlineData("if (flag & (n > 1", " & (n > 1", ") { }", Depth)]
    public Task What_is_nested_too_deep_does_not_crash(string start, string part, string end, int depth)
    {
        string closing = part.Contains('(') && !part.Contains(')') ? Repeat(")", depth + 1) : "";
        AnalysisTest<SchemaGen.Analysis.ModelInputValueAnalyzer> test = ValueTest.Create(
            $$"""
            using Shop.Models;

            class Program
            {
                object Run(int n, bool flag, string text)
                {
                    {{start}}{{Repeat(part, depth)}}{{closing}}{{end}}
                    return new FlashImageInput { Prompt = text, N = n > 4 ? 1 : n < 1 ? 1 : n };
                }
            }
            """);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
