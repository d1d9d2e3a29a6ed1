using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>One workload again and again on one thread, for a sampling profiler beside it; and what each round allocates, which does not depend on the machine.</summary>
internal static class AnalyzerProfile
{
    public static void Print(Workload workload, int rounds)
    {
        var project = new AnalyzedProject([.. WorkloadSources.Of(workload)], workload != Workload.WithoutSchemaGen);
        for (int i = 0; i < rounds; i++)
        {
            (double onlooks, long onlooksBytes) = Measure(project, AnalyzedProject.Onlooks);
            (double ours, long oursBytes) = Measure(project, AnalyzedProject.Ours);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}: {onlooks:F0} ms and {onlooksBytes / 1e6:F1} MB onlooking, {ours:F0} ms and {oursBytes / 1e6:F1} MB with SchemaGen: {ours / onlooks:F2} and {(oursBytes - onlooksBytes) / 1e6:F1} MB more"));
        }
    }

    private static (double Milliseconds, long Bytes) Measure(AnalyzedProject project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CSharpCompilation parsed = project.Parse();
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        project.Analyze(parsed, analyzers, isConcurrent: false);
        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
