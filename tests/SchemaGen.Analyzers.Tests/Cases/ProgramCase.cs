using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Generation;
using SchemaGen.Shared;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>A file of C# in which each line that must be reported ends in a comment with the rule's id, and every other line must stay silent.</summary>
/// <param name="Name">The name of the file, without its extension.</param>
/// <param name="Text">Its text. The first line names the models that it uses.</param>
internal sealed partial record ProgramCase(string Name, string Text)
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    /// <summary>Gets the folder with all of them. It need not exist.</summary>
    public static string Folder => RepositoryRoot.Beside("cases", "csharp");

    /// <summary>Gets all files.</summary>
    public static IReadOnlyList<ProgramCase> All { get; } = Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal).Select(static file => new ProgramCase(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))]
        : [];

    /// <summary>Gets whether only silence is judged: the file is made of programs that were reported wrongly.</summary>
    public bool IsSilent => Name.StartsWith("false-", StringComparison.Ordinal);

    /// <summary>Runs the analyzers over the file.</summary>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The lines with the ids that were found rightly, those that were missed, and those that were reported wrongly.</returns>
    public async Task<ProgramVerdict> Judge(CancellationToken cancellation)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Text, s_options, Name + ".cs", cancellationToken: cancellation);
        var reported = await Models().AddSyntaxTrees(tree).WithAnalyzers([new ModelInputValueAnalyzer(), new ModelInputDeclarationAnalyzer(), new IdempotencyKeyAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(cancellation);
        HashSet<string> found = [.. reported.Where(diagnostic => diagnostic.Location.SourceTree == tree && diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(diagnostic => At(diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id))];
        HashSet<string> expected = [.. Text.Split('\n').SelectMany((line, index) => Expectation().Matches(line).Select(match => At(index, match.Groups[1].Value)))];
        return new ProgramVerdict([.. found.Intersect(expected)], [.. expected.Except(found)], [.. found.Except(expected)]);

        string At(int line, string id) => $"{Name}.cs({line + 1}) {id}: {Text.Split('\n')[line].Trim()}";
    }

    private static Compilation Models()
    {
        IEnumerable<SchemaText> schemas = Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, "schemas"), "*.json")
            .Concat(Directory.GetFiles(Path.Combine(Folder, "schemas"), "*.json"))
            .Select(static file => new SchemaText("schemas/" + Path.GetFileName(file), File.ReadAllText(file)));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ModelInputGenerator().AsSourceGenerator()], schemas, s_options, new FakeOptions(new Dictionary<string, string> { ["RootNamespace"] = "Shop" }));
        Compilation empty = Compilations.Create("").RemoveAllSyntaxTrees().AddReferences(WebFramework());
        driver.RunGeneratorsAndUpdateCompilation(empty, out Compilation models, out _);
        return models;
    }

    /// <summary>The assemblies of ASP.NET Core, where they are installed beside the runtime.</summary>
    private static IEnumerable<MetadataReference> WebFramework()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string web = Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(runtime));
        return Directory.Exists(web) ? Directory.GetFiles(web, "Microsoft.*.dll").Select(static file => MetadataReference.CreateFromFile(file)) : [];
    }

    [GeneratedRegex(@"expect: (SG\d+)")]
    private static partial Regex Expectation();
}
