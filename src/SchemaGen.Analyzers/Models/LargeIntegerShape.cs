using System.Globalization;

namespace SchemaGen.Models;

/// <summary>A whole number that a <see cref="long"/> need not hold, because a bound lies beyond. Texts, because the bounds are of any size.</summary>
/// <param name="Minimum">The digits of the least value.</param>
/// <param name="Maximum">The digits of the largest value.</param>
/// <param name="Format">The <c>format</c> whose range gives a bound, or both.</param>
/// <param name="Texts">The texts that are taken for a number.</param>
internal sealed record LargeIntegerShape(string? Minimum = null, string? Maximum = null, string? Format = null, NumberTexts Texts = NumberTexts.None) : Shape
{
    /// <summary>Gets whether every allowed value is a <see cref="ulong"/>.</summary>
    public bool FitsUInt64 => IsUInt64(Minimum) && IsUInt64(Maximum);

    private static bool IsUInt64(string? bound) => ulong.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

/// <summary>The texts that are taken for a number beside the number itself, as ASP.NET Core does.</summary>
internal enum NumberTexts
{
    None,

    /// <summary><c>-?(0|[1-9]\d*)</c></summary>
    Integer,

    /// <summary>The same, with a fraction or without.</summary>
    Decimal,

    /// <summary>The same, with an exponent or without.</summary>
    Number,
}
