using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>Programs from public reports: what is wrong in them is found, and nothing else is reported.</summary>
public sealed class ProgramCaseTests(ITestOutputHelper output)
{
    private const string Seed = "gemini-2-5-flash-image-preview-official.json";

    [Fact]
    public async Task Programs_are_reported_where_they_are_wrong_and_nowhere_else()
    {
        if (ProgramCase.All.Count == 0)
        {
            Assert.Skip($"There are no programs in {ProgramCase.Folder}.");
        }

        CSharpCompilation models = (CSharpCompilation)GeneratorRun.OutputOf(ProgramCase.All.SelectMany(static one => one.Schemas).Distinct(StringComparer.Ordinal).Select(ToSchema));
        CSharpParseOptions options = Compilations.ParseOptions.WithLanguageVersion(LanguageVersion.Latest);
        models = models.RemoveAllSyntaxTrees().AddReferences(AspNetCore()).AddSyntaxTrees(models.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath)));
        List<string> wrong = [];
        foreach (ProgramCase one in ProgramCase.All)
        {
            wrong.AddRange(await JudgeAsync(one, models, options));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private async Task<IReadOnlyList<string>> JudgeAsync(ProgramCase one, CSharpCompilation models, CSharpParseOptions options)
    {
        CSharpCompilation compilation = models.AddSyntaxTrees(one.Parse(options));
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers([new ModelInputValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        List<(int Line, string Id)> found = [.. reported.Where(static diagnostic => diagnostic.Id != "SG2003").Select(static diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id)).Distinct()];
        List<(int Line, string Id)> expected = [.. one.Expected.Select(static pair => (pair.Key, pair.Value))];
        output.WriteLine($"{one.Name}: {expected.Count} expected, {expected.Intersect(found).Count()} found, {found.Except(expected).Count()} false");
        return
        [
            .. found.Except(expected).Select(report => $"{one.Name}({report.Line}): false {report.Id}: {one.LineOf(report.Line)}"),
            .. expected.Except(found).Select(report => $"{one.Name}({report.Line}): missed {report.Id}: {one.LineOf(report.Line)}"),
        ];
    }

    private static SchemaText ToSchema(string name) => name == "seed"
        ? new SchemaText("schemas/" + Seed, RepositoryRoot.Read("schemas", Seed))
        : new SchemaText($"schemas/{name}.json", File.ReadAllText(Path.Combine(ProgramCase.Folder, "schemas", name + ".json")));

    /// <summary>The assemblies of ASP.NET Core beside the runtime that runs the tests; none where it is not installed.</summary>
    private static IEnumerable<MetadataReference> AspNetCore()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string shared = Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(runtime));
        return Directory.Exists(shared) ? Directory.GetFiles(shared, "*.dll").Select(static path => MetadataReference.CreateFromFile(path)) : [];
    }
}
