using BenchmarkDotNet.Attributes;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>
/// A compilation with 10,000 initialisers, from text to assembly, alone and with our analyzers. Budget: 5 % of the compilation.
/// An analyzer that does nothing shows what the compiler pays to show any analyzer the operations; in most projects the SDK's own cause that already.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmark
{
    private AnalyzedProject _project = null!;

    [ParamsAllValues]
    public Workload Workload { get; set; }

    [GlobalSetup]
    public void SetUp() => _project = new AnalyzedProject([.. WorkloadSources.Of(Workload)], Workload != Workload.WithoutSchemaGen);

    [Benchmark(Baseline = true)]
    public int Compile() => _project.Compile();

    [Benchmark]
    public int Compile_with_an_analyzer_that_does_nothing() => _project.Compile(AnalyzedProject.Onlooks);

    [Benchmark]
    public int Compile_with_SchemaGen() => _project.Compile(AnalyzedProject.Ours);

    /// <summary>The budget is on this: what our own code takes, as <c>ReportAnalyzer</c> reports it.</summary>
    public double Report() => _project.Report();
}
