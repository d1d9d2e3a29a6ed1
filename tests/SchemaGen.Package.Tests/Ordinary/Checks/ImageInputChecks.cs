using Shop.Building;
using Shop.Contracts;
using Shop.Data;

namespace Shop.Checks;

/// <summary>What a test project has: data, builders with defaults, and facts.</summary>
public sealed class ImageInputChecks
{
    private readonly FlashImageInput _input = Input();

    public static IEnumerable<object?[]> Counts()
    {
        yield return [null, 1];
        yield return [0, 1];
        yield return [3, 3];
        yield return [99, 4];
    }

    public void A_count_is_clamped(int? given, int expected) =>
        Equal(expected, new CreateImageRequest("a", given, null).ToInput().N);

    public void A_copy_is_equal() => Equal(_input, _input with { });

    public void A_mask_needs_an_image()
    {
        var request = new CreateImageRequest("a", 1, null, ImageMode.Inpaint, Images: [], Mask: "https://example.com/m.png");
        Equal(null, request.ToInput().MaskUrl);
        Throws<InvalidOperationException>(() => new ImageInputBuilder().Describe("a").Masked("https://example.com/m.png").Build());
    }

    public void An_order_becomes_an_input()
    {
        var order = new Order { Title = "a lighthouse", Copies = 2, Edit = true, Photo = "https://example.com/1.png" };
        FlashImageInput input = new OrderRepository().InputOf(order, "https://example.com/m.png");
        Equal(order.Title, input.Prompt);
    }

    private static FlashImageInput Input(string prompt = "a lighthouse", int n = 1, string? photo = null, string? mask = null) => new()
    {
        Prompt = prompt,
        N = n,
        ImageUrls = photo == null ? null : [photo],
        MaskUrl = photo == null ? null : mask,
    };

    private static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{expected} was expected, but it is {actual}.");
        }
    }

    private static TException Throws<TException>(Action action)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new InvalidOperationException($"{typeof(TException).Name} was expected.");
    }
}
