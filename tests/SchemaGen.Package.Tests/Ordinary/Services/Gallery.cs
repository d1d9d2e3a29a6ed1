using System.Collections.Immutable;
using Shop.Contracts;
using Shop.Data;

namespace Shop.Services;

public static class Gallery
{
    private static readonly ImmutableArray<(string Name, int Count)> s_sizes = [("small", 1), ("medium", 2), ("large", 4)];

    private static readonly Dictionary<ImageMode, FlashImageAspectRatio> s_ratios = new()
    {
        [ImageMode.Draw] = FlashImageAspectRatio.Ratio16x9,
        [ImageMode.Edit] = FlashImageAspectRatio.Auto,
    };

    public static IEnumerable<FlashImageInput> Of(IEnumerable<Order> orders) => orders
        .Where(order => order is { Title.Length: > 0, Copies: >= 1 and <= 4 })
        .Select(order => new FlashImageInput { Prompt = order.Title, N = order.Copies });

    public static List<FlashImageInput> Of(IEnumerable<CreateImageRequest> requests)
    {
        var inputs = new List<FlashImageInput>();
        foreach (CreateImageRequest request in requests)
        {
            if (request.Prompt is null or { Length: 0 or > 1000 })
            {
                continue;
            }

            var photos = request.Images?.Where(url => Uri.IsWellFormedUriString(url, UriKind.Absolute)).Distinct().Take(14).ToList() ?? [];
            inputs.Add(new FlashImageInput
            {
                Prompt = request.Prompt,
                Size = s_ratios.TryGetValue(request.Mode, out var ratio) ? ratio : null,
                ImageUrls = photos.Count > 0 ? photos : null,
                MaskUrl = photos.Count > 0 && request.Mode == ImageMode.Inpaint ? request.Mask : null,
            });
        }

        return inputs;
    }

    public static FlashImageInput OfSize(string prompt, string size) => new()
    {
        Prompt = prompt,
        N = s_sizes.FirstOrDefault(one => one.Name == size) is { Count: > 0 } found ? found.Count : 1,
    };

    public static IReadOnlyDictionary<string, FlashImageInput> Sizes(string prompt) =>
        s_sizes.ToDictionary(one => one.Name, one => new FlashImageInput { Prompt = prompt, N = one.Count });

    public static FlashImageInput Grid(IReadOnlyCollection<string> photos, int columns)
    {
        int rows = columns > 0 ? (photos.Count + columns - 1) / columns : 0;
        string layout = (rows, columns) switch
        {
            (0, _) => "an empty page",
            (1, var c) => $"a row of {c}",
            (var r, 1) => $"a column of {r}",
            var (r, c) => $"a grid of {r} by {c}",
        };
        return new()
        {
            Prompt = layout,
            ImageUrls = rows == 0 ? null : photos.Count switch { 0 => null, <= 14 => [.. photos], _ => [.. photos.Take(14)] },
        };
    }

    public static T? FirstOr<T>(this IEnumerable<T> source, Func<T, bool> holds, T? otherwise = default)
    {
        foreach (T item in source)
        {
            if (holds(item))
            {
                return item;
            }
        }

        return otherwise;
    }

    public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);

    public static FlashImageInput Cover(IEnumerable<Order> orders) => orders
        .FirstOr(order => order.Photo is not null)
        .Pipe(order => order is null
            ? new FlashImageInput { Prompt = "an empty cover" }
            : new FlashImageInput { Prompt = order.Title, ImageUrls = [order.Photo!], MaskUrl = order.Mask });
}
