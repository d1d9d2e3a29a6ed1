using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates <c>Split</c>.</summary>
internal static class TextSplitting
{
    private const int RemoveEmptyEntries = 1;
    private const int TrimEntries = 2;

    /// <summary>The number of parts that are listed; of more, only their count is known.</summary>
    private const int MostParts = 64;

    /// <summary>Evaluates <c>Split</c>: at least one part, unless empty ones are removed or the count is 0; at most one more than the length of the text.</summary>
    public static AbstractValue Split(in LibraryCall call)
    {
        CountRange parts = CountParts(call) ?? new CountRange(1, (Texts.Units(call.Receiver) + new CountRange(1, 1)).Maximum);
        long options = 0;
        bool isLimited = false;
        for (int i = 1; i < call.ParameterCount; i++)
        {
            if (call.TakesInteger(i))
            {
                isLimited = true;
                parts = CountRange.Min(parts, CountRange.Of(call.Arguments[i]));
            }
            else if (call.ParameterType(i).TypeKind == TypeKind.Enum)
            {
                options |= call.Arguments[i] is IntegerValue { IsExact: true, Value: var known } ? known : -1;
            }
        }

        if (!isLimited && options is >= 0 and <= (RemoveEmptyEntries | TrimEntries) && Parts(call, options) is { Length: <= MostParts } texts)
        {
            SyntaxNode place = call.Arguments.Find(0)?.Syntax!;
            return new CollectionValue(texts.Length, texts.Length, texts.Select(text => new CollectionItem(TextValue.Exactly(text), place)).ToImmutableArray());
        }

        return CollectionOperations.OfCount((options & RemoveEmptyEntries) != 0 ? parts.OrFewer() : parts);
    }

    public static AbstractValue? ToCharacters(in LibraryCall call) => call.ParameterCount == 0
        ? CollectionOperations.OfCount(Texts.Units(call.Receiver))
        : CountRange.OfSize(call.Arguments[1]) is { } count ? CollectionOperations.OfCount(count) : null;

    /// <summary>Returns the parts of a text that is known exactly; null where it is not, or the separators are not.</summary>
    private static string[]? Parts(in LibraryCall call, long options)
    {
        if (call.Receiver is not TextValue { IsExact: true, Value: var text } || call.Arguments.Find(0)?.Syntax is null || SplitExactly(call, text) is not { } parts)
        {
            return null;
        }

        IEnumerable<string> trimmed = (options & TrimEntries) != 0 ? parts.Select(static part => part.Trim()) : parts;
        return (options & RemoveEmptyEntries) != 0 ? trimmed.Where(static part => part.Length > 0).ToArray() : trimmed.ToArray();
    }

    private static string[]? SplitExactly(in LibraryCall call, string text)
    {
        if (!call.Takes(0, SpecialType.System_String))
        {
            return TextCutting.Characters(call) is { } characters ? text.Split(characters) : null;
        }

        return call.Arguments[0] is TextValue { IsExact: true, Value: { Length: > 0 } separator } ? text.Split([separator], StringSplitOptions.None) : null;
    }

    /// <summary>Counts the parts, empty ones included; returns null where the text or the separators are unknown.</summary>
    private static CountRange? CountParts(in LibraryCall call)
    {
        if (call.Receiver is not TextValue { Values: { IsDefault: false } values } || call.Takes(0, SpecialType.System_String)
            || TextCutting.Characters(call) is not { } separators)
        {
            return null;
        }

        int[] counts = values.Select(value => value.Split(separators).Length).ToArray();
        return new CountRange(counts.Min(), counts.Max());
    }
}
