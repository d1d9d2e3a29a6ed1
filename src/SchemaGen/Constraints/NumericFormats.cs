using System.Globalization;

namespace SchemaGen.Constraints;

/// <summary>A value of <c>format</c> that names a type of numbers (OpenAPI Format Registry): the range of the type is a bound. It says nothing of texts.</summary>
/// <param name="Name">The value.</param>
/// <param name="Minimum">The least number of the type, as JSON.</param>
/// <param name="Maximum">The largest number of the type, as JSON.</param>
/// <param name="IsInteger">Whether the type has whole numbers only. The format bounds fractions too, but forbids none.</param>
internal sealed record NumericFormat(string Name, string Minimum, string Maximum, bool IsInteger = true)
{
    /// <summary>Determines whether a number lies outside the range of the type.</summary>
    public bool IsOutside(string number) => ExactNumber.Parse(number) is var exact
        && (ExactNumber.Compare(exact, ExactNumber.Parse(Minimum)) < 0 || ExactNumber.Compare(exact, ExactNumber.Parse(Maximum)) > 0);
}

/// <summary>The formats of numbers.</summary>
internal static class NumericFormats
{
    private const string Double = "1.7976931348623157E+308";

    /// <summary>The largest <see cref="float"/>, as .NET and most others write it.</summary>
    private const string Single = "3.4028235E+38";

    public static IReadOnlyList<NumericFormat> All { get; } =
    [
        Integer("int8", sbyte.MinValue, (ulong)sbyte.MaxValue),
        Integer("uint8", byte.MinValue, byte.MaxValue),
        Integer("int16", short.MinValue, (ulong)short.MaxValue),
        Integer("uint16", ushort.MinValue, ushort.MaxValue),
        Integer("int32", int.MinValue, int.MaxValue),
        Integer("uint32", uint.MinValue, uint.MaxValue),
        Integer("int64", long.MinValue, long.MaxValue),
        Integer("uint64", 0, ulong.MaxValue),
        new("float", "-" + Single, Single, IsInteger: false),
        new("double", "-" + Double, Double, IsInteger: false),
    ];

    /// <summary>Returns the keyword that a value outside the range breaks, where a <c>format</c> gives one bound, or both.</summary>
    /// <param name="value">The value, as JSON.</param>
    /// <param name="isBelow">Whether it is less than the least value.</param>
    /// <param name="format">The format; null for none.</param>
    public static string KeywordOf(string value, bool isBelow, string? format) =>
        format is not null && Find(format)?.IsOutside(value) == true ? KeywordNames.Format : isBelow ? KeywordNames.Minimum : KeywordNames.Maximum;

    public static NumericFormat? Find(string name)
    {
        foreach (NumericFormat format in All)
        {
            if (format.Name == name)
            {
                return format;
            }
        }

        return null;
    }

    private static NumericFormat Integer(string name, long minimum, ulong maximum) =>
        new(name, minimum.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));
}
