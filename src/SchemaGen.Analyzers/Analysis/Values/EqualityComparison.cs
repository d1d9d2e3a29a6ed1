namespace SchemaGen.Analysis.Values;

/// <summary>Refines the operands of an equality. Of a reference that is not a text, only whether it is null.</summary>
internal static class EqualityComparison
{
    /// <summary>Refines both operands where they are equal; returns null where they cannot be.</summary>
    public static (AbstractValue Left, AbstractValue Right)? AssumeEqual(AbstractValue left, AbstractValue right, bool isInteger)
    {
        if (left.IsNull || right.IsNull)
        {
            return (AbstractValue.Null, AbstractValue.Null);
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

    /// <summary>Refines both operands where they are not equal; returns null where they must be.</summary>
    public static (AbstractValue Left, AbstractValue Right)? AssumeDifferent(AbstractValue left, AbstractValue right)
    {
        AbstractValue? first = Without(left, right);
        AbstractValue? second = Without(right, left);
        return first is null || second is null ? null : (first, second);
    }

    private static AbstractValue? Without(AbstractValue value, AbstractValue other)
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
            (_, BooleanValue boolean) when value.Equals(AbstractValue.NotNull) => new BooleanValue(!boolean.Value),
            _ => ExcludingValue.Without(value, other),
        };
    }

    /// <summary>Determines whether to be equal to a value means to be that value.</summary>
    private static bool IsComparable(AbstractValue value, AbstractValue other) => value switch
    {
        IntegerValue or TextValue or BooleanValue => other.Equals(AbstractValue.NotNull) || other is ExcludingValue || other.GetType() == value.GetType(),
        _ => (value.Equals(AbstractValue.NotNull) || value is ExcludingValue) && !other.Equals(AbstractValue.NotNull),
    };
}
