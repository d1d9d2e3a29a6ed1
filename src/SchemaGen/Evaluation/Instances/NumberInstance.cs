using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen.Evaluation.Instances;

/// <summary>A number without rounding, or one of which only an interval is known.</summary>
internal sealed class NumberInstance : Instance
{
    /// <summary>No number of more digits is read as an integer at once.</summary>
    private const int SafeDigits = 18;

    private readonly string? _text;

    // A box, because few numbers need it.
    private object? _exact;

    public NumberInstance(long value)
        : base(JsonValueTypes.Integer, true, 0)
    {
        Int64 = value;
        Approximation = value;
    }

    private NumberInstance(string text, ExactNumber exact)
        : base(exact.IsInteger ? JsonValueTypes.Integer : JsonValueTypes.Fraction, true, 0)
    {
        _text = text;
        _exact = exact;
        Int64 = exact.ToInt64();
        Approximation = Approximate(text);
    }

    private NumberInstance(string text)
        : base(JsonValueTypes.Fraction, true, 0)
    {
        _text = text;
        Approximation = Approximate(text);
    }

    /// <summary>Creates a number of which only an interval is known.</summary>
    public NumberInstance(NumberInterval interval, JsonValueTypes types = JsonValueTypes.Number)
        : base(types & JsonValueTypes.Number, false, 0)
    {
        Interval = interval;
        Approximation = double.NaN;
    }

    /// <summary>The number, where it is known and an integer of 64 bits, however it is written.</summary>
    public long? Int64 { get; }

    /// <summary>A <see cref="double"/> near the number; not more, because some frameworks do not round well.</summary>
    public double Approximation { get; }

    /// <summary>What is known of a number that is not known; null where it is.</summary>
    public NumberInterval? Interval { get; }

    /// <summary>The number, as it was written.</summary>
    public string Text => _text ?? (Int64 is { } value ? ConstraintMessages.Number(value) : "");

    public ExactNumber Exact => (ExactNumber)(_exact ??= ExactNumber.Parse(Text));

    /// <summary>Reads a number as RFC 8259 spells it.</summary>
    public static NumberInstance Parse(string text)
    {
        if (text.Length <= SafeDigits && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            return new NumberInstance(value);
        }

        // Nearly all fractions are of the form 0.75, and need no look at their digits.
        return text[text.Length - 1] is > '0' and <= '9' && text.IndexOf('.') > 0 && text.IndexOf('e') < 0 && text.IndexOf('E') < 0
            ? new NumberInstance(text)
            : new NumberInstance(text, ExactNumber.Parse(text));
    }

    /// <summary>Compares two numbers that are known.</summary>
    public static int Compare(NumberInstance left, NumberInstance right)
    {
        if (left.Int64 is { } first && right.Int64 is { } second)
        {
            return first.CompareTo(second);
        }

        double distance = left.Approximation - right.Approximation;
        double size = Math.Max(Math.Abs(left.Approximation), Math.Abs(right.Approximation));
        return Math.Abs(distance) > size * 1e-9 && size is > 1e-300 and < 1e300 ? (distance < 0 ? -1 : 1) : ExactNumber.Compare(left.Exact, right.Exact);
    }

    private static double Approximate(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.PositiveInfinity;
}
