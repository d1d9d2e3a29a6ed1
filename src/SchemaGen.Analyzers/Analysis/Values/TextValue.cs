using System.Collections.Immutable;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Values;

/// <summary>A text: one of a few, or one of which the length is known in part, in UTF-16 units as C# counts and in code points as JSON Schema does.</summary>
internal sealed class TextValue : AbstractValue
{
    /// <summary>The greatest number of texts that are kept apart.</summary>
    public const int MaximumValues = 8;

    /// <summary>The length in UTF-16 units from which on a text that is put together is known by its length only: doubled often enough, it would fill the memory.</summary>
    public const int MaximumLength = 10_000;

    private TextValue(ImmutableArray<string> values, int minimumUnits, int? maximumUnits, int minimumCodePoints, int? maximumCodePoints)
    {
        Values = values;
        MinimumUnits = minimumUnits;
        MaximumUnits = maximumUnits;
        MinimumCodePoints = minimumCodePoints;
        MaximumCodePoints = maximumCodePoints;
    }

    /// <summary>The only texts that it can be, in the order in which they were found; default when they are not known.</summary>
    public ImmutableArray<string> Values { get; }

    public int MinimumUnits { get; }

    /// <summary>Null when there is no telling.</summary>
    public int? MaximumUnits { get; }

    public int MinimumCodePoints { get; }

    /// <summary>Null when there is no telling.</summary>
    public int? MaximumCodePoints { get; }

    public bool IsExact => !Values.IsDefault && Values.Length == 1;

    /// <summary>The text of an exact one.</summary>
    public string Value => IsExact ? Values[0] : throw new InvalidOperationException("The text is not known exactly.");

    public static TextValue Exactly(string value) => Of(ImmutableArray.Create(value));

    /// <summary>One of some texts. Of too many, the lengths are kept.</summary>
    public static AbstractValue OneOf(IEnumerable<string> values)
    {
        ImmutableArray<string> distinct = values.Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (distinct.IsEmpty)
        {
            return NotNull;
        }

        TextValue text = Of(distinct);
        return distinct.Length <= MaximumValues ? text : text.WithoutValues();
    }

    public static AbstractValue OfUnits(int minimum, int? maximum) => OfLengths(minimum, maximum, 0, null) ?? NotNull;

    public static AbstractValue OfCodePoints(int minimum, int? maximum) => OfLengths(0, null, minimum, maximum) ?? NotNull;

    /// <summary>A text of these lengths; null where there is none.</summary>
    public static AbstractValue? OfLengths(int minimumUnits, int? maximumUnits, int minimumCodePoints, int? maximumCodePoints)
    {
        // A code point takes one unit or two.
        minimumCodePoints = Math.Max(minimumCodePoints, (minimumUnits / 2) + (minimumUnits % 2));
        minimumUnits = Math.Max(minimumUnits, minimumCodePoints);
        maximumCodePoints = Least(maximumCodePoints, maximumUnits);
        maximumUnits = Least(maximumUnits, maximumCodePoints is { } most and <= int.MaxValue / 2 ? most * 2 : null);
        if (minimumUnits > maximumUnits || minimumCodePoints > maximumCodePoints)
        {
            return null;
        }

        return maximumUnits switch
        {
            null when minimumUnits <= 0 => NotNull,
            0 => Exactly(""),
            _ => new TextValue(default, minimumUnits, maximumUnits, minimumCodePoints, maximumCodePoints),
        };
    }

    /// <summary>What the lengths alone say.</summary>
    public AbstractValue WithoutValues() => OfLengths(MinimumUnits, MaximumUnits, MinimumCodePoints, MaximumCodePoints) ?? NotNull;

    /// <summary>Whether that text can be the one.</summary>
    public bool Contains(string text)
    {
        if (!Values.IsDefault)
        {
            return Values.Contains(text, StringComparer.Ordinal);
        }

        int codePoints = TextLengthConstraint.CountCodePoints(text);
        return text.Length >= MinimumUnits && !(text.Length > MaximumUnits) && codePoints >= MinimumCodePoints && !(codePoints > MaximumCodePoints);
    }

    public override bool Equals(object? obj) =>
        obj is TextValue other
        && MinimumUnits == other.MinimumUnits && MaximumUnits == other.MaximumUnits
        && MinimumCodePoints == other.MinimumCodePoints && MaximumCodePoints == other.MaximumCodePoints
        && Values.IsDefault == other.Values.IsDefault
        && (Values.IsDefault || (Values.Length == other.Values.Length && Values.All(other.Contains)));

    public override int GetHashCode() =>
        (MinimumUnits, MaximumUnits, MinimumCodePoints, MaximumCodePoints, Values.IsDefault ? 0 : Values.Length).GetHashCode();

    private static TextValue Of(ImmutableArray<string> values)
    {
        // Made for every constant: one loop, and no delegates.
        (int minimumUnits, int maximumUnits) = (int.MaxValue, 0);
        (int minimumCodePoints, int maximumCodePoints) = (int.MaxValue, 0);
        foreach (string text in values)
        {
            int codePoints = TextLengthConstraint.CountCodePoints(text);
            minimumUnits = Math.Min(minimumUnits, text.Length);
            maximumUnits = Math.Max(maximumUnits, text.Length);
            minimumCodePoints = Math.Min(minimumCodePoints, codePoints);
            maximumCodePoints = Math.Max(maximumCodePoints, codePoints);
        }

        return new(values, minimumUnits, maximumUnits, minimumCodePoints, maximumCodePoints);
    }

    private static int? Least(int? left, int? right) => left < right || right is null ? left : right;
}
