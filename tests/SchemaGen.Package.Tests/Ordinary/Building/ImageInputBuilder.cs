using System.Text;

namespace Shop.Building;

/// <summary>Collects an input step by step: <c>new ImageInputBuilder().Describe("a dog").InStyle("ink").Build()</c>.</summary>
public sealed class ImageInputBuilder
{
    private readonly StringBuilder _prompt = new();
    private readonly List<string> _images = [];
    private string? _mask;
    private int _count = 1;
    private FlashImageAspectRatio? _ratio;

    public bool IsEdit => _images.Count > 0;

    public ImageInputBuilder Describe(string text)
    {
        if (_prompt.Length > 0)
        {
            _prompt.Append(", ");
        }

        _prompt.Append(text);
        return this;
    }

    public ImageInputBuilder InStyle(string? style) => style is null ? this : Describe($"in the style of {style}");

    public ImageInputBuilder Times(int count)
    {
        _count = count is > 0 and <= 4 ? count : throw new ArgumentOutOfRangeException(nameof(count));
        return this;
    }

    public ImageInputBuilder Ratio(FlashImageAspectRatio ratio)
    {
        _ratio = ratio;
        return this;
    }

    public ImageInputBuilder From(params ReadOnlySpan<string> images)
    {
        foreach (string image in images)
        {
            if (_images.Count == 14)
            {
                throw new InvalidOperationException("At most 14 reference images.");
            }

            _images.Add(image);
        }

        return this;
    }

    public ImageInputBuilder Masked(string mask)
    {
        if (_images.Count == 0)
        {
            throw new InvalidOperationException("A mask needs an image.");
        }

        _mask = mask;
        return this;
    }

    public FlashImageInput Build()
    {
        if (_prompt.Length is 0 or > 1000)
        {
            throw new InvalidOperationException("A prompt has 1 to 1000 characters.");
        }

        return new FlashImageInput
        {
            Prompt = _prompt.ToString(),
            N = _count,
            Size = _ratio,
            ImageUrls = IsEdit ? [.. _images] : null,
            MaskUrl = IsEdit ? _mask : null,
        };
    }

    public bool TryBuild(out FlashImageInput? input)
    {
        input = null;
        if (_prompt.Length == 0)
        {
            return false;
        }

        input = new FlashImageInput { Prompt = _prompt.ToString(), ImageUrls = _images.Count > 0 ? _images.ToArray() : null };
        if (_mask != null)
        {
            input = input with { MaskUrl = _images.Count > 0 ? _mask : null };
        }

        return true;
    }
}
