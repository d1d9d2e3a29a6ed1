using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library;

/// <summary>Texts as far as they are known: all of them, one by one, or their lengths.</summary>
internal static class Texts
{
    /// <summary>Longer texts are not written out; their length is enough.</summary>
    public const int LongestWrittenOut = 4096;

    /// <summary>Of a number that is a character and a surrogate's: two of these can be one code point.</summary>
    public static bool MayBeSurrogate(KnownValue character) =>
        character is not IntegerValue { IsExact: true, Value: var code } || char.IsSurrogate((char)code);

    /// <summary>The character itself, if it is known.</summary>
    public static char? Character(KnownValue character) => character is IntegerValue { IsExact: true, Value: >= char.MinValue and <= char.MaxValue and var code }
        ? (char)code
        : null;

    /// <summary>The results for each of the texts; null where they are not known.</summary>
    public static KnownValue? ForEach(KnownValue text, Func<string, string> function) =>
        text is TextValue { Values: { IsDefault: false } values } ? TextValue.OneOf(values.Select(function)) : null;

    /// <summary>A text of these lengths in UTF-16 units, and of at most so many code points.</summary>
    public static KnownValue OfLengths(CountRange units, int fewestCodePoints = 0, int? mostCodePoints = null) =>
        TextValue.OfLengths(units.Minimum, units.Maximum, fewestCodePoints, mostCodePoints) ?? KnownValue.NotNull;

    /// <summary>The lengths of a text in UTF-16 units.</summary>
    public static CountRange Units(KnownValue text) => text is TextValue known ? new CountRange(known.MinimumUnits, known.MaximumUnits) : CountRange.Any;
}
