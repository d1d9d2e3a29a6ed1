using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Applies functions to texts: to each of the known ones, or to their lengths.</summary>
internal static class Texts
{
    /// <summary>Returns the character; null where it is unknown.</summary>
    public static char? Character(AbstractValue character) => character is IntegerValue { IsExact: true, Value: >= char.MinValue and <= char.MaxValue and var code }
        ? (char)code
        : null;

    /// <summary>Applies a function to each of the texts, or keeps the lengths of long results; returns null where the texts are unknown.</summary>
    public static AbstractValue? ForEach(AbstractValue text, Func<string, string> function)
    {
        if (text is not TextValue { Values: { IsDefault: false } values })
        {
            return null;
        }

        AbstractValue results = TextValue.OneOf(values.Select(function));
        return results is TextValue { MaximumUnits: > TextValue.MaximumLength } known ? known.WithoutValues() : results;
    }

    /// <summary>Returns a text with lengths in UTF-16 units, and a maximum of code points.</summary>
    public static AbstractValue OfLengths(CountRange units, int fewestCodePoints = 0, int? mostCodePoints = null) =>
        TextValue.OfLengths(units.Minimum, units.Maximum, fewestCodePoints, mostCodePoints) ?? AbstractValue.NotNull;

    /// <summary>Returns a text with lengths in UTF-16 units and a maximum of code points, that begins and ends so.</summary>
    public static AbstractValue OfParts(CountRange units, TextEnds ends, int fewestCodePoints = 0, int? mostCodePoints = null) =>
        TextValue.OfParts(units.Minimum, units.Maximum, fewestCodePoints, mostCodePoints, ends) ?? AbstractValue.NotNull;

    public static TextEnds Ends(AbstractValue text) => text is TextValue known ? known.Ends : TextEnds.None;

    /// <summary>Returns the lengths of a text in UTF-16 units.</summary>
    public static CountRange Units(AbstractValue text) => text is TextValue known ? new CountRange(known.MinimumUnits, known.MaximumUnits) : CountRange.Any;
}
