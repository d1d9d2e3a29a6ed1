using System.Collections.Immutable;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Values;

/// <summary>A text: one of a few known ones, or what is known of a part: its beginning, its end, and bounds of its length, in UTF-16 units as C# counts
/// and in code points as JSON Schema counts.</summary>
internal sealed class TextValue : AbstractValue
{
    /// <summary>The maximum number of texts that are kept apart.</summary>
    public const int MaximumValues = 8;

    /// <summary>The length in UTF-16 units above which a concatenated text is known by its length only: doubled often enough, it would exhaust the memory.</summary>
    public const int MaximumLength = 10_000;

    private readonly TextEnds _ends;

    private TextValue(ImmutableArray<string> values, int minimumUnits, int? maximumUnits, int minimumCodePoints, int? maximumCodePoints, TextEnds ends)
    {
        _ends = ends;
        Values = values;
        MinimumUnits = minimumUnits;
        MaximumUnits = maximumUnits;
        MinimumCodePoints = minimumCodePoints;
        MaximumCodePoints = maximumCodePoints;
    }

    /// <summary>The only possible texts, in the order in which they were found; default where they are unknown.</summary>
    public ImmutableArray<string> Values { get; }

    public int MinimumUnits { get; }

    /// <summary>The upper bound; null where there is none.</summary>
    public int? MaximumUnits { get; }

    public int MinimumCodePoints { get; }

    /// <summary>The upper bound; null where there is none.</summary>
    public int? MaximumCodePoints { get; }

    /// <summary>How it begins and ends. Of known texts that is found when it is asked for: constants are many, and their ends are seldom of interest.</summary>
    public TextEnds Ends => Values.IsDefault ? _ends : TextEnds.Of(Values);

    public bool IsExact => !Values.IsDefault && Values.Length == 1;

    /// <summary>The text, where it is exact.</summary>
    public string Value => IsExact ? Values[0] : throw new InvalidOperationException("The text is not known exactly.");

    public static TextValue Exactly(string value) => Of(ImmutableArray.Create(value));

    /// <summary>Returns one of several texts; of too many, only the lengths are kept.</summary>
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

    /// <summary>Returns a text with bounds of its lengths; null where no text has them.</summary>
    public static AbstractValue? OfLengths(int minimumUnits, int? maximumUnits, int minimumCodePoints, int? maximumCodePoints) =>
        OfParts(minimumUnits, maximumUnits, minimumCodePoints, maximumCodePoints, TextEnds.None);

    /// <summary>Returns a text with bounds of its lengths that begins and ends so; null where there is none.</summary>
    public static AbstractValue? OfParts(int minimumUnits, int? maximumUnits, int minimumCodePoints, int? maximumCodePoints, TextEnds ends)
    {
        if (!ends.IsNone)
        {
            // What follows or precedes a lone half of a surrogate pair may complete it, but adds no less than it takes.
            minimumUnits = Math.Max(minimumUnits, ends.MinimumUnits);
            minimumCodePoints = Math.Max(
                minimumCodePoints, Math.Max(TextLengthConstraint.CountCodePoints(ends.Prefix), TextLengthConstraint.CountCodePoints(ends.Suffix)));
        }

        // A code point takes one unit or two.
        minimumCodePoints = Math.Max(minimumCodePoints, (minimumUnits / 2) + (minimumUnits % 2));
        minimumUnits = Math.Max(minimumUnits, minimumCodePoints);
        maximumCodePoints = Least(maximumCodePoints, maximumUnits);
        maximumUnits = Least(maximumUnits, maximumCodePoints is { } most and <= int.MaxValue / 2 ? most * 2 : null);
        if (minimumUnits > maximumUnits || minimumCodePoints > maximumCodePoints)
        {
            return null;
        }

        var text = new TextValue(default, minimumUnits, maximumUnits, minimumCodePoints, maximumCodePoints, ends);
        return maximumUnits switch
        {
            null when minimumUnits <= 0 && ends.IsNone => NotNull,
            0 => Exactly(""),
            { } length when length == ends.Prefix.Length => text.Contains(ends.Prefix) ? Exactly(ends.Prefix) : null,
            { } length when length == ends.Suffix.Length => text.Contains(ends.Suffix) ? Exactly(ends.Suffix) : null,
            _ => text,
        };
    }

    /// <summary>Returns a text that begins and ends so.</summary>
    public static AbstractValue OfEnds(TextEnds ends) => OfParts(0, null, 0, null, ends) ?? NotNull;

    /// <summary>Returns the value without its texts, by its lengths and ends alone.</summary>
    public AbstractValue WithoutValues() => OfParts(MinimumUnits, MaximumUnits, MinimumCodePoints, MaximumCodePoints, Ends) ?? NotNull;

    /// <summary>Returns a text of the same lengths with other ends.</summary>
    public AbstractValue WithEnds(TextEnds ends) => OfParts(MinimumUnits, MaximumUnits, MinimumCodePoints, MaximumCodePoints, ends) ?? NotNull;

    /// <summary>Determines whether a text is one of the possible ones.</summary>
    public bool Contains(string text)
    {
        if (!Values.IsDefault)
        {
            return Values.Contains(text, StringComparer.Ordinal);
        }

        int codePoints = TextLengthConstraint.CountCodePoints(text);
        return text.Length >= MinimumUnits && !(text.Length > MaximumUnits) && codePoints >= MinimumCodePoints && !(codePoints > MaximumCodePoints) && _ends.Fits(text);
    }

    public override bool Equals(object? obj) =>
        obj is TextValue other
        && MinimumUnits == other.MinimumUnits && MaximumUnits == other.MaximumUnits
        && MinimumCodePoints == other.MinimumCodePoints && MaximumCodePoints == other.MaximumCodePoints
        && Values.IsDefault == other.Values.IsDefault
        && (Values.IsDefault ? _ends.Equals(other._ends) : Values.Length == other.Values.Length && Values.All(other.Contains));

    public override int GetHashCode() =>
        (MinimumUnits, MaximumUnits, MinimumCodePoints, MaximumCodePoints, Values.IsDefault ? 0 : Values.Length).GetHashCode();

    private static TextValue Of(ImmutableArray<string> values)
    {
        // Called for every constant, so it is one loop without delegates.
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

        return new(values, minimumUnits, maximumUnits, minimumCodePoints, maximumCodePoints, default);
    }

    private static int? Least(int? left, int? right) => left < right || right is null ? left : right;
}
