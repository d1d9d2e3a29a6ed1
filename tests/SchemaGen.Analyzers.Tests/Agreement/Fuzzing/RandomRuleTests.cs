using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Random rules between members, random inputs that are written in place: what is an error is what the specification refuses, and all of it.</summary>
public sealed class RandomRuleTests(ITestOutputHelper output)
{
    private const int Schemas = 60;
    private const int Inputs = 25;

    [Theory]
    [InlineData(23)]
    public async Task Errors_and_the_specification_agree(int seed)
    {
        var dice = new Dice(Setting(seed));
        List<JsonObject> schemas = [.. Enumerable.Range(0, 2 * Schemas).Select(_ => RandomConditionTests.Schema(new ConditionMaker(dice), dice)).Where(IsStated).Take(Schemas)];
        var program = new StringBuilder("using Shop.Models;\npublic static class Program\n{\n");
        List<(int Schema, JsonObject Payload)> inputs = [];
        for (int i = 0; i < schemas.Count; i++)
        {
            foreach (JsonObject payload in Enumerable.Range(0, Inputs).Select(_ => ConditionMaker.Payload(dice)).Where(static payload => payload.Count > 0 && payload["other"] is null))
            {
                program.AppendLine(CultureInfo.InvariantCulture, $"    public static object Run{inputs.Count}() => new M{i}Input {{ {Members(i, payload, dice)} }};");
                inputs.Add((i, payload));
            }
        }

        GeneratorRun run = GeneratorRun.Start(
            schemas.Select(static (schema, i) => new SchemaText($"schemas/m{i.ToString(CultureInfo.InvariantCulture)}.json", schema.ToJsonString())), program.Append('}').ToString());
        ImmutableArray<Diagnostic> diagnostics = await run.Output.WithAnalyzers([new ModelInputValueAnalyzer()], (AnalyzerOptions?)null).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        // The compiler itself refuses an input without a member that every alternative requires.
        Diagnostic[] errors = [.. diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("SG1", StringComparison.Ordinal))];
        Assert.All(errors, static error => Assert.Matches("^(SG10|CS9035)", error.Id));
        ILookup<string, Diagnostic> reported = errors.ToLookup(MethodOf);
        int valid = 0;
        List<string> wrong = [];
        for (int i = 0; i < inputs.Count; i++)
        {
            (int schema, JsonObject payload) = inputs[i];
            bool isValid = Specification.IsValid(schemas[schema], payload);
            Diagnostic[] found = [.. reported[$"Run{i}"]];
            valid += isValid ? 1 : 0;
            if (isValid != (found.Length == 0))
            {
                wrong.Add($"{schemas[schema].ToJsonString()}\n{payload.ToJsonString()}\nvalid: {isValid}; {string.Join<Diagnostic>("; ", found)}");
            }
        }

        output.WriteLine($"{inputs.Count} inputs, {valid} of them valid");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join("\n\n", wrong.Take(10))}");
        Assert.Equal(Schemas, schemas.Count);
        Assert.InRange(valid, inputs.Count / 5, inputs.Count * 4 / 5);
    }

    private static int Setting(int normal) => int.TryParse(Environment.GetEnvironmentVariable("SCHEMAGEN_RULES_SEED"), out int other) ? other : normal;

    /// <summary>
    /// What allows no input at all is told, and not stated as a rule; what only the evaluator can check has no rule. Where two enums are the alternatives of a text, it is no text in C#.
    /// </summary>
    private static bool IsStated(JsonObject schema) => SchemaReader.Read(schema.ToJsonString()) is { Diagnostics.Count: 0, Model: { IsEvaluated: false, Root.Properties: var properties } }
        && properties.Single(static property => property.WireName == "text").Shape is TextShape;

    private static string MethodOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<MethodDeclarationSyntax>().First().Identifier.Text;

    private static string Members(int schema, JsonObject payload, Dice dice) =>
        string.Join(", ", payload.OrderBy(_ => dice.Below(100)).Select(member => $"{char.ToUpperInvariant(member.Key[0])}{member.Key[1..]} = {Value(schema, member.Key, member.Value!)}"));

    private static string Value(int schema, string name, JsonNode value) => name switch
    {
        "mode" => $"M{schema}Mode.{char.ToUpperInvariant(((string)value!)[0])}{((string)value!)[1..]}",
        "n" => ((double)value).ToString(CultureInfo.InvariantCulture),
        "tags" or "counts" => $"[{string.Join(", ", value.AsArray().Select(static item => item!.ToJsonString()))}]",
        "text" or "open" => SymbolDisplay.FormatLiteral((string)value!, quote: true),
        _ => value.ToJsonString(),
    };
}
