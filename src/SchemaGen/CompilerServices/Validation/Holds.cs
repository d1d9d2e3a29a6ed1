using System.ComponentModel;
using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;

namespace SchemaGen.CompilerServices;

/// <summary>Determines whether a value satisfies a constraint that applies under a condition (<c>if</c>, <c>not</c>, <c>contains</c>). For generated code.</summary>
/// <remarks><see langword="null"/> satisfies no constraint: the value is missing, or of another type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Holds
{
    /// <summary>Determines whether a text satisfies <c>minLength</c> and <c>maxLength</c>, in Unicode code points.</summary>
    /// <param name="value">The text.</param>
    /// <param name="minimum">0 stands for no bound.</param>
    /// <param name="maximum"><see cref="int.MaxValue"/> stands for no bound.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    public static bool TextLength(string? value, int minimum, int maximum) => value is not null && TextLengthConstraint.IsWithin(value, minimum, maximum);

    /// <summary>Determines whether a text satisfies <c>pattern</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="pattern">The pattern.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is <see langword="null"/>.</exception>
    public static bool Pattern(string? value, TextPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return value is not null && pattern.IsMatch(value);
    }

    /// <summary>Determines whether a text satisfies <c>format: uri</c>.</summary>
    /// <param name="value">The text.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    public static bool AbsoluteUri(string? value) => value is not null && AbsoluteUriConstraint.IsValid(value);

    /// <summary>Determines whether a text satisfies <c>format</c>, where its grammar is exact.</summary>
    /// <param name="value">The text.</param>
    /// <param name="format">The name of the format.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    public static bool Format(string? value, string format) => value is not null && (AssertedFormats.Find(format) is not { } asserted || asserted.IsValid(value));

    /// <summary>Determines whether a number satisfies <c>multipleOf</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="factor">Above 0.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    public static bool MultipleOf(long? value, double factor) => value is { } number && MultipleOfConstraint.IsMultiple(number, factor);

    /// <inheritdoc cref="MultipleOf(long?, double)"/>
    public static bool MultipleOf(double? value, double factor) => value is { } number && MultipleOfConstraint.IsMultiple(number, factor);

    /// <summary>Determines whether a list satisfies <c>minItems</c> and <c>maxItems</c>.</summary>
    /// <param name="items">The list.</param>
    /// <param name="minimum">0 stands for no bound.</param>
    /// <param name="maximum"><see cref="int.MaxValue"/> stands for no bound.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    public static bool ItemCount<T>(ValueList<T>? items, int minimum, int maximum) => items is not null && items.Count >= minimum && items.Count <= maximum;

    /// <summary>Determines whether a list satisfies <c>uniqueItems</c>.</summary>
    /// <param name="items">The list.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    public static bool UniqueItems<T>(ValueList<T>? items) => items is not null && Duplicates.Find(items.Span) < 0;

    /// <summary>Determines whether a list satisfies <c>contains</c>, <c>minContains</c> and <c>maxContains</c>.</summary>
    /// <param name="items">The list.</param>
    /// <param name="test">Determines whether an item counts.</param>
    /// <param name="minimum">The least number of such items.</param>
    /// <param name="maximum">The largest number of such items; <see cref="int.MaxValue"/> stands for no bound.</param>
    /// <returns><see langword="true"/> if the value satisfies it; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="test"/> is <see langword="null"/>.</exception>
    public static bool Items<T>(ValueList<T>? items, Func<T, bool> test, int minimum, int maximum)
    {
        ArgumentNullException.ThrowIfNull(test);
        return items is not null && Count(items, test) is var count && count >= minimum && count <= maximum;
    }

    internal static int Count<T>(ValueList<T> items, Func<T, bool> test)
    {
        int count = 0;
        foreach (T item in items.Span)
        {
            count += test(item) ? 1 : 0;
        }

        return count;
    }
}
