using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>Plans the outputs for a valid input, and computes their price.</summary>
/// <param name="properties">The properties of the model's schema. Their defaults count for members that the input lacks.</param>
internal sealed class OutputPlanner(IReadOnlyDictionary<string, JsonElement> properties)
{
    private const decimal PricePerImage = 0.0351m;
    private const decimal PricePerVideoSecond = 0.05m;
    private const decimal UsualSeconds = 5;
    private const int MostOutputs = 1000;

    private static readonly string[] s_counts = ["n", "num_images", "num_outputs", "sample_count"];
    private static readonly string[] s_sizes = ["size", "aspect_ratio", "image_size", "ratio"];
    private static readonly string[] s_durations = ["duration", "duration_seconds", "seconds"];
    private static readonly string[] s_videoMarks = [.. s_durations, "video_url", "video_urls", "generate_audio"];

    /// <summary>Whether the model makes videos, which it does where its input has a duration or a video.</summary>
    public bool IsVideo { get; } = s_videoMarks.Any(properties.ContainsKey);

    public OutputPlan Plan(JsonElement input, ReadOnlySpan<byte> fingerprint)
    {
        int count = (int)Math.Clamp(Number(input, s_counts) ?? 1, 1, MostOutputs);
        return new OutputPlan(IsVideo, count, Size(input), Mood(input), BinaryPrimitives.ReadInt64LittleEndian(fingerprint));
    }

    /// <summary>Returns the price of all outputs.</summary>
    public decimal Price(JsonElement input, OutputPlan plan) =>
        plan.Count * (IsVideo ? PricePerVideoSecond * Math.Clamp(Number(input, s_durations) ?? UsualSeconds, 1, 3600) : PricePerImage);

    private static long Mood(JsonElement input) =>
        input.TryGetProperty("prompt", out JsonElement prompt) && prompt.ValueKind == JsonValueKind.String
            ? unchecked((long)XxHash64.HashToUInt64(MemoryMarshal.AsBytes(prompt.GetString().AsSpan())))
            : 0;

    private OutputSize Size(JsonElement input)
    {
        foreach (string name in s_sizes)
        {
            if (Value(input, name) is { } value && ReadSize(value) is { } size)
            {
                return size;
            }
        }

        return Number(input, ["width"]) is { } width && Number(input, ["height"]) is { } height ? Sides(width, height) : OutputSize.Square;
    }

    private static OutputSize? ReadSize(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => OutputSize.TryRead(value.GetString()!),
        JsonValueKind.Object when value.TryGetProperty("width", out JsonElement width) && value.TryGetProperty("height", out JsonElement height)
            && AsNumber(width) is { } w && AsNumber(height) is { } h => Sides(w, h),
        _ => null,
    };

    private static OutputSize Sides(decimal width, decimal height) =>
        OutputSize.OfSides((int)Math.Clamp(width, 1, 100_000), (int)Math.Clamp(height, 1, 100_000));

    private decimal? Number(JsonElement input, string[] names) =>
        names.Select(name => Value(input, name) is { } value ? AsNumber(value) : null).FirstOrDefault(static number => number is not null);

    private static decimal? AsNumber(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out decimal number) => number,
        // Some models list their durations as strings.
        JsonValueKind.String when decimal.TryParse(value.GetString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out decimal number) => number,
        _ => null,
    };

    private JsonElement? Value(JsonElement input, string name) =>
        input.TryGetProperty(name, out JsonElement given) ? given
        : properties.TryGetValue(name, out JsonElement schema) && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("default", out JsonElement usual) ? usual
        : null;
}
