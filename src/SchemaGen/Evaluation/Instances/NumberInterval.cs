namespace SchemaGen.Evaluation.Instances;

/// <summary>The interval of a number that is not known.</summary>
/// <param name="Minimum">The lower bound; null where there is none.</param>
/// <param name="MinimumIsExclusive">Whether the number is greater than the lower bound.</param>
/// <param name="Maximum">The upper bound; null where there is none.</param>
/// <param name="MaximumIsExclusive">Whether the number is less than the upper bound.</param>
internal sealed record NumberInterval(NumberInstance? Minimum, bool MinimumIsExclusive, NumberInstance? Maximum, bool MaximumIsExclusive)
{
    public static readonly NumberInterval All = new(null, false, null, false);

    /// <summary>Determines whether a number is at least (or more than) a bound.</summary>
    public Verdict IsAbove(NumberInstance bound, bool isExclusive)
    {
        // All are above where the least of them is; none is where the greatest is not.
        if (Minimum is not null && NumberInstance.Compare(Minimum, bound) is var low && (low > 0 || (low == 0 && (MinimumIsExclusive || !isExclusive))))
        {
            return Verdict.Valid;
        }

        return Maximum is not null && NumberInstance.Compare(Maximum, bound) is var high && (high < 0 || (high == 0 && (MaximumIsExclusive || isExclusive)))
            ? Verdict.Invalid
            : Verdict.Unknown;
    }

    /// <summary>Determines whether a number is at most (or less than) a bound.</summary>
    public Verdict IsBelow(NumberInstance bound, bool isExclusive) => Verdicts.Not(IsAbove(bound, !isExclusive));

    /// <summary>Determines whether a number lies in the interval.</summary>
    public bool Contains(NumberInstance number) =>
        IsAbove(number, true) != Verdict.Valid && IsBelow(number, true) != Verdict.Valid;
}
