using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Numbers;

/// <summary>Integers as texts, without a format. The digits are the same in every culture; the sign of a negative number is not.</summary>
internal static class NumberTexts
{
    /// <summary><c>5.ToString()</c>, and that of a provider.</summary>
    public static AbstractValue? OfCall(in LibraryCall call)
    {
        bool hasFormat = call.ParameterCount > 0 && call.Takes(0, SpecialType.System_String);
        return !hasFormat && call.Receiver is IntegerValue integer ? Of(integer) : null;
    }

    public static AbstractValue Of(IntegerValue integer)
    {
        if (integer is { IsExact: true, Value: >= 0 and var number })
        {
            return TextValue.Exactly(number.ToString(CultureInfo.InvariantCulture));
        }

        long fewest = integer.Minimum > 0 ? integer.Minimum.Value : integer.Maximum < 0 ? integer.Maximum.Value : 0;
        int? most = integer is { Minimum: >= 0, Maximum: { } greatest } ? CountDigits(greatest) : null;
        return TextValue.OfUnits(CountDigits(fewest), most);
    }

    private static int CountDigits(long number)
    {
        int count = 1;
        while ((number /= 10) != 0)
        {
            count++;
        }

        return count;
    }
}
