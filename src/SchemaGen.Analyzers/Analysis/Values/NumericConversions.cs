using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Evaluates the built-in conversions between numbers, enums, and the nullable types of both.</summary>
internal static class NumericConversions
{
    /// <summary>The number up to which a double holds each integer.</summary>
    private const decimal WholeDoubles = 1L << 53;

    /// <summary>Evaluates a built-in conversion. Of other types than numbers, only whether the value is not null is preserved.</summary>
    public static AbstractValue Convert(AbstractValue value, ITypeSymbol from, ITypeSymbol to)
    {
        ITypeSymbol source = Underlying(from);
        ITypeSymbol target = Underlying(to);
        if (!value.IsNotNull)
        {
            // Converting null to a number throws, so the result is not null.
            return to.IsValueType && SymbolEqualityComparer.Default.Equals(to, target) ? AbstractValue.NotNull : value;
        }

        return SymbolEqualityComparer.Default.Equals(source, target) ? value : Convert(value, NumberType(source), NumberType(target));
    }

    /// <summary>Converts a value that is not null between two number types.</summary>
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

    /// <summary>Returns the <c>T</c> of a nullable value type, and any other type unchanged.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;

    /// <summary>Converts to a real number. A large integer is rounded once to a float; by way of a double it would be rounded twice.</summary>
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

    /// <summary>Truncates towards zero. The result of a number outside the type is unspecified.</summary>
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
