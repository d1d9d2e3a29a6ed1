using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of numbers.
public partial struct ViolationCollector
{
    /// <summary>Checks that the value has a form in JSON: it is neither <see cref="double.NaN"/> nor an infinity. The other checks of numbers leave those to this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finite(string? name, double value, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (!double.IsFinite(value))
        {
            AddNotFinite(name, -1, value, member);
        }
    }

    /// <inheritdoc cref="Finite(string?, double, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finite(string? name, double? value, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Finite(name, value.GetValueOrDefault(), member);
        }
    }

    /// <inheritdoc cref="Finite(string?, double, string)"/>
    public void Finite(string? name, ValueList<double>? items, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<double> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (!double.IsFinite(span[i]))
            {
                AddNotFinite(name, i, span[i], member);
            }
        }
    }

    /// <summary>Checks <c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>. An infinity stands for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(
        string? name, double value, double minimum, double maximum, bool minimumIsExclusive = false, bool maximumIsExclusive = false,
        string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (IsOutside(value, minimum, maximum, minimumIsExclusive, maximumIsExclusive))
        {
            AddRange(name, -1, value, minimum, maximum, minimumIsExclusive, maximumIsExclusive, format, member);
        }
    }

    /// <inheritdoc cref="Range(string?, double, double, double, bool, bool, string?, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Range(
        string? name, double? value, double minimum, double maximum, bool minimumIsExclusive = false, bool maximumIsExclusive = false,
        string? format = null, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            Range(name, value.GetValueOrDefault(), minimum, maximum, minimumIsExclusive, maximumIsExclusive, format, member);
        }
    }

    /// <inheritdoc cref="Range(string?, double, double, double, bool, bool, string?, string)"/>
    public void Range(
        string? name, ValueList<double>? items, double minimum, double maximum, bool minimumIsExclusive = false, bool maximumIsExclusive = false,
        string? format = null, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<double> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (IsOutside(span[i], minimum, maximum, minimumIsExclusive, maximumIsExclusive))
            {
                AddRange(name, i, span[i], minimum, maximum, minimumIsExclusive, maximumIsExclusive, format, member);
            }
        }
    }

    /// <summary>Checks <c>multipleOf</c>.</summary>
    public void MultipleOf(string? name, double value, double factor, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (double.IsFinite(value) && !MultipleOfConstraint.IsMultiple(value, factor))
        {
            AddMultipleOf(name, -1, ConstraintMessages.Number(value), factor, member);
        }
    }

    /// <inheritdoc cref="MultipleOf(string?, double, double, string)"/>
    public void MultipleOf(string? name, double? value, double factor, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value.HasValue)
        {
            MultipleOf(name, value.GetValueOrDefault(), factor, member);
        }
    }

    /// <inheritdoc cref="MultipleOf(string?, double, double, string)"/>
    public void MultipleOf(string? name, ValueList<double>? items, double factor, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<double> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (double.IsFinite(span[i]) && !MultipleOfConstraint.IsMultiple(span[i], factor))
            {
                AddMultipleOf(name, i, ConstraintMessages.Number(span[i]), factor, member);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOutside(double value, double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive) =>
        NumberRangeConstraint.IsOutside(value, minimum, maximum, minimumIsExclusive, maximumIsExclusive) && double.IsFinite(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNotFinite(string? name, int index, double value, string member) =>
        Add(name, index, member, new PendingViolation("", KeywordNames.Type, ConstraintMessages.OutOfRange, ConstraintMessages.Number(value), ConstraintMessages.FiniteNumbers));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRange(
        string? name, int index, double value, double minimum, double maximum, bool minimumIsExclusive, bool maximumIsExclusive, string? format, string member)
    {
        string keyword = format is not null && NumericFormats.Find(format)?.IsOutside(ConstraintMessages.Number(value)) == true
            ? KeywordNames.Format
            : NumberRangeConstraint.Keyword(value, minimum, minimumIsExclusive, maximumIsExclusive);
        string bounds = NumberRangeConstraint.Expected(minimum, maximum, minimumIsExclusive, maximumIsExclusive);
        Add(name, index, member, new PendingViolation("", keyword, ConstraintMessages.OutOfRange, ConstraintMessages.Number(value), bounds));
    }
}
