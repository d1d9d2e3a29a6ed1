using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary><c>anyOf</c> and <c>oneOf</c> (Core, 10.2.1.2 and 10.2.1.3).</summary>
internal sealed class AlternativesKeyword(CompiledSchema[] schemas, bool isExclusive) : Keyword
{
    public override Verdict Evaluate(Instance instance, EvaluationRun run, EvaluatedParts? evaluated)
    {
        int valid = 0;
        int unknown = 0;
        foreach (CompiledSchema schema in schemas)
        {
            EvaluatedParts? parts = evaluated is null ? null : EvaluatedParts.Of(instance);
            Verdict verdict = run.Test(schema, instance, parts);
            evaluated?.Add(parts!, verdict);
            valid += verdict == Verdict.Valid ? 1 : 0;
            unknown += verdict == Verdict.Unknown ? 1 : 0;

            // All of them are tried only where that makes a difference.
            if (evaluated is null && valid > (isExclusive ? 1 : 0) && !(isExclusive && run.IsCollecting))
            {
                break;
            }
        }

        Verdict result = isExclusive ? Verdicts.One(valid, unknown)
            : valid > 0 ? Verdict.Valid
            : unknown > 0 ? Verdict.Unknown : Verdict.Invalid;
        if (result == Verdict.Invalid && run.IsCollecting)
        {
            Report(instance, run, valid);
        }

        return result;
    }

    private void Report(Instance instance, EvaluationRun run, int valid)
    {
        string keyword = isExclusive ? KeywordNames.OneOf : KeywordNames.AnyOf;
        if (valid == 0)
        {
            run.Violation(keyword, ConstraintMessages.NoAlternative, FoundWords.Of(instance, run.NamesOf(schemas, instance)), AlternativeReasons.Of(schemas, instance, run));
            return;
        }

        IEnumerable<string> matching = schemas.Where(schema => run.Test(schema, instance, null) == Verdict.Valid).Select(SchemaWords.Of);

        run.Violation(keyword, ConstraintMessages.SeveralAlternatives, FoundWords.Of(instance, run.NamesOf(schemas, instance)), string.Join("; it ", matching));
    }
}
