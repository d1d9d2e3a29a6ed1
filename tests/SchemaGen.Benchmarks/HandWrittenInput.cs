using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SchemaGen.Benchmarks;

/// <summary>The same input as a person writes it today: a class, DataAnnotations, and System.Text.Json's own source generator.</summary>
public sealed class HandWrittenInput : IValidatableObject
{
    [JsonPropertyName("n"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Range(1, 4)]
    public int? N { get; init; }

    [JsonPropertyName("size"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), EnumDataType(typeof(HandWrittenRatio))]
    public HandWrittenRatio? Size { get; init; }

    [JsonPropertyName("prompt"), Required(AllowEmptyStrings = true), StringLength(1000, MinimumLength = 1)]
    public required string Prompt { get; init; }

    [JsonPropertyName("mask_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MaskUrl { get; init; }

    [JsonPropertyName("image_urls"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), MinLength(1), MaxLength(14)]
    public IReadOnlyList<string>? ImageUrls { get; init; }

    [JsonPropertyName("resolution"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), EnumDataType(typeof(HandWrittenResolution))]
    public HandWrittenResolution? Resolution { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaskUrl is not null && ImageUrls is null)
        {
            yield return new ValidationResult("mask_url must be used with image_urls", [nameof(MaskUrl)]);
        }
    }

    /// <summary>The ifs of a careful person: the floor for every validator, media references included.</summary>
    public bool IsValid() =>
        N is null or >= 1 and <= 4
        && (Size is not { } size || (uint)size <= (uint)HandWrittenRatio.Ratio21x9)
        && Prompt is { Length: >= 1 and <= 1000 }
        && (MaskUrl is null || (ImageUrls is not null && IsMedia(MaskUrl)))
        && (ImageUrls is null || (ImageUrls.Count is >= 1 and <= 14 && AreMedia(ImageUrls)))
        && Resolution is null or HandWrittenResolution._1K;

    private static bool AreMedia(IReadOnlyList<string> references)
    {
        for (int i = 0; i < references.Count; i++)
        {
            if (!IsMedia(references[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMedia(string reference) =>
        reference.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || reference.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || reference.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
}

[JsonConverter(typeof(JsonStringEnumConverter<HandWrittenRatio>))]
public enum HandWrittenRatio
{
    [JsonStringEnumMemberName("auto")] Auto,
    [JsonStringEnumMemberName("1:1")] Ratio1x1,
    [JsonStringEnumMemberName("2:3")] Ratio2x3,
    [JsonStringEnumMemberName("3:2")] Ratio3x2,
    [JsonStringEnumMemberName("3:4")] Ratio3x4,
    [JsonStringEnumMemberName("4:3")] Ratio4x3,
    [JsonStringEnumMemberName("4:5")] Ratio4x5,
    [JsonStringEnumMemberName("5:4")] Ratio5x4,
    [JsonStringEnumMemberName("9:16")] Ratio9x16,
    [JsonStringEnumMemberName("16:9")] Ratio16x9,
    [JsonStringEnumMemberName("21:9")] Ratio21x9,
}

[JsonConverter(typeof(JsonStringEnumConverter<HandWrittenResolution>))]
public enum HandWrittenResolution
{
    [JsonStringEnumMemberName("1K")] _1K,
}

[JsonSerializable(typeof(HandWrittenInput))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
