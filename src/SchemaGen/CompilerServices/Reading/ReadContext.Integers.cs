using System.Runtime.CompilerServices;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Reading integers. 1.0 and 1e0 are integers (JSON Schema Core, 4.2.2).
public partial struct ReadContext
{
    private const string Integer = "an integer";

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="minimum">The bound that a number below 32 bits breaks, for the message. A number within 32 bits is not checked here.</param>
    /// <param name="maximum">The bound that a number above 32 bits breaks.</param>
    /// <returns>The integer; 0 where the value is not valid.</returns>
    public int ReadInt32(ref Utf8JsonReader reader, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value))
        {
            return value;
        }

        return (int)ReadUnusual(ref reader, int.MinValue, int.MaxValue, minimum, maximum);
    }

    /// <summary>Reads an integer of 64 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="minimum">The bound that a number below 64 bits breaks, for the message. A number within 64 bits is not checked here.</param>
    /// <param name="maximum">The bound that a number above 64 bits breaks.</param>
    /// <returns>The integer; 0 where the value is not valid.</returns>
    public long ReadInt64(ref Utf8JsonReader reader, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value))
        {
            return value;
        }

        return ReadUnusual(ref reader, long.MinValue, long.MaxValue, minimum, maximum);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadUnusual(ref Utf8JsonReader reader, long smallest, long largest, long minimum, long maximum)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            AddWrongType(ref reader, Integer);
            return 0;
        }

        string text = TokenText.Raw(ref reader);
        ExactNumber number = ExactNumber.Parse(text);
        if (!number.IsInteger)
        {
            AddWrongType(ref reader, Integer);
        }
        else if (number.ToInt64() is { } value && value >= smallest && value <= largest)
        {
            return value;
        }
        else
        {
            string bounds = ConstraintMessages.Bounds(ConstraintMessages.Number(minimum), false, ConstraintMessages.Number(maximum), false);
            Add(number.IsNegative ? KeywordNames.Minimum : KeywordNames.Maximum, ConstraintMessages.OutOfRange, JsonText.Cut(text), bounds);
        }

        return 0;
    }
}
