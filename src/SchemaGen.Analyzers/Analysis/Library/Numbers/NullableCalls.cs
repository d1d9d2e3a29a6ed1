using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Numbers;

/// <summary>Evaluates the methods of a nullable value type.</summary>
internal static class NullableCalls
{
    public static readonly IReadOnlyDictionary<string, CallHandler> Table = new Dictionary<string, CallHandler>(StringComparer.Ordinal)
    {
        ["GetValueOrDefault"] = ValueOrDefault,
    };

    private static AbstractValue? ValueOrDefault(in LibraryCall call)
    {
        AbstractValue otherwise = call.ParameterCount == 1 ? call.Arguments[0] : Default(call.Method.ReturnType);
        if (call.Receiver.IsNull)
        {
            return otherwise;
        }

        return call.Receiver.IsNotNull ? call.Receiver : null;
    }

    private static AbstractValue Default(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => new BooleanValue(false),
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => RealValue.Exactly(0),
        { TypeKind: TypeKind.Enum } or { SpecialType: (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) or SpecialType.System_Char } =>
            IntegerValue.Exactly(0),
        _ => AbstractValue.NotNull,
    };
}
