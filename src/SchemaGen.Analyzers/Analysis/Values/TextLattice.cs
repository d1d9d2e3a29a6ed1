using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>The lattice operations on texts.</summary>
internal static class TextLattice
{
    public static AbstractValue Join(TextValue a, TextValue b)
    {
        if (!a.Values.IsDefault && !b.Values.IsDefault)
        {
            return TextValue.OneOf(a.Values.Concat(b.Values));
        }

        return TextValue.OfParts(
            Math.Min(a.MinimumUnits, b.MinimumUnits),
            Greatest(a.MaximumUnits, b.MaximumUnits),
            Math.Min(a.MinimumCodePoints, b.MinimumCodePoints),
            Greatest(a.MaximumCodePoints, b.MaximumCodePoints),
            TextEnds.Join(a.Ends, b.Ends)) ?? AbstractValue.NotNull;
    }

    /// <summary>Widens to the lengths and ends: a loop that creates one text creates more. An end that still moves after the first time is dropped.</summary>
    public static AbstractValue Widen(TextValue older, TextValue joined) => TextValue.OfParts(
        older.MinimumUnits == joined.MinimumUnits ? joined.MinimumUnits : 0,
        older.MaximumUnits == joined.MaximumUnits ? joined.MaximumUnits : null,
        older.MinimumCodePoints == joined.MinimumCodePoints ? joined.MinimumCodePoints : 0,
        older.MaximumCodePoints == joined.MaximumCodePoints ? joined.MaximumCodePoints : null,
        older.Values.IsDefault ? joined.Ends.KeepEqual(older.Ends) : joined.Ends) ?? AbstractValue.NotNull;

    public static bool Subsumes(TextValue wide, TextValue narrow)
    {
        if (!narrow.Values.IsDefault)
        {
            return narrow.Values.All(wide.Contains);
        }

        return wide.Values.IsDefault
            && wide.MinimumUnits <= narrow.MinimumUnits
            && wide.MinimumCodePoints <= narrow.MinimumCodePoints
            && (wide.MaximumUnits is null || wide.MaximumUnits >= narrow.MaximumUnits)
            && (wide.MaximumCodePoints is null || wide.MaximumCodePoints >= narrow.MaximumCodePoints)
            && wide.Ends.Subsumes(narrow.Ends);
    }

    public static AbstractValue? Meet(TextValue a, TextValue b)
    {
        if (a.Values.IsDefault && b.Values.IsDefault)
        {
            return TextEnds.Meet(a.Ends, b.Ends) is not { } ends ? null : TextValue.OfParts(
                Math.Max(a.MinimumUnits, b.MinimumUnits),
                Least(a.MaximumUnits, b.MaximumUnits),
                Math.Max(a.MinimumCodePoints, b.MinimumCodePoints),
                Least(a.MaximumCodePoints, b.MaximumCodePoints),
                ends);
        }

        return a.Values.IsDefault ? Only(b, a.Contains) : Only(a, b.Contains);
    }

    /// <summary>Returns the texts that satisfy a condition; null where none does.</summary>
    public static AbstractValue? Only(TextValue text, Func<string, bool> condition)
    {
        ImmutableArray<string> values = text.Values.Where(condition).ToImmutableArray();
        return values.IsEmpty ? null : TextValue.OneOf(values);
    }

    private static int? Greatest(int? left, int? right) => left is null || right is null ? null : Math.Max(left.Value, right.Value);

    private static int? Least(int? left, int? right) => left < right || right is null ? left : right;
}
