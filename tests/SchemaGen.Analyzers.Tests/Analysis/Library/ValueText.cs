using System.Globalization;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Abstract values as short texts: <c>5</c>, <c>1..4</c>, <c>"a"|"b"</c>, <c>text 3..</c>, <c>2..4 items: "a", ?</c>.</summary>
internal static class ValueText
{
    /// <summary>What the library says nothing about.</summary>
    public const string Nothing = "nothing";

    public static string Of(AbstractValue? value) => value switch
    {
        null => Nothing,
        IntegerValue integer => Range(integer.Minimum, integer.Maximum),
        RealValue { IsNaN: true } => "NaN",
        RealValue real => Range(real.Minimum, real.Maximum) + (real.MayBeNaN ? " or NaN" : ""),
        BooleanValue { Value: var boolean } => boolean ? "true" : "false",
        TextValue { Values.IsDefault: false } text => string.Join("|", text.Values.Select(static known => $"\"{known}\"")),
        TextValue text => $"text {Range(text.MinimumUnits, text.MaximumUnits)} of {Range(text.MinimumCodePoints, text.MaximumCodePoints)}",
        CollectionValue list => $"{Range(list.Minimum, list.Maximum)} items{(list.IsUnordered ? " in any order" : "")}{(list.Items.IsEmpty ? "" : ": ")}{string.Join(", ", list.Items.Select(static item => Of(item.Value)))}",
        ExcludingValue rest => $"not {string.Join("|", rest.Excluded.Select(Of))}{(rest.MayBeNull ? " or null" : "")}",
        _ when value.IsNull => "null",
        _ => value.IsNotNull ? "something" : "?",
    };

    private static string Range(double minimum, double maximum) => minimum.Equals(maximum)
        ? minimum.ToString("R", CultureInfo.InvariantCulture)
        : (double.IsNegativeInfinity(minimum) ? "" : minimum.ToString("R", CultureInfo.InvariantCulture)) + ".."
            + (double.IsPositiveInfinity(maximum) ? "" : maximum.ToString("R", CultureInfo.InvariantCulture));

    private static string Range(long? minimum, long? maximum) => minimum == maximum ? $"{minimum}" : $"{minimum}..{maximum}";
}
