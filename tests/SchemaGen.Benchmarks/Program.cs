using BenchmarkDotNet.Running;
using SchemaGen.Benchmarks;

if (args is ["jit", var name])
{
    FirstSchemaJit.Print(name);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
