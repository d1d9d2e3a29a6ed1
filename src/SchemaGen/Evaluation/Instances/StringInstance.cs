using SchemaGen.Constraints;

namespace SchemaGen.Evaluation.Instances;

/// <summary>A string, or one of which only the length is known.</summary>
internal sealed class StringInstance : Instance
{
    public StringInstance(string value)
        : base(JsonValueTypes.String, true, 0) => Value = value;

    /// <summary>Creates a string of unknown content.</summary>
    /// <param name="minimumLength">The least number of code points.</param>
    /// <param name="maximumLength">The largest number of code points; <see cref="int.MaxValue"/> where it is not known.</param>
    public StringInstance(int minimumLength, int maximumLength)
        : base(JsonValueTypes.String, false, 0)
    {
        MinimumLength = minimumLength;
        MaximumLength = maximumLength;
    }

    /// <summary>The text; null where it is not known.</summary>
    public string? Value { get; }

    /// <summary>The least number of code points, where the text is not known.</summary>
    public int MinimumLength { get; }

    /// <summary>The largest number of code points, where the text is not known.</summary>
    public int MaximumLength { get; }

    /// <summary>Determines whether the length, in code points, lies within bounds.</summary>
    public Verdict HasLength(int minimum, int maximum) => Value is null
        ? Verdicts.Within(MinimumLength, MaximumLength, minimum, maximum)
        : Verdicts.Of(TextLengthConstraint.IsWithin(Value, minimum, maximum));
}
