using System.Collections.Immutable;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates the functions that call a lambda for each item, where the lambda only computes a value: for the known items one by one, and for what every item is.</summary>
internal static class SequenceLambdas
{
    /// <summary>The number of known items for which a lambda is evaluated one by one.</summary>
    private const int MostItems = 64;

    /// <summary>Evaluates <c>Select</c> and <c>ConvertAll</c>, with the index or without.</summary>
    public static CollectionValue Select(CollectionValue source, LambdaBody? selector)
    {
        if (selector is not { ParameterCount: 1 or 2 } || source.Maximum == 0)
        {
            return CollectionOperations.Map(source);
        }

        int? last = source.Maximum - 1;
        AbstractValue each = Call(selector, CollectionOperations.Each(source), IntegerValue.Between(0, last));
        if (source.Items.Length > MostItems)
        {
            return CollectionOperations.OfCount(CountRange.Of(source), each);
        }

        bool isComplete = CollectionOperations.IsComplete(source);
        ImmutableArray<CollectionItem>.Builder items = ImmutableArray.CreateBuilder<CollectionItem>(source.Items.Length);
        for (int i = 0; i < source.Items.Length; i++)
        {
            AbstractValue index = isComplete ? IntegerValue.Exactly(i) : IntegerValue.Between(0, last);
            items.Add(new CollectionItem(Call(selector, source.Items[i].Value, index), selector.Syntax));
        }

        return new CollectionValue(source.Minimum, source.Maximum, items.ToImmutable()) { Each = each, IsUnordered = source.IsUnordered };
    }

    /// <summary>Evaluates <c>Where</c>: the items for which the predicate is certain to be true, and those for which it may be.</summary>
    public static CollectionValue Where(CollectionValue source, LambdaBody? predicate)
    {
        if (predicate is not { ParameterCount: 1 or 2 } || source.Items.Length > MostItems)
        {
            return CollectionOperations.Some(source);
        }

        // What the index decides is not followed.
        AbstractValue index = IntegerValue.Between(0, null);
        bool? each = Decide(predicate, CollectionOperations.Each(source), index);
        if (each is { } all)
        {
            return all ? source : CollectionValue.Empty;
        }

        ImmutableArray<CollectionItem>.Builder kept = ImmutableArray.CreateBuilder<CollectionItem>();
        int dropped = 0;
        bool isDecided = true;
        foreach (CollectionItem item in source.Items)
        {
            bool? isKept = Decide(predicate, item.Value, index);
            isDecided &= isKept is not null;
            dropped += isKept == false ? 1 : 0;
            if (isKept == true)
            {
                kept.Add(item);
            }
        }

        bool isAll = isDecided && CollectionOperations.HasAllItems(source);
        return new CollectionValue(kept.Count, isAll ? kept.Count : source.Maximum - dropped, kept.ToImmutable())
        {
            Each = isAll ? AbstractValue.Unknown : CollectionOperations.Each(source),
            IsUnordered = source.IsUnordered,
        };
    }

    /// <summary>Evaluates <c>SelectMany</c>, with a selector of the result or without; returns null where a part is unknown.</summary>
    public static CollectionValue? SelectMany(CollectionValue source, LambdaBody? parts, LambdaBody? result, bool hasResult)
    {
        if (parts is not { ParameterCount: 1 } || (hasResult && result is not { ParameterCount: 2 }) || source.Items.Length > MostItems)
        {
            return null;
        }

        if (CollectionOperations.IsComplete(source))
        {
            CollectionValue all = CollectionValue.Empty;
            foreach (CollectionItem item in source.Items)
            {
                if (Part(parts, result, item.Value) is not { } part || all.Items.Length > MostItems)
                {
                    return null;
                }

                all = CollectionOperations.Concat(all, part);
            }

            return all;
        }

        return Part(parts, result, CollectionOperations.Each(source)) is { } any
            ? new CollectionValue(
                Saturate((long)source.Minimum * any.Minimum),
                (long?)source.Maximum * any.Maximum is { } most ? Saturate(most) : null,
                ImmutableArray<CollectionItem>.Empty) { Each = CollectionOperations.Each(any) }
            : null;
    }

    /// <summary>Evaluates <c>Zip</c> with a selector.</summary>
    public static CollectionValue Zip(CollectionValue first, CollectionValue second, LambdaBody? selector)
    {
        CountRange count = CountRange.Min(CountRange.Of(first), CountRange.Of(second));
        if (selector is not { ParameterCount: 2 } || !CollectionOperations.IsComplete(first) || !CollectionOperations.IsComplete(second) || count.Minimum > MostItems)
        {
            return CollectionOperations.OfCount(count);
        }

        return new CollectionValue(
            count.Minimum,
            count.Maximum,
            first.Items.Zip(second.Items, (one, other) => new CollectionItem(selector.Evaluate(one.Value, other.Value), selector.Syntax)).ToImmutableArray());
    }

    private static CollectionValue? Part(LambdaBody parts, LambdaBody? result, AbstractValue item) => parts.Evaluate(item) is CollectionValue part
        ? result is null ? part : Select(part, new LambdaBody(1, result.Syntax, arguments => result.Evaluate(item, arguments[0])))
        : null;

    private static AbstractValue Call(LambdaBody lambda, AbstractValue item, AbstractValue index) =>
        lambda.ParameterCount == 1 ? lambda.Evaluate(item) : lambda.Evaluate(item, index);

    private static bool? Decide(LambdaBody predicate, AbstractValue item, AbstractValue index) =>
        Call(predicate, item, index) is BooleanValue { Value: var isKept } ? isKept : null;

    private static int Saturate(long count) => count > int.MaxValue ? int.MaxValue : (int)count;
}
