using Microsoft.Extensions.AI;
using SchemaGen.MindVideo.AI.Tests.Infrastructure;

namespace SchemaGen.MindVideo.AI.Tests.Requests;

public sealed class IdempotencyKeyTests : GeneratorTest
{
    [Fact]
    public async Task The_key_is_sent_as_the_header_and_not_in_the_input()
    {
        ImageGenerationOptions options = new ImageGenerationOptions { Count = 2 }.WithIdempotencyKey("order-4711");

        ImageGenerationResponse response = await Typed.GenerateImagesAsync("a fox", options, Cancellation);

        Assert.Equal("order-4711", Assert.Single(Platform.IdempotencyKeys));
        Assert.Equal("""{"n":2,"prompt":"a fox"}""", Platform.Input);
        Assert.Equal("order-4711", Assert.IsType<MindVideoTask>(response.RawRepresentation).IdempotencyKey);
    }

    [Fact]
    public async Task The_key_can_be_named_among_the_additional_properties()
    {
        await Untyped.GenerateImagesAsync("a fox", new() { AdditionalProperties = new() { ["Idempotency_Key"] = "order-4711" } }, Cancellation);

        Assert.Equal("order-4711", Assert.Single(Platform.IdempotencyKeys));
        Assert.Equal("""{"prompt":"a fox"}""", Platform.Input);
    }

    [Fact]
    public async Task Options_that_are_used_twice_are_one_request_and_options_without_a_key_are_two()
    {
        ImageGenerationOptions options = new ImageGenerationOptions().WithIdempotencyKey("order-4711");

        await Typed.GenerateImagesAsync("a fox", options, Cancellation);
        await Typed.GenerateImagesAsync("a fox", options.Clone(), Cancellation);
        await Typed.GenerateImagesAsync("a fox", cancellationToken: Cancellation);
        await Typed.GenerateImagesAsync("a fox", cancellationToken: Cancellation);

        string[] keys = [.. Platform.IdempotencyKeys];
        Assert.Equal(["order-4711", "order-4711"], keys[..2]);
        Assert.Equal(3, keys.Distinct().Count());
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData(4711, "of type Int32")]
    public async Task A_key_that_is_not_a_string_is_refused(object? key, string what)
    {
        var exception = await RefusedAsync<ArgumentException>(Typed, new ImageGenerationOptions { AdditionalProperties = new() { ["idempotency_key"] = key } });

        Assert.Equal($"""ImageGenerationOptions.AdditionalProperties["idempotency_key"] is {what}, but an idempotency key is a string""", exception.Message);
    }

    [Fact]
    public async Task A_key_that_a_header_cannot_carry_is_refused() =>
        Assert.Contains("idempotency key", (await RefusedAsync<ArgumentException>(Typed, new ImageGenerationOptions().WithIdempotencyKey("Ordnung für alle"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_additional_properties_stay()
    {
        var options = new ImageGenerationOptions { AdditionalProperties = new() { ["size"] = "16:9" } };

        Assert.Same(options, options.WithIdempotencyKey("order-4711"));
        Assert.Equal("16:9", options.AdditionalProperties["size"]);
        Assert.Throws<ArgumentNullException>(() => options.WithIdempotencyKey(null!));
    }
}
