using System.Text;
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
                ? Texts.ForEach(text, value => value.Replace(old, replacement)) ?? Texts.OfParts(Texts.Units(text), Map(Texts.Ends(text), c => c == old ? replacement : c))
                : Texts.OfLengths(Texts.Units(text));
        }

        string? inserted = call.Arguments[1] is TextValue { IsExact: true, Value: var known } ? known : call.Arguments[1].IsNull ? "" : null;
        return call.Arguments[0] is TextValue { IsExact: true, Value: { Length: > 0 } searched } && inserted is { Length: <= LongestReplacement }
            ? Texts.ForEach(text, value => value.Replace(searched, inserted)) ?? ReplaceFirst(text, searched, inserted)
            : null;
    }

    /// <summary>Replaces in the known beginning, up to where something may be found that reaches beyond it.</summary>
    private static AbstractValue? ReplaceFirst(AbstractValue text, string searched, string inserted)
    {
        string prefix = Texts.Ends(text).Prefix;
        var replaced = new StringBuilder();
        int position = 0;
        while (position < prefix.Length)
        {
            int length = Math.Min(searched.Length, prefix.Length - position);
            bool isFound = string.CompareOrdinal(prefix, position, searched, 0, length) == 0;
            if (isFound && length < searched.Length)
            {
                break;
            }

            replaced.Append(isFound ? inserted : prefix[position].ToString());
            position += isFound ? searched.Length : 1;
        }

        return replaced.Length == 0 ? null : TextValue.OfEnds(new TextEnds(replaced.ToString(), ""));
    }

    private static TextEnds Map(TextEnds ends, Func<char, char> map) => new(Map(ends.Prefix, map), Map(ends.Suffix, map));

    private static string Map(string text, Func<char, char> map) => new(text.Select(map).ToArray());

    /// <summary>Evaluates a change of case. In every culture, a character becomes one character, but only the letters of ASCII become the same in all versions of
    /// .NET, and all but the i in all cultures.</summary>
    public static AbstractValue? ChangeCase(in LibraryCall call)
    {
        if (call.Receiver is not TextValue text)
        {
            return null;
        }

        bool isInvariant = call.Method.Name.EndsWith("Invariant", StringComparison.Ordinal);
        bool toUpper = call.Method.Name.StartsWith("ToUpper", StringComparison.Ordinal);
        bool IsSafe(char character) => character < 128 && (isInvariant || character is not ('i' or 'I'));
        string Change(string value) => toUpper ? value.ToUpperInvariant() : value.ToLowerInvariant();
        if (!text.Values.IsDefault && text.Values.All(value => value.All(IsSafe)))
        {
            return Texts.ForEach(text, Change);
        }

        TextEnds ends = text.Ends;
        string prefix = new(ends.Prefix.TakeWhile(IsSafe).ToArray());
        string suffix = new(ends.Suffix.Reverse().TakeWhile(IsSafe).Reverse().ToArray());
        return (text.WithoutValues() as TextValue)?.WithEnds(new TextEnds(Change(prefix), Change(suffix))) ?? AbstractValue.NotNull;
    }
}
