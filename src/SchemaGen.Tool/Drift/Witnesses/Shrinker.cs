using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Makes a value smaller as long as it stays what it has to be.</summary>
internal static class Shrinker
{
    /// <summary>So many smaller values are tried.</summary>
    private const int MostTrials = 150;

    public static Instance Shrink(Instance value, Func<Instance, bool> isGood)
    {
        int trials = 0;
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (Instance smaller in Smaller(value))
            {
                if (++trials > MostTrials)
                {
                    return value;
                }

                if (isGood(smaller))
                {
                    value = smaller;
                    isSmaller = true;
                    break;
                }
            }
        }

        return value;
    }

    private static IEnumerable<Instance> Smaller(Instance value)
    {
        if (value is ObjectInstance { Names: var names, Values: var values })
        {
            for (int i = names.Length - 1; i >= 0; i--)
            {
                yield return new ObjectInstance([.. names.Where((_, at) => at != i)], [.. values.Where((_, at) => at != i)]);
            }

            for (int i = 0; i < names.Length; i++)
            {
                foreach (Instance smaller in Smaller(values[i]))
                {
                    yield return new ObjectInstance(names, [.. values.Select((one, at) => at == i ? smaller : one)]);
                }
            }
        }
        else if (value is ArrayInstance { Items: { Length: > 0 and <= 20 } items })
        {
            for (int i = items.Length - 1; i >= 0; i--)
            {
                yield return new ArrayInstance([.. items.Where((_, at) => at != i)]);
            }

            for (int i = 0; i < items.Length; i++)
            {
                foreach (Instance smaller in Smaller(items[i]))
                {
                    yield return new ArrayInstance([.. items.Select((one, at) => at == i ? smaller : one)]);
                }
            }
        }
    }
}
