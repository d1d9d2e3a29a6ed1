using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Reading integers. 1.0 and 1e0 are integers (JSON Schema Core, 4.2.2).
public partial struct ReadContext
{
    private const string Integer = "an integer";

    /// <summary>No integer of 64 bits without a sign has more digits.</summary>
    private const int UInt64Digits = 20;

    private const int MostDigits = 1000;

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="minimum">The bound that a number below 32 bits breaks, for the message. A number within 32 bits is not checked here.</param>
    /// <param name="maximum">The bound that a number above 32 bits breaks.</param>
    /// <param name="isFormat">Whether a <c>format</c> allows no number beyond 32 bits.</param>
    /// <returns>The integer; 0 where the value is not valid.</returns>
    public int ReadInt32(ref Utf8JsonReader reader, int minimum = int.MinValue, int maximum = int.MaxValue, bool isFormat = false)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value))
        {
            return value;
        }

        return (int)ReadUnusual(ref reader, int.MinValue, int.MaxValue, minimum, maximum, isFormat);
    }

    /// <summary>Reads an integer of 64 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="minimum">The bound that a number below 64 bits breaks, for the message; null where there is none, and only the C# type cannot hold it. A number
    /// within 64 bits is not checked here.</param>
    /// <param name="maximum">The bound that a number above 64 bits breaks.</param>
    /// <param name="isFormat">Whether a <c>format</c> allows no number beyond 64 bits.</param>
    /// <returns>The integer; 0 where the value is not valid.</returns>
    public long ReadInt64(ref Utf8JsonReader reader, long? minimum = null, long? maximum = null, bool isFormat = false)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value))
        {
            return value;
        }

        return ReadUnusual(ref reader, long.MinValue, long.MaxValue, minimum, maximum, isFormat);
    }

    /// <summary>Reads an integer of 64 bits without a sign.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="minimum">The bound that a number below 0 breaks, for the message. A number within 64 bits is not checked here.</param>
    /// <param name="maximum">The bound that a number above 64 bits breaks.</param>
    /// <param name="isFormat">Whether a <c>format</c> allows no number beyond 64 bits.</param>
    /// <returns>The integer; 0 where the value is not valid.</returns>
    public ulong ReadUInt64(ref Utf8JsonReader reader, ulong minimum = ulong.MinValue, ulong maximum = ulong.MaxValue, bool isFormat = false)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out ulong value))
        {
            return value;
        }

        if (ReadExact(ref reader) is not var (text, number))
        {
            return 0;
        }

        // Digits, because 1e19 is an integer too.
        if (!number.IsNegative && number.Magnitude <= UInt64Digits && ulong.TryParse(number.ToIntegerText(), NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return value;
        }

        AddOutOfRange(number.IsNegative, text, ConstraintMessages.Bounds(minimum.ToString(CultureInfo.InvariantCulture), false, maximum.ToString(CultureInfo.InvariantCulture), false), isFormat);
        return 0;
    }

    /// <summary>Reads an integer of any size: of a thousand digits at most, so that <c>1e999999999</c> takes no memory.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The integer; 0 where the value is not valid.</returns>
    public BigInteger ReadBigInteger(ref Utf8JsonReader reader)
    {
        if (ReadExact(ref reader) is not var (text, number))
        {
            return BigInteger.Zero;
        }

        if (number.Magnitude > MostDigits)
        {
            Add(KeywordNames.Type, ConstraintMessages.WrongType, "the number " + JsonText.Cut(text), ConstraintMessages.Format("an integer of at most {0} digits", MostDigits));
            return BigInteger.Zero;
        }

        return BigInteger.Parse(number.ToIntegerText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadUnusual(ref Utf8JsonReader reader, long smallest, long largest, long? minimum, long? maximum, bool isFormat)
    {
        if (ReadExact(ref reader) is not var (text, number))
        {
            return 0;
        }

        if (number.ToInt64() is { } value && value >= smallest && value <= largest)
        {
            return value;
        }

        if (!isFormat && (number.IsNegative ? minimum : maximum) is null)
        {
            // By the letter of the schema the number is valid, so no keyword of it is to blame.
            Add(KeywordNames.Type, ConstraintMessages.WrongType, "the number " + JsonText.Cut(text), "an integer of 64 bits");
            return 0;
        }

        AddOutOfRange(
            number.IsNegative, text, ConstraintMessages.Bounds(ConstraintMessages.Number(minimum ?? smallest), false, ConstraintMessages.Number(maximum ?? largest), false), isFormat);
        return 0;
    }

    /// <summary>Returns the integer at which the reader stands, as it is written and without rounding; null where it is none, which is reported.</summary>
    private (string Text, ExactNumber Number)? ReadExact(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            string text = TokenText.Raw(ref reader);
            ExactNumber number = ExactNumber.Parse(text);
            if (number.IsInteger)
            {
                return (text, number);
            }
        }

        AddWrongType(ref reader, Integer);
        return null;
    }

    private void AddOutOfRange(bool isBelow, string text, string expected, bool isFormat) =>
        Add(isFormat ? KeywordNames.Format : isBelow ? KeywordNames.Minimum : KeywordNames.Maximum, ConstraintMessages.OutOfRange, JsonText.Cut(text), expected);
}
