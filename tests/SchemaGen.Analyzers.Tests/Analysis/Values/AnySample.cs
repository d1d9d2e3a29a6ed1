using SchemaGen.Analysis.Values;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>The kinds of values that the lattice and the comparisons are tried on.</summary>
public enum SampleKind
{
    Int32,
    Int64,
    UInt64,
    Double,
    Text,
    Boolean,
}

/// <summary>Draws values of one kind that may be null too, boxed.</summary>
internal sealed class AnySample(Sample sample, SampleKind kind)
{
    /// <summary>An abstract value, and one that it stands for.</summary>
    public (AbstractValue Known, object? Member) Next()
    {
        (AbstractValue known, object member) = NotNull();
        return sample.Below(14) switch
        {
            12 when Excluding(member) is { } excluding => (excluding, member),
            13 when Excluding(member) is { } excluding => (excluding.WithNull(true), null),
            0 => (AbstractValue.Null, null),
            1 => (AbstractValue.Unknown, null),
            2 => (AbstractValue.Unknown, member),
            _ => (known, member),
        };
    }

    /// <summary>A value that is not some others, but may be the member; null for a kind of which nothing is excluded, or where only the member was drawn.</summary>
    private ExcludingValue? Excluding(object member)
    {
        AbstractValue known = AbstractValue.NotNull;
        for (int i = sample.Below(3); i >= 0; i--)
        {
            (AbstractValue drawn, object other) = NotNull();
            known = ExcludingValue.CanExclude(drawn) && !other.Equals(member) ? ExcludingValue.Without(known, drawn) : known;
        }

        return known as ExcludingValue;
    }

    public (AbstractValue Known, object Member) NotNull()
    {
        switch (kind)
        {
            case SampleKind.Int32:
                return sample.KnownInteger(int.MinValue, int.MaxValue);
            case SampleKind.Int64:
                return sample.KnownInteger(long.MinValue, long.MaxValue);
            case SampleKind.UInt64:
                return sample.KnownInteger(ulong.MinValue, ulong.MaxValue);
            case SampleKind.Double:
                return sample.KnownDouble(isSingle: false);
            case SampleKind.Text:
                return sample.KnownText();
            default:
                bool member = sample.Coin();
                return (sample.Coin() ? new BooleanValue(member) : AbstractValue.NotNull, member);
        }
    }
}
