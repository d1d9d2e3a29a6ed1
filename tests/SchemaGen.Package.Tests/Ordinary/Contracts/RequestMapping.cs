namespace Shop.Contracts;

public static class RequestMapping
{
    private const int MaxPrompt = 1000;

    public static FlashImageInput ToInput(this CreateImageRequest request) => new()
    {
        Prompt = request.Prompt?.Trim() is { Length: > 0 and <= MaxPrompt } prompt ? prompt : "untitled",
        N = Math.Clamp(request.Count ?? 1, 1, 4),
        Size = request.Ratio.ToRatio(),
        ImageUrls = request.Images is { Count: > 0 } ? request.Images : null,
        MaskUrl = request.Images is { Count: > 0 } ? request.Mask : null,
    };

    public static FlashImageInput ToModeInput(this CreateImageRequest request, string photo, string mask) => request.Mode switch
    {
        ImageMode.Draw => new() { Prompt = request.Prompt.OrDefault() },
        ImageMode.Edit => new() { Prompt = request.Prompt.OrDefault(), ImageUrls = [photo] },
        ImageMode.Inpaint => new() { Prompt = request.Prompt.OrDefault(), ImageUrls = [photo], MaskUrl = mask },
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Mode, null),
    };

    public static FlashImageInput ToFlatInput(this CreateImageRequest request, string photo, string mask) => new()
    {
        Prompt = request.Prompt.OrDefault(),
        ImageUrls = request.Mode is ImageMode.Edit or ImageMode.Inpaint ? [photo] : null,
        MaskUrl = request.Mode == ImageMode.Inpaint ? mask : null,
        N = request.Mode == ImageMode.Draw ? 4 : 1,
    };

    public static FlashImageInput ToComputedInput(this CreateImageRequest request, string photo, string mask) => new()
    {
        Prompt = request.Prompt.OrDefault(),
        ImageUrls = request.IsEdit ? [photo] : null,
        MaskUrl = request is { IsEdit: true, Mask: not null } ? mask : null,
    };

    public static FlashImageInput? ToInputOrNull(this CreateImageRequest? request) => request switch
    {
        null or { Prompt: null or "" } => null,
        { Prompt.Length: > MaxPrompt } => null,
        { Images: null or [], Mask: not null } => null,
        { Images: { Count: > 14 } } => null,
        { Images: [], Mask: null } => new() { Prompt = request.Prompt },
        _ => new()
        {
            Prompt = request.Prompt ?? "",
            ImageUrls = request.Images,
            MaskUrl = request.Mask,
        },
    };

    public static FlashImageAspectRatio? ToRatio(this string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "1:1" or "square" => FlashImageAspectRatio.Ratio1x1,
        "16:9" or "wide" => FlashImageAspectRatio.Ratio16x9,
        "9:16" or "story" => FlashImageAspectRatio.Ratio9x16,
        { } name when Enum.TryParse(name, ignoreCase: true, out FlashImageAspectRatio ratio) && Enum.IsDefined(ratio) => ratio,
        _ => FlashImageAspectRatio.Auto,
    };

    public static FlashImageAspectRatio ToRatio(this Dimensions size) => size switch
    {
        { Width: 0 } or { Height: 0 } => FlashImageAspectRatio.Auto,
        { Ratio: > 2 } => FlashImageAspectRatio.Ratio21x9,
        { Ratio: > 1.5 } => FlashImageAspectRatio.Ratio16x9,
        (var width, var height) when width == height => FlashImageAspectRatio.Ratio1x1,
        { IsLandscape: true } => FlashImageAspectRatio.Ratio4x3,
        _ => FlashImageAspectRatio.Ratio3x4,
    };

    public static FlashImageInput Apply(this UpdateImageRequest update, FlashImageInput input)
    {
        FlashImageInput result = input;
        if (!string.IsNullOrWhiteSpace(update.Prompt))
        {
            result = result with { Prompt = update.Prompt };
        }

        if (update.Count is { } count and >= 1 and <= 4)
        {
            result = result with { N = count };
        }

        if (update.RemoveImages)
        {
            return result with { ImageUrls = null, MaskUrl = null };
        }

        if (update.Images is { Count: > 0 and <= 14 } images)
        {
            result = result with { ImageUrls = images, MaskUrl = update.Mask ?? result.MaskUrl };
        }

        return result;
    }

    private static string OrDefault(this string? prompt) => string.IsNullOrWhiteSpace(prompt) ? "a lighthouse" : prompt;
}
