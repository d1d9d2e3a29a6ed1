using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Generation;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>
/// A run of the generator. Making one runs it twice, over equal inputs, and asserts that nothing ran again: no test can forget it.
/// </summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _compilation = compilation;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Output = (CSharpCompilation)output;

        GeneratorDriver again = _driver.RunGenerators(compilation.Clone());
        PipelineAssert.NothingRanAgain(Result(again));
        PipelineAssert.HoldsNoCompilerObjects(Result(again));
        Assert.Null(Steps.Exception);
    }

    /// <summary>The user's code with what was generated.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the pipeline did.</summary>
    public GeneratorRunResult Steps => Result(_driver);

    /// <summary>What the generator reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Steps.Diagnostics;

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Steps.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());

    /// <summary>The only generated record file.</summary>
    public string RecordFile => Assert.Single(Files, static file => file.Key is not ("ModelSlugs.g.cs" or "ModelInputJson.g.cs")).Value;

    public static GeneratorRun Start(IEnumerable<SchemaText> schemas, string source = "", bool withLibrary = true, params (string Name, string Value)[] properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ModelInputGenerator().AsSourceGenerator()],
            schemas,
            Compilations.ParseOptions,
            new FakeOptions(Settings(properties)),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, Compilations.Create(source, withLibrary));
    }

    /// <summary>The user's code with what is generated from many files that refer to each other: recording the steps of such a run takes longer than all else.</summary>
    public static Compilation OutputOf(IEnumerable<SchemaText> schemas, params (string Name, string Value)[] properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ModelInputGenerator().AsSourceGenerator()], schemas, Compilations.ParseOptions, new FakeOptions(Settings(properties)));
        driver = driver.RunGeneratorsAndUpdateCompilation(Compilations.Create("", withLibrary: true), out Compilation output, out _);
        Assert.Null(Result(driver).Exception);
        return output;
    }

    /// <summary>A run over one schema, <c>model.json</c>.</summary>
    public static GeneratorRun Of(string schema, string source = "") => Start([new SchemaText("schemas/model.json", schema)], source);

    /// <summary>The run after an edit of a schema.</summary>
    public GeneratorRun Replace(SchemaText before, SchemaText after) => new(_driver.ReplaceAdditionalText(before, after), _compilation);

    /// <summary>The run after a schema was added.</summary>
    public GeneratorRun Add(SchemaText schema) => new(_driver.AddAdditionalTexts([schema]), _compilation);

    /// <summary>The run after an edit of the user's code.</summary>
    public GeneratorRun Edit(string source) =>
        new(_driver, _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(), Compilations.Parse(source)));

    private static Dictionary<string, string> Settings((string Name, string Value)[] properties)
    {
        Dictionary<string, string> settings = new() { ["RootNamespace"] = "Shop" };
        foreach ((string name, string value) in properties)
        {
            settings[name] = value;
        }

        return settings;
    }

    private static GeneratorRunResult Result(GeneratorDriver driver) => driver.GetRunResult().Results.Single();
}
