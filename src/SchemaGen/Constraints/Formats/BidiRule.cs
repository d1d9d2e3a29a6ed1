using System.Globalization;

namespace SchemaGen.Constraints.Formats;

/// <summary>The rule for host names in which a label is written from right to left (RFC 5893, 2).</summary>
internal static class BidiRule
{
    private enum Direction
    {
        Left,
        Right,
        EuropeanNumber,
        ArabicNumber,
        Mark,
        Neutral,
    }

    public static bool Holds(string[] labels)
    {
        if (Array.TrueForAll(labels, static label => label.All(static c => c < '\u0590')))
        {
            return true;
        }

        List<Direction>[] directions = Array.ConvertAll(labels, static label => (CodePoints.Of(label) ?? []).ConvertAll(DirectionOf));
        return !Array.Exists(directions, static label => label.Exists(static one => one is Direction.Right or Direction.ArabicNumber))
            || Array.TrueForAll(directions, Holds);
    }

    private static bool Holds(List<Direction> label)
    {
        if (label.Count == 0)
        {
            return false;
        }

        Direction last = label.FindLast(static one => one != Direction.Mark);
        return label[0] switch
        {
            Direction.Right => !label.Contains(Direction.Left)
                && last is not Direction.Neutral
                && !(label.Contains(Direction.EuropeanNumber) && label.Contains(Direction.ArabicNumber)),
            Direction.Left => !label.Contains(Direction.Right) && !label.Contains(Direction.ArabicNumber) && last is Direction.Left or Direction.EuropeanNumber,
            _ => false,
        };
    }

    private static Direction DirectionOf(int c) => c switch
    {
        '-' => Direction.Neutral,
        (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9) => Direction.EuropeanNumber,
        >= 0x0660 and <= 0x0669 => Direction.ArabicNumber,
        _ when CodePoints.CategoryOf(c) is UnicodeCategory.NonSpacingMark => Direction.Mark,
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Direction.Right,
        0x200C or 0x200D or 0x00B7 or 0x0375 or 0x30FB => Direction.Neutral,
        _ => Direction.Left,
    };
}
