using System.Runtime.CompilerServices;
using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;

namespace SchemaGen.CompilerServices;

// Checks of integers.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>minimum</c> and <c>maximum</c>, both inclusive. The smallest and the largest <see cref="int"/> stand for no bound.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="format">The <c>format</c> whose range gives a bound, or both; null for none.</param>
    /// <param name="member">The C# name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, int value, int minimum, int maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IntegerRangeConstraint.IsOutside(value, minimum, maximum))
        {
            AddRange(name, -1, value, minimum, maximum, format, member);
        }
    }

    /// <inheritdoc cref="Range(string?, int, int, int, string?, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, int? value, int minimum, int maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, format, member);
        }
    }

    /// <inheritdoc cref="Range(string?, int, int, int, string?, string)"/>
    public void Range(string? name, ValueList<int>? items, int minimum, int maximum, string? format = null, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<int> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (IntegerRangeConstraint.IsOutside(span[i], minimum, maximum))
            {
                AddRange(name, i, span[i], minimum, maximum, format, member);
            }
        }
    }

    /// <summary>Checks <c>minimum</c> and <c>maximum</c>, both inclusive. The smallest and the largest <see cref="long"/> stand for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, long value, long minimum, long maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IntegerRangeConstraint.IsOutside(value, minimum, maximum))
        {
            AddRange(name, -1, value, minimum, maximum, format, member);
        }
    }

    /// <inheritdoc cref="Range(string?, long, long, long, string?, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, long? value, long minimum, long maximum, string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, format, member);
        }
    }

    /// <inheritdoc cref="Range(string?, long, long, long, string?, string)"/>
    public void Range(string? name, ValueList<long>? items, long minimum, long maximum, string? format = null, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<long> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (IntegerRangeConstraint.IsOutside(span[i], minimum, maximum))
            {
                AddRange(name, i, span[i], minimum, maximum, format, member);
            }
        }
    }

    /// <summary>Checks <c>multipleOf</c>.</summary>
    public void MultipleOf(string? name, long value, double factor, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (!MultipleOfConstraint.IsMultiple(value, factor))
        {
            AddMultipleOf(name, -1, ConstraintMessages.Number(value), factor, member);
        }
    }

    /// <inheritdoc cref="MultipleOf(string?, long, double, string)"/>
    public void MultipleOf(string? name, long? value, double factor, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            MultipleOf(name, value.GetValueOrDefault(), factor, member);
        }
    }

    /// <inheritdoc cref="MultipleOf(string?, long, double, string)"/>
    public void MultipleOf(string? name, ValueList<int>? items, double factor, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<int> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (!MultipleOfConstraint.IsMultiple((long)span[i], factor))
            {
                AddMultipleOf(name, i, ConstraintMessages.Number((long)span[i]), factor, member);
            }
        }
    }

    /// <inheritdoc cref="MultipleOf(string?, long, double, string)"/>
    public void MultipleOf(string? name, ValueList<long>? items, double factor, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<long> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (!MultipleOfConstraint.IsMultiple(span[i], factor))
            {
                AddMultipleOf(name, i, ConstraintMessages.Number(span[i]), factor, member);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRange(string? name, int index, int value, int minimum, int maximum, string? format, string member) =>
        AddOutOfRange(name, index, value, value < minimum, format, IntegerRangeConstraint.Expected(minimum, maximum), member);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRange(string? name, int index, long value, long minimum, long maximum, string? format, string member) =>
        AddOutOfRange(name, index, value, value < minimum, format, IntegerRangeConstraint.Expected(minimum, maximum), member);

    private void AddOutOfRange(string? name, int index, long value, bool isBelow, string? format, string expected, string member) =>
        AddOutOfRange(name, index, ConstraintMessages.Number(value), isBelow, format, expected, member);

    private void AddOutOfRange(string? name, int index, string value, bool isBelow, string? format, string expected, string member) => Add(
        name, index, member, new PendingViolation("", NumericFormats.KeywordOf(value, isBelow, format), ConstraintMessages.OutOfRange, value, expected));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddMultipleOf(string? name, int index, string value, double factor, string member) =>
        Add(name, index, member, new PendingViolation("", KeywordNames.MultipleOf, ConstraintMessages.MultipleOf, value, ConstraintMessages.Number(factor)));
}
