using BenchmarkDotNet.Running;
using SchemaGen.Benchmarks;

if (args is ["jit", var name])
{
    FirstSchemaJit.Print(name);
    return;
}

if (args is ["analyzers"])
{
    AnalyzerShare.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
