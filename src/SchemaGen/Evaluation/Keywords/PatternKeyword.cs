using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>pattern</c> (Validation, 6.3.3).</summary>
internal sealed class PatternKeyword(CompiledPattern pattern) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.String;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        if (((StringInstance)instance).Value is not { } text)
        {
            return Verdict.Unknown;
        }

        Verdict verdict = pattern.Matches(text, run);
        if (verdict == Verdict.Invalid && run.IsCollecting)
        {
            run.Violation(KeywordNames.Pattern, ConstraintMessages.Pattern, ConstraintMessages.Quote(text), pattern.Text);
        }

        return verdict;
    }

    public override string Describe() => "matches the pattern " + pattern.Text;
}
