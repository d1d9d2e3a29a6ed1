using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates the functions that replace characters.</summary>
internal static class TextReplacing
{
    /// <summary>The length of a replacement that is followed: a longer one could make the text endless.</summary>
    private const int LongestReplacement = 64;

    /// <summary>Evaluates <c>Replace</c> of a character, or of a text by an ordinal search. A search by culture may match other characters.</summary>
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

    /// <summary>Evaluates a change of case. In every culture, a character becomes one character, but even in the invariant culture only the letters of ASCII
    /// become the same in all versions of .NET.</summary>
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
