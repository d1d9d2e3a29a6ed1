namespace SchemaGen.Analysis.Values;

/// <summary>What an equality says of its operands. Of a reference that is no text, it says whether that is null, and nothing of what it holds.</summary>
internal static class EqualityComparison
{
    /// <summary>What is known of both when they are equal; null where they cannot be.</summary>
    public static (KnownValue Left, KnownValue Right)? AssumeEqual(KnownValue left, KnownValue right, bool isInteger)
    {
        if (left.IsNull || right.IsNull)
        {
            return (KnownValue.Null, KnownValue.Null);
        }

        left = right.IsNotNull ? left.WithoutNull() : left;
        right = left.IsNotNull ? right.WithoutNull() : right;
        if (!isInteger && (left is RealValue || right is RealValue))
        {
            return RealComparison.AssumeEqual(left, right);
        }

        if (!IsComparable(left, right) || !IsComparable(right, left))
        {
            return (left, right);
        }

        return ValueLattice.Meet(left, right) is { } common ? (common, common) : null;
    }

    /// <summary>What is known of both when they are not equal; null where they must be.</summary>
    public static (KnownValue Left, KnownValue Right)? AssumeDifferent(KnownValue left, KnownValue right)
    {
        KnownValue? first = Without(left, right);
        KnownValue? second = Without(right, left);
        return first is null || second is null ? null : (first, second);
    }

    private static KnownValue? Without(KnownValue value, KnownValue other)
    {
        if (other.IsNull)
        {
            return value.WithoutNull();
        }

        return (value, other) switch
        {
            (IntegerValue integer, IntegerValue { IsExact: true } number) => IntegerComparison.Without(integer, number.Value),
            (RealValue, RealValue { IsExact: true, IsNaN: false } number) => RealComparison.Without(value, number.Value),
            (TextValue { Values.IsDefault: false } text, TextValue { IsExact: true } exact) => TextLattice.Only(text, candidate => candidate != exact.Value),
            (_, BooleanValue boolean) when value.Equals(KnownValue.NotNull) => new BooleanValue(!boolean.Value),
            _ => value,
        };
    }

    /// <summary>Whether equality with that value means to be that value.</summary>
    private static bool IsComparable(KnownValue value, KnownValue other) => value switch
    {
        IntegerValue or TextValue or BooleanValue => other.Equals(KnownValue.NotNull) || other.GetType() == value.GetType(),
        _ => value.Equals(KnownValue.NotNull) && !other.Equals(KnownValue.NotNull),
    };
}
