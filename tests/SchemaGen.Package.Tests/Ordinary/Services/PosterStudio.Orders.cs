using Shop.Data;

namespace Shop.Services;

public sealed partial class PosterStudio
{
    private static int s_made;

    private readonly Dictionary<int, FlashImageInput> _made = [];

    public FlashImageInput Make(Order order)
    {
        if (_made.TryGetValue(order.Id, out FlashImageInput? known))
        {
            return known;
        }

        Interlocked.Increment(ref s_made);
        var input = new FlashImageInput
        {
            Prompt = Describe(order),
            N = CountOf(order),
            ImageUrls = isEditor && order.Photo is not null ? [order.Photo] : null,
            MaskUrl = isEditor && order.Photo is not null ? order.Mask : null,
        };
        _made[order.Id] = input;
        return input;
    }

    public IReadOnlyList<string>? References(Order order)
    {
        List<string>? references = null;
        if (order.Photo is not null)
        {
            (references ??= []).Add(order.Photo);
        }

        foreach (Attachment attachment in order.Attachments)
        {
            if (!attachment.IsMask && references is not { Count: >= 14 })
            {
                references ??= [];
                references.Add(attachment.Url);
            }
        }

        return references;
    }

    public FlashImageInput Collage(Order order)
    {
        var references = new List<string>(14);
        if (order.Photo != null)
        {
            references.Add(order.Photo);
        }

        references.AddRange(order.Attachments.Where(one => !one.IsMask).Select(one => one.Url).Take(14 - references.Count));
        string? mask = order.Attachments.FirstOrDefault(one => one.IsMask)?.Url;
        return references.Count == 0
            ? new FlashImageInput { Prompt = Describe(order) }
            : new FlashImageInput { Prompt = Describe(order), ImageUrls = references, MaskUrl = mask };
    }

    private partial string Describe(Order order) => order is { Title: { Length: > 0 } title, Customer.Name: var name } ? $"{title}, for {name}" : order.Title;

    private partial int CountOf(Order order) => order.Customer?.IsPro == true ? Math.Clamp(order.Copies, 1, 4) : 1;
}
