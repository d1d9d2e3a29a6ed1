using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of integers.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>minimum</c> and <c>maximum</c>, both inclusive. The smallest and the largest <see cref="int"/> stand for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, int value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IntegerRangeConstraint.IsOutside(value, minimum, maximum))
        {
            AddRange(name, -1, value, minimum, maximum, member);
        }
    }

    /// <inheritdoc cref="Range(string?, int, int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, int? value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, member);
        }
    }

    /// <inheritdoc cref="Range(string?, int, int, int, string)"/>
    public void Range(string? name, ValueList<int>? items, int minimum, int maximum, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<int> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (IntegerRangeConstraint.IsOutside(span[i], minimum, maximum))
            {
                AddRange(name, i, span[i], minimum, maximum, member);
            }
        }
    }

    /// <summary>Checks <c>minimum</c> and <c>maximum</c>, both inclusive. The smallest and the largest <see cref="long"/> stand for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, long value, long minimum, long maximum, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IntegerRangeConstraint.IsOutside(value, minimum, maximum))
        {
            AddRange(name, -1, value, minimum, maximum, member);
        }
    }

    /// <inheritdoc cref="Range(string?, long, long, long, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(string? name, long? value, long minimum, long maximum, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, member);
        }
    }

    /// <inheritdoc cref="Range(string?, long, long, long, string)"/>
    public void Range(string? name, ValueList<long>? items, long minimum, long maximum, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<long> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (IntegerRangeConstraint.IsOutside(span[i], minimum, maximum))
            {
                AddRange(name, i, span[i], minimum, maximum, member);
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
    private void AddRange(string? name, int index, int value, int minimum, int maximum, string member) =>
        AddOutOfRange(name, index, value, minimum, IntegerRangeConstraint.Expected(minimum, maximum), member);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRange(string? name, int index, long value, long minimum, long maximum, string member) =>
        AddOutOfRange(name, index, value, minimum, IntegerRangeConstraint.Expected(minimum, maximum), member);

    private void AddOutOfRange(string? name, int index, long value, long minimum, string expected, string member) => Add(
        name, index, member, new PendingViolation("", IntegerRangeConstraint.Keyword(value, minimum), ConstraintMessages.OutOfRange, ConstraintMessages.Number(value), expected));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddMultipleOf(string? name, int index, string value, double factor, string member) =>
        Add(name, index, member, new PendingViolation("", KeywordNames.MultipleOf, ConstraintMessages.MultipleOf, value, ConstraintMessages.Number(factor)));
}
