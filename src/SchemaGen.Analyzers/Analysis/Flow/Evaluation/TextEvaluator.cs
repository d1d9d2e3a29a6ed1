using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates interpolated strings, and values that are formatted as a part of a text.</summary>
internal static class TextEvaluator
{
    public static Evaluated EvaluateInterpolation(OperationEvaluator evaluator, IInterpolatedStringOperation interpolated)
    {
        AbstractValue text = TextValue.Exactly("");
        DefinitionSet definitions = default;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text = TextOperations.Concat(text, evaluator.Evaluate(literal.Text).Value);
                    break;
                case IInterpolationOperation interpolation:
                    Evaluated value = evaluator.Use(interpolation.Expression);
                    definitions |= value.Definitions;
                    bool isPlain = interpolation.Alignment is null && interpolation.FormatString is null;
                    text = TextOperations.Concat(text, isPlain ? Text(value.Value, interpolation.Expression) : AbstractValue.NotNull);
                    break;
                default:
                    evaluator.Use(part);
                    text = TextOperations.Concat(text, AbstractValue.NotNull);
                    break;
            }
        }

        return new Evaluated(text, 0, definitions);
    }

    /// <summary>Formats a value as a part of a text. What depends on the culture or on a <c>ToString</c> of the user is unknown, and may be empty.</summary>
    public static AbstractValue Text(AbstractValue value, IOperation operation)
    {
        IOperation written = operation is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : operation;
        return written.Type is null ? value : TextOperations.Format(value, written.Type);
    }
}
