using System.ComponentModel.DataAnnotations;

namespace Shop;

/// <summary>The section "Images".</summary>
public sealed class ImageOptions
{
    [Required, StringLength(1000, MinimumLength = 1)]
    public string Greeting { get; set; } = "a lighthouse at dawn";

    [Range(1, 4)]
    public int DefaultCount { get; set; } = 1;

    public int? MaxCount { get; set; }

    public string? Watermark { get; set; }

    public string? WatermarkMask { get; set; }

    public bool HasWatermark => !string.IsNullOrEmpty(Watermark);

    public Dictionary<string, string> Styles { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ink"] = "in black ink on white paper",
        ["oil"] = "an oil painting",
    };

    public FlashImageInput Welcome() => new()
    {
        Prompt = Greeting,
        N = Math.Clamp(DefaultCount, 1, MaxCount is { } max and >= 1 and <= 4 ? max : 4),
        ImageUrls = HasWatermark ? [Watermark!] : null,
        MaskUrl = HasWatermark ? WatermarkMask : null,
    };

    public int CountFor(string? plan) => plan switch
    {
        "free" or null => 1,
        "pro" => 2,
        _ => Math.Min(MaxCount ?? 4, 4) is var n && n > 0 ? n : 1,
    };
}
