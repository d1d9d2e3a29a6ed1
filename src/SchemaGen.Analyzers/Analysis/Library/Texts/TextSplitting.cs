using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates <c>Split</c>.</summary>
internal static class TextSplitting
{
    private const int RemoveEmptyEntries = 1;

    /// <summary>Evaluates <c>Split</c>: at least one part, unless empty ones are removed or the count is 0; at most one more than the length of the text.</summary>
    public static AbstractValue Split(in LibraryCall call)
    {
        CountRange parts = CountParts(call) ?? new CountRange(1, (Texts.Units(call.Receiver) + new CountRange(1, 1)).Maximum);
        for (int i = 1; i < call.ParameterCount; i++)
        {
            if (call.TakesInteger(i))
            {
                parts = CountRange.Min(parts, CountRange.Of(call.Arguments[i]));
            }
            else if (call.ParameterType(i).TypeKind == TypeKind.Enum
                && (call.Arguments[i] is not IntegerValue { IsExact: true, Value: var options } || (options & RemoveEmptyEntries) != 0))
            {
                parts = parts.OrFewer();
            }
        }

        return CollectionOperations.OfCount(parts);
    }

    public static AbstractValue? ToCharacters(in LibraryCall call) => call.ParameterCount == 0
        ? CollectionOperations.OfCount(Texts.Units(call.Receiver))
        : CountRange.OfSize(call.Arguments[1]) is { } count ? CollectionOperations.OfCount(count) : null;

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
