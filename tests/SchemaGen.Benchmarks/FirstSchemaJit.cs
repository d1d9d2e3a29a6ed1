using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace SchemaGen.Benchmarks;

/// <summary>
/// How many methods the first schema makes the runtime compile, which is what a cold start costs. Unlike a time, the number is the same on a busy
/// machine. Run in a fresh process for each name: <c>SchemaGen.Benchmarks jit SchemaGen_read_and_emit</c>.
/// </summary>
internal static class FirstSchemaJit
{
    public static void Print(string name)
    {
        var benchmark = new FirstSchemaBenchmark();
        Func<object> run = name switch
        {
            nameof(benchmark.JsonDocument_Parse) => () => benchmark.JsonDocument_Parse(),
            nameof(benchmark.SchemaGen_read_and_emit) => benchmark.SchemaGen_read_and_emit,
            nameof(benchmark.SchemaGen_in_the_compiler) => () => benchmark.SchemaGen_in_the_compiler(),
            nameof(benchmark.NJsonSchema_read) => () => benchmark.NJsonSchema_read().GetAwaiter().GetResult(),
            _ => throw new ArgumentException($"There is no row '{name}'."),
        };
        benchmark.StartCompiler();

        long methods = JitInfo.GetCompiledMethodCount();
        TimeSpan compiling = JitInfo.GetCompilationTime();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        run();
        watch.Stop();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {JitInfo.GetCompiledMethodCount() - methods} methods, {(JitInfo.GetCompilationTime() - compiling).TotalMilliseconds:F0} ms to compile them, {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:F0} ms of processor time, {watch.Elapsed.TotalMilliseconds:F0} ms"));
    }
}
