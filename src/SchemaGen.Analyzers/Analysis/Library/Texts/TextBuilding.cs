using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates the functions that build a text from others.</summary>
internal static class TextBuilding
{
    /// <summary>The number of parts that are concatenated; of more parts, only the lengths are added.</summary>
    private const int MostParts = 64;

    /// <summary>Evaluates the overloads for single texts or objects, for spans of characters, and for all items of a collection.</summary>
    public static AbstractValue? Concat(in LibraryCall call)
    {
        if (call.ParameterCount == 1 && !call.Takes(0, SpecialType.System_Object))
        {
            return Join(TextValue.Exactly(""), call.Collection(0), ItemType(call, 0));
        }

        AbstractValue text = TextValue.Exactly("");
        for (int i = 0; i < call.ParameterCount; i++)
        {
            text = TextOperations.Concat(text, Part(call, i));
        }

        return text;
    }

    /// <summary>Evaluates <c>Join</c>, with a text or a character as the separator.</summary>
    public static AbstractValue? Join(in LibraryCall call)
    {
        if (call.ParameterCount != 2)
        {
            return null;
        }

        AbstractValue separator = Format(call.Arguments[0], call.ParameterType(0));
        return Join(separator, call.Collection(1), ItemType(call, 1));
    }

    public static AbstractValue? Insert(in LibraryCall call)
    {
        AbstractValue inserted = call.Arguments[1];
        return call.Receiver is TextValue { Values: { IsDefault: false } values } && inserted is TextValue { IsExact: true, Value: var part }
            && CountRange.OfSize(call.Arguments[0])?.Exact is { } place && values.All(value => place <= value.Length)
                ? Texts.ForEach(call.Receiver, value => value.Insert(place, part))
                : InsertPart(call.Receiver, CountRange.OfSize(call.Arguments[0])?.Exact, inserted);
    }

    private static AbstractValue InsertPart(AbstractValue text, int? place, AbstractValue inserted)
    {
        if (place is not { } first)
        {
            return Texts.OfLengths(Texts.Units(text) + Texts.Units(inserted));
        }

        var start = new CountRange(first, first);
        return TextOperations.Concat(
            TextOperations.Concat(TextCutting.Cut(text, new CountRange(0, 0), start), inserted), TextCutting.From(text, start) ?? AbstractValue.NotNull);
    }

    /// <summary>Evaluates <c>PadLeft</c> and <c>PadRight</c>, with spaces or another character.</summary>
    public static AbstractValue? Pad(in LibraryCall call)
    {
        if (CountRange.OfSize(call.Arguments[0]) is not { } total)
        {
            return null;
        }

        char? filler = call.ParameterCount == 1 ? ' ' : Texts.Character(call.Arguments[1]);
        if (filler is { } character && total.Exact is <= TextValue.MaximumLength and { } width && call.Receiver is TextValue { Values.IsDefault: false })
        {
            bool isLeft = call.Method.Name == "PadLeft";
            return Texts.ForEach(call.Receiver, value => isLeft ? value.PadLeft(width, character) : value.PadRight(width, character));
        }

        CountRange units = CountRange.Max(Texts.Units(call.Receiver), total);
        TextEnds ends = Texts.Ends(call.Receiver);
        bool isLonger = Texts.Units(call.Receiver).Minimum >= total.Maximum;
        TextEnds padded = isLonger ? ends : call.Method.Name == "PadLeft" ? new TextEnds("", ends.Suffix) : new TextEnds(ends.Prefix, "", ends.IsPath);
        return Texts.OfParts(units, padded, filler is { } known && !char.IsSurrogate(known) ? FewestCodePoints(call.Receiver, units) : 0);
    }

    /// <summary>Returns the minimum of code points: only units that the text had before can form surrogate pairs.</summary>
    private static int FewestCodePoints(AbstractValue text, CountRange padded) =>
        text is TextValue { MaximumUnits: { } most } known ? Math.Max(known.MinimumCodePoints, padded.Minimum - (most / 2)) : 0;

    private static AbstractValue Join(AbstractValue separator, CollectionValue items, ITypeSymbol? itemType)
    {
        AbstractValue[] parts = items.Items.Take(MostParts + 1).Select(item => Format(item.Value, itemType)).ToArray();
        if (CollectionOperations.IsComplete(items) && parts.Length <= MostParts)
        {
            return parts.Length == 0
                ? TextValue.Exactly("")
                : parts.Aggregate((text, part) => TextOperations.Concat(TextOperations.Concat(text, separator), part));
        }

        AbstractValue each = Format(CollectionOperations.Each(items), itemType);
        if (items.Minimum == items.Maximum && each is TextValue { IsExact: true } && separator is TextValue { IsExact: true }
            && ((long)Texts.Units(each).Minimum + Texts.Units(separator).Minimum) * items.Minimum <= TextValue.MaximumLength)
        {
            return Repeat(each, separator, items.Minimum);
        }

        // Where a half of a surrogate pair may meet another one, the units decide alone.
        AbstractValue joint = TextOperations.Concat(separator, each);
        bool isSeparate = joint is TextValue { MinimumCodePoints: var both }
            && both == CodePoints(separator) + CodePoints(each)
            && TextOperations.Concat(each, joint) is TextValue { MinimumCodePoints: var three } && three == both + CodePoints(each);
        long others = items.Minimum - parts.Length;
        long units = parts.Sum(static part => (long)Texts.Units(part).Minimum)
            + (others * Texts.Units(each).Minimum)
            + ((long)Texts.Units(separator).Minimum * Math.Max(0, items.Minimum - 1));
        long codePoints = isSeparate ? ((long)CodePoints(each) * items.Minimum) + ((long)CodePoints(separator) * Math.Max(0, items.Minimum - 1)) : 0;
        long? most = each is TextValue { MaximumUnits: { } longest } && separator is TextValue { MaximumUnits: { } between } && items.Maximum is { } count
            ? ((long)longest * count) + ((long)between * Math.Max(0, count - 1))
            : null;
        return TextValue.OfLengths(Saturate(units), most <= int.MaxValue ? (int)most : null, Saturate(codePoints), null) ?? AbstractValue.NotNull;
    }

    private static AbstractValue Repeat(AbstractValue each, AbstractValue separator, int count)
    {
        string part = ((TextValue)each).Value;
        return TextValue.Exactly(string.Join(((TextValue)separator).Value, Enumerable.Repeat(part, count)));
    }

    private static int Saturate(long count) => (int)Math.Min(count, int.MaxValue);

    private static int CodePoints(AbstractValue text) => text is TextValue known ? known.MinimumCodePoints : 0;

    /// <summary>Returns an argument as a text.</summary>
    private static AbstractValue Part(in LibraryCall call, int ordinal) => ItemType(call, ordinal) is { SpecialType: SpecialType.System_Char }
        ? Texts.OfLengths(CountRange.Of(call.Collection(ordinal)))
        : Format(call.Arguments[ordinal], call.Arguments.Find(ordinal)?.Type);

    /// <summary>Formats a value as a part of a text; of an unknown type, it may be empty.</summary>
    private static AbstractValue Format(AbstractValue value, ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Char } when value is not IntegerValue => TextValue.OfUnits(1, 1),
        null when value is not TextValue && !value.IsNull => AbstractValue.NotNull,
        _ => TextOperations.Format(value, type!),
    };

    /// <summary>Returns the type of the items of a sequence, an array or a span.</summary>
    private static ITypeSymbol? ItemType(in LibraryCall call, int ordinal) => call.Method.Parameters[ordinal].Type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } => item,
        _ => null,
    };
}
