using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analyzers.Tests.Analysis.Values;

/// <summary>An integer type, and how C# computes with it, unchecked.</summary>
internal abstract record NumberType(SpecialType Type, Int128 Minimum, Int128 Maximum)
{
    public static readonly NumberType[] Promoted =
    [
        new Of<int>(SpecialType.System_Int32), new Of<uint>(SpecialType.System_UInt32), new Of<long>(SpecialType.System_Int64), new Of<ulong>(SpecialType.System_UInt64),
    ];

    public static readonly NumberType[] All =
    [
        .. Promoted, new Of<sbyte>(SpecialType.System_SByte), new Of<byte>(SpecialType.System_Byte), new Of<short>(SpecialType.System_Int16),
        new Of<ushort>(SpecialType.System_UInt16), new Of<char>(SpecialType.System_Char),
    ];

    /// <summary>The number with its upper bits cut off.</summary>
    public abstract Int128 Cut(Int128 number);

    /// <summary>What an operator gives; null where it fails.</summary>
    public abstract Int128? Compute(BinaryOperatorKind kind, Int128 left, Int128 right);

    public abstract Int128 Complement(Int128 number);

    /// <summary>The same number as a float and as a double.</summary>
    public abstract (float Single, double Double) ToReal(Int128 number);

    private sealed record Of<T>(SpecialType Type) : NumberType(Type, Int128.CreateChecked(T.MinValue), Int128.CreateChecked(T.MaxValue))
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        public override Int128 Cut(Int128 number) => Int128.CreateChecked(T.CreateTruncating(number));

        public override Int128 Complement(Int128 number) => Int128.CreateChecked(~T.CreateChecked(number));

        public override (float Single, double Double) ToReal(Int128 number) => (float.CreateChecked(T.CreateChecked(number)), double.CreateChecked(T.CreateChecked(number)));

        public override Int128? Compute(BinaryOperatorKind kind, Int128 left, Int128 right)
        {
            try
            {
                return Int128.CreateChecked(Apply(kind, T.CreateChecked(left), right));
            }
            catch (Exception exception) when (exception is DivideByZeroException or OverflowException)
            {
                return null;
            }
        }

        private static T Apply(BinaryOperatorKind kind, T left, Int128 right) => kind switch
        {
            BinaryOperatorKind.Add => left + T.CreateChecked(right),
            BinaryOperatorKind.Subtract => left - T.CreateChecked(right),
            BinaryOperatorKind.Multiply => left * T.CreateChecked(right),
            BinaryOperatorKind.Divide => left / T.CreateChecked(right),
            BinaryOperatorKind.Remainder => left % T.CreateChecked(right),
            BinaryOperatorKind.And => left & T.CreateChecked(right),
            BinaryOperatorKind.Or => left | T.CreateChecked(right),
            BinaryOperatorKind.ExclusiveOr => left ^ T.CreateChecked(right),
            BinaryOperatorKind.LeftShift => left << (int)right,
            BinaryOperatorKind.RightShift => left >> (int)right,
            BinaryOperatorKind.UnsignedRightShift => left >>> (int)right,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
