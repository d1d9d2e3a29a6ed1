using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>The range of an integer type, in decimals so that a sum of two 64-bit numbers does not overflow.</summary>
internal readonly record struct IntegerLimits(decimal Minimum, decimal Maximum)
{
    public static readonly IntegerLimits OfInt32 = new(int.MinValue, int.MaxValue) { Bits = 32 };

    /// <summary>The number of bits of the type.</summary>
    public int Bits { get; private init; }

    public bool IsSigned => Minimum < 0;

    /// <summary>Returns the range of a type; null for a type that is not an integer type, and for <c>nint</c>, whose size depends on the machine.</summary>
    public static IntegerLimits? Of(SpecialType type) => type switch
    {
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue) { Bits = 8 },
        SpecialType.System_Byte => new(byte.MinValue, byte.MaxValue) { Bits = 8 },
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue) { Bits = 16 },
        SpecialType.System_UInt16 or SpecialType.System_Char => new(ushort.MinValue, ushort.MaxValue) { Bits = 16 },
        SpecialType.System_Int32 => OfInt32,
        SpecialType.System_UInt32 => new(uint.MinValue, uint.MaxValue) { Bits = 32 },
        SpecialType.System_Int64 => new(long.MinValue, long.MaxValue) { Bits = 64 },
        SpecialType.System_UInt64 => new(ulong.MinValue, ulong.MaxValue) { Bits = 64 },
        _ => null,
    };

    /// <summary>Wraps a number into the type, as C# cuts off the upper bits; returns null where a <see cref="long"/> cannot hold the result.</summary>
    public long? Wrap(long number)
    {
        int surplus = 64 - Bits;
        if (IsSigned)
        {
            return number << surplus >> surplus;
        }

        return Bits == 64 && number < 0 ? null : (long)((ulong)number << surplus >> surplus);
    }

    public bool Contains(IntegerInterval interval) => interval.Low.Value >= Minimum && interval.High.Value <= Maximum;
}
