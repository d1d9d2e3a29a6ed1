using System.Globalization;

namespace Shop.CommandLine;

/// <summary><c>shop --once "a dog" --count 2 --wide --photo https://... --mask https://...</c></summary>
public static class ImageCommand
{
    public static FlashImageInput Parse(string[] args)
    {
        string prompt = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "a lighthouse";
        int count = 1;
        if (args.Contains("--many"))
        {
            count = 4;
        }

        if (args.Contains("--few") && !args.Contains("--many"))
        {
            count = 2;
        }

        bool isEdit = args.Contains("--edit");
        string? photo = ValueOf(args, "--photo");
        string? mask = ValueOf(args, "--mask");
        if (isEdit && photo is null)
        {
            throw new ArgumentException("--edit needs --photo");
        }

        return new FlashImageInput
        {
            Prompt = prompt.Length == 0 ? "a lighthouse" : prompt,
            N = count,
            Size = args.Contains("--wide") ? FlashImageAspectRatio.Ratio16x9 : null,
            ImageUrls = isEdit ? [photo!] : null,
            MaskUrl = isEdit ? mask : null,
        };
    }

    public static bool TryParse(ReadOnlySpan<string> args, out FlashImageInput? input, out string? error)
    {
        input = null;
        error = null;
        string? prompt = null;
        int count = 1;
        List<string> photos = [];
        string? mask = null;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-n" or "--count" when i + 1 < args.Length:
                    if (!int.TryParse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > 4)
                    {
                        error = "--count must be 1 to 4";
                        return false;
                    }

                    break;
                case "-p" or "--photo" when i + 1 < args.Length:
                    photos.Add(args[++i]);
                    break;
                case "-m" or "--mask" when i + 1 < args.Length:
                    mask = args[++i];
                    break;
                case ['-', ..] unknown:
                    error = $"{unknown} is unknown";
                    return false;
                default:
                    prompt = prompt is null ? args[i] : $"{prompt} {args[i]}";
                    break;
            }
        }

        if (string.IsNullOrWhiteSpace(prompt))
        {
            error = "a prompt is missing";
        }
        else if (mask is not null && photos.Count == 0)
        {
            error = "--mask needs --photo";
        }
        else if (photos.Count > 14)
        {
            error = "at most 14 photos";
        }

        if (error is not null)
        {
            return false;
        }

        input = new FlashImageInput
        {
            Prompt = prompt ?? "",
            N = count,
            ImageUrls = photos.Count > 0 ? photos : null,
            MaskUrl = mask,
        };
        return true;
    }

    private static string? ValueOf(string[] args, string name)
    {
        int index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }
}
