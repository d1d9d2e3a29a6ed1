using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>All rows as one program: generated, analysed and loaded once. The analyzers' errors do not keep it from being built.</summary>
internal sealed class CompiledTable
{
    private const string Class = "Rows";

    private static readonly Lazy<Task<CompiledTable>> s_shared = new(CreateAsync);

    private readonly Dictionary<string, CompiledRow> _rows = new(StringComparer.Ordinal);

    private readonly CompiledModels _models;

    private CompiledTable(GeneratorRun run, IReadOnlyList<Diagnostic> diagnostics)
    {
        _models = new CompiledModels(run);
        ILookup<int, Diagnostic> byLine = diagnostics.ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Type type = _models.Type(Class);
        int line = Header.Split('\n').Length;
        foreach (AgreementGroup group in AgreementTable.Groups)
        {
            foreach (AgreementCase row in group.Cases)
            {
                var create = type.GetMethod(MethodOf(_rows.Count))!.CreateDelegate<Func<IModelInput>>();
                _rows.Add(AgreementTable.NameOf(group, row), new CompiledRow(group, row, create, byLine[line++].ToArray()));
            }
        }
    }

    private static string Header => $$"""
        #pragma warning disable CS1591
        using System.Collections.Generic;
        using System.Text.Json;
        using Shop.Models;
        public static class {{Class}}
        {
        """;

    public IReadOnlyDictionary<string, CompiledRow> Rows => _rows;

    public static Task<CompiledTable> Shared => s_shared.Value;

    /// <summary>Reads JSON texts as the record of a group.</summary>
    public ModelReader Reader(AgreementGroup group) => ModelReader.Of(_models.Type("Shop.Models." + group.RecordName));

    private static async Task<CompiledTable> CreateAsync()
    {
        // The harness puts a line in front, which the header has here.
        string source = Header[(Header.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n" + string.Join('\n', Methods()) + "\n}";
        GeneratorRun run = GeneratorRun.Start(AgreementTable.Groups.Append(PayloadTable.Group).Select(static group => new SchemaText($"schemas/{group.Slug}.json", group.Schema)), source);
        var diagnostics = await run.Output
            .WithAnalyzers([new ModelInputValueAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return new CompiledTable(run, diagnostics);
    }

    private static IEnumerable<string> Methods()
    {
        int index = 0;
        foreach (AgreementGroup group in AgreementTable.Groups)
        {
            foreach (AgreementCase row in group.Cases)
            {
                yield return $"public static SchemaGen.IModelInput {MethodOf(index++)}() => new {group.RecordName} {{ {row.Initializer} }};";
            }
        }
    }

    private static string MethodOf(int index) => $"Row{index}";
}

/// <summary>A row, ready to be judged.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="Case">The row.</param>
/// <param name="Create">Makes the input.</param>
/// <param name="Diagnostics">What the analyzers say about it.</param>
internal sealed record CompiledRow(AgreementGroup Group, AgreementCase Case, Func<IModelInput> Create, IReadOnlyList<Diagnostic> Diagnostics);
