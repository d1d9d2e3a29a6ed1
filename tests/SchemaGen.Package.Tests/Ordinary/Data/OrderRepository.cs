using System.Collections.Concurrent;

namespace Shop.Data;

public sealed class OrderRepository
{
    private readonly ConcurrentDictionary<int, Order> _orders = new();

    public Order? Find(int id) => _orders.GetValueOrDefault(id);

    public Order Get(int id) => Find(id) ?? throw new KeyNotFoundException($"There is no order {id}.");

    public void Save(Order order) => _orders[order.Id] = order;

    public FlashImageInput? InputOf(int id)
    {
        if (!_orders.TryGetValue(id, out Order? order))
        {
            return null;
        }

        return new FlashImageInput
        {
            Prompt = order.Title.Length > 0 ? order.Title : $"order {order.Id}",
            N = order.Copies > 4 ? 4 : Math.Max(order.Copies, 1),
            ImageUrls = order.Edit ? [order.Photo!] : null,
            MaskUrl = order.Edit ? order.Mask : null,
        };
    }

    public FlashImageInput InputOf(Order order, string mask)
    {
        string[]? photos = null;
        if (order.Edit)
        {
            photos = order.Attachments.Where(one => !one.IsMask).Select(one => one.Url).Take(14).ToArray();
        }

        string? chosen = null;
        if (order.Edit && order.Attachments.Any(one => one.IsMask))
        {
            chosen = mask;
        }

        var input = new FlashImageInput { Prompt = order.Title, ImageUrls = photos, MaskUrl = chosen };
        return order.Customer is { IsPro: true } ? input with { N = 4 } : input with { N = 1 };
    }

    public IEnumerable<FlashImageInput> Pending(int limit) =>
        from order in _orders.Values
        where order.Status == "new" && order.Title != ""
        orderby order.CreatedAt
        let copies = Math.Min(order.Copies, limit)
        select new FlashImageInput
        {
            Prompt = order.Title,
            N = copies is >= 1 and <= 4 ? copies : null,
            ImageUrls = order.Photo is null ? null : new[] { order.Photo },
            MaskUrl = order.Photo is null ? null : order.Mask,
        };

    public ILookup<string, FlashImageInput> ByCustomer() => _orders.Values
        .Where(order => order.Customer is not null && order.Title.Length is > 0 and <= 1000)
        .Select((order, index) => (Name: order.Customer!.Name, Input: new FlashImageInput { Prompt = order.Title, N = index % 4 + 1 }))
        .ToLookup(pair => pair.Name, pair => pair.Input);

    public FlashImageInput Collage(params int[] ids)
    {
        var photos = new List<string>();
        foreach (int id in ids)
        {
            if (Find(id)?.Photo is { } photo && photos.Count < 14)
            {
                photos.Add(photo);
            }
        }

        return new FlashImageInput
        {
            Prompt = photos.Count == 0 ? "an empty frame" : $"a collage of {photos.Count} photos",
            ImageUrls = photos.Count == 0 ? null : photos,
        };
    }
}
