using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates the functions that return a part of a text. A part has no more code points than the whole, even where a surrogate pair is cut.</summary>
internal static class TextCutting
{
    public static AbstractValue? Substring(in LibraryCall call)
    {
        if (CountRange.OfSize(call.Arguments[0]) is not { } start)
        {
            return null;
        }

        if (call.ParameterCount == 2)
        {
            return CountRange.OfSize(call.Arguments[1]) is { } count ? Cut(call.Receiver, start, count) : null;
        }

        return From(call.Receiver, start);
    }

    /// <summary>Evaluates <c>text.Substring(start)</c>.</summary>
    public static AbstractValue? From(AbstractValue text, CountRange start)
    {
        if (start.Exact is not { } first)
        {
            return Cut(text, start, Texts.Units(text) - start);
        }

        return AllReach(text, first, 0)
            ? Texts.ForEach(text, value => value.Substring(first))
            : Texts.OfParts(Texts.Units(text) - start, Texts.Ends(text).From(first, Texts.Units(text).Minimum), 0, (text as TextValue)?.MaximumCodePoints);
    }

    /// <summary>Evaluates <c>Remove</c>, of all characters from an index on or of a number of them.</summary>
    public static AbstractValue? Remove(in LibraryCall call)
    {
        if (CountRange.OfSize(call.Arguments[0]) is not { } start)
        {
            return null;
        }

        if (call.ParameterCount == 1)
        {
            return Cut(call.Receiver, new CountRange(0, 0), start);
        }

        if (CountRange.OfSize(call.Arguments[1]) is not { } count)
        {
            return null;
        }

        if (start.Exact is not { } first || count.Exact is not { } length)
        {
            return Texts.OfLengths(Texts.Units(call.Receiver) - count);
        }

        return AllReach(call.Receiver, first, length)
            ? Texts.ForEach(call.Receiver, value => value.Remove(first, length))
            : TextOperations.Concat(Cut(call.Receiver, new CountRange(0, 0), start), From(call.Receiver, start + count) ?? AbstractValue.NotNull);
    }

    /// <summary>Evaluates <c>Trim</c>, of white space or of the given characters.</summary>
    public static AbstractValue Trim(in LibraryCall call)
    {
        string name = call.Method.Name;
        TextValue? text = call.Receiver as TextValue;
        return Characters(call) is { } characters && text is not null
            ? Texts.ForEach(text, value => Trim(value, name, characters)) ?? Texts.OfParts(Texts.Units(text).OrFewer(), Trim(text.Ends, name, characters), 0, text.MaximumCodePoints)
            : Texts.OfLengths(Texts.Units(call.Receiver).OrFewer(), 0, text?.MaximumCodePoints);
    }

    /// <summary>Trims the known ends of a text. What stands behind the beginning may all be trimmed, and what stands before the end.</summary>
    private static TextEnds Trim(TextEnds ends, string name, char[] characters) => new(Trim(ends.Prefix, name, characters), Trim(ends.Suffix, name, characters));

    /// <summary>Returns the characters to trim; none for white space, null where they are unknown.</summary>
    public static char[]? Characters(in LibraryCall call)
    {
        if (call.ParameterCount == 0 || call.Arguments[0].IsNull)
        {
            return [];
        }

        if (call.Takes(0, SpecialType.System_Char))
        {
            return Texts.Character(call.Arguments[0]) is { } single ? [single] : null;
        }

        CollectionValue collection = call.Collection(0);
        char?[] known = collection.Items.Select(static item => Texts.Character(item.Value)).ToArray();
        return CollectionOperations.HasAllItems(collection) && known.All(static character => character is not null)
            ? known.Select(static character => character.GetValueOrDefault()).ToArray()
            : null;
    }

    /// <summary>Evaluates <c>text.Substring(start, length)</c>.</summary>
    public static AbstractValue Cut(AbstractValue text, CountRange start, CountRange length)
    {
        if (start.Exact is { } first && length.Exact is { } count && AllReach(text, first, count))
        {
            return Texts.ForEach(text, value => value.Substring(first, count)) ?? AbstractValue.NotNull;
        }

        CountRange units = CountRange.Min(length, Texts.Units(text));
        TextEnds ends = start.Exact is { } from ? Texts.Ends(text).From(from, 0).Until(length.Minimum) : TextEnds.None;
        return Texts.OfParts(new CountRange(length.Minimum, units.Maximum), ends, 0, (text as TextValue)?.MaximumCodePoints);
    }

    /// <summary>Determines whether the texts are known, and all of them are long enough: for shorter ones the function throws.</summary>
    private static bool AllReach(AbstractValue text, int start, int length) =>
        text is TextValue { Values: { IsDefault: false } values } && values.All(value => (long)start + length <= value.Length);

    private static string Trim(string value, string name, char[] characters) => name switch
    {
        "TrimStart" => value.TrimStart(characters),
        "TrimEnd" => value.TrimEnd(characters),
        _ => value.Trim(characters),
    };
}
