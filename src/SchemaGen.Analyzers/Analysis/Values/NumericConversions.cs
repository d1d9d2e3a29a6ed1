using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>The conversions of the language between numbers, enums, and the <c>T?</c> of both.</summary>
internal static class NumericConversions
{
    /// <summary>Up to here, a double holds each whole number.</summary>
    private const decimal WholeDoubles = 1L << 53;

    /// <summary>What a conversion that no user has written gives. Of other types than numbers, it keeps only what is not null.</summary>
    public static AbstractValue Convert(AbstractValue value, ITypeSymbol from, ITypeSymbol to)
    {
        ITypeSymbol source = Underlying(from);
        ITypeSymbol target = Underlying(to);
        if (!value.IsNotNull)
        {
            // A null that is converted to a number fails, so what comes out is no null.
            return to.IsValueType && SymbolEqualityComparer.Default.Equals(to, target) ? AbstractValue.NotNull : value;
        }

        return SymbolEqualityComparer.Default.Equals(source, target) ? value : Convert(value, NumberType(source), NumberType(target));
    }

    /// <summary>A conversion of a value that is not null between two number types.</summary>
    public static AbstractValue Convert(AbstractValue value, SpecialType from, SpecialType to)
    {
        bool isReal = to is SpecialType.System_Double or SpecialType.System_Single;
        return value switch
        {
            IntegerValue integer when IntegerLimits.Of(from) is not null => isReal ? ToReal(integer, to) : ToInteger(integer, from, to),
            RealValue real when from is SpecialType.System_Double or SpecialType.System_Single => isReal ? Round(RealInterval.Of(real), to) : Truncate(real, to),
            _ => AbstractValue.NotNull,
        };
    }

    /// <summary>The <c>T</c> of a <c>T?</c> of value types; any other type itself.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;

    /// <summary>A large number is rounded once on its way to a float, and would be twice by way of a double.</summary>
    private static AbstractValue ToReal(IntegerValue value, SpecialType to) =>
        to == SpecialType.System_Single && (Math.Abs(value.Minimum ?? 0m) > WholeDoubles || Math.Abs(value.Maximum ?? 0m) > WholeDoubles)
            ? AbstractValue.NotNull
            : Round(RealInterval.Of(value), to);

    private static AbstractValue ToInteger(IntegerValue value, SpecialType from, SpecialType to)
    {
        if (IntegerLimits.Of(from) is not { } source || IntegerLimits.Of(to) is not { } target)
        {
            return AbstractValue.NotNull;
        }

        return value.IsExact && target.Wrap(value.Value) is { } wrapped
            ? IntegerValue.Exactly(wrapped)
            : IntegerInterval.Of(value, source).ToAbstractValue(target);
    }

    /// <summary>C# cuts off towards zero. What is outside of the type then is whatever the machine likes.</summary>
    private static AbstractValue Truncate(RealValue value, SpecialType to)
    {
        if (value.MayBeNaN || IntegerLimits.Of(to) is not { } limits || !IsInt64(value.Minimum) || !IsInt64(value.Maximum))
        {
            return AbstractValue.NotNull;
        }

        var interval = new IntegerInterval(
            new IntegerEnd((long)value.Minimum, IsOpen: false),
            new IntegerEnd((long)value.Maximum, IsOpen: false));
        return interval.ToAbstractValue(limits);
    }

    private static AbstractValue Round(RealInterval interval, SpecialType to)
    {
        RealInterval rounded = to == SpecialType.System_Single ? interval with { Low = (float)interval.Low, High = (float)interval.High } : interval;
        return rounded.ToAbstractValue() ?? AbstractValue.NotNull;
    }

    private static bool IsInt64(double number) => number is >= -9223372036854775808.0 and < 9223372036854775808.0;

    private static SpecialType NumberType(ITypeSymbol type) =>
        (type as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? type.SpecialType;
}
