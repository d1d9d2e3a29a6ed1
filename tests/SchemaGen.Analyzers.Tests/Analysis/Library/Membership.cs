using System.Collections;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Library;

/// <summary>Whether something known stands for a value that a program has computed.</summary>
internal static class Membership
{
    public static bool Subsumes(AbstractValue known, object? value) => (known, value) switch
    {
        (IntegerValue integer, double real) => Subsumes(integer, (long)real) && real == Math.Floor(real),
        (IntegerValue integer, char character) => integer.Contains(character),
        (IntegerValue integer, IConvertible and not string) => integer.Contains(Convert.ToInt64(value)),
        (RealValue real, double number) => double.IsNaN(number) ? real.MayBeNaN : real.Minimum <= number && number <= real.Maximum,
        (BooleanValue boolean, bool flag) => boolean.Value == flag,
        (TextValue text, string characters) => text.Contains(characters),
        (CollectionValue collection, IEnumerable items) => Subsumes(collection, [.. items.Cast<object?>()]),
        _ when known.Equals(AbstractValue.Unknown) => true,
        _ when known.Equals(AbstractValue.NotNull) => value is not null,
        (ExcludingValue rest, _) => value is null ? rest.MayBeNull : !rest.Excluded.Any(one => Subsumes(one, value)),
        _ => known.IsNull && value is null,
    };

    /// <summary>The known items are in it, in this order unless there is none, whatever is between them; and all items are what each of them is.</summary>
    private static bool Subsumes(CollectionValue known, object?[] items)
    {
        if (!items.All(item => Subsumes(known.Each, item)) || items.Length < known.Minimum || items.Length > known.Maximum)
        {
            return false;
        }

        if (known.IsUnordered)
        {
            return Assign([.. known.Items.Select(static item => item.Value)], items);
        }

        int found = 0;
        foreach (object? item in items)
        {
            if (found < known.Items.Length && Subsumes(known.Items[found].Value, item))
            {
                found++;
            }
        }

        return found == known.Items.Length;
    }

    /// <summary>Each of the known items can be given an item of its own.</summary>
    private static bool Assign(AbstractValue[] known, object?[] items)
    {
        if (known.Length == 0)
        {
            return true;
        }

        return Enumerable.Range(0, items.Length).Any(i => Subsumes(known[0], items[i]) && Assign(known[1..], [.. items[..i], .. items[(i + 1)..]]));
    }
}
