using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Evaluates the built-in operations on texts.</summary>
internal static class TextOperations
{
    /// <summary>Evaluates <c>a + b</c>, where null is the empty text.</summary>
    public static AbstractValue Concat(AbstractValue a, AbstractValue b)
    {
        TextValue? left = ToText(a);
        TextValue? right = ToText(b);
        if (left is { Values.IsDefault: false }
            && right is { Values.IsDefault: false }
            && left.Values.Length * right.Values.Length <= TextValue.MaximumValues
            && (long?)left.MaximumUnits + right.MaximumUnits <= TextValue.MaximumLength)
        {
            return TextValue.OneOf(left.Values.SelectMany(_ => right.Values, static (first, second) => first + second));
        }

        // Two halves of a surrogate pair that meet become one code point.
        int leftCodePoints = left?.MinimumCodePoints ?? 0;
        int rightCodePoints = right?.MinimumCodePoints ?? 0;
        int joined = leftCodePoints > 0 && rightCodePoints > 0 && MayEndInPair(left) && MayStartInPair(right) ? 1 : 0;
        return TextValue.OfParts(
            Sum(left?.MinimumUnits ?? 0, right?.MinimumUnits ?? 0),
            Sum(left?.MaximumUnits, right?.MaximumUnits),
            Sum(leftCodePoints, rightCodePoints - joined),
            Sum(left?.MaximumCodePoints, right?.MaximumCodePoints),
            ConcatEnds(left, right)) ?? AbstractValue.NotNull;
    }

    private static TextEnds ConcatEnds(TextValue? left, TextValue? right)
    {
        TextEnds first = left?.Ends ?? TextEnds.None;
        TextEnds last = right?.Ends ?? TextEnds.None;
        return new TextEnds(
            left is { IsExact: true } ? left.Value + last.Prefix : first.Prefix,
            right is { IsExact: true } ? first.Suffix + right.Value : last.Suffix,
            first.IsPath || (last.IsPath && left is { IsExact: true, Value.Length: 0 }));
    }

    /// <summary>Evaluates <c>s.Length</c>.</summary>
    public static AbstractValue Units(AbstractValue text) =>
        text is TextValue known ? IntegerValue.Between(known.MinimumUnits, known.MaximumUnits) : IntegerValue.Between(0, null);

    /// <summary>Refines a text by bounds of its <c>Length</c>; returns null where no text is left.</summary>
    public static AbstractValue? WithUnits(AbstractValue text, long? minimum, long? maximum)
    {
        if (text.IsNull || minimum > int.MaxValue || maximum < 0 || minimum > maximum)
        {
            return null;
        }

        AbstractValue lengths = TextValue.OfUnits(
            minimum is { } least and > 0 ? (int)least : 0,
            maximum is { } most and <= int.MaxValue ? (int)most : null);
        return ValueLattice.Meet(text.WithoutNull(), lengths);
    }

    /// <summary>Formats a value of a type as <c>ToString()</c>, concatenation and interpolation without a format do: null becomes the empty text.</summary>
    public static AbstractValue Format(AbstractValue value, ITypeSymbol type) => value switch
    {
        TextValue => value,
        BooleanValue boolean => TextValue.Exactly(boolean.Value ? bool.TrueString : bool.FalseString),
        IntegerValue integer => FormatInteger(integer, NumericConversions.Underlying(type).SpecialType),
        _ when value.IsNull => TextValue.Exactly(""),
        _ => AbstractValue.NotNull,
    };

    private static AbstractValue FormatInteger(IntegerValue integer, SpecialType type)
    {
        if (type == SpecialType.System_Char)
        {
            return FormatCharacter(integer);
        }

        // The sign of a negative number depends on the culture; an enum value has a name.
        return integer.Minimum >= 0 && IntegerLimits.Of(type) is { } limits ? FormatNumber(integer, limits) : AbstractValue.NotNull;
    }

    private static AbstractValue FormatCharacter(IntegerValue character) =>
        character is { IsExact: true, Value: >= char.MinValue and <= char.MaxValue }
            ? TextValue.Exactly(((char)character.Value).ToString())
            : TextValue.OfUnits(1, 1);

    private static AbstractValue FormatNumber(IntegerValue number, IntegerLimits limits) => number.IsExact
        ? TextValue.Exactly(number.Value.ToString(CultureInfo.InvariantCulture))
        : TextValue.OfUnits(Digits(number.Minimum.GetValueOrDefault()), Digits(number.Maximum ?? limits.Maximum));

    private static int Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>Returns the text that takes part in a concatenation; null where it is unknown.</summary>
    private static TextValue? ToText(AbstractValue value) => value.IsNull ? TextValue.Exactly("") : value as TextValue;

    private static bool MayEndInPair(TextValue? text) => text switch
    {
        null => true,
        { Values.IsDefault: false } => text.Values.Any(static value => value.Length > 0 && char.IsHighSurrogate(value[value.Length - 1])),
        { Ends.Suffix: { Length: > 0 } suffix } => char.IsHighSurrogate(suffix[suffix.Length - 1]),
        _ => true,
    };

    private static bool MayStartInPair(TextValue? text) => text switch
    {
        null => true,
        { Values.IsDefault: false } => text.Values.Any(static value => value.Length > 0 && char.IsLowSurrogate(value[0])),
        { Ends.Prefix: { Length: > 0 } prefix } => char.IsLowSurrogate(prefix[0]),
        _ => true,
    };

    private static int Sum(int left, int right) => (int)Math.Min((long)left + right, int.MaxValue);

    private static int? Sum(int? left, int? right) => (long?)left + right is { } sum and <= int.MaxValue ? (int)sum : null;
}
