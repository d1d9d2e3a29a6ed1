using System.Globalization;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Makes numbers near the bounds of a schema. They need not satisfy it.</summary>
internal static class NumberSamples
{
    public static IEnumerable<Instance> Of(MergedSchema schema, bool isInteger, Random? random)
    {
        NumberRange range = isInteger ? schema.Integers : schema.Numbers;
        List<Instance> numbers = [];
        decimal? low = ToDecimal(range.Minimum?.Value);
        decimal? high = ToDecimal(range.Maximum?.Value);
        foreach ((NumberInstance factor, _) in schema.Factors)
        {
            AddMultiples(numbers, ToDecimal(factor), low, high);
        }

        if (isInteger)
        {
            AddAll(numbers, low, low + 1, high, high - 1, 1, 0, 2, (low + high) / 2 is { } middle ? decimal.Floor(middle) : null, -1, 100, 3, 7, -100);
        }
        else
        {
            AddAll(numbers, low + 0.5m, high - 0.5m, (low + high) / 2, 0.5m, low, high, 1.5m, -0.5m, low + 0.01m, 0.1m, 0.3m, 7.77m, -0.1m);
        }

        // Where a bound is too large for a decimal, it is a number itself.
        numbers.AddRange(new[] { range.Minimum?.Value, range.Maximum?.Value }.OfType<Instance>());
        if (random is not null)
        {
            Instance[] shuffled = [.. numbers];
            random.Shuffle(shuffled);
            return shuffled;
        }

        return numbers;
    }

    /// <summary>The numbers just beyond a number, on one side.</summary>
    public static IEnumerable<Instance> Beyond(NumberInstance bound, bool isAbove)
    {
        if (ToDecimal(bound) is { } value)
        {
            foreach (decimal step in new[] { 1m, 0.5m, 0.01m, 0m, 10m, 0.000001m })
            {
                yield return From(isAbove ? value + step : value - step);
            }

            yield return From(isAbove ? decimal.Floor(value) + 1 : decimal.Ceiling(value) - 1);
        }
    }

    public static NumberInstance From(decimal value) => NumberInstance.Parse((value == decimal.Truncate(value) ? decimal.Truncate(value) : value).ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>The number, where a sum with it cannot overflow.</summary>
    private static decimal? ToDecimal(NumberInstance? number) =>
        number is not null && Math.Abs(number.Approximation) < 1e20 && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static void AddMultiples(List<Instance> numbers, decimal? factor, decimal? low, decimal? high)
    {
        if (factor is > 0 and var step)
        {
            decimal first = decimal.Ceiling((low ?? 0) / step) * step;
            AddAll(numbers, first, first + step, first + step + step, high is { } top ? decimal.Floor(top / step) * step : null, high is { } end ? (decimal.Floor(end / step) - 1) * step : null);
        }
    }

    private static void AddAll(List<Instance> numbers, params decimal?[] values) => numbers.AddRange(values.OfType<decimal>().Distinct().Select(From));
}
