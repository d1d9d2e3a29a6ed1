using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c> (Validation, 6.3.1 and 6.3.2), in code points.</summary>
internal sealed class LengthKeyword(int minimum, int maximum) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.String;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        var text = (StringInstance)instance;
        Verdict verdict = text.HasLength(minimum, maximum);
        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            int count = text.Value is { } value ? TextLengthConstraint.CountCodePoints(value) : text.MinimumLength;
            bool isShort = text.Value is null ? text.MaximumLength < minimum : count < minimum;
            string found = text.Value is null ? ConstraintMessages.CountBounds(text.MinimumLength, text.MaximumLength, "character") : ConstraintMessages.Counted(count, "character");
            run.Violation(isShort ? KeywordNames.MinLength : KeywordNames.MaxLength, ConstraintMessages.TextLength, found, ConstraintMessages.CountBounds(minimum, maximum));
        }

        return verdict;
    }

    public override string Describe() => "has " + ConstraintMessages.CountBounds(minimum, maximum, "character");
}
