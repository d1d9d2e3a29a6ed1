using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates conversions.</summary>
internal static class ConversionEvaluator
{
    public static Evaluated Evaluate(OperationEvaluator evaluator, IConversionOperation conversion)
    {
        // A user-defined operator may return anything; that of the library shows an array as a span.
        if (conversion.OperatorMethod is not null || conversion.Type is not { } target || conversion.Operand.Type is IDynamicTypeSymbol)
        {
            Evaluated converted = evaluator.Evaluate(conversion.Operand);
            AbstractValue content = evaluator.Resolve(converted.Value);
            AbstractValue? result = conversion.OperatorMethod is { } method
                ? LibraryCalls.Evaluate(method, null, new CallArguments(ImmutableArray.Create(new CallArgument(content, conversion.Operand.Syntax, conversion.Operand.Type))), evaluator.Context.Types)
                : null;
            evaluator.Escape(converted.Value);
            if (conversion.OperatorMethod is { Name: "op_Implicit", ContainingType: var made } && content is TextValue && GeneratedStructs.IsOpenEnum(made))
            {
                return new Evaluated(content, 0, converted.Definitions);
            }

            if (conversion.OperatorMethod is { Name: "op_Implicit", ContainingType: var union } alternative && GeneratedStructs.IsUnion(union))
            {
                return new Evaluated(new AlternativeValue(alternative, content), 0, converted.Definitions);
            }

            if (result is CollectionValue shown && conversion.Operand.Type is IArrayTypeSymbol)
            {
                result = WithoutItems(shown);
            }

            return result is null ? OperationEvaluator.Unknown(conversion.Type) : new Evaluated(result, 0, converted.Definitions);
        }

        Evaluated operand = evaluator.Evaluate(conversion.Operand);
        if (conversion.Conversion is { IsIdentity: true } || conversion.Operand.Type is not { } source)
        {
            return operand;
        }

        // A constant that does not fit is an error of the compiler as well; it is shown as it is written.
        if (conversion.IsImplicit && !conversion.Conversion.IsImplicit && conversion.Operand.ConstantValue.HasValue)
        {
            return operand;
        }

        AbstractValue value = Convert(operand.Value, conversion, source, target, evaluator.Context.Types);
        return KeepsValue(conversion, source, target) ? operand with { Value = value } : new Evaluated(value, 0, operand.Definitions);
    }

    private static AbstractValue Convert(AbstractValue value, IConversionOperation conversion, ITypeSymbol source, ITypeSymbol target, KnownTypes types)
    {
        if (value.IsNull)
        {
            return target.IsReferenceType || NullableTypes.IsNullable(target) ? value : AbstractValue.Unknown;
        }

        // `as` gives null for an object of another type.
        if (conversion.IsTryCast && !conversion.Conversion.IsImplicit)
        {
            return AbstractValue.Unknown;
        }

        return value switch
        {
            // A boxed open enum is not a string to code that tests its type.
            TextValue when source.IsValueType && target.IsReferenceType => AbstractValue.NotNull,
            IntegerValue or RealValue when source.IsValueType && target.IsValueType => NumericConversions.Convert(value, source, target),
            _ when value == AbstractValue.NotNull && RangeOf(source) is { } all && target.IsValueType => NumericConversions.Convert(all, source, target),
            CollectionValue when target.IsReferenceType || KnownTypes.Is(target, types.ImmutableArray) => value,
            CollectionValue array when source is IArrayTypeSymbol && target is INamedTypeSymbol named && types.Classify(named) == LibraryType.Span => WithoutItems(array),
            CollectionValue => AbstractValue.Unknown,
            StructureValue tuple => StructureEvaluator.Convert(tuple, source, target),
            _ when !value.IsNotNull && target.IsValueType && !NullableTypes.IsNullable(target) => AbstractValue.NotNull,
            ExcludingValue rest when !KeepsValue(conversion, source, target) => rest.WithoutExclusions(),
            _ => value,
        };
    }

    /// <summary>Returns the range of an integer type that is smaller than <c>int</c>: an operator works on what it is converted to.</summary>
    private static IntegerValue? RangeOf(ITypeSymbol type) => IntegerLimits.Of(type.SpecialType) is { Bits: < 32 } limits ? IntegerValue.Between((long)limits.Minimum, (long)limits.Maximum) as IntegerValue : null;

    /// <summary>Code that has the array of a span may replace its items, but not change their number.</summary>
    private static CollectionValue WithoutItems(CollectionValue array) => new(array.Minimum, array.Maximum, ImmutableArray<CollectionItem>.Empty);

    /// <summary>Determines whether a refinement of the result holds for the operand: they are the same reference, or the same number.</summary>
    private static bool KeepsValue(IConversionOperation conversion, ITypeSymbol source, ITypeSymbol target) =>
        conversion.Conversion.IsReference
        || (conversion.Conversion.IsNullable && SymbolEqualityComparer.Default.Equals(NullableTypes.WithoutNullable(source), NullableTypes.WithoutNullable(target)));
}
