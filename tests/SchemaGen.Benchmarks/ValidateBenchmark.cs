using System.ComponentModel.DataAnnotations;
using BenchmarkDotNet.Attributes;
using NJsonSchema;

namespace SchemaGen.Benchmarks;

/// <summary>Validating a valid input. Budget: at most twice the hand-written ifs, and no byte.</summary>
[MemoryDiagnoser]
public class ValidateBenchmark
{
    private readonly FlashImageInput _plain = new() { Prompt = Seed.Prompt };
    private readonly FlashImageInput _input = Seed.Input();
    private readonly HandWrittenInput _plainByHand = new() { Prompt = Seed.Prompt };
    private readonly HandWrittenInput _byHand = new()
    {
        Prompt = Seed.Prompt,
        N = 2,
        Size = HandWrittenRatio.Ratio16x9,
        ImageUrls = ["https://example.com/1.png", "https://example.com/2.png"],
        Resolution = HandWrittenResolution._1K,
    };

    private JsonSchema _schema = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _schema = await JsonSchema.FromJsonAsync(Seed.Schema);
        if (_input.Validate().Count != 0 || !_byHand.IsValid() || !DataAnnotations() || NJsonSchema() != 0)
        {
            throw new InvalidOperationException("The judges do not agree that the input is valid.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool Ifs_by_hand() => _byHand.IsValid();

    [Benchmark]
    public int SchemaGen() => _input.Validate().Count;

    [Benchmark]
    public bool Ifs_by_hand_without_images() => _plainByHand.IsValid();

    [Benchmark]
    public int SchemaGen_without_images() => _plain.Validate().Count;

    [Benchmark]
    public bool DataAnnotations() => Validator.TryValidateObject(_byHand, new ValidationContext(_byHand), null, validateAllProperties: true);

    /// <summary>Has to parse the text first: it knows no other form of an input.</summary>
    [Benchmark]
    public int NJsonSchema() => _schema.Validate(Seed.Json).Count;
}
