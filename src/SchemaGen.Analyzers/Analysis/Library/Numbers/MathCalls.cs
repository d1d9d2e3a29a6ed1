using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Numbers;

/// <summary>Evaluates the functions of <c>Math</c> and <c>MathF</c>, and their twins on the number types. A <c>decimal</c> is unknown.</summary>
internal static class MathCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["Min"] = static (in LibraryCall call) => Two(call, IntegerArithmetic.Min, RealArithmetic.Min),
        ["Max"] = static (in LibraryCall call) => Two(call, IntegerArithmetic.Max, RealArithmetic.Max),
        ["Clamp"] = Clamp,
        ["Abs"] = static (in LibraryCall call) => One(call, IntegerArithmetic.Abs, RealArithmetic.Abs),
        ["Sign"] = static (in LibraryCall call) => One(call, IntegerArithmetic.Sign, RealArithmetic.Sign),
        ["Floor"] = static (in LibraryCall call) => One(call, null, static value => RealArithmetic.Monotone(value, Math.Floor)),
        ["Ceiling"] = static (in LibraryCall call) => One(call, null, static value => RealArithmetic.Monotone(value, Math.Ceiling)),
        ["Truncate"] = static (in LibraryCall call) => One(call, null, static value => RealArithmetic.Monotone(value, Math.Truncate)),
        ["Round"] = Round,
        ["IsNaN"] = LibraryConditions.Decide,
        ["Equals"] = LibraryConditions.Decide,
        ["ToString"] = ToText,
        ["Parse"] = Parse,
    };

    /// <summary>Evaluates <c>int.Parse</c> and the like of digits, which are a number in every culture. What is out of range throws.</summary>
    private static AbstractValue? Parse(in LibraryCall call)
    {
        bool isPlain = call.ParameterCount == 1 || (call.ParameterCount == 2 && call.ParameterType(1).TypeKind == TypeKind.Interface);
        return isPlain && call.Takes(0, SpecialType.System_String)
            && call.Arguments[0] is TextValue { IsExact: true, Value: { Length: > 0 and <= 18 } digits } && digits.All(static c => c is >= '0' and <= '9')
            && IntegerLimits.Of(call.Method.ContainingType.SpecialType) is not null
                ? IntegerValue.Exactly(long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture))
                : null;
    }

    /// <summary>Determines whether a function takes <c>double</c> or <c>float</c>; returns false for integers and null for other types.</summary>
    private static bool? IsReal(in LibraryCall call) => call.ParameterCount == 0 ? null : call.ParameterType(0).SpecialType switch
    {
        SpecialType.System_Double or SpecialType.System_Single => true,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => false,
        _ => null,
    };

    private static AbstractValue? One(in LibraryCall call, Func<AbstractValue, AbstractValue>? ofInteger, Func<AbstractValue, AbstractValue> ofReal) =>
        call.ParameterCount != 1 ? null : IsReal(call) switch
        {
            true => ofReal(call.Arguments[0]),
            false => ofInteger?.Invoke(call.Arguments[0]),
            null => null,
        };

    private static AbstractValue? Two(in LibraryCall call, Func<AbstractValue, AbstractValue, AbstractValue> ofIntegers, Func<AbstractValue, AbstractValue, AbstractValue> ofReals) =>
        call.ParameterCount != 2 ? null : IsReal(call) switch
        {
            true => ofReals(call.Arguments[0], call.Arguments[1]),
            false => ofIntegers(call.Arguments[0], call.Arguments[1]),
            null => null,
        };

    private static AbstractValue? Clamp(in LibraryCall call) => call.ParameterCount != 3 ? null : IsReal(call) switch
    {
        true => RealArithmetic.Clamp(call.Arguments[0], call.Arguments[1], call.Arguments[2]),
        false => IntegerArithmetic.Clamp(call.Arguments[0], call.Arguments[1], call.Arguments[2]),
        null => null,
    };

    /// <summary>Evaluates <c>Round</c>: whatever the digits and the mode, the result is not beyond the next integers.</summary>
    private static AbstractValue? Round(in LibraryCall call)
    {
        if (IsReal(call) is not true)
        {
            return null;
        }

        if (call.ParameterCount == 1)
        {
            return RealArithmetic.Monotone(call.Arguments[0], static number => Math.Round(number));
        }

        var interval = RealInterval.Of(call.Arguments[0]);
        return interval.HasNoNumber
            ? RealValue.Exactly(double.NaN)
            : RealValue.Between(Math.Floor(interval.Low), Math.Ceiling(interval.High), interval.HasNaN);
    }

    /// <summary>Evaluates <c>ToString</c> without a format.</summary>
    private static AbstractValue? ToText(in LibraryCall call) =>
        call.Takes(0, SpecialType.System_String) || call.Receiver is not IntegerValue ? null : TextOperations.Format(call.Receiver, call.Method.ContainingType);
}
