using System.Globalization;

namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>The size of a picture, in pixels.</summary>
/// <param name="Width">1 to 4096.</param>
/// <param name="Height">1 to 4096.</param>
internal readonly record struct OutputSize(int Width, int Height)
{
    private const int Longest = 4096;
    private const int Usual = 1024;

    /// <summary>The size of a picture for which no size is requested, or which is left to the model.</summary>
    public static OutputSize Square { get; } = new(Usual, Usual);

    /// <summary>Reads <c>16:9</c> as the largest size of exactly this ratio with no side above 1024, and <c>1024x1536</c> or <c>1024*1536</c> as pixels. Returns null for any other text.</summary>
    public static OutputSize? TryRead(string text)
    {
        int mark = text.AsSpan().IndexOfAny(':', 'x', '*');
        return mark > 0
            && TryReadSide(text.AsSpan(0, mark), out int width)
            && TryReadSide(text.AsSpan(mark + 1), out int height)
            ? text[mark] == ':' ? OfRatio(width, height) : OfSides(width, height)
            : null;
    }

    /// <summary>Returns a size in pixels; where a side is above the limit, the largest size of the same ratio within it.</summary>
    public static OutputSize OfSides(int width, int height) =>
        width <= Longest && height <= Longest ? new OutputSize(width, height) : Within(width, height, Longest);

    private static OutputSize OfRatio(int width, int height) => Within(width, height, Usual);

    private static OutputSize Within(int width, int height, int limit)
    {
        int divisor = GreatestCommonDivisor(width, height);
        (width, height) = (width / divisor, height / divisor);
        int longest = Math.Max(width, height);
        if (longest <= Longest)
        {
            int times = Math.Max(1, limit / longest);
            return new OutputSize(width * times, height * times);
        }

        // No picture within the limit has exactly this ratio.
        double scale = (double)Longest / longest;
        return new OutputSize(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
    }

    private static bool TryReadSide(ReadOnlySpan<char> text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side > 0;

    private static int GreatestCommonDivisor(int left, int right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
