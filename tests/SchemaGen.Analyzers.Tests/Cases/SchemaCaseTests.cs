using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>Schemas from public reports, read as they are: what must be accepted is, what must be refused is.</summary>
public sealed class SchemaCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Inputs_of_reported_schemas_are_accepted_and_refused_as_their_authors_wanted()
    {
        if (SchemaCase.All.Count == 0)
        {
            Assert.Skip($"There are no cases in {SchemaCase.Folder}.");
        }

        GeneratorRun run = GeneratorRun.Start(SchemaCase.All.SelectMany(static one => one.ToSchemas()));
        var models = new CompiledModels(run);
        Dictionary<string, Type> types = models.Types.ToDictionary(static type => type.FullName!, StringComparer.Ordinal);
        List<string> faults = [];
        foreach (SchemaCase one in SchemaCase.All)
        {
            if (!types.TryGetValue($"Shop.Models.{one.Stem}Input", out Type? type))
            {
                faults.Add($"{one.Name}: no record ({one.Report})");
                continue;
            }

            ModelReader reader = ModelReader.Of(type);
            faults.AddRange(one.Valid.Select(json => (json, reader.Read(json).Violations)).Where(static read => read.Violations.Count > 0)
                .Select(read => $"{one.Name}: {read.json} must be accepted: {string.Join("; ", read.Violations)} ({one.Report})"));
            faults.AddRange(one.Invalid.Where(json => reader.Read(json).Violations.Count == 0).Select(json => $"{one.Name}: {json} must be refused ({one.Report})"));
        }

        output.WriteLine($"{SchemaCase.All.Count} cases, {SchemaCase.All.Sum(static one => one.Valid.Length + one.Invalid.Length)} inputs");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task Programs_of_reported_schemas_compile_and_are_reported_where_their_comments_say()
    {
        SchemaCaseUse[] uses = [.. SchemaCase.All.Where(static one => one.Use is not null).Select(static one => new SchemaCaseUse(one))];
        if (uses.Length == 0)
        {
            Assert.Skip($"There are no cases in {SchemaCase.Folder}.");
        }

        Compilation program = GeneratorRun.OutputOf(SchemaCase.All.SelectMany(static one => one.ToSchemas())).AddSyntaxTrees(uses.Select(static use => use.Tree));
        var reported = await program.WithAnalyzers([new ModelInputValueAnalyzer()]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        List<string> faults = [.. uses.SelectMany(use => use.JudgeReports(reported))];
        if (!reported.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)))
        {
            var models = new CompiledModels(program);
            faults.AddRange(uses.SelectMany(use => use.JudgeValues(models)));
        }

        output.WriteLine($"{uses.Length} programs");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
