using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Texts;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates <c>a[1..^2]</c> and <c>a[^1]</c> of arrays, lists and texts.</summary>
internal static class RangeEvaluator
{
    /// <summary>Returns the items or the characters of a range, or the item at an index; null where too little is known.</summary>
    public static Evaluated? Evaluate(OperationEvaluator evaluator, AbstractValue whole, IOperation index)
    {
        bool isText = whole is TextValue;
        CountRange count = isText ? Texts.Units(whole) : CountRange.Of(CollectionOperations.Of(whole));
        DefinitionSet definitions = default;
        if (index is not IRangeOperation range)
        {
            return Place(evaluator, index, count, ref definitions) is { } at && whole is CollectionValue list && CollectionOperations.ItemAt(list, at.ToInteger()) is { } item
                ? new Evaluated(item, 0, definitions)
                : null;
        }

        CountRange? start = range.LeftOperand is null ? new CountRange(0, 0) : Place(evaluator, range.LeftOperand, count, ref definitions);
        CountRange? end = range.RightOperand is null ? count : Place(evaluator, range.RightOperand, count, ref definitions);
        if (start is not { } first || end is not { } last)
        {
            return null;
        }

        bool isRest = range.RightOperand is null;
        AbstractValue? part = whole switch
        {
            TextValue when isRest => TextCutting.From(whole, first),
            TextValue => TextCutting.Cut(whole, first, last - first),
            CollectionValue items when isRest => CollectionOperations.Skip(items, first),
            CollectionValue items => CollectionOperations.Slice(items, first, last - first),
            _ => null,
        };
        return part is null ? null : new Evaluated(part, 0, definitions);
    }

    /// <summary>Returns the index that an operand stands for, counted from the start.</summary>
    private static CountRange? Place(OperationEvaluator evaluator, IOperation operand, CountRange count, ref DefinitionSet definitions)
    {
        switch (operand)
        {
            case IConversionOperation { OperatorMethod.ContainingType.Name: nameof(Index), Operand: var number }:
                return Number(evaluator, number, ref definitions);
            case IConversionOperation { OperatorMethod: null, Operand: IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat }:
                return Place(evaluator, hat, count, ref definitions);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var number }:
                return Number(evaluator, number, ref definitions) is { } fromEnd ? count - fromEnd : null;
            default:
                evaluator.Use(operand);
                return null;
        }
    }

    private static CountRange? Number(OperationEvaluator evaluator, IOperation operand, ref DefinitionSet definitions)
    {
        Evaluated value = evaluator.Use(operand);
        definitions |= value.Definitions;
        return CountRange.OfSize(value.Value);
    }
}
