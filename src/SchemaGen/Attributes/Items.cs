using System.Collections;
using System.Numerics;
using SchemaGen.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Applies an attribute on a list to each of its items.</summary>
internal static class Items
{
    /// <summary>Determines whether each item, or the value itself where it is not a list, satisfies the check. <see langword="null"/> does: only <c>Required</c> refuses it.</summary>
    public static bool All<TState>(object? value, TState state, Func<object, TState, bool> check)
    {
        if (value is IOpenEnum open)
        {
            value = open.Value;
        }

        if (value is not IEnumerable items || value is string)
        {
            return value is null || check(value, state);
        }

        foreach (object? item in items)
        {
            if (!All(item, state, check))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a value, or each item of a list, is a text of a length in code points.</summary>
    public static bool HaveLength(object? value, int minimum, int maximum) =>
        All(value, (minimum, maximum), static (item, bounds) => item is string text && TextLengthConstraint.IsWithin(text, bounds.minimum, bounds.maximum));

    /// <summary>Determines whether a value, or each item of a list, is a text that contains a match.</summary>
    public static bool Match(object? value, TextPattern pattern) => All(value, pattern, static (item, pattern) => item is string text && pattern.IsMatch(text));

    /// <summary>Determines whether a value, or each item of a list, is a finite number within bounds.</summary>
    public static bool AreWithin(object? value, double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) =>
        All(value, (minimum, maximum, minimumIsExclusive, maximumIsExclusive), static (item, bounds) =>
            AsNumber(item) is { } number
            && double.IsFinite(number)
            && !NumberRangeConstraint.IsOutside(number, bounds.minimum, bounds.maximum, bounds.minimumIsExclusive, bounds.maximumIsExclusive));

    /// <summary>Returns the value as a number of 64 bits; null where it is not a number.</summary>
    public static double? AsNumber(object value) => value switch
    {
        double number => number,
        float number => number,
        int number => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };

    /// <summary>Returns the value as an integer of any size; null where it is none.</summary>
    public static BigInteger? AsInteger(object value) => value switch
    {
        ulong number => number,
        BigInteger number => number,
        int number => number,
        long number => number,
        _ => null,
    };
}
