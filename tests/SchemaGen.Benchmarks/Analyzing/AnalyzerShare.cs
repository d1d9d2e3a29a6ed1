using System.Diagnostics;
using System.Globalization;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>The rows of <see cref="AnalyzerBenchmark"/> in processor time: the budget is a few per cent.</summary>
internal static class AnalyzerShare
{
    private const int WarmUps = 2;
    private const int Rounds = 5;

    /// <summary>Each row in a process of its own: else the later ones measure the memory that the earlier ones left.</summary>
    public static void Print(IReadOnlyList<Workload> workloads)
    {
        if (workloads is [var only])
        {
            Print(only);
            return;
        }

        foreach (Workload workload in workloads is [] ? Enum.GetValues<Workload>() : workloads)
        {
            using Process row = Process.Start(Environment.ProcessPath!, ["analyzers", workload.ToString()]);
            row.WaitForExit();
            if (row.ExitCode != 0)
            {
                throw new InvalidOperationException($"The row of {workload} ended with {row.ExitCode}.");
            }
        }
    }

    private static void Print(Workload workload)
    {
        var benchmark = new AnalyzerBenchmark { Workload = workload };
        benchmark.SetUp();
        (string Name, Func<int> Run)[] rows =
        [
            (nameof(benchmark.Compile), benchmark.Compile),
            (nameof(benchmark.Compile_with_an_analyzer_that_does_nothing), benchmark.Compile_with_an_analyzer_that_does_nothing),
            (nameof(benchmark.Compile_with_SchemaGen), benchmark.Compile_with_SchemaGen),
        ];
        double[] times = ProcessorTime.OfEach(WarmUps, Rounds, [.. rows.Select(static row => (Action)(() => row.Run()))]);
        for (int i = 0; i < rows.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}, {rows[i].Name}: {times[i]:F0} ms, {times[i] / times[0]:F2} of the first"));
        }

        double[] reports = [.. Enumerable.Range(0, Rounds).Select(_ => benchmark.Report()).Order()];
        double report = reports[Rounds / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}, ReportAnalyzer of SchemaGen: {report:F0} ms ({reports[0]:F0} to {reports[^1]:F0}), {report / times[0]:P1} of the first"));
    }
}
