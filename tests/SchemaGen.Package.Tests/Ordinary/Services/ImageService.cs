using Microsoft.Extensions.Options;
using Shop.Data;

namespace Shop.Services;

public interface IImageService
{
    FlashImageInput Describe(Order order);

    ValueTask<FlashImageInput> DescribeAsync(int orderId, CancellationToken cancellation = default);
}

public sealed class ImageService(OrderRepository orders, IOptionsMonitor<ImageOptions> options) : IImageService
{
    private FlashImageInput Draft { get; } = new() { Prompt = "a picture", Resolution = FlashImageResolution._1K };

    public FlashImageInput Describe(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        FlashImageInput input = Draft with { Prompt = order.Title };
        if (order.Edit && order.Photo is { } photo)
        {
            input = input with { ImageUrls = [photo] };
            if (order.Mask is { } mask)
            {
                input = input with { MaskUrl = mask };
            }
        }

        return options.CurrentValue is { MaxCount: { } max and > 0 } && order.Copies > max
            ? input with { N = Math.Min(max, 4) }
            : input with { N = Math.Clamp(order.Copies, 1, 4) };
    }

    public async ValueTask<FlashImageInput> DescribeAsync(int orderId, CancellationToken cancellation = default)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        Order order = orders.Get(orderId);
        string? mask = order.Edit ? await MaskOfAsync(order, cancellation) : null;
        return new FlashImageInput
        {
            Prompt = order.Title,
            ImageUrls = order.Edit ? [order.Photo ?? options.CurrentValue.Watermark!] : null,
            MaskUrl = mask,
        };
    }

    private static Task<string> MaskOfAsync(Order order, CancellationToken cancellation) =>
        Task.Run(() => order.Mask ?? "https://example.com/mask.png", cancellation);
}

/// <summary>Limits what another service describes.</summary>
public sealed class LimitedImageService(IImageService inner, int limit, bool allowsEdits) : IImageService
{
    private readonly int _limit = limit is >= 1 and <= 4 ? limit : throw new ArgumentOutOfRangeException(nameof(limit));

    public FlashImageInput Describe(Order order)
    {
        FlashImageInput input = inner.Describe(order);
        if (input.N > _limit)
        {
            input = input with { N = _limit };
        }

        return allowsEdits ? input : input with { ImageUrls = null, MaskUrl = null };
    }

    public async ValueTask<FlashImageInput> DescribeAsync(int orderId, CancellationToken cancellation = default)
    {
        FlashImageInput input = await inner.DescribeAsync(orderId, cancellation).ConfigureAwait(false);
        return input with
        {
            N = Math.Min(input.N ?? 1, _limit),
            ImageUrls = allowsEdits ? input.ImageUrls : null,
            MaskUrl = allowsEdits ? input.MaskUrl : null,
        };
    }
}
