using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>A value of which only is known what it is not: after <c>mode != Mode.Edit</c>, or in the discard arm of a <c>switch</c>.</summary>
internal sealed class ExcludingValue : AbstractValue
{
    /// <summary>The number of values that are remembered; the switches of real programs have fewer arms.</summary>
    private const int MaximumCount = 16;

    private ExcludingValue(ImmutableArray<AbstractValue> excluded, bool mayBeNull)
    {
        Excluded = excluded;
        MayBeNull = mayBeNull;
    }

    /// <summary>The integers and texts, each exact and once, that it is not.</summary>
    public ImmutableArray<AbstractValue> Excluded { get; }

    /// <summary>Whether it may be null.</summary>
    public bool MayBeNull { get; }

    /// <summary>Determines whether a value can be excluded: an integer or a text that is known exactly.</summary>
    public static bool CanExclude(AbstractValue value) => value is IntegerValue { IsExact: true } or TextValue { IsExact: true };

    /// <summary>Returns what is left of a value without another one; the value itself where that cannot be said.</summary>
    /// <param name="value">What is known, of which nothing but whether it is null or what it is not can be refined so.</param>
    /// <param name="excluded">What it is not.</param>
    public static AbstractValue Without(AbstractValue value, AbstractValue excluded)
    {
        if (!CanExclude(excluded) || !(value is ExcludingValue || value.Equals(Unknown) || value.Equals(NotNull)))
        {
            return value;
        }

        ImmutableArray<AbstractValue> before = (value as ExcludingValue)?.Excluded ?? ImmutableArray<AbstractValue>.Empty;
        return before.Length >= MaximumCount || before.Contains(excluded) ? value : new ExcludingValue(before.Add(excluded), !value.IsNotNull);
    }

    /// <summary>Returns the value with the possibility of null as given.</summary>
    public ExcludingValue WithNull(bool mayBeNull) => mayBeNull == MayBeNull ? this : new(Excluded, mayBeNull);

    /// <summary>Returns what the value is known to be without what it is not: null perhaps, and nothing else.</summary>
    public AbstractValue WithoutExclusions() => MayBeNull ? Unknown : NotNull;

    /// <summary>Determines whether a value is certainly none of the excluded ones.</summary>
    public bool Allows(AbstractValue value) => value switch
    {
        ExcludingValue other => Excluded.All(other.Excluded.Contains),
        _ => value.IsNull || (value.IsNotNull && !value.Equals(NotNull) && Excluded.All(excluded => excluded.GetType() == value.GetType() && ValueLattice.Meet(value, excluded) is null)),
    };

    /// <summary>Returns what is left of a value that this one stands for as well; null where nothing is.</summary>
    public AbstractValue? Meet(AbstractValue value)
    {
        switch (value)
        {
            case ExcludingValue other:
                return other.Excluded.Aggregate<AbstractValue, AbstractValue>(WithNull(MayBeNull && other.MayBeNull), Without);
            case TextValue { Values.IsDefault: false } text:
                return TextLattice.Only(text, known => !Excluded.Contains(TextValue.Exactly(known)));
            case IntegerValue integer:
                AbstractValue? left = integer;
                foreach (IntegerValue excluded in Excluded.OfType<IntegerValue>().OrderBy(static number => number.Value))
                {
                    left = left is IntegerValue rest ? IntegerComparison.Without(rest, excluded.Value) : left;
                }

                return left;
            default:
                return value.Equals(NotNull) ? WithNull(false) : value.IsNull && !MayBeNull ? null : value;
        }
    }

    /// <summary>Returns what is known of a value that is this one or another.</summary>
    public AbstractValue Join(AbstractValue value)
    {
        bool mayBeNull = MayBeNull || !value.IsNotNull;
        ImmutableArray<AbstractValue> excluded = Excluded.Where(one => new ExcludingValue(ImmutableArray.Create(one), true).Allows(value)).ToImmutableArray();
        return excluded.IsEmpty ? mayBeNull ? Unknown : NotNull : new ExcludingValue(excluded, mayBeNull);
    }

    public override AbstractValue JoinParts(AbstractValue other) => Join(other);

    public override bool SubsumesParts(AbstractValue other) => (MayBeNull || other.IsNotNull) && Allows(other);

    public override bool Equals(object? obj) =>
        obj is ExcludingValue other && MayBeNull == other.MayBeNull && Excluded.Length == other.Excluded.Length && Excluded.All(other.Excluded.Contains);

    public override int GetHashCode() => (Excluded.Length, MayBeNull).GetHashCode();
}
