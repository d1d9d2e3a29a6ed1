using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Functions that put other characters in the place of some.</summary>
internal static class TextReplacing
{
    /// <summary>A longer one could make an endless text, place by place.</summary>
    private const int LongestReplacement = 64;

    /// <summary>One character by another, or an ordinal search for a text. A culture finds more than is there.</summary>
    public static AbstractValue? Replace(in LibraryCall call)
    {
        if (call.ParameterCount != 2)
        {
            return null;
        }

        AbstractValue text = call.Receiver;
        if (call.Takes(0, SpecialType.System_Char))
        {
            return Texts.Character(call.Arguments[0]) is { } old && Texts.Character(call.Arguments[1]) is { } replacement
                ? Texts.ForEach(text, value => value.Replace(old, replacement)) ?? Texts.OfLengths(Texts.Units(text))
                : Texts.OfLengths(Texts.Units(text));
        }

        string? inserted = call.Arguments[1] is TextValue { IsExact: true, Value: var known } ? known : call.Arguments[1].IsNull ? "" : null;
        return call.Arguments[0] is TextValue { IsExact: true, Value: { Length: > 0 } searched } && inserted is { Length: <= LongestReplacement }
            ? Texts.ForEach(text, value => value.Replace(searched, inserted))
            : null;
    }

    /// <summary>In every culture, a character becomes one character. Which one, not even the invariant culture says the same in all versions of
    /// .NET, except for the letters of ASCII.</summary>
    public static AbstractValue? ChangeCase(in LibraryCall call)
    {
        if (call.Receiver is not TextValue text)
        {
            return null;
        }

        bool isInvariant = call.Method.Name.EndsWith("Invariant", StringComparison.Ordinal);
        bool toUpper = call.Method.Name.StartsWith("ToUpper", StringComparison.Ordinal);
        return isInvariant && !text.Values.IsDefault && text.Values.All(static value => value.All(static character => character < 128))
            ? Texts.ForEach(text, value => toUpper ? value.ToUpperInvariant() : value.ToLowerInvariant())
            : text.WithoutValues();
    }
}
