using System.Globalization;
using System.Numerics;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Unions;

/// <summary>Compares and joins integers of which one at least is beyond 64 bits.</summary>
internal static class LargeIntegers
{
    /// <summary>Whether one allows every value that the other allows.</summary>
    public static bool Covers(LargeIntegerShape wide, Shape narrow) => BoundsOf(narrow) is var (minimum, maximum)
        && (wide.Minimum is null || (minimum is not null && Parse(wide.Minimum) <= Parse(minimum)))
        && (wide.Maximum is null || (maximum is not null && Parse(wide.Maximum) >= Parse(maximum)))
        && (TextsOf(narrow) is NumberTexts.None || wide.Texts == TextsOf(narrow));

    /// <summary>The shape of all values of both, and of those between.</summary>
    public static LargeIntegerShape Hull(Shape left, Shape right)
    {
        (string? least, string? largest) = BoundsOf(left)!.Value;
        (string? minimum, string? maximum) = BoundsOf(right)!.Value;
        return new LargeIntegerShape(
            least is null || minimum is null ? null : Parse(least) < Parse(minimum) ? least : minimum,
            largest is null || maximum is null ? null : Parse(largest) > Parse(maximum) ? largest : maximum,
            Texts: Widest(left, right));
    }

    public static NumberTexts TextsOf(Shape shape) => shape switch
    {
        IntegerShape integer => integer.Texts,
        LargeIntegerShape integer => integer.Texts,
        NumberShape number => number.Texts,
        _ => NumberTexts.None,
    };

    /// <summary>The texts that one of two shapes takes for numbers.</summary>
    public static NumberTexts Widest(Shape left, Shape right) => TextsOf(left) > TextsOf(right) ? TextsOf(left) : TextsOf(right);

    private static (string? Minimum, string? Maximum)? BoundsOf(Shape shape) => shape switch
    {
        LargeIntegerShape large => (large.Minimum, large.Maximum),
        IntegerShape integer => (Text(integer.Minimum), Text(integer.Maximum)),
        _ => null,
    };

    private static string? Text(long? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private static BigInteger Parse(string bound) => BigInteger.Parse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
