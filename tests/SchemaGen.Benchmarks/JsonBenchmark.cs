using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace SchemaGen.Benchmarks;

/// <summary>
/// Writing and reading one input as UTF-8, beside System.Text.Json's source generator, which validates nothing. Budgets: 0.8 of its time for both, and
/// not more bytes.
/// </summary>
[MemoryDiagnoser]
public class JsonBenchmark
{
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Seed.Json);

    private readonly FlashImageInput _input = Seed.Input();
    private readonly HandWrittenInput _byHand = JsonSerializer.Deserialize(Utf8, HandWrittenJson.Default.HandWrittenInput)!;
    private readonly MemoryStream _stream = new(4096);
    private readonly Utf8JsonWriter _writer = new(Stream.Null);

    [GlobalSetup]
    public void SetUp()
    {
        if (JsonSerializer.Serialize(_byHand, HandWrittenJson.Default.HandWrittenInput) != Seed.Json || _input.ToJson() != Seed.Json)
        {
            throw new InvalidOperationException("The writers do not write the same.");
        }
    }

    [Benchmark]
    public void Write_SchemaGen()
    {
        Rewind();
        _input.WriteTo(_writer);
        _writer.Flush();
    }

    [Benchmark]
    public void Write_SystemTextJson()
    {
        Rewind();
        JsonSerializer.Serialize(_writer, _byHand, HandWrittenJson.Default.HandWrittenInput);
        _writer.Flush();
    }

    [Benchmark]
    public FlashImageInput Read_SchemaGen_validated() => ModelInput.Parse<FlashImageInput>(Utf8);

    [Benchmark]
    public HandWrittenInput Read_SystemTextJson() => JsonSerializer.Deserialize(Utf8, HandWrittenJson.Default.HandWrittenInput)!;

    [Benchmark(Baseline = true)]
    public int JsonDocument_Parse()
    {
        using JsonDocument document = JsonDocument.Parse(Utf8);
        return (int)document.RootElement.ValueKind;
    }

    private void Rewind()
    {
        _stream.SetLength(0);
        _writer.Reset(_stream);
    }
}
