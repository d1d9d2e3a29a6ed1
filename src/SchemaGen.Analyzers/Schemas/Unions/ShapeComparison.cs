using SchemaGen.Models;

namespace SchemaGen.Schemas.Unions;

/// <summary>Compares shapes by their C# types, and by the values that they allow.</summary>
internal static class ShapeComparison
{
    /// <summary>Whether both would be one C# type. Whether items may be null does not matter where they are references.</summary>
    public static bool AreOneType(Shape left, Shape right) => (left, right) switch
    {
        (ListShape a, ListShape b) => AreOneType(a.Item, b.Item),
        (MapShape a, MapShape b) => AreOneType(a.Value, b.Value),
        (IntegerShape or LargeIntegerShape, IntegerShape or LargeIntegerShape) => true,
        (TextShape, TextShape) or (NumberShape, NumberShape) or (BooleanShape, BooleanShape) or (EnumShape, EnumShape) => true,
        _ => left == right,
    };

    /// <summary>Whether one allows every value that the other of the same type allows, as far as is known.</summary>
    public static bool Covers(Shape wide, Shape narrow) => wide == narrow || (wide, narrow) switch
    {
        (TextShape a, TextShape b) => IsWithin(a.MinLength, a.MaxLength, b.MinLength, b.MaxLength)
            && (a.Pattern is null || a.Pattern == b.Pattern)
            && (a.Format is null || a.Format == b.Format)
            && (a.Media is null || a.Media == b.Media),
        (IntegerShape a, IntegerShape b) => !(a.Minimum > (b.Minimum ?? long.MinValue)) && !(a.Maximum < (b.Maximum ?? long.MaxValue))
            && (a.MultipleOf is null || a.MultipleOf == b.MultipleOf)
            && (a.AllowedValues.Count == 0 || (b.AllowedValues.Count > 0 && b.AllowedValues.All(a.AllowedValues.Contains)))
            && (b.Texts is NumberTexts.None || a.Texts == b.Texts),
        (LargeIntegerShape a, _) => LargeIntegers.Covers(a, narrow),
        (NumberShape a, _) => a == new NumberShape(Texts: a.Texts) && (LargeIntegers.TextsOf(narrow) is NumberTexts.None || a.Texts == LargeIntegers.TextsOf(narrow)),
        (BooleanShape a, _) => a.Constant is null,
        (EnumShape a, EnumShape b) => b.Values.All(value => a.Values.Any(known => known.WireValue == value.WireValue)),
        (ListShape a, ListShape b) => IsWithin(a.MinItems, a.MaxItems, b.MinItems, b.MaxItems)
            && (!a.UniqueItems || b.UniqueItems) && (a.ItemIsNullable || !b.ItemIsNullable)
            && (a.Contained.Count == 0 || a.Contained == b.Contained) && Covers(a.Item, b.Item),
        (MapShape a, MapShape b) => (a.Names is null || a.Names == b.Names) && IsWithin(a.MinProperties, a.MaxProperties, b.MinProperties, b.MaxProperties)
            && (a.ValueIsNullable || !b.ValueIsNullable) && Covers(a.Value, b.Value),
        _ => false,
    };

    private static bool IsWithin(int? wideMinimum, int? wideMaximum, int? minimum, int? maximum) =>
        (wideMinimum ?? 0) <= (minimum ?? 0) && (wideMaximum ?? int.MaxValue) >= (maximum ?? int.MaxValue);
}
