using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Makes arrays of the counts of a schema. They need not satisfy it.</summary>
internal static class ListSamples
{
    /// <summary>A longer array is not made.</summary>
    public const int Longest = 2_000;

    public static IEnumerable<Instance> Of(Sampler sampler, MergedSchema schema, Random? random)
    {
        CountRange counts = schema.Counts;
        int[] sizes = random is null
            ? [counts.Minimum, Math.Max(counts.Minimum, 1), counts.Minimum + 1, counts.Minimum + 2]
            : [counts.Minimum + random.Next(3), counts.Maximum < 50 && random.Next(2) == 0 ? counts.Maximum : counts.Minimum + random.Next(2), counts.Minimum];
        foreach (int size in sizes.Distinct())
        {
            if (size <= counts.Maximum && OfCount(sampler, schema, size, random) is { } list)
            {
                yield return list;
            }
        }
    }

    /// <summary>An array of so many items; null where items are not found, or not enough different ones.</summary>
    public static Instance? OfCount(Sampler sampler, MergedSchema schema, int count, Random? random = null, bool isUnique = false)
    {
        if (count > Longest)
        {
            return null;
        }

        isUnique |= schema.IsUnique;
        var items = new Instance[count];
        HashSet<Instance>? seen = isUnique ? new(InstanceEquality.Whole) : null;
        for (int i = 0; i < count; i++)
        {
            MergedSchema item = MergedSchema.Of(schema.ItemsAt(i));
            Instance? value = random is null ? sampler.Simplest(item) : sampler.Sample(item, random);
            if (value is not null && seen is not null && !seen.Add(value))
            {
                value = Another(sampler, item, value, seen, i);
            }

            if (value is null)
            {
                return null;
            }

            items[i] = value;
        }

        return new ArrayInstance(items);
    }

    /// <summary>An array with an item of that value.</summary>
    public static Instance? With(Sampler sampler, MergedSchema schema, Instance item, Random? random)
    {
        int first = schema.PrefixCount;
        int count = Math.Max(schema.Counts.Minimum, first + 1);
        if (count > schema.Counts.Maximum || OfCount(sampler, schema, count, random) is not ArrayInstance { Items: var items })
        {
            return null;
        }

        items[first] = item;
        return new ArrayInstance(items);
    }

    /// <summary>A value that is not among those before it.</summary>
    private static Instance? Another(Sampler sampler, MergedSchema item, Instance value, HashSet<Instance> seen, int index)
    {
        if (item.Values is { } values)
        {
            return values.FirstOrDefault(one => !seen.Contains(one) && item.Accepts(one)) is { } free && seen.Add(free) ? free : null;
        }

        IEnumerable<Instance> candidates = value switch
        {
            StringInstance { Value: { } text } => [new StringInstance(text + index), new StringInstance(text.Replace(".", index + ".", StringComparison.Ordinal))],
            NumberInstance { Int64: { } number } => [new NumberInstance(number + index), new NumberInstance(number - index)],
            _ => [],
        };
        return candidates.Concat(sampler.Several(item, 8, new Random(index))).FirstOrDefault(one => !seen.Contains(one) && item.Accepts(one)) is { } other && seen.Add(other) ? other : null;
    }
}
