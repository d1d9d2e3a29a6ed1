using System.Collections;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>An attribute on a list holds for each item of it.</summary>
internal static class Items
{
    /// <summary>Whether each item, or the value itself where it is no list, satisfies the check. <see langword="null"/> does: it is <c>Required</c>'s to refuse.</summary>
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

    /// <summary>The value as a number of 64 bits; null where it is none.</summary>
    public static double? AsNumber(object value) => value switch
    {
        double number => number,
        float number => number,
        int number => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };
}
