using Shop.Data;

namespace Shop.Services;

/// <summary>Drafts, and how they become inputs.</summary>
public sealed partial class PosterStudio(bool isEditor)
{
    private const string Frame = "https://example.com/frame.png";

    private static readonly FlashImageInput s_empty = new() { Prompt = "", N = 1 };

    private static readonly FlashImageInput s_masked = new() { Prompt = "a poster", MaskUrl = "https://example.com/mask.png" };

    public FlashImageInput Framed(string prompt) => s_masked with { Prompt = prompt, ImageUrls = [Frame] };

    public FlashImageInput FramedIfEditor(string prompt) => isEditor
        ? s_masked with { ImageUrls = [Frame], Prompt = prompt }
        : s_empty with { Prompt = prompt };

    public FlashImageInput Season(DateOnly day)
    {
        var draft = s_empty with { Prompt = "a meadow" };
        return day.Month switch
        {
            12 or 1 or 2 => draft with { Prompt = "a meadow under snow", Size = FlashImageAspectRatio.Ratio4x3 },
            >= 3 and <= 5 => draft with { N = 2 },
            _ => draft,
        };
    }

    public FlashImageInput Stepwise(Order order)
    {
        var draft = new FlashImageInput { Prompt = "", N = 0 };
        draft = draft with { Prompt = order.Title is { Length: > 0 } title ? title : "untitled" };
        draft = draft with { N = order.Copies is > 0 and < 5 ? order.Copies : 1 };
        return draft;
    }

    public FlashImageInput WithMask(Order order, string mask)
    {
        var input = new FlashImageInput
        {
            Prompt = order.Title,
            ImageUrls = order.Photo is not null ? [order.Photo] : null,
        };
        return input.ImageUrls is null ? input : input with { MaskUrl = mask };
    }

    public FlashImageInput[] Variants(string prompt)
    {
        FlashImageInput draft = s_empty with { Prompt = prompt };
        FlashImageAspectRatio[] ratios = [FlashImageAspectRatio.Ratio1x1, FlashImageAspectRatio.Ratio16x9];
        return [.. ratios.Select(ratio => draft with { Size = ratio }), .. Enumerable.Range(1, 4).Select(n => draft with { N = n })];
    }

    private partial string Describe(Order order);

    private partial int CountOf(Order order);
}
