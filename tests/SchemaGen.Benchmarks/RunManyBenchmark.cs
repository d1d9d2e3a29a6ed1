using BenchmarkDotNet.Attributes;
using SchemaGen.MindVideo;
using SchemaGen.MindVideo.Emulator;

namespace SchemaGen.Benchmarks;

/// <summary>A thousand requests in one run, without a journal and with one in a file, beside the same requests in a parallel loop. The emulator runs in the same process (its memory counts in all rows).</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 1, iterationCount: 5, invocationCount: 1)]
public class RunManyBenchmark
{
    private const int Requests = 1000;
    private const int Concurrency = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private MindVideoEmulator _emulator = null!;
    private MindVideoClient _client = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _emulator = await ManyRequests.StartAsync();
        _client = ManyRequests.ClientOf(_emulator);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task Parallel_loop() => Parallel.ForEachAsync(
        ManyRequests.Orders(Requests),
        new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
        async (order, token) => await _client.RunAsync(order.Input, new() { IdempotencyKey = order.Key }, null, token));

    [Benchmark]
    public Task<int> Run_many() => ManyRequests.RunAsync(_client, Requests, new() { MaxConcurrency = Concurrency });

    [Benchmark]
    public async Task<int> Run_many_with_a_journal()
    {
        await using MindVideoFileJournal journal = await MindVideoFileJournal.OpenAsync(Path.Combine(_folder, $"{Guid.NewGuid():N}.jsonl"));
        return await ManyRequests.RunAsync(_client, Requests, new() { MaxConcurrency = Concurrency, Journal = journal });
    }
}
