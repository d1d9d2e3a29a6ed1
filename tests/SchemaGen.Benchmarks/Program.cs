using BenchmarkDotNet.Running;
using SchemaGen.Benchmarks;
using SchemaGen.Benchmarks.Analyzing;

if (args is ["jit", var name])
{
    FirstSchemaJit.Print(name);
    return;
}

if (args is ["analyzers", .. var workloads])
{
    AnalyzerShare.Print([.. workloads.Select(Enum.Parse<Workload>)]);
    return;
}

if (args is ["profile", var workload, var rounds])
{
    AnalyzerProfile.Print(Enum.Parse<Workload>(workload), int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["bulk", .. var folder])
{
    Bulk.Print(folder.FirstOrDefault());
    return;
}

if (args is ["blocks"])
{
    MethodGrowth.Print();
    return;
}

if (args is ["client"])
{
    await ClientShare.PrintAsync();
    return;
}

if (args is ["many", var emulator, var requests])
{
    await ManyRequests.PrintAsync(new Uri(emulator), int.Parse(requests, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ClientBenchmark).Assembly).Run(args);
