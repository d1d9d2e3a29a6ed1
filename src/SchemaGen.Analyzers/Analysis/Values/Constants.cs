namespace SchemaGen.Analysis.Values;

/// <summary>Converts constants of the compiler to abstract values.</summary>
internal static class Constants
{
    /// <summary>Converts a boxed constant. The constant of an enum is boxed as its underlying number; a character becomes its code.</summary>
    public static AbstractValue ToAbstractValue(object? constant) => constant switch
    {
        null => AbstractValue.Null,
        string text => TextValue.Exactly(text),
        bool boolean => new BooleanValue(boolean),
        double real => RealValue.Exactly(real),
        float real => RealValue.Exactly(real),
        _ when TryToInt64(constant, out long integer) => IntegerValue.Exactly(integer),
        ulong => IntegerValue.Between(long.MaxValue, null),
        _ => AbstractValue.NotNull,
    };

    /// <summary>Converts a boxed integer of any type, if a <see cref="long"/> can hold it.</summary>
    public static bool TryToInt64(object? constant, out long value)
    {
        switch (constant)
        {
            case int number:
                value = number;
                return true;
            case long number:
                value = number;
                return true;
            case short number:
                value = number;
                return true;
            case sbyte number:
                value = number;
                return true;
            case byte number:
                value = number;
                return true;
            case ushort number:
                value = number;
                return true;
            case uint number:
                value = number;
                return true;
            case char character:
                value = character;
                return true;
            case ulong number when number <= long.MaxValue:
                value = (long)number;
                return true;
            default:
                value = 0;
                return false;
        }
    }
}
