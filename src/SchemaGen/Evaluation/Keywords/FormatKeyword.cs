using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>format</c> (Validation, 7), where its grammar is exact.</summary>
internal sealed class FormatKeyword(AssertedFormat format) : Keyword
{
    public override JsonValueTypes Types => JsonValueTypes.String;

    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        if (((StringInstance)instance).Value is not { } text)
        {
            return Verdict.Unknown;
        }

        if (format.IsValid(text))
        {
            return Verdict.Valid;
        }

        if (run.IsCollecting)
        {
            run.Violation(KeywordNames.Format, ConstraintMessages.Media, format.Describe(text), format.Expected);
        }

        return Verdict.Invalid;
    }

    public override string Describe() => "is " + format.Expected;
}
