using System.Globalization;

namespace SchemaGen.Benchmarks;

/// <summary>
/// The rows of <see cref="AnalyzerBenchmark"/> in processor time, by turns in one process: on a busy machine the clock on the wall measures the
/// others, and the budget is a few per cent.
/// </summary>
internal static class AnalyzerShare
{
    private const int Rounds = 15;

    public static void Print()
    {
        var benchmark = new AnalyzerBenchmark();
        benchmark.SetUp();
        (string Name, Func<int> Run)[] rows =
        [
            (nameof(benchmark.Compile), benchmark.Compile),
            (nameof(benchmark.Compile_with_an_analyzer_that_does_nothing), benchmark.Compile_with_an_analyzer_that_does_nothing),
            (nameof(benchmark.Compile_with_SchemaGen), benchmark.Compile_with_SchemaGen),
        ];
        List<double>[] times = [.. rows.Select(static _ => new List<double>())];
        for (int round = -3; round < Rounds; round++)
        {
            for (int row = 0; row < rows.Length; row++)
            {
                GC.Collect();
                TimeSpan before = Environment.CpuUsage.TotalTime;
                rows[row].Run();
                if (round >= 0)
                {
                    times[row].Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                }
            }
        }

        for (int row = 0; row < rows.Length; row++)
        {
            double median = Median(times[row]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows[row].Name}: {median:F0} ms, {median / Median(times[0]):F2} of the first"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
