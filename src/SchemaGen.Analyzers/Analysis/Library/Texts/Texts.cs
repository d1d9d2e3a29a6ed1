using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Texts as far as they are known: all of them, one by one, or their lengths.</summary>
internal static class Texts
{
    /// <summary>The character itself, if it is known.</summary>
    public static char? Character(AbstractValue character) => character is IntegerValue { IsExact: true, Value: >= char.MinValue and <= char.MaxValue and var code }
        ? (char)code
        : null;

    /// <summary>The results for each of the texts, or the lengths of long ones; null where the texts are not known.</summary>
    public static AbstractValue? ForEach(AbstractValue text, Func<string, string> function)
    {
        if (text is not TextValue { Values: { IsDefault: false } values })
        {
            return null;
        }

        AbstractValue results = TextValue.OneOf(values.Select(function));
        return results is TextValue { MaximumUnits: > TextValue.MaximumLength } known ? known.WithoutValues() : results;
    }

    /// <summary>A text of these lengths in UTF-16 units, and of at most so many code points.</summary>
    public static AbstractValue OfLengths(CountRange units, int fewestCodePoints = 0, int? mostCodePoints = null) =>
        TextValue.OfLengths(units.Minimum, units.Maximum, fewestCodePoints, mostCodePoints) ?? AbstractValue.NotNull;

    /// <summary>The lengths of a text in UTF-16 units.</summary>
    public static CountRange Units(AbstractValue text) => text is TextValue known ? new CountRange(known.MinimumUnits, known.MaximumUnits) : CountRange.Any;
}
